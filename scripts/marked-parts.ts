/**
 * Replaces the text between the markers of each part of a page.
 * @param parts the new texts by the names of the parts.
 * @param command what the markers name as the command that writes them.
 * @throws if a marker is missing.
 */
export function withParts(
  page: string,
  parts: Readonly<Record<string, string>>,
  command = 'npm run generate',
): string {
  return Object.entries(parts).reduce((whole, [name, part]) => {
    const begin = `<!-- begin generated ${name}: ${command} -->\n`;
    const end = `<!-- end generated ${name} -->`;
    const from = whole.indexOf(begin) + begin.length;
    const to = whole.indexOf(end, from);
    if (from < begin.length || to < 0)
      throw new Error(`The markers of the generated part "${name}" are missing.`);
    return `${whole.slice(0, from)}\n${part}\n${whole.slice(to)}`;
  }, page);
}
