import { isStrictKeyName } from '../../elevenlabs/variables';
import type { ScriptFacts } from '../facts/facts';
import type { VariableFilter, VariableRead } from '../facts/key-facts';
import { defineRule, type RuleFinding } from '../rule';

export const unreachableEnv = defineRule({
  id: 'unreachable-env',
  summary: 'Code for the browser reads the key from a variable that only a server has.',
  severity: 'warning',
  fix: 'none',
  guideSections: ['why', 'environment'],
  diagnosis: { script: 'variable-names' },
  curedByNewKey: [],
  documentation: 'authentication',
  messages: {
    builder:
      '{builder} passes only {prefixes} variables to this code, so {variable} is undefined. Such a prefix would publish the key: call ElevenLabs from your server.',
    browser:
      '{variable} is undefined in a browser, so no key is sent. A prefix would publish it: call ElevenLabs from your server.',
    'read-here': '{variable} is read here.',
    sdk: '{sdk} reads {variable}, which is undefined in a browser. Call ElevenLabs from your server.',
  },
  fixTitles: {},
  checkScript(facts, report) {
    if (facts.isTest || facts.isForDevelopers) return;
    for (const read of facts.variableReads) {
      const isKey = read.isUsedAsKey || isStrictKeyName(read.variable);
      if (isKey && read.blockedBy !== undefined && !hasOtherSource(read, facts)) {
        report(unreachable(read, read.blockedBy));
      }
    }
    for (const { range, sdk, variable } of facts.implicitReads.filter(({ isBlocked }) => isBlocked)) {
      report({ range, messageId: 'sdk', values: { sdk, variable } });
    }
  },
});

/** Whether the key may also come from somewhere else, so that the variable isn't needed. */
function hasOtherSource({ range, alternatives }: VariableRead, { keyReads }: ScriptFacts): boolean {
  const read = keyReads.find((each) => each.range.start === range.start);
  return (
    alternatives.length > 0 || (read !== undefined && (read.hasOtherSource || read.otherVariables.length > 0))
  );
}

function unreachable({ variable, range }: VariableRead, { builder, prefixes }: VariableFilter): RuleFinding {
  const cause = { kind: 'variable', name: variable, furtherId: 'read-here' } as const;
  return builder === undefined
    ? { range, messageId: 'browser', values: { variable }, cause }
    : { range, messageId: 'builder', values: { variable, builder, prefixes: prefixes.join(', ') }, cause };
}
