type Settings = Readonly<Record<string, unknown>>;

/** For a person who tries the product: no distractions, and nothing is saved automatically. */
export const startSettings: Settings = {
  'files.autoSave': 'off',
  'telemetry.telemetryLevel': 'off',
  'chat.disableAIFeatures': true,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
};

/** For tests: typed text arrives as typed, and pictures are the same in every run. */
export const testSettings: Settings = {
  ...startSettings,
  'workbench.colorTheme': 'Dark Modern',
  'workbench.reduceMotion': 'on',
  'git.enabled': false,
  'typescript.disableAutomaticTypeAcquisition': true,
  'editor.autoClosingBrackets': 'never',
  'editor.autoClosingQuotes': 'never',
  'editor.autoSurround': 'never',
  'editor.autoIndent': 'none',
  'editor.quickSuggestions': { other: 'off', comments: 'off', strings: 'off' },
  'editor.suggestOnTriggerCharacters': false,
  'editor.acceptSuggestionOnCommitCharacter': false,
  'editor.wordBasedSuggestions': 'off',
  'editor.parameterHints.enabled': false,
  'editor.hover.delay': 100,
  'editor.cursorBlinking': 'solid',
  'editor.minimap.enabled': false,
  // The lines of a terminal are elements of the page.
  'terminal.integrated.gpuAcceleration': 'off',
};
