import { isMistakenKeyOption } from '../../elevenlabs/sdk';
import type { SdkClient, SessionMistake } from '../facts/sdk-facts';
import type { Fix, TextEdit } from '../finding';
import { defineRule, type RuleFinding } from '../rule';

export const sdkOption = defineRule({
  id: 'sdk-option',
  summary: 'An ElevenLabs SDK gets the key in an option that it ignores.',
  severity: 'error',
  fix: 'safe',
  guideSections: ['why', 'right-header'],
  diagnosis: { script: 'headers' },
  curedByNewKey: [],
  documentation: 'apiIntroduction',
  messages: {
    option: '{sdk} ignores the {name} option, so this key is never sent. Pass it as {option}.',
    bare: '{sdk} expects an options object, so this key is never sent. Pass it as the {option} option.',
    conversation:
      '{sdk} takes no API key. On a server, get a signed URL or conversation token with the key, and pass that instead.',
    transcription:
      '{sdk} takes no API key. On a server, get a single-use token with the key, and pass it as token.',
    url: '{sdk} ignores the url option. Pass the signed URL as signedUrl.',
  },
  fixTitles: { rename: 'Rename to {option}', wrap: 'Pass the key as {option}' },
  checkScript(facts, report) {
    for (const client of facts.sdkClients) {
      const found = reportOf(client);
      if (found !== undefined) report(found);
    }
    for (const mistake of facts.sessionMistakes) report(reportOfSession(mistake));
  },
});

/** Nothing if the right option is present: an extra one does no harm. */
function reportOf({ name: sdk, keyOption: option, options, bareKey }: SdkClient): RuleFinding | undefined {
  if (bareKey !== undefined) {
    const { range, wrap } = bareKey;
    return { range, messageId: 'bare', values: { sdk, option }, fixes: fixes('wrap', option, 'safe', wrap) };
  }
  const mistaken = options.find(({ name }) => isMistakenKeyOption(name, option));
  if (mistaken === undefined || options.some(({ name }) => name === option)) return undefined;
  const { name, range, rename } = mistaken;
  return {
    range,
    messageId: 'option',
    values: { sdk, name, option },
    fixes: fixes('rename', option, 'safe', rename),
  };
}

/** A rename of `url` is only a suggestion: the value may be a URL without a signature. */
function reportOfSession({ module, kind, mistake, range, rename }: SessionMistake): RuleFinding {
  return {
    range,
    messageId: mistake === 'url' ? 'url' : kind,
    values: { sdk: module },
    fixes: fixes('rename', 'signedUrl', 'suggestion', rename),
  };
}

function fixes(titleId: string, option: string, kind: Fix['kind'], edits: readonly TextEdit[]): Fix[] {
  return edits.length === 0 ? [] : [{ titleId, values: { option }, kind, edits }];
}
