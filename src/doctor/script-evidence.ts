import { loadsEnvironmentFiles, otherFolderOption } from '../ecosystem/environment-loaders';
import { wholeKeysIn } from '../elevenlabs/keys';
import { permissionsCalledIn } from '../elevenlabs/permissions';
import type { LintDocument } from '../lint/document';
import { environmentFileKind } from '../lint/documents/document-kind';
import type { Finding } from '../lint/finding';
import { createPositions, type TextPositions } from '../lint/positions';
import { templateOf } from '../lint/rule';
import { ruleById } from '../lint/rules';
import type { FindingEvidence, ScriptSignals, WrittenKeyEvidence } from './diagnosis-evidence';
import { placeIn } from './file-places';
import type { KeyNumbers } from './key-numbers';

/** Possible import specifiers, in every form of import, and the names of called functions. */
const specifiersAndCalls = /["'`]([\w@/.:^~-]{1,100})(?=["'`])|\b(\w+)\s*\(/g;

/** Possible names of environment files. */
const fileNames = /(?:^|["'`/\s=])([\w.-]+)(?=$|["'`\s)])/gm;
const partOfFileName = /env|\.vars/;

/** How a script uses environment files and the API; `undefined` if it uses neither. */
export function scriptSignals(uri: string, text: string): ScriptSignals | undefined {
  const loads = [...text.matchAll(specifiersAndCalls)]
    .map(([, specifier, call]) => specifier ?? `${call}(`)
    .filter(loadsEnvironmentFiles);
  const names = [...text.matchAll(fileNames)]
    .map(([, name = '']) => name)
    .filter((name) => partOfFileName.test(name) && environmentFileKind(name) !== undefined);
  const permissions = permissionsCalledIn(text);
  const namesFolder = otherFolderOption.test(text);
  return loads.length + names.length + permissions.length === 0 && !namesFolder
    ? undefined
    : { uri, loads: [...new Set(loads)], names: [...new Set(names)], namesFolder, permissions };
}

/** The findings in a document, for the checks. `file` is the path to show. */
export function findingEvidence(
  document: LintDocument,
  file: string,
  findings: readonly Finding[],
): FindingEvidence[] {
  const positions = createPositions(document.text);
  return findings.map((finding) => evidenceOfFinding(document, file, positions, finding));
}

function evidenceOfFinding(
  { uri, kind }: LintDocument,
  file: string,
  positions: TextPositions,
  { ruleId, severity, messageId, values, range, fixes }: Finding,
): FindingEvidence {
  const [fix] = fixes;
  const rule = ruleById(ruleId);
  const isScript = kind !== 'environment';
  const isSafe = fix?.kind === 'safe' && fix.edits.every((edit) => edit.uri === undefined);
  return {
    ruleId,
    check: rule?.diagnosis[isScript ? 'script' : 'environment'],
    severity,
    sentence: { text: templateOf(rule?.messages, messageId), values },
    place: placeIn(uri, file, positions, range),
    isScript,
    fix: fix === undefined ? undefined : isSafe ? 'safe' : 'suggestion',
  };
}

/** The keys in a script, as numbers. */
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
      const [key] = wholeKeysIn(text.slice(range.start, range.end));
      const place = placeIn(uri, file, positions, range);
      return key === undefined ? [] : [{ place, key: numbers.numberOf(key) }];
    });
}
