/** An error whose message tells a person what is missing; it is printed without its stack. */
export class ClearError extends Error {
  override readonly name = 'ClearError';
}

/** The text to print for anything that was thrown. */
export function errorText(error: unknown): string {
  if (error instanceof ClearError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
