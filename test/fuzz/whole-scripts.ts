import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import ts from 'typescript';
import { placesOfFinding } from '../../src/lint/finding';
import { checkEachFix } from '../rules/fix-checks';
import { documentOf } from '../rules/rule-table';
import { wholeTexts } from './changed-texts';
import type { Sample } from './corpus';
import type { FuzzProperty } from './fuzz-property';
import { findingsOf, linter, placesIn } from './linted';

/** What is true of every script and environment file without syntax errors. */
export function wholeTextProperties(samples: readonly Sample[]): FuzzProperty[] {
  const whole = samples.filter(({ text }) => !text.includes('elevenlabs-lint-') && !text.includes('\r'));
  const scripts = whole.filter(({ file }) => documentOf(file, '').kind === 'script');
  const place = fc.nat(1000);
  return [
    {
      name: 'an unrelated statement only shifts findings',
      property: fc.property(wholeTexts(scripts), place, (sample, share) => {
        assertOnlyShifts(sample, pick(statementStarts(sample), share), 'let unrelated7 = 7;\n');
      }),
    },
    {
      name: 'a comment only shifts findings',
      property: fc.property(wholeTexts(scripts), place, (sample, share) => {
        assertOnlyShifts(
          sample,
          pick(
            tokensIn(sample).map((token) => token.getStart()),
            share,
          ),
          '/* unrelated */ ',
        );
      }),
    },
    {
      name: 'other names of locals keep the findings',
      property: fc.property(wholeTexts(scripts), place, (sample, share) => {
        const name = pick(plainLocals(sample), share);
        if (name === undefined) return;
        const uses = usesOf(sample, name);
        const text = replaceAt(sample.text, uses, name.length, 'zq7');
        const moved = (at: number) => at + uses.filter((use) => use < at).length * (3 - name.length);
        assert.deepEqual(placesIn(findingsOf({ ...sample, text })), placesIn(findingsOf(sample), moved));
      }),
    },
    {
      name: 'each fix applies, parses, cures, loses no comment',
      property: fc.property(wholeTexts(whole), (sample) => {
        const document = documentOf(sample.file, sample.text);
        for (const finding of findingsOf(sample)) {
          const ofRule = (changed: typeof document) =>
            linter.lint(changed, {}).findings.filter(({ ruleId }) => ruleId === finding.ruleId);
          const inDocument = finding.fixes.filter(({ edits }) => edits.every(({ uri }) => uri === undefined));
          const others = ofRule(document).map((each) => ({
            ...each,
            fixes: each.range === finding.range ? inDocument : [],
          }));
          checkEachFix(document, {}, others, ofRule);
        }
      }),
    },
    {
      name: 'a fix keeps every token that it does not touch',
      property: fc.property(wholeTexts(scripts), (sample) => {
        const { text, edits } = linter.fixAll(documentOf(sample.file, sample.text), {});
        const after = new Map(tokensIn({ ...sample, text }).map((token) => [token.getStart(), token.kind]));
        for (const token of tokensIn(sample)) {
          const [start, end] = [token.getStart(), token.end];
          if (edits.some(({ range }) => range.start <= end && start <= range.end)) continue;
          const before = edits.filter(({ range }) => range.end < start);
          const shift = before.reduce(
            (sum, edit) => sum + edit.text.length - (edit.range.end - edit.range.start),
            0,
          );
          assert.equal(after.get(start + shift), token.kind, `${token.getText()} at ${start}`);
        }
      }),
    },
    {
      name: 'a disable comment silences exactly its line',
      property: fc.property(wholeTexts(scripts), place, (sample, share) => {
        const findings = findingsOf(sample);
        const at = pick(findings, share)?.range.start;
        if (at === undefined) return;
        const lineStart = sample.text.lastIndexOf('\n', at - 1) + 1;
        const lineEnd = sample.text.indexOf('\n', at);
        if (isInsideToken(sample, lineStart)) return;
        const comment = '// elevenlabs-lint-disable-next-line\n';
        const text = sample.text.slice(0, lineStart) + comment + sample.text.slice(lineStart);
        const isOnLine = (start: number) => start >= lineStart && (lineEnd < 0 || start <= lineEnd);
        const left = findings.flatMap((finding) =>
          placesOfFinding(finding)
            .filter(({ start }) => !isOnLine(start))
            .map(({ start, end }) => `${finding.ruleId} ${start}-${end}`),
        );
        const back = (offset: number) => (offset > lineStart ? offset - comment.length : offset);
        assert.deepEqual(placesIn(findingsOf({ ...sample, text }), back), left.sort());
      }),
    },
  ];
}

