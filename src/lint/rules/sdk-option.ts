import { isMistakenKeyOption, keyOption } from '../../elevenlabs/sdk';
import type { SdkClient } from '../facts/facts';
import type { Fix, TextEdit } from '../finding';
import { defineRule, type RuleFinding } from '../rule';

export const sdkOption = defineRule({
  id: 'sdk-option',
  summary: '`ElevenLabsClient` gets the key in an option other than `apiKey`, and ignores it.',
  severity: 'error',
  fix: 'safe',
  guideSections: ['why', 'right-header'],
  diagnosis: { script: 'headers' },
  newKeyMayCure: false,
  documentation: 'apiIntroduction',
  messages: {
    option: 'ElevenLabsClient ignores the {name} option, so this key is never sent. Pass it as apiKey.',
    bare: 'ElevenLabsClient expects an options object, so this key is never sent. Pass it as the apiKey option.',
  },
  fixTitles: { rename: 'Rename to apiKey', wrap: 'Pass the key as apiKey' },
  checkScript(facts, report) {
    for (const client of facts.sdkClients) {
      const found = reportOf(client);
      if (found !== undefined) report(found);
    }
  },
});

/** Nothing if the right option is present: an extra one does no harm. */
function reportOf({ options, bareKey }: SdkClient): RuleFinding | undefined {
  if (bareKey !== undefined) {
    return { range: bareKey.range, messageId: 'bare', fixes: fixes('wrap', bareKey.wrap) };
  }
  const mistaken = options.find(({ name }) => isMistakenKeyOption(name));
  if (mistaken === undefined || options.some(({ name }) => name === keyOption)) return undefined;
  const { name, range, rename } = mistaken;
  return { range, messageId: 'option', values: { name }, fixes: fixes('rename', rename) };
}

function fixes(titleId: string, edits: readonly TextEdit[]): Fix[] {
  return edits.length === 0 ? [] : [{ titleId, values: {}, kind: 'safe', edits }];
}
