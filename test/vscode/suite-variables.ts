/** The environment variables through which the driver tells the entry in the extension host what to run. */
export const suiteVariables = {
  name: 'ELEVENLABS_LINT_SUITE',
  testsFolder: 'ELEVENLABS_LINT_SUITE_TESTS',
  resultFile: 'ELEVENLABS_LINT_SUITE_RESULT',
  progressFile: 'ELEVENLABS_LINT_SUITE_PROGRESS',
  pattern: 'ELEVENLABS_LINT_SUITE_PATTERN',
} as const;
