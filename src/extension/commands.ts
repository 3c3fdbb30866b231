import { checks } from '../doctor/checks';

/** Every command of the palette, with the rows of the 401 guide that it covers. */
export const commandGuideRows: Readonly<Record<string, readonly number[]>> = {
  'elevenlabsLint.testKey': [5, 11, 13],
  'elevenlabsLint.openGuide': [7, 8, 9],
  'elevenlabsLint.openWalkthrough': [],
  'elevenlabsLint.lintWorkspace': [],
  'elevenlabsLint.fixWorkspace': [],
  'elevenlabsLint.diagnose': [10, ...checks.flatMap(({ guideRows }) => guideRows)],
  'elevenlabsLint.copySupportReport': [12],
  'elevenlabsLint.forgetKey': [],
  'elevenlabsLint.showLog': [],
};
