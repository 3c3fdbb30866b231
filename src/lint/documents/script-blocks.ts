import type {
  MarkupFlavour,
  MarkupPart,
  MarkupSource,
  ScriptLanguage,
  ScriptSource,
  TextRange,
} from '../document';
import { endOfFrontMatter } from './front-matter';
import { endOfPlainText, nextTag, type Tag } from './markup-tags';

/** A script in a file with markup: one block, or the two blocks of a component that share a scope. */
export interface MarkupScript {
  readonly language: ScriptLanguage;
  /** The text between the tags or fences, in the order of the text. */
  readonly blocks: readonly TextRange[];
}

/** The scripts in a file with markup, in the order of their first blocks. Takes linear time. */
export function scriptsIn(document: MarkupSource): MarkupScript[] {
  return grouped(scriptBlocks(document)).map((blocks) => ({
    language: blocks.find(({ language }) => language !== 'js')?.language ?? 'js',
    blocks: blocks.map(({ start, end }) => ({ start, end })),
  }));
}

/**
 * A script as its own document: the file's text up to its last block, with a space for each UTF-16 code unit outside the
 * blocks, so that offsets, lines and columns stay the same. A semicolon separates two blocks.
 * @param whitespace `whitespaceOf` of the file, to be made once for all its scripts.
 */
export function sourceOfScript(
  { uri, text, encoding, flavour }: MarkupSource,
  { language, blocks }: MarkupScript,
  whitespace = whitespaceOf(text),
): ScriptSource {
  const codeStart = blocks[0]?.start ?? 0;
  let code = '';
  for (const [at, { start, end }] of blocks.entries()) {
    // The last statement of a block must not continue in the next one.
    const separator = at === 0 ? '' : ';';
    const gapStart = codeStart + code.length + separator.length;
    code += separator + whitespace.slice(gapStart, start) + text.slice(start, end);
  }
  const within = partOf(text, flavour, blocks);
  // Joined last: JavaScript puts off the copying, and most scripts of a page need only their code.
  return {
    kind: 'script',
    uri,
    text: whitespace.slice(0, codeStart) + code,
    encoding,
    language,
    within,
    code,
  };
}

function partOf(text: string, flavour: MarkupFlavour, blocks: readonly TextRange[]): MarkupPart {
  if (flavour === 'vue' || flavour === 'svelte') return 'component';
  const isFrontMatter =
    flavour === 'astro' && blocks.some(({ start }) => text.slice(0, start).endsWith(fence));
  return isFrontMatter ? 'front-matter' : 'page';
}

/** A text with a space for each UTF-16 code unit except line breaks. */
export function whitespaceOf(text: string): string {
  return text.replace(/[^\r\n]+/g, (line) => ' '.repeat(line.length));
}

/** The first `instance` block and the first `module` block of a component share a scope. All others have their own. */
type BlockRole = 'instance' | 'module' | 'alone';

interface ScriptBlock extends TextRange {
  readonly language: ScriptLanguage;
  readonly role: BlockRole;
}

/** Elements with plain text, in which nothing is a tag. */
const plainTextElements: ReadonlySet<string> = new Set([
  ...['script', 'style', 'title', 'textarea'],
  ...['noscript', 'iframe', 'noembed', 'noframes', 'xmp'],
]);

function scriptBlocks({ text, flavour }: MarkupSource): ScriptBlock[] {
  const frontMatter = flavour === 'astro' ? frontMatterOf(text) : undefined;
  const blocks = frontMatter === undefined ? [] : [frontMatter];
  const templates = new OpenTemplates();
  let position = frontMatter?.end ?? 0;
  for (let tag = nextTag(text, position); tag !== undefined; tag = nextTag(text, position)) {
    position = tag.end;
    const name = flavour === 'html' ? tag.name.toLowerCase() : tag.name;
    if (flavour === 'vue' && templates.take(tag)) {
      continue;
    }
    if (!hasPlainText(tag, name, flavour, templates.isOpen)) {
      continue;
    }
    position = endOfPlainText(text, tag);
    const language = name === 'script' && !templates.isOpen ? languageOf(tag, flavour) : undefined;
    if (language !== undefined) {
      blocks.push({ start: tag.end, end: position, language, role: roleOf(tag, flavour) });
    }
  }
  return blocks;
}

