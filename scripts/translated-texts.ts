// Finds the English texts of the editor in the sources, so that none can be forgotten.
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** A text that the editor shows, or an expression that joins one from pieces. */
export interface FoundText {
  readonly text: string;
  /** The file, relative to the project, and the line, counted from one. */
  readonly place: string;
}

export interface FoundTexts {
  /** Literals that `vscode.l10n.t` translates, directly or as an entry of a table. */
  readonly texts: readonly FoundText[];
  /** Sentences joined from pieces, which can't be translated. */
  readonly glued: readonly FoundText[];
}

/** Sources that stay English: the command line, the parser, problems of a `package.json`, and trigger words. */
const untranslatedSources = ['src/cli', 'src/parser', 'src/lint/configuration.ts', 'src/lint/pre-filter.ts'];

/** Texts that only appear in the log, in errors for developers, or in the documentation. */
const untranslatedProperties: ReadonlySet<string> = new Set(['summary']);
const untranslatedCalls = /(?:^|\.)(?:logFailure|Error|debug|error|info|trace|warn|createOutputChannel)$/;

/** The English bundle for VS Code's translations: the texts of the sources, each once. */
export function englishBundle(folder: string): string {
  const texts = [...new Set(findTexts(folder).texts.map(({ text }) => text))].sort();
  return `${JSON.stringify(Object.fromEntries(texts.map((text) => [text, text])), undefined, 2)}\n`;
}

/** Searches the sources of the project in `folder`. */
export function findTexts(folder: string): FoundTexts {
  const texts: FoundText[] = [];
  const glued: FoundText[] = [];
  const untranslated = untranslatedSources.map((source) => path.join(folder, source));
  for (const file of sources(path.join(folder, 'src'), untranslated)) {
    const source = ts.createSourceFile(
      file,
      fs.readFileSync(file, 'utf8'),
      ts.ScriptTarget.Latest,
      /* setParentNodes */ true,
    );
    const placeOf = (node: ts.Node): string =>
      `${path.relative(folder, file)}:${source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1}`;
    const visit = (node: ts.Node): void => {
      if (isGlue(node)) {
        glued.push({ text: node.getText(source), place: placeOf(node) });
      } else if (ts.isStringLiteralLike(node) && isForPeople(node)) {
        texts.push({ text: node.text, place: placeOf(node) });
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return { texts, glued };
}

function sources(folder: string, except: readonly string[]): string[] {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const child = path.join(folder, entry.name);
    if (except.includes(child)) return [];
    if (entry.isDirectory()) return sources(child, except);
    return entry.name.endsWith('.ts') ? [child] : [];
  });
}

function isForPeople(literal: ts.StringLiteralLike): boolean {
  return isTranslated(literal) || isOneWord(literal) || (readsAsText(literal.text) && !staysEnglish(literal));
}

/** Whether a single word is a complete text. */
function isOneWord({ parent, text }: ts.StringLiteralLike): boolean {
  return ts.isPropertyAssignment(parent) && parent.name.getText() === 'text' && /^[A-Z]\p{Ll}+$/u.test(text);
}

/** Whether `vscode.l10n.t` or `sentence` is called with it. */
function isTranslated({ parent }: ts.Node): boolean {
  return ts.isCallExpression(parent) && /^(?:vscode\.l10n\.t|sentence)$/.test(parent.expression.getText());
}

/** More than one word, with the start and end of a sentence, a title, a phrase with its article, or a name. */
function readsAsText(text: string): boolean {
  const startsAsText = /^(?:["“]?[A-Z]|\{\w+\}|an? |the |dotenv reads )/.test(text);
  return startsAsText && /\p{L}{2,}:?\s|\s\p{L}{2,}/u.test(text) && /[\p{L}\p{N}.:…?)}”"_=]$/u.test(text);
}

function staysEnglish(literal: ts.Node): boolean {
  for (let node = literal.parent; !ts.isStatement(node); node = node.parent) {
    if (ts.isPropertyAssignment(node) && untranslatedProperties.has(node.name.getText())) return true;
    const called = ts.isCallExpression(node) || ts.isNewExpression(node) ? node.expression.getText() : '';
    if (untranslatedCalls.test(called)) return true;
  }
  return false;
}

/** A translated text that is joined to another, or a template literal that reads as a text. */
function isGlue(node: ts.Node): boolean {
  if (ts.isTemplateExpression(node)) {
    const fixed = [node.head, ...node.templateSpans.map(({ literal }) => literal)].map(({ text }) => text);
    return !staysEnglish(node) && readsAsText(fixed.join('{x}'));
  }
  if (!ts.isCallExpression(node) || !/^(?:vscode\.l10n\.t|sentence)$/.test(node.expression.getText())) {
    return false;
  }
  const { parent } = node;
  const isOperand = ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.PlusToken;
  return isOperand || ts.isTemplateSpan(parent);
}
