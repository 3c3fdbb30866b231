/** What the README says to those who have a checkout. */
const checkoutOnly = /<!-- begin of what only a checkout has.*-->\n[\s\S]*?<!-- end -->\n+/g;
const comment = /<!--.*-->\n+/g;
const picture = /^ *!\[[^\]]*\]\([^)]*\)\n+/gm;
const relativeLink = /\[([^\]]+)\]\((?!https:|#)[^)]*\)/g;

/**
 * The page of the extension in VS Code, made from the README of the project. It says how the extension is used, not how it
 * is built. VS Code resolves no relative address there, so pictures are left out and links to pages are only text.
 */
export function extensionReadme(readme: string): string {
  return readme
    .replace(checkoutOnly, '')
    .replace(comment, '')
    .replace(picture, '')
    .replace(relativeLink, '$1');
}
