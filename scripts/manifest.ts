import fs from 'node:fs';
import path from 'node:path';

/** A setting in package.json. */
export interface Setting {
  readonly default: unknown;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
  readonly description?: string;
  readonly markdownDescription?: string;
  readonly order?: number;
}

export type Settings = Readonly<Record<string, Setting>>;

export interface Command {
  readonly command: string;
  readonly title: string;
  readonly category?: string;
}

export interface WalkthroughStep {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly media: { readonly svg: string; readonly altText: string };
  readonly completionEvents: readonly string[];
}

/** The contributions in package.json that the documentation uses. */
export interface Contributions {
  /** The groups of the settings, in order. */
  readonly configuration: readonly { readonly title: string; readonly properties: Settings }[];
  readonly commands: readonly Command[];
  readonly walkthroughs: readonly {
    readonly id: string;
    readonly title: string;
    readonly steps: readonly WalkthroughStep[];
  }[];
}

/** The contributions in a folder's package.json, with English texts. */
export function readContributions(folder: string): Contributions {
  return (readManifest(folder) as { contributes: Contributions }).contributes;
}

/** The contributions in a package.json, with English texts. @param texts the content of the package.nls.json. */
export function contributionsOf(manifest: string, texts: string): Contributions {
  return (withTexts(manifest, texts) as { contributes: Contributions }).contributes;
}

/** All settings, in the order of their groups and then of the list that VS Code shows. */
export function settingsOf({ configuration }: Pick<Contributions, 'configuration'>): Settings {
  const settings = configuration.flatMap(({ properties }) =>
    Object.entries(properties).sort(([, a], [, b]) => (a.order ?? 0) - (b.order ?? 0)),
  );
  return Object.fromEntries(settings);
}

/** Reads the package.json of a folder, and replaces `%names%` with the English texts of package.nls.json. */
export function readManifest(folder: string): unknown {
  const read = (file: string) => fs.readFileSync(path.join(folder, file), 'utf8');
  return withTexts(read('package.json'), read('package.nls.json'));
}

function withTexts(manifest: string, texts: string): unknown {
  const byName = JSON.parse(texts) as Readonly<Record<string, string>>;
  return JSON.parse(manifest, (_property, value: unknown) =>
    typeof value === 'string' ? value.replace(/^%(.+)%$/, (name, key: string) => byName[key] ?? name) : value,
  );
}

/** The title of a command in the Command Palette. */
export function paletteTitle({ title, category }: Command): string {
  return category === undefined ? title : `${category}: ${title}`;
}
