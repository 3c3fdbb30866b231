/**
 * Characters that don't show, that change how others show, or that control a terminal: control and format characters,
 * line separators, halves of pairs, and what Unicode tells programs to ignore.
 */
const hidden = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/** A text as one line in which every character shows: others are replaced by their codes, such as `\u202e`. */
export function printable(text: string): string {
  return text.replace(hidden, (character) =>
    Array.from({ length: character.length }, (_, at) => {
      const code = character.charCodeAt(at).toString(16);
      return `\\u${code.padStart(4, '0')}`;
    }).join(''),
  );
}

/** The same for a text of several lines. */
export function printableLines(text: string): string {
  return text.split('\n').map(printable).join('\n');
}

/**
 * A printable text in which VS Code finds neither links, such as `[Pay](command:…)`, nor icons, such as `$(pass)`: it
 * looks for both in messages, lists and labels.
 */
export function harmless(text: string): string {
  return printable(text).replace(/\](?=\()|\$(?=\()/g, '$& ');
}
