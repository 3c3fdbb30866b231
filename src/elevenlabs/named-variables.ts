import { isKeyName } from './variables';

/** A text that is written like a read of a variable, or like its name. */
export interface NamedVariable {
  readonly name: string;
  /**
   * `code`: a read in a programming language, such as `process.env.X`. `reference`: `$X` or `${X}`, which shells and
   * some loaders replace. `name`: only the name of a variable for keys.
   */
  readonly form: 'code' | 'reference' | 'name';
}

const objects = ['process\\.env', 'import\\.meta\\.env', 'Bun\\.env', 'Deno\\.env', 'os\\.environ', 'ENV'];
/** How programs read a variable, up to its name, in the languages that SDKs exist for. */
const reads = [
  ...objects.map((object) => `${object}(?:\\.get)?(?:\\??\\.|(?:\\?\\.)?[[(]["'\`]?)`),
  `(?:os\\.)?getenv\\(["'\`]?`,
  'secrets\\.',
];
const read = new RegExp(
  `^(?:${reads.join('|')})([A-Za-z_]\\w*)["'\`]?[\\])]?(?:\\??\\.trim\\(\\)|!)?(?:\\s*(?:\\|\\||\\?\\?)[^=]*)?;?$`,
);
const reference = /^\$(?:\{([\p{ID_Start}_]\p{ID_Continue}*)\}|(?:env:)?([A-Za-z_]\w*))$/u;
const bareName = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/;

/** The variable that a text names instead of containing its value; `undefined` for any other text. */
export function namedVariable(text: string): NamedVariable | undefined {
  const value = text.trim();
  const ofRead = read.exec(value)?.[1];
  if (ofRead !== undefined) {
    return { name: ofRead, form: 'code' };
  }
  const referred = reference.exec(value);
  const name = referred?.[1] ?? referred?.[2];
  if (name !== undefined) {
    return { name, form: 'reference' };
  }
  return bareName.test(value) && isKeyName(value) ? { name: value, form: 'name' } : undefined;
}
