import { environmentFileKind } from '../documents/document-kind';
import type { ScriptFacts } from '../facts/facts';
import type { EarlyReadPlace, LateLoad } from '../facts/loading-facts';
import type { Fix, RelatedPlace } from '../finding';
import { defineRule } from '../rule';

export const envLoadOrder = defineRule({
  id: 'env-load-order',
  summary: 'The key is read before the environment files are loaded, so it is missing.',
  severity: 'warning',
  fix: 'suggestion',
  guideSections: ['why', 'environment'],
  diagnosis: { script: 'loader' },
  curedByNewKey: [],
  documentation: 'authentication',
  messages: {
    import:
      "{loader} runs too late: {file} reads {variable} while it is imported. Import '{module}' first, before all other imports.",
    'move-import':
      '{loader} comes too late: {file} reads {variable} while it is imported. Make {loader} the first import.',
    'own-module':
      '{loader} runs too late: {file} reads {variable} while it is imported. Move the call to its own module, and import that first.',
    'move-call':
      '{loader} runs too late: {file} reads {variable} as soon as it is loaded. Move {loader} above it.',
    here: '{variable} is read before {loader} has loaded it. Move {loader} above the read.',
    'read-here': '{variable} is read here, before the environment files are loaded.',
  },
  fixTitles: {
    import: "Import '{module}' first",
    'move-import': 'Move the import to the top',
    'move-call': 'Move {loader} up',
  },

  checkScript(facts, report) {
    for (const late of facts.lateLoads) {
      const { range, loader, reads, cure, module = '' } = late;
      const [first] = reads;
      if (first === undefined || comesFromElsewhere(first.variable, facts)) continue;
      const { uri, variable, file } = first;
      report({
        range,
        messageId: uri === undefined ? 'here' : cure,
        values: uri === undefined ? { variable, loader } : { variable, loader, file, module },
        related: reads.map(placeOf),
        fixes: fixesOf(late),
      });
    }
  },
});

/** Whether there are environment files, but none of them defines the variable: no loader brings it. */
function comesFromElsewhere(variable: string, { environment }: ScriptFacts): boolean {
  const loaded = environment.filter(({ uri }) => environmentFileKind(uri) === 'loaded');
  return (
    loaded.length > 0 && !loaded.some(({ variables }) => variables.some(({ name }) => name === variable))
  );
}

function placeOf({ uri, range, variable }: EarlyReadPlace): RelatedPlace {
  return { ...(uri === undefined ? {} : { uri }), range, messageId: 'read-here', values: { variable } };
}

function fixesOf({ cure, loader, module = '', loadFirst }: LateLoad): Fix[] {
  return loadFirst.length === 0
    ? []
    : [{ titleId: cure, values: { loader, module }, kind: 'suggestion', edits: loadFirst }];
}