function pick<Item>(items: readonly Item[], share: number): Item | undefined {
  return items[Math.min(Math.floor((items.length * share) / 1000), items.length - 1)];
}

function assertOnlyShifts(sample: Sample, at: number | undefined, inserted: string): void {
  if (at === undefined) return;
  const text = sample.text.slice(0, at) + inserted + sample.text.slice(at);
  const moved = (end: boolean) => (offset: number) =>
    offset > at || (offset === at && !end) ? offset + inserted.length : offset;
  const before = findingsOf(sample).flatMap((finding) =>
    placesOfFinding(finding).map(
      ({ start, end }) => `${finding.ruleId} ${moved(false)(start)}-${moved(true)(end)}`,
    ),
  );
  assert.deepEqual(placesIn(findingsOf({ ...sample, text })), before.sort());
}

function treeOf({ file, text }: Sample): ts.SourceFile {
  return ts.createSourceFile(file.split('/').at(-1) ?? file, text, ts.ScriptTarget.Latest, true);
}

/** The tokens before which a comment may be: all but texts of JSX and of templates. */
function tokensIn(sample: Sample): ts.Node[] {
  const tree = treeOf(sample);
  const tokens: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    const isText = ts.isJsxText(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node);
    if (isText || node.kind >= ts.SyntaxKind.FirstJSDocNode || ts.isJsxElement(node)) return;
    const children = node.getChildren(tree);
    if (children.length === 0 && node.getStart() < node.end) tokens.push(node);
    for (const child of children) visit(child);
  };
  visit(tree);
  return tokens;
}

function isInsideToken(sample: Sample, at: number): boolean {
  let inside = false;
  const visit = (node: ts.Node): void => {
    const isWritten =
      ts.isJsxText(node) ||
      ts.isJsxElement(node) ||
      ts.isTemplateExpression(node) ||
      ts.isStringLiteralLike(node);
    if (isWritten && node.getFullStart() <= at && at <= node.end) inside = true;
    ts.forEachChild(node, visit);
  };
  visit(treeOf(sample));
  return inside;
}

/** Where a statement starts, after the directives and imports of its block. */
function statementStarts(sample: Sample): number[] {
  const starts: number[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isSourceFile(node) || ts.isBlock(node)) {
      const later = node.statements.filter(
        (each) =>
          !ts.isImportDeclaration(each) &&
          !(ts.isExpressionStatement(each) && ts.isStringLiteral(each.expression)),
      );
      starts.push(...later.map((each) => each.getStart()));
    }
    ts.forEachChild(node, visit);
  };
  visit(treeOf(sample));
  return starts;
}

/** Locals whose names say nothing: one or two letters, and never part of a shorthand or of an export. */
function plainLocals(sample: Sample): string[] {
  const declared = new Set<string>();
  const excluded = new Set<string>();
  const visit = (node: ts.Node): void => {
    if ((ts.isVariableDeclaration(node) || ts.isParameter(node)) && ts.isIdentifier(node.name)) {
      (/^[a-z]{1,2}$/.test(node.name.text) ? declared : excluded).add(node.name.text);
    }
    if (ts.isIdentifier(node) && !isUse(node)) excluded.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(treeOf(sample));
  return [...declared].filter((name) => !excluded.has(name));
}

function isUse(node: ts.Identifier): boolean {
  const { parent } = node;
  const isMember = ts.isPropertyAccessExpression(parent) && parent.name === node;
  return !(
    isMember ||
    ts.isShorthandPropertyAssignment(parent) ||
    (ts.isPropertyAssignment(parent) && parent.name === node) ||
    ts.isBindingElement(parent) ||
    ts.isImportSpecifier(parent) ||
    ts.isExportSpecifier(parent) ||
    (ts.isVariableDeclaration(parent) && ts.getCombinedModifierFlags(parent) !== 0)
  );
}

function usesOf(sample: Sample, name: string): number[] {
  const uses: number[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && node.text === name) uses.push(node.getStart());
    ts.forEachChild(node, visit);
  };
  visit(treeOf(sample));
  return uses.sort((a, b) => a - b);
}

function replaceAt(text: string, places: readonly number[], length: number, replacement: string): string {
  let [rest, end] = ['', 0];
  for (const place of places) {
    rest += text.slice(end, place) + replacement;
    end = place + length;
  }
  return rest + text.slice(end);
}
