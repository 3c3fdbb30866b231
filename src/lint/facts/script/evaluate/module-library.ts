import type ts from 'typescript';
import type { ParsedScripts } from '../../../documents/parsed-scripts';
import type { ScriptDocument } from '../../../documents/script-document';
import { languageOfModule } from '../../../module-resolution/candidates';
import type { KnownFile, KnownFiles } from '../../../module-resolution/known-files';
import { ModuleResolution } from '../../../module-resolution/module-resolution';
import { type Exported, exportsOf, type ReExport } from './module-exports';
import { type Guards, guardsOf } from './syntax-guards';

const mostModules = 30;
/** How many modules are searched for one name through re-exports; more than real code needs. */
const mostSearched = 100;

export type { Exported } from './module-exports';

/** The modules that a script imports, if the host provides them. It reads at most thirty, or as many as it is told. */
export class ModuleLibrary {
  private readonly is: Guards;
  private readonly parsed = new Map<string, ScriptDocument | undefined>();

  /** @param uri of the script that imports. A module that imports it back sees another tree of it. */
  constructor(
    private readonly scripts: ParsedScripts,
    private readonly uri: string,
    readonly files: KnownFiles,
    private readonly most = mostModules,
    private readonly resolution = new ModuleResolution(files),
  ) {
    this.is = guardsOf(scripts.parser);
  }

  /** A library over the same files that reads more modules. */
  larger(most: number): ModuleLibrary {
    return new ModuleLibrary(this.scripts, this.uri, this.files, most, this.resolution);
  }

  /** The text that an import refers to, without parsing it; undefined as in `resolve`. */
  find(specifier: string, from: string): KnownFile | undefined {
    return this.resolution.resolve(specifier, from);
  }

  /**
   * The script that an import refers to; undefined for installed packages and modules that the host doesn't
   * provide.
   */
  resolve(specifier: string, from: string): ScriptDocument | undefined {
    const file = this.find(specifier, from);
    return file && this.parse(file);
  }

  /**
   * The expression or declaration that a module exports under a name (`default` for the default export).
   * `searched` contains the re-exports that were already looked up.
   */
  exported(script: ScriptDocument, name: string, searched = new Set<string>()): Exported | undefined {
    const key = `${name} ${script.uri}`;
    if (searched.has(key) || searched.size >= mostSearched) {
      return undefined;
    }
    searched.add(key);
    const { named, wildcards } = exportsOf(script.sourceFile, this.scripts.parser);
    for (const entry of named.get(name) ?? []) {
      const found = 'from' in entry ? this.exportedFrom(entry, script, searched) : entry.exported;
      if (found !== undefined) {
        return found;
      }
    }
    return name === 'default' ? undefined : this.exportedByAll(wildcards, name, script, searched);
  }

  /** What one of the modules in `export * from` exports under the name. */
  private exportedByAll(
    wildcards: readonly ts.ExportDeclaration[],
    name: string,
    script: ScriptDocument,
    searched: Set<string>,
  ): Exported | undefined {
    for (const { moduleSpecifier } of wildcards) {
      const found = this.exportedFrom({ name, from: moduleSpecifier }, script, searched);
      if (found !== undefined) {
        return found;
      }
    }
    return undefined;
  }

  private exportedFrom(
    { name, from }: ReExport,
    script: ScriptDocument,
    searched: Set<string>,
  ): Exported | undefined {
    const module = this.is.stringLike(from) ? this.resolve(from.text, script.uri) : undefined;
    return module === undefined ? undefined : this.exported(module, name, searched);
  }

  private parse({ uri, source }: KnownFile): ScriptDocument | undefined {
    const known = this.parsed.get(uri);
    if (known !== undefined || this.parsed.size >= this.most) {
      return known;
    }
    const language = languageOfModule(uri);
    const script = this.scripts.parse(
      { kind: 'script', uri, text: source.text, language, encoding: 'utf8' },
      uri === this.uri ? 'imported' : '',
    );
    this.parsed.set(uri, script);
    return script;
  }
}
