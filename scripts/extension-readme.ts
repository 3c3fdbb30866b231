/** What the pages say to those who have a checkout. */
const checkoutOnly = /<!-- begin of what only a checkout has.*-->\n[\s\S]*?<!-- end -->\n+/g;
const placeOfPage = /<!-- docs\/([\w-]+\.md): scripts\/extension-readme\.ts puts it here -->\n/g;
const codeOrHeading = /^```[\s\S]*?^```$|^(?=#+ )/gm;
const comment = /<!--.*-->\n+/g;
const picture = /^ *!\[[^\]]*\]\([^)]*\)\n+/gm;
const link = /\[([^\]]+)\]\((?!https:)([^)#]*)(#[^)]*)?\)/g;

/**
 * The page of the extension in VS Code, made from the README of the project and the pages in `docs/` that it names. It
 * says how the extension is used, not how it is built.
 * @param read gives the text of a file, by its path in the project.
 */
export function extensionReadme(read: (file: string) => string): string {
  const readme = read('README.md');
  const pages = [...readme.matchAll(placeOfPage)].map(([, page = '']) => page);
  const whole = readme
    .replace(placeOfPage, (_, page: string) => oneLevelDown(read(`docs/${page}`)))
    .replace(checkoutOnly, '')
    .replace(comment, '');
  return withoutFiles(whole, pages);
}

function oneLevelDown(page: string): string {
  return page.replace(codeOrHeading, (code) => code || '#');
}

/**
 * VS Code resolves no relative address there, so pictures are left out and links to files are only text.
 * @param contained the pages that the text contains: links to their headings stay.
 */
function withoutFiles(text: string, contained: readonly string[]): string {
  return text.replace(picture, '').replace(link, (_, title: string, file: string, heading?: string) => {
    const isHere = heading !== undefined && (file === '' || contained.includes(file));
    return isHere ? `[${title}](${heading})` : title;
  });
}
