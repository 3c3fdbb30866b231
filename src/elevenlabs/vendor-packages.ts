/** Packages for ElevenLabs by anybody, as far as their names tell. */
const vendorName = /eleven-?labs|11-?labs/i;

/** Their methods that set the key, with the key as the first argument. */
const keySetters: ReadonlySet<string> = new Set([
  ...['setApiKey', 'setAPIKey', 'setKey', 'setXiApiKey', 'setApiToken', 'setElevenLabsApiKey'],
]);

/** The option of their constructors that takes the key. */
export const keyOptionOfOthers = 'apiKey';

/** Whether a module is a package for ElevenLabs. */
export function isVendorModule(module: string): boolean {
  return vendorName.test(module) && !module.startsWith('.');
}

/** Whether a method of such a package, or of an instance of its class, sets the key. */
export function setsKey(method: string): boolean {
  return keySetters.has(method);
}
