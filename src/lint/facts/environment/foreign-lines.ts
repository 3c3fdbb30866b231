import { isKeyName } from '../../../elevenlabs/variables';
import type { EnvironmentEntry } from '../../documents/environment-document';
import type { ForeignLine } from '../facts';

const name = '(?<name>[A-Za-z_]\\w*)';
/** A quote around the whole assignment. */
const open = '(?<open>["\'`]?)';

/**
 * Lines of other languages and tools from which no loader of environment files sets the variable. Node sets another
 * one, such as `const NAME`. (Measured with dotenv 16 and 17, Bun 1 and Node 20 and 24.) Lines that a shell accepts,
 * such as `declare -x NAME=…`, aren't in the list.
 */
const foreignSyntax: readonly RegExp[] = [
  // JavaScript and TypeScript
  `(?:export\\s+)?(?:const|let|var)\\s+${name}\\s*(?::\\s*string\\s*)?=`,
  `(?:process|import\\.meta)\\.env(?:\\.${name}|\\[["']${name.replace('name', 'quoted')}["']\\])\\s*=`,
  // Python
  `os\\.environ\\[["']${name}["']\\]\\s*=`,
  // JSON and YAML
  `\\{?\\s*(?<quote>["'])${name}\\k<quote>\\s*[:=]`,
  `${name}:(?=[^\\s:=/][^\\s:/]*$)`,
  // Lists of Docker Compose and of Markdown, a whole assignment in quotes, and prompts of shells
  `(?:[-*+]|\\d+[.)])\\s+${open}${name}["'\`]?\\s*[=:]`,
  `(?<open>["'\`])${name}\\s*=`,
  `[$>]\\s+(?:export\\s+)?${name}=`,
  // Windows
  `set\\s+${open}${name}\\s*=`,
  `setx\\s+${name}\\s(?=\\s*\\S)`,
  `\\$(?:env:${name}|\\{env:${name.replace('name', 'quoted')}\\})\\s*=`,
  `\\[(?:System\\.)?Environment\\]::SetEnvironmentVariable\\(\\s*["']${name}["']\\s*,`,
  // Docker and Make
  `(?:ENV|ARG)\\s+${name}(?:\\s*=|\\s(?=\\s*\\S))`,
  `(?:-e|--env)\\s+${open}${name}=`,
  `${name}\\s*:=`,
  // PHP
  `\\$${name}\\s*=`,
  `define\\(\\s*["']${name}["']\\s*,`,
  `putenv\\(\\s*${open}${name}=`,
  // Java, Kotlin, C#, C++, Swift, Dart
  `(?:(?:public|private|protected|internal|static|final|const|val|readonly|auto|(?:std::)?string)\\s+)+${name}\\s*(?::\\s*String\\s*)?=(?=\\s*["'])`,
].map((pattern) => new RegExp(`^${pattern}`, 'i'));

/** Whether the name of an entry is a member of an object, which `dotenv` takes for a name. */
export function isPropertyName(name: string): boolean {
  return /^(?:process|import\.meta)\.env\./.test(name);
}

/** Longer lines set no key. */
const longestLine = 500;

/** The lines outside of all entries that look as if they set a key in another language. */
export function foreignLines(text: string, entries: readonly EnvironmentEntry[]): ForeignLine[] {
  const found: ForeignLine[] = [];
  let next = 0;
  for (const line of text.matchAll(/[^\r\n]+/g)) {
    const written = line[0].trim();
    const start = line.index + line[0].indexOf(written);
    while ((entries[next]?.range.end ?? text.length) <= start) next++;
    const isEntry = (entries[next]?.range.start ?? text.length) <= start;
    const foreign = isEntry || written.length > longestLine ? undefined : foreignLine(written, start);
    if (foreign !== undefined) found.push(foreign);
  }
  return found;
}

function foreignLine(line: string, start: number): ForeignLine | undefined {
  for (const syntax of foreignSyntax) {
    const match = syntax.exec(line);
    const variable = match?.groups?.['name'] ?? match?.groups?.['quoted'];
    if (match === null || variable === undefined || !isKeyName(variable)) continue;
    const nameStart = start + match[0].indexOf(variable);
    const rest = withoutEnd(line.slice(match[0].length), match.groups?.['open'] ?? '');
    return /\w/.test(rest)
      ? {
          variable,
          range: { start, end: start + line.length },
          nameRange: { start: nameStart, end: nameStart + variable.length },
          valueRange: valueIn(rest, start + match[0].length),
        }
      : undefined;
  }
  return undefined;
}

/** What follows the equals sign, without the quote that closes the whole assignment. */
function withoutEnd(rest: string, quote: string): string {
  const end = rest.replace(/(?<![\s,;)])[\s,;)]+$/, '');
  return quote !== '' && end.endsWith(quote) && !end.slice(0, -1).includes(quote)
    ? end.slice(0, -quote.length)
    : rest;
}

/** One word, perhaps in quotes, with nothing after it but punctuation. */
const singleValue =
  /^(\s*(["'`]?))([^\s"'`#;,{}()]+)\2(?:\s*,\s*["']?\w+["']?)?(?:\s*[,;])?(?:\s*[})])?(?:\s*[,;])?\s*$/;

function valueIn(rest: string, start: number): ForeignLine['valueRange'] {
  const [, before = '', , value] = singleValue.exec(rest) ?? [];
  const valueStart = start + before.length;
  return value === undefined ? undefined : { start: valueStart, end: valueStart + value.length };
}