/**
 * The template of a Vue component. It can contain more templates, and Vue ignores scripts in it. Outside it, every block
 * of the component is plain text.
 */
class OpenTemplates {
  private count = 0;

  get isOpen(): boolean {
    return this.count > 0;
  }

  /** Counts a tag that opens or closes a template of markup; whether it was one. */
  take({ name, isEnd, isSelfClosing, attributes }: Tag): boolean {
    const language = attributes.get('lang') ?? 'html';
    if (name !== 'template' || (!this.isOpen && !isEnd && language !== 'html')) {
      return false;
    }
    this.count += isEnd ? -1 : isSelfClosing ? 0 : 1;
    this.count = Math.max(this.count, 0);
    return true;
  }
}

function hasPlainText(tag: Tag, name: string, flavour: MarkupFlavour, isInTemplate: boolean): boolean {
  // HTML has no self-closing scripts: the content ends at the next end tag.
  const closesItself = tag.isSelfClosing && !(flavour === 'html' && name === 'script');
  const isBlockOfVue = flavour === 'vue' && !isInTemplate;
  return !tag.isEnd && !closesItself && (isBlockOfVue || plainTextElements.has(name));
}

const languages: ReadonlyMap<string, ScriptLanguage> = new Map([
  ['js', 'js'],
  ['javascript', 'js'],
  ['jsx', 'jsx'],
  ['ts', 'ts'],
  ['typescript', 'ts'],
  ['tsx', 'tsx'],
]);

/** Values of `type` that browsers, Babel in the browser or Partytown run as a script. */
const scriptTypes: ReadonlyMap<string, ScriptLanguage> = new Map([
  ...['', 'module', 'text/javascript', 'application/javascript', 'application/x-javascript'].map(javaScript),
  ...['text/ecmascript', 'application/ecmascript', 'text/partytown'].map(javaScript),
  ['text/babel', 'jsx'],
  ['text/jsx', 'jsx'],
  ['text/typescript', 'ts'],
]);

function javaScript(type: string): [string, ScriptLanguage] {
  return [type, 'js'];
}

/** The language of a script; `undefined` for data, other languages, and a script with a `src`. */
function languageOf({ attributes }: Tag, flavour: MarkupFlavour): ScriptLanguage | undefined {
  const byType = scriptTypes.get((attributes.get('type') ?? '').trim().toLowerCase());
  if (attributes.has('src') || byType === undefined) {
    return undefined;
  }
  if (flavour === 'astro' && attributes.size === 0) {
    // Astro compiles only scripts without attributes.
    return 'ts';
  }
  const language = attributes.get('lang') ?? '';
  // In HTML, `lang` is a human language.
  return (
    languages.get(language.toLowerCase()) ?? (language === '' || flavour === 'html' ? byType : undefined)
  );
}

function roleOf({ attributes }: Tag, flavour: MarkupFlavour): BlockRole {
  const isModule =
    flavour === 'vue'
      ? !attributes.has('setup')
      : attributes.has('module') || attributes.get('context') === 'module';
  return flavour !== 'vue' && flavour !== 'svelte' ? 'alone' : isModule ? 'module' : 'instance';
}

/** The line around Astro's front matter. */
const fence = '---';

/** Front matter starts the file; only whitespace and comments can come before it. */
function frontMatterOf(text: string): ScriptBlock | undefined {
  const opening = firstContent(text);
  if (!text.startsWith(fence, opening)) {
    return undefined;
  }
  const start = opening + fence.length;
  return { start, end: endOfFrontMatter(text, start), language: 'ts', role: 'alone' };
}

/** The offset of the first character after whitespace and comments. */
function firstContent(text: string): number {
  const skipped = /\s+|<!--[\s\S]*?-->/y;
  let offset = 0;
  while (skipped.test(text)) {
    offset = skipped.lastIndex;
  }
  return offset;
}

function grouped(blocks: readonly ScriptBlock[]): ScriptBlock[][] {
  const groups: ScriptBlock[][] = [];
  const component: ScriptBlock[] = [];
  for (const block of blocks) {
    if (block.role === 'alone' || component.some(({ role }) => role === block.role)) {
      groups.push([block]);
    } else if (component.push(block) === 1) {
      groups.push(component);
    }
  }
  return groups;
}
