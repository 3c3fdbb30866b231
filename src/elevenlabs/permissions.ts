/**
 * The permissions of restricted keys, from elevenlabs-js 2.73.0, and the endpoint families and parts of the official
 * client that need one. Families whose requests need different permissions by method are left out.
 */
const permissions: ReadonlySet<string> = new Set([
  ...['text_to_speech', 'speech_to_speech', 'speech_to_text', 'sound_generation', 'audio_isolation'],
  ...['voice_generation', 'forced_alignment', 'music_generation', 'image_video_generation'],
  ...['flows', 'templates', 'add_voice_from_voice_library', 'create_instant_voice_clone'],
  ...['create_professional_voice_clone', 'publish_voice_to_voice_library', 'share_voice_externally'],
  ...['create_user_api_key', 'group_members_manage', 'workspace_members_invite'],
  ...['workspace_members_remove', 'terms_of_service_accept', 'conversation_privacy_manage'],
  ...['copy_resources_cross_workspace', 'synthid_detector'],
]);

/** Whether a word is the name of a permission. Most others end with what they allow. */
export function isPermission(word: string): boolean {
  return permissions.has(word) || /^[a-z]{1,30}(?:_[a-z]{1,30}){0,4}_(?:read|write)$/.test(word);
}

/** The permission for the requests of a family, by its path and its name in the official client. */
const permissionsOfFamilies: ReadonlyMap<string, string> = new Map([
  ['text-to-speech', 'text_to_speech'],
  ['textToSpeech', 'text_to_speech'],
  ['text-to-dialogue', 'text_to_speech'],
  ['textToDialogue', 'text_to_speech'],
  ['speech-to-speech', 'speech_to_speech'],
  ['speechToSpeech', 'speech_to_speech'],
  ['speech-to-text', 'speech_to_text'],
  ['speechToText', 'speech_to_text'],
  ['sound-generation', 'sound_generation'],
  ['textToSoundEffects', 'sound_generation'],
  ['audio-isolation', 'audio_isolation'],
  ['audioIsolation', 'audio_isolation'],
  ['forced-alignment', 'forced_alignment'],
  ['forcedAlignment', 'forced_alignment'],
  ['music', 'music_generation'],
  ['models', 'models_read'],
  ['user', 'user_read'],
]);

/** A path of the API, or a member of the official client that sends a request. */
const calls =
  /\/v1\/(text-to-speech|text-to-dialogue|speech-to-speech|speech-to-text|sound-generation|audio-isolation|forced-alignment)(?![\w-])|elevenlabs\.io\/v1\/(music|models|user)(?![\w-])|\.(textToSpeech|textToDialogue|speechToSpeech|speechToText|textToSoundEffects|audioIsolation|forcedAlignment)\./g;

/** The permissions that the requests in a script need, as far as its text shows them. */
export function permissionsCalledIn(script: string): string[] {
  if (!/eleven/i.test(script)) {
    return [];
  }
  const needed = [...script.matchAll(calls)].flatMap(
    ([, path, shared, member]) => permissionsOfFamilies.get(path ?? shared ?? member ?? '') ?? [],
  );
  return [...new Set(needed)];
}
