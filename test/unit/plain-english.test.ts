import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { help } from '../../src/cli/help';
import { testKeyHelp } from '../../src/cli/test-key/help';
import { rules } from '../../src/lint/rules';
import { projectFolder } from '../project';

/** A text that people read, and where it is. */
interface FoundText {
  readonly place: string;
  readonly text: string;
}

/** Phrases in which a forbidden word is the right one. */
const exceptions: readonly string[] = [
  'blank line',
  'blank lines',
  'front matter',
  'stand-in',
  'stand-ins',
  'stands for',
  'stand for',
  'stands alone',
];

const mostWords = 30;
const mostCharacters = 200;

describe('Plain English', () => {
  const forbidden = forbiddenWords(read('CONTRIBUTING.md'));

  before(() => console.log(`    Allowed all the same: ${exceptions.join(', ')}.`));

  it('has a glossary, whose forbidden words are found', () => {
    assert.ok(forbidden.length > 20);
    assert.deepEqual(
      wordsFound(
        'The key stands in front of a blank, behind a [blank line](command:blanks) of `front` matter.',
        forbidden,
      ).sort(),
      ['behind', 'blank', 'in front of', 'stands'],
    );
  });

  for (const [kind, texts] of Object.entries(allTexts())) {
    it(`uses the words of the glossary in ${kind}`, () => {
      assert.notEqual(texts.length, 0);
      const wrong = texts.flatMap(({ place, text }) =>
        wordsFound(text, forbidden).map((word) => `${place}: ${word}`),
      );
      assert.deepEqual(wrong, []);
    });
  }

  for (const { place, text } of bundledTexts('l10n/bundle.l10n.json')) {
    it(`is short in ${place}: ${text}`, () => {
      assert.ok(isShort(text));
    });
  }

  it('would find a long message', () => {
    assert.equal(isShort('word '.repeat(mostWords).trim()), true);
    assert.equal(isShort('word '.repeat(mostWords + 1).trim()), false);
    assert.equal(isShort('x'.repeat(mostCharacters + 1)), false);
  });
});

function allTexts(): Readonly<Record<string, readonly FoundText[]>> {
  return {
    'shipped texts': [
      ...bundledTexts('l10n/bundle.l10n.json'),
      ...bundledTexts('package.nls.json'),
      ...rules.map(({ id, summary }) => ({ place: `the summary of ${id}`, text: summary })),
    ],
    'the command line': [
      { place: 'the help', text: help },
      { place: 'the help of test-key', text: testKeyHelp },
      ...scriptsIn('src/cli').flatMap(literalsIn),
      ...literalsIn('src/lint/configuration.ts'),
    ],
    'docs, guide and README': markdownFiles().map((file) => ({ place: file, text: prose(read(file)) })),
    'comments of src': scriptsIn('src').flatMap(commentsIn),
    'comments of scripts': [...scriptsIn('scripts'), 'esbuild.js'].flatMap(commentsIn),
    'comments and titles of test': scriptsIn('test').flatMap((file) => [
      ...commentsIn(file),
      ...titlesIn(file),
    ]),
  };
}

/** The words in the third column of the glossary. */
function forbiddenWords(contributing: string): string[] {
  const table = /^## Words\n([\s\S]*?)(?=^## )/m.exec(contributing)?.[1] ?? '';
  return table
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .flatMap((line) => [...(line.split('|')[3] ?? '').matchAll(/`([^`]+)`/g)].map(([, word = '']) => word));
}

/** The forbidden words in a text, each once. Code in backticks, link targets and allowed phrases do not count. */
function wordsFound(text: string, forbidden: readonly string[]): string[] {
  const judged = text
    .replace(/`[^`\n]*`/g, '')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/\s+/g, ' ')
    .replace(anyOf(exceptions), '');
  const found = judged.match(anyOf(forbidden)) ?? [];
  return [...new Set(found.map((word) => word.toLowerCase()))];
}

