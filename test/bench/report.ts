import { markdownTable } from '../../scripts/markdown-table';

/** What one part of the bench measured. */
export interface Section {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The same as numbers, for the JSON. */
  readonly results: readonly object[];
}

/** Where and with what the bench ran. */
export interface Circumstances {
  /** As YYYY-MM-DD. */
  readonly date: string;
  readonly machine: string;
  readonly versions: Readonly<Record<string, string>>;
}

/** The table of a part, and where it was measured. */
export function sectionText({ head, rows }: Section, { date, machine, versions }: Circumstances): string {
  const programs = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return `${markdownTable(head, rows)}\n${date}, ${machine}; ${programs.join(', ')}.\n`;
}

/** With three digits that count. */
export function milliseconds(value: number): string {
  return value >= 1000 ? `${rounded(value / 1000)} s` : `${rounded(value)} ms`;
}

export function ratio(value: number): string {
  return `${rounded(value)} ×`;
}

export function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`;
}

function rounded(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
