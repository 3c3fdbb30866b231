/** An error whose message tells a person what is missing; printed without its stack. */
export class ClearError extends Error {
  override readonly name = 'ClearError';
}

/** The text to print for anything thrown. */
export function errorText(error: unknown): string {
  if (error instanceof ClearError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
