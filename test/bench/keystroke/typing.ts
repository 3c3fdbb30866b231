/** Typed character by character, again and again with another number. */
const typed = (at: number) =>
  `const found${at} = await listVoices(\`voice-\${limit + ${at}}\`, { page: ${at} });\n`;

/** The texts after each keystroke of somebody who types statements between two blocks in the middle of a text. */
export function* textsWhileTyping(text: string): Generator<string> {
  const middle = text.indexOf('\n\n', text.length / 2) + 2;
  let before = text.slice(0, middle);
  const after = text.slice(middle);
  for (let at = 1; ; at++) {
    const statement = typed(at);
    for (let length = 1; length <= statement.length; length++) {
      yield before + statement.slice(0, length) + after;
    }
    before += statement;
  }
}
