import { isCurrentKey, isLegacyKey } from '../elevenlabs/keys';
import type { LintDocument } from '../lint/document';
import type { Finding } from '../lint/finding';
import { createPositions, type TextPositions } from '../lint/positions';
import { ruleById } from '../lint/rules';
import type { Problem, ScriptSignals, WrittenKeyEvidence } from './evidence';
import type { KeyNumbers } from './key-numbers';
import { placeIn } from './places';

/** Imports of modules that load environment files, in every form of import, and Node's own function. */
const loadingModules =
  /["'`]((?:jsr:|npm:)?(?:@?dotenv[\w/@.-]*|@dotenvx\/[\w/-]+|@nestjs\/config|@std\/dotenv[\w/@.^-]*))["'`]|\b(loadEnvFile)\s*\(/g;

/** Names of environment files, but for properties such as `process.env`. */
const environmentNames = /(?:^|["'`/\s=])(\.env(?:\.[\w-]+)*|[\w-]+\.env|\.dev\.vars)(?=$|["'`\s)])/gm;

/** What a script does about environment files; `undefined` where that is nothing. */
export function scriptSignals(uri: string, text: string): ScriptSignals | undefined {
  const loads = [...text.matchAll(loadingModules)].map(([, module, call]) => module ?? call ?? '');
  const names = [...text.matchAll(environmentNames)].map(([, name]) => name ?? '');
  return loads.length + names.length === 0
    ? undefined
    : { uri, loads: [...new Set(loads)], names: [...new Set(names)] };
}

/** What the linter found in a document, for the checks. `file` is how the document is shown. */
export function problemsOf(document: LintDocument, file: string, findings: readonly Finding[]): Problem[] {
  const positions = createPositions(document.text);
  return findings.map((finding) => problemOf(document, file, positions, finding));
}

function problemOf(
  { uri, kind }: LintDocument,
  file: string,
  positions: TextPositions,
  { ruleId, severity, messageId, values, range, fixes }: Finding,
): Problem {
  const [fix] = fixes;
  const rule = ruleById(ruleId);
  const isScript = kind !== 'environment';
  const isSafe = fix?.kind === 'safe' && fix.edits.every((edit) => edit.uri === undefined);
  return {
    ruleId,
    check: rule?.diagnosis[isScript ? 'script' : 'environment'],
    severity,
    sentence: { text: rule?.messages[messageId] ?? messageId, values },
    place: placeIn(uri, file, positions, range),
    isScript,
    fix: fix === undefined ? undefined : isSafe ? 'safe' : 'suggestion',
  };
}

/** The keys that stand in a script, as numbers. */
export function writtenKeysOf(
  { uri, text }: LintDocument,
  file: string,
  findings: readonly Finding[],
  numbers: KeyNumbers,
): WrittenKeyEvidence[] {
  const positions = createPositions(text);
  return findings
    .filter(({ ruleId }) => ruleId === 'hard-coded-key')
    .flatMap(({ range }) => {
      const words = text.slice(range.start, range.end).match(/\w+/g) ?? [];
      const key = words.find((word) => isCurrentKey(word) || isLegacyKey(word));
      const place = placeIn(uri, file, positions, range);
      return key === undefined ? [] : [{ place, key: numbers.numberOf(key) }];
    });
}
