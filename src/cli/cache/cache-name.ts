/** The name of the cache in the working folder, or in the folder that a user names. */
export const cacheName = '.elevenlabslintcache';
