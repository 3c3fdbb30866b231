/** Forms in which a server or a program may repeat a key. */
export const echoedForms: readonly (readonly [name: string, form: (key: string) => string])[] = [
  ['as it is', (key) => key],
  ['without sk_', (key) => key.slice(3)],
  ['in capitals', (key) => key.toUpperCase()],
  ['spaced', (key) => [...key].join(' ')],
  ['with hyphens', (key) => pieces(key, 4).join('-')],
  ['its first half', (key) => key.slice(0, 25)],
  ['its last half', (key) => key.slice(25)],
  ['its last eight characters', (key) => `…${key.slice(-8)}`],
  ['in two parts', (key) => `${key.slice(0, 23)} ${key.slice(23)}`],
  ['split by a line break', (key) => `${key.slice(0, 30)}\n${key.slice(30)}`],
  ['after an equals sign as percent code', (key) => `api%3D${key}`],
  ['with a percent code for the underscore', (key) => key.replace('_', '%5F')],
  ['as percent codes', (key) => codes(key, (code) => `%${code}`)],
  ['as hexadecimal escapes', (key) => codes(key, (code) => `\\x${code}`)],
  ['as Unicode escapes', (key) => codes(key, (code) => `\\u00${code}`)],
  ['as character references', (key) => codes(key, (code) => `&#x${code};`)],
  ['as a printed buffer', (key) => `<Buffer ${codes(key, (code) => `${code} `).trim()}>`],
  ['as hexadecimal digits', (key) => Buffer.from(key).toString('hex')],
  ['as hexadecimal numbers', (key) => codes(key, (code) => `0x${code}, `)],
  ['as a list of bytes', (key) => `[${[...Buffer.from(key)].join(', ')}]`],
  ['in base64', (key) => Buffer.from(key).toString('base64')],
  ['in base64 after a name', (key) => Buffer.from(`key:${key}`).toString('base64')],
  ['in base64 for addresses', (key) => Buffer.from(`xi${key}`).toString('base64url')],
  ['with terminal codes between', (key) => pieces(key, 5).join('\u001b[31m')],
  ['with printed terminal codes between', (key) => pieces(key, 5).join('\\u001b[0m')],
  ['with zero-width characters between', (key) => pieces(key, 5).join('\u200b')],
  ['in full-width letters', (key) => key.replace(/[!-~]/g, wide)],
];

function pieces(key: string, length: number): string[] {
  return key.match(new RegExp(`.{1,${length}}`, 'g')) ?? [];
}

function codes(key: string, form: (code: string) => string): string {
  return [...Buffer.from(key)].map((byte) => form(byte.toString(16))).join('');
}

function wide(character: string): string {
  return String.fromCharCode(character.charCodeAt(0) + 0xfee0);
}

/** The six characters of a key in a row that a text shows in one of the forms above; `undefined` if it shows none. */
export function shownPiece(text: string, key: string): string | undefined {
  const encoded = [0, 1, 2].map((before) => Buffer.from('x'.repeat(before) + key).toString('base64'));
  const forms = [
    { form: key, length: 6 },
    { form: Buffer.from(key).toString('hex'), length: 12 },
    { form: [...Buffer.from(key)].join(''), length: 16 },
    ...encoded.map((form) => ({ form: form.slice(4, -4), length: 8 })),
  ].map(({ form, length }) => ({ form: bare(form), length }));
  const shown = [text, unescaped(text)].map(bare);
  return forms
    .flatMap(({ form, length }) =>
      Array.from({ length: Math.max(0, form.length - length + 1) }, (_, at) => form.slice(at, at + length)),
    )
    .find((piece) => shown.some((one) => one.includes(piece)));
}

const terminalCode = /(?:\p{Cc}|\\u001b)\[\d*m/gu;

function bare(text: string): string {
  return text
    .normalize('NFKC')
    .replace(terminalCode, '')
    .replaceAll('0x', '')
    .replace(/[^a-z0-9]/gi, '')
    .toLowerCase();
}

function unescaped(text: string): string {
  return text.replace(/(?:%|\\x|\\u00|&#x)([0-9a-f]{2});?/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
