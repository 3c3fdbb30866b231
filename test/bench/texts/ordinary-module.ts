import type { SeededRandom } from '../../seeded-random';

/** What to write. */
export interface OrdinaryModule {
  readonly functions: number;
  /** Specifiers of modules that were written the same way. */
  readonly imports: readonly string[];
}

/** A made-up TypeScript module that has nothing to do with ElevenLabs, with about eleven lines for each function. */
export function ordinaryModule(random: SeededRandom, { functions, imports }: OrdinaryModule): string {
  const imported = imports.map((specifier, at) => `import { limit as limit${at} } from '${specifier}';\n`);
  const limits = ['limit', ...imports.map((_, at) => `limit${at}`)].join(' + ');
  const blocks = Array.from({ length: functions }, (_, at) => ordinaryBlock(random, at));
  return `${imported.join('')}
/** How many items are shown. */
export const limit = ${random.below(1000)};
const total = ${limits};

${blocks.join('\n')}`;
}

/** One of several kinds of ordinary code: a function, a class, a component, types. @param at makes names unique. */
export function ordinaryBlock(random: SeededRandom, at: number): string {
  const noun = random.oneOf(['order', 'invoice', 'message', 'session', 'report', 'profile', 'ticket']);
  return random.oneOf(kinds)(noun, `${noun}${at}`);
}

const capitalized = (name: string) => `${name[0]?.toUpperCase() ?? ''}${name.slice(1)}`;

type Kind = (noun: string, name: string) => string;

const kinds: readonly [Kind, ...Kind[]] = [
  (
    noun,
    name,
  ) => `export function ${name}Totals(list: readonly { id: string; amount: number }[]): Map<string, number> {
  const totals = new Map<string, number>();
  for (const { id, amount } of list) {
    if (amount <= 0 || id.startsWith('${noun}-draft')) {
      continue;
    }
    totals.set(id, (totals.get(id) ?? 0) + Math.round(amount * 100) / 100);
  }
  // The largest comes first.
  return new Map([...totals].sort(([, a], [, b]) => b - a).slice(0, total));
}
`,
  (noun, name) => `interface ${capitalized(name)} {
  readonly id: string;
  readonly createdAt: Date;
  state: 'open' | 'closed' | 'archived';
  lines: { ${noun}: string; count: number; price?: number }[];
}

const describe${capitalized(name)} = ({ id, state, lines }: ${capitalized(name)}) =>
  \`\${id} (\${state}): \${lines.map((line) => \`\${line.count} × \${line.${noun}}\`).join(', ')}\`;
`,
  (noun, name) => `export class ${capitalized(name)}Store {
  private readonly items = new Map<string, { title: string; done: boolean }>();

  add(title: string): string {
    const id = \`${noun}-\${this.items.size + 1}\`;
    this.items.set(id, { title: title.trim(), done: false });
    return id;
  }

  get open(): string[] {
    return [...this.items].filter(([, { done }]) => !done).map(([id]) => id);
  }
}
`,
  (noun, name) => `export async function load${capitalized(name)}(id: string, retries = 3): Promise<unknown> {
  try {
    const response = await fetch(\`https://api.example.com/${noun}s/\${encodeURIComponent(id)}?limit=\${limit}\`, {
      headers: { Accept: 'application/json', 'X-Request-Id': crypto.randomUUID() },
    });
    if (!response.ok) throw new Error(\`${noun} \${id}: \${response.status}\`);
    return await response.json();
  } catch (error) {
    if (retries === 0) throw error;
    return load${capitalized(name)}(id, retries - 1);
  }
}
`,
  (noun, name) => `export const ${name}Options = {
  title: 'All ${noun}s',
  columns: ['id', 'created', 'state', 'amount'],
  pageSize: Number(process.env.PAGE_SIZE ?? 25),
  sort: { by: 'created', descending: true },
  format: (value: unknown) => (typeof value === 'number' ? value.toFixed(2) : String(value ?? '–')),
  onSelect: async (ids: string[]) => {
    console.log(ids.length === 1 ? '1 ${noun}' : \`\${ids.length} ${noun}s\`);
  },
};
`,
];
