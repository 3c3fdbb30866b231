/** The formats of the output. They are named here without their code, because `--help` doesn't need it. */
export const formatNames = ['stylish', 'json', 'sarif', 'github', 'junit', 'compact'] as const;

export type FormatName = (typeof formatNames)[number];

/** The names in a sentence. */
export const formatList = `${formatNames.slice(0, -1).join(', ')} or ${formatNames.at(-1)}`;

/** The format with this name; `undefined` for an unknown name. */
export function parseFormatName(name: string): FormatName | undefined {
  return formatNames.find((each) => each === name);
}
