import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { projectFolder } from '../project';

/** The text of a file of the project. */
export function read(file: string): string {
  return fs.readFileSync(path.join(projectFolder, file), 'utf8');
}

/** The text of a section, up to the next heading of the same or a higher level. */
export function sectionOf(page: string, heading: string, level = '##'): string {
  const title = `\n${level} ${heading}\n`;
  const start = page.indexOf(title);
  assert.ok(start >= 0, `There is no section "${heading}".`);
  const rest = page.slice(start + title.length);
  const end = rest.search(new RegExp(`^#{2,${level.length}} `, 'm'));
  return end < 0 ? rest : rest.slice(0, end);
}

export interface CodeBlock {
  /** A file name that makes the linter read it as the kind that the block names. */
  readonly file: string;
  readonly text: string;
}

export function codeBlocks(text: string): CodeBlock[] {
  return [...text.matchAll(/^```(\w+)(?: (\.\S+))?\n([\s\S]*?)^```$/gm)].map(
    ([, language = '', name, code = '']) => ({
      file: name ?? (language === 'dotenv' ? '.env' : `example.${language}`),
      text: code,
    }),
  );
}

/** The links of a page to missing files, or to headings that their targets don't have. */
export function brokenLinks(page: string): string[] {
  const text = read(page).replace(/^```[\s\S]*?^```$/gm, '');
  const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target ?? '');
  return targets.filter((target) => {
    if (/^https?:/.test(target)) return false;
    const [file = '', anchor] = target.split('#');
    const linked = file === '' ? page : path.posix.join(path.posix.dirname(page), file);
    if (!fs.existsSync(path.join(projectFolder, linked))) return true;
    return anchor !== undefined && !anchorsOf(read(linked)).includes(anchor);
  });
}

/** The names under which the headings of a page can be linked. */
export function anchorsOf(text: string): string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\w\s-]/g, '')
      .replaceAll(' ', '-'),
  );
}
