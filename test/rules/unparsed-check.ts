import { strict as assert } from 'node:assert';
import type { LintContext } from '../../src/lint/context';
import { scriptDirectives } from '../../src/lint/directives';
import type { LintDocument, ScriptSource } from '../../src/lint/document';
import { ParsedScripts } from '../../src/lint/documents/parsed-scripts';
import { scriptsIn, sourceOfScript } from '../../src/lint/documents/script-blocks';
import type { ScriptFacts } from '../../src/lint/facts/facts';
import { ModuleLibrary } from '../../src/lint/facts/script/evaluate/module-library';
import { scriptFacts } from '../../src/lint/facts/script/script-facts';
import { KnownFiles } from '../../src/lint/module-resolution/known-files';
import { mentionsElevenLabs } from '../../src/lint/pre-filter';
import { rules } from '../../src/lint/rules';
import { hasSign } from '../../src/lint/signs';
import { parser } from '../../src/parser/typescript-parser';

const scripts = new ParsedScripts(parser);

/**
 * Checks that the scripts of a document that aren't parsed have no findings, no comments that disable rules, and
 * nothing that a hover, a lens or a completion shows.
 * @returns how many scripts mention ElevenLabs and aren't parsed.
 */
export function checkUnparsed(document: LintDocument, context: LintContext): number {
  const unparsed = scriptsOf(document).filter(({ text }) => mentionsElevenLabs(text) && !hasSign(text));
  for (const source of unparsed) {
    const script = scripts.parse(source, 'unparsed');
    if (script === undefined) continue;
    const library = new ModuleLibrary(scripts, source.uri, new KnownFiles(context));
    const facts = scriptFacts(script, library, context);
    const findings: string[] = [];
    for (const rule of rules)
      rule.checkScript?.(facts, ({ messageId }) => findings.push(`${rule.id} ${messageId}`));
    assert.deepEqual([...findings, ...shownIn(facts)], [], `src/lint/signs.ts skips this:\n${source.text}`);
    assert.deepEqual(scriptDirectives(script), []);
  }
  return unparsed.length;
}

function scriptsOf(document: LintDocument): ScriptSource[] {
  if (document.kind === 'environment') return [];
  return document.kind === 'script'
    ? [document]
    : scriptsIn(document).map((script) => sourceOfScript(document, script));
}

/** What hovers, lenses and completions need of a script. */
function shownIn(facts: ScriptFacts): string[] {
  const { headerSets, headerSlots, messageKeys, keyReads, hardCodedKeys, variableReads } = facts;
  const fields = headerSets.flatMap((set) => set.fields.filter(({ evidence }) => evidence !== undefined));
  return Object.entries({ fields, headerSlots, messageKeys, keyReads, hardCodedKeys, variableReads })
    .filter(([, found]) => found.length > 0)
    .map(([name]) => name);
}
