/** A setting as package.json declares it. */
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

/** What package.json contributes to VS Code, as far as the documentation tells it. */
export interface Contributions {
  readonly configuration: { readonly properties: Settings };
  readonly commands: readonly Command[];
  readonly walkthroughs: readonly {
    readonly id: string;
    readonly title: string;
    readonly steps: readonly WalkthroughStep[];
  }[];
}

/** The contributions that the text of package.json declares. */
export function contributionsOf(manifest: string): Contributions {
  return (JSON.parse(manifest) as { contributes: Contributions }).contributes;
}

/** A command as the palette shows it. */
export function paletteTitle({ title, category }: Command): string {
  return category === undefined ? title : `${category}: ${title}`;
}
