/** The identifier of this extension. */
export const thisExtension = 'elevenlabs-lint.elevenlabs-lint';
