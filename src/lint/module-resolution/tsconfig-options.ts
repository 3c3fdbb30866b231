import { isJsonObject, type JsonObject, textsIn } from './json-text';
import { allKnown, type KnownFiles } from './known-files';

const mostConfigs = 20;
const mostPatterns = 200;

/** What a `tsconfig.json` and the configs that it extends say about imports. */
export interface PathOptions {
  /** Target URIs by specifier. A `*` in the specifier matches anything; in a target it is replaced by the match. */
  readonly paths: ReadonlyMap<string, readonly string[]>;
  /** The folder for imports without a leading dot, as a URI that ends with `/`. */
  readonly baseUrl: string | undefined;
}

/** In a path: the folder of the config that the project uses, not of the one that it extends. */
const configFolder = /^\$\{configDir\}/;

/** The options as written, each from the config that wins. */
interface WrittenOptions {
  readonly paths?: { readonly value: JsonObject; readonly config: string };
  readonly baseUrl?: string;
}

/**
 * The options of a config. If it has no mappings, as in Vite's templates, the options of the projects that it
 * references. `undefined` if a file isn't loaded yet.
 */
export function pathOptionsOf(
  uri: string,
  json: JsonObject,
  files: KnownFiles,
): readonly PathOptions[] | undefined {
  const own = new OptionsReading(uri, files).ofConfig(uri, json);
  if (own === undefined || own.paths !== undefined || own.baseUrl !== undefined) {
    return own && [pathOptions(own, uri)];
  }
  const references = Array.isArray(json['references']) ? json['references'].slice(0, mostConfigs) : [];
  const configs = references
    .flatMap((reference: unknown) => (isJsonObject(reference) ? textsIn(reference['path']) : []))
    .flatMap((path) => uriOf(path.endsWith('.json') ? path : `${path}/tsconfig.json`, uri) ?? []);
  return allKnown(
    configs.map((config) => {
      const written = new OptionsReading(config, files).ofFirst([config]);
      return written && pathOptions(written, config);
    }),
  );
}

/** Reads a config and the configs that it extends, each once. */
class OptionsReading {
  private readonly seen = new Set<string>();

  constructor(
    /** The config that the others are read for. */
    private readonly leaf: string,
    private readonly files: KnownFiles,
  ) {}

  ofFirst(candidates: readonly string[]): WrittenOptions | undefined {
    const config = this.files.findJson(candidates.filter((uri) => this.files.isOwn(uri)));
    return config === null ? {} : config && this.ofConfig(config.uri, config.json);
  }

  ofConfig(uri: string, json: JsonObject): WrittenOptions | undefined {
    if (this.seen.has(uri) || this.seen.size >= mostConfigs) {
      return {};
    }
    this.seen.add(uri);
    const extended = textsIn(json['extends'])
      .filter((path) => /^\.{0,2}\//.test(path) || configFolder.test(path))
      .map((path) => {
        const target = uriOf(path, uri, this.leaf);
        return this.ofFirst(target === undefined ? [] : [target, `${target}.json`]);
      });
    // If a config extends several others, the last one wins.
    return allKnown(extended)?.reduceRight(overruled, ownOptions(uri, json, this.leaf));
  }
}

function overruled(stronger: WrittenOptions, weaker: WrittenOptions): WrittenOptions {
  return { ...weaker, ...stronger };
}

function ownOptions(config: string, json: JsonObject, leaf: string): WrittenOptions {
  const options = json['compilerOptions'];
  if (!isJsonObject(options)) {
    return {};
  }
  const { paths, baseUrl } = options as { readonly paths?: unknown; readonly baseUrl?: unknown };
  const base = typeof baseUrl === 'string' ? uriOf(baseUrl === '' ? '.' : baseUrl, config, leaf) : undefined;
  return {
    ...(isJsonObject(paths) && { paths: { value: paths, config } }),
    ...(base !== undefined && { baseUrl: base.replace(/(?<!\/)\/*$/, '/') }),
  };
}

/** Targets are relative to `baseUrl`, or without it to the config that names them. */
function pathOptions({ paths, baseUrl }: WrittenOptions, leaf: string): PathOptions {
  const patterns = Object.entries(paths?.value ?? {}).slice(0, mostPatterns);
  const urisOf = (targets: unknown) =>
    textsIn(targets).flatMap((target) => uriOf(target, baseUrl ?? paths?.config ?? leaf, leaf) ?? []);
  return { baseUrl, paths: new Map(patterns.map(([pattern, targets]) => [pattern, urisOf(targets)])) };
}

/** Where a path in a config leads. */
function uriOf(path: string, config: string, leaf = config): string | undefined {
  const from = configFolder.test(path) ? leaf : config;
  const relative = path.replace(configFolder, '.');
  return URL.canParse(relative, from) ? new URL(relative, from).href : undefined;
}
