/** The formats of the output. They are named here without their code, because `--help` doesn't need it. */
export const formatNames = ['stylish', 'json'] as const;

export type FormatName = (typeof formatNames)[number];

/** The format with this name; `undefined` for an unknown name. */
export function parseFormatName(name: string): FormatName | undefined {
  return formatNames.find((each) => each === name);
}