/** Matches every one of the phrases. Where two start at the same place, the longer one wins. */
function anyOf(phrases: readonly string[]): RegExp {
  const longestFirst = [...phrases].sort((one, other) => other.length - one.length);
  return new RegExp(`\\b(?:${longestFirst.join('|')})\\b`, 'gi');
}

function isShort(text: string): boolean {
  return text.split(/\s+/).length <= mostWords && text.length <= mostCharacters;
}

function bundledTexts(file: string): FoundText[] {
  const texts = JSON.parse(read(file)) as Readonly<Record<string, string>>;
  return Object.values(texts).map((text) => ({ place: file, text }));
}

function markdownFiles(): string[] {
  const inFolder = (folder: string) =>
    fs
      .readdirSync(path.join(projectFolder, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md') && !name.endsWith('.de.md'))
      .map((name) => path.posix.join(folder, name.split(path.sep).join('/')));
  const atTheTop = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SUPPORT.md'];
  return [...atTheTop, ...['docs', 'media', 'examples'].flatMap(inFolder)];
}

/** A page without its blocks of code, and without the glossary, which names the forbidden words. */
function prose(page: string): string {
  return page.replace(/^## Words\n[\s\S]*?(?=^## )/m, '').replace(/^```[\s\S]*?^```/gm, '');
}

function scriptsIn(folder: string): string[] {
  return fs
    .readdirSync(path.join(projectFolder, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => path.posix.join(folder, name.split(path.sep).join('/')))
    .filter((file) => /\.(?:ts|js)$/.test(file) && !/\/(?:fixtures|node_modules)\//.test(file));
}

function commentsIn(file: string): FoundText[] {
  const text = read(file);
  const found: FoundText[] = [];
  const source = sourceOf(file);
  const seen = new Set<number>();
  const add = (ranges: readonly ts.CommentRange[] | undefined): void => {
    for (const { pos, end } of ranges ?? []) {
      if (seen.has(pos)) continue;
      seen.add(pos);
      found.push({ place: placeOf(source, pos), text: text.slice(pos, end).replace(/^[ \t]*\*/gm, '') });
    }
  };
  const visit = (node: ts.Node): void => {
    add(ts.getLeadingCommentRanges(text, node.getFullStart()));
    add(ts.getTrailingCommentRanges(text, node.getEnd()));
    node.getChildren(source).forEach(visit);
  };
  visit(source);
  return found;
}

/** The strings of a file that are sentences. */
function literalsIn(file: string): FoundText[] {
  return nodesIn(file, (node) =>
    ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)
      ? node.text
      : undefined,
  ).filter(({ text }) => text.includes(' '));
}

/** The titles of a file's tests. */
function titlesIn(file: string): FoundText[] {
  return nodesIn(file, (node) => {
    const isTest = ts.isCallExpression(node) && /^(?:describe|it)$/.test(node.expression.getText());
    const isExample = ts.isPropertyAssignment(node) && node.name.getText() === 'name';
    const title = isTest ? node.arguments[0] : isExample ? node.initializer : undefined;
    return title !== undefined && ts.isStringLiteralLike(title) ? title.text : undefined;
  });
}

function nodesIn(file: string, textOf: (node: ts.Node) => string | undefined): FoundText[] {
  const source = sourceOf(file);
  const found: FoundText[] = [];
  const visit = (node: ts.Node): void => {
    const text = textOf(node);
    if (text !== undefined) found.push({ place: placeOf(source, node.getStart()), text });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function sourceOf(file: string): ts.SourceFile {
  return ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, /* setParentNodes */ true);
}

function placeOf(source: ts.SourceFile, offset: number): string {
  return `${source.fileName}:${source.getLineAndCharacterOfPosition(offset).line + 1}`;
}

function read(file: string): string {
  return fs.readFileSync(path.join(projectFolder, file), 'utf8');
}
