/**
 * Shows control characters by their code, so that a file name or a header name cannot steer the terminal or
 * break a line.
 */
export function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, (character) => {
    const code = character.charCodeAt(0).toString(16);
    return `\\u${code.padStart(4, '0')}`;
  });
}
