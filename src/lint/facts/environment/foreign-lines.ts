import { isKeyName } from '../../../elevenlabs/variables';
import type { EnvironmentEntry } from '../../documents/environment-document';
import type { ForeignLine } from '../facts';

const name = '(?<name>[A-Za-z_]\\w*)';

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
  // Lists of Docker Compose, and of Markdown
  `[-*+]\\s+${name}\\s*[=:]`,
  // Windows
  `set\\s+${name}\\s*=`,
  `setx\\s+${name}\\s(?=\\s*\\S)`,
  `\\$env:${name}\\s*=`,
  // Docker
  `ENV\\s+${name}(?:\\s*=|\\s(?=\\s*\\S))`,
  // PHP
  `\\$${name}\\s*=`,
].map((pattern) => new RegExp(`^${pattern}`, 'i'));

/** `dotenv` takes a member of an object for a name. */
const propertyName = /^(?:process|import\.meta)\.env\./;

/** Longer lines set no key. */
const longestLine = 500;

/** The lines outside of all entries that look as if they set a key in another language. */
export function foreignLines(text: string, entries: readonly EnvironmentEntry[]): ForeignLine[] {
  const values = entries.filter(({ name }) => !propertyName.test(name));
  const found: ForeignLine[] = [];
  let next = 0;
  for (const line of text.matchAll(/[^\r\n]+/g)) {
    const written = line[0].trim();
    const start = line.index + line[0].indexOf(written);
    while ((values[next]?.range.end ?? text.length) <= start) next++;
    const isEntry = (values[next]?.range.start ?? text.length) <= start;
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
    const rest = line.slice(match[0].length);
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

/** One word, perhaps in quotes, with nothing after it but punctuation. */
const singleValue = /^(\s*(["'`]?))([^\s"'`#;,{}()]+)\2\s*[,;]?\s*\}?\s*[,;]?$/;

function valueIn(rest: string, start: number): ForeignLine['valueRange'] {
  const [, before = '', , value] = singleValue.exec(rest) ?? [];
  const valueStart = start + before.length;
  return value === undefined ? undefined : { start: valueStart, end: valueStart + value.length };
}
