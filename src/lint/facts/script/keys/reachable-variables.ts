import { type AppEnvironment, passesOnMore } from '../../../../ecosystem/app-builders';
import type { KnownFiles } from '../../../module-resolution/known-files';
import type { VariableFilter } from '../../key-facts';
import { buildersOf, type UsedBuilder } from '../evaluate/app-project';
import type { Resolver } from '../evaluate/resolver';
import { isComponent, isGuardedByPlace, type ScriptPlace } from '../evaluate/script-place';
import type { EnvironmentRead } from '../evaluate/values';

/** Knows which environment variables reach a script. */
export class ReachableVariables {
  constructor(
    private readonly resolver: Resolver,
    private readonly place: ScriptPlace,
    private readonly files: KnownFiles,
  ) {}

  /** What filters the variables at a read; undefined if all of them may be there, or if that isn't known. */
  filterAt(read: EnvironmentRead): VariableFilter | undefined {
    const environment = read.isSetting ? undefined : environmentOf(read, this.resolver);
    if (environment === undefined || this.place === 'server') return undefined;
    if (environment === 'import.meta.env') return this.filterOfModule();
    const filter = this.filterOfProcess(read.variable);
    return filter === undefined || isGuardedByPlace(read.node, this.resolver) ? undefined : filter;
  }

  /** What filters the variable that a package reads from the process by itself. */
  filterOfProcess(variable: string): VariableFilter | undefined {
    const builders = this.builders();
    if (builders === undefined || this.place === 'server') return undefined;
    const isPassedOn = ({ settings }: UsedBuilder) =>
      passesOnMore.test(settings) || settings.includes(variable);
    const isExcluded = builders.some(isPassedOn);
    const builder = builders.find((each) => this.isBuiltBy(each));
    if (isExcluded || (builder === undefined && this.place !== 'browser')) return undefined;
    return builder?.environment === 'process.env'
      ? { builder: builder.name, prefixes: builder.prefixes }
      : { builder: undefined, prefixes: [] };
  }

  /** What filters `import.meta.env`. */
  private filterOfModule(): VariableFilter | undefined {
    const { script } = this.resolver;
    if (script.within === 'page' && /\.astro$/i.test(script.uri)) {
      return { builder: 'Astro', prefixes: ['PUBLIC_'] };
    }
    const builder = this.builders()?.find(({ environment }) => environment === 'import.meta.env');
    const isUnknown =
      builder === undefined || builder.settings.includes('import.meta.env') || builder.prefixes.includes('');
    return isUnknown ? undefined : { builder: builder.name, prefixes: builder.prefixes };
  }

  private isBuiltBy({ sources, folder, environment, hasServer }: UsedBuilder): boolean {
    const { script } = this.resolver;
    if (sources !== undefined && script.uri.startsWith(`${folder}/${sources}/`)) return true;
    if (this.place === 'browser') return script.within === undefined && hasServer === true;
    const isClient = this.place === 'client';
    return isClient && (environment === 'import.meta.env' || isComponent(this.resolver));
  }

  private builders(): readonly UsedBuilder[] | undefined {
    return buildersOf(this.resolver.script.uri, this.files);
  }
}

/** The object whose member a read takes; undefined unless builders replace it. */
function environmentOf({ node }: EnvironmentRead, { reads, reader }: Resolver): AppEnvironment | undefined {
  const { is } = reader;
  const origin =
    is.propertyAccess(node) || is.elementAccess(node)
      ? reads.origins.pathOf({ expression: node.expression, frame: undefined })
      : is.bindingElement(node)
        ? reads.origins.pathOfBinding(node, undefined)?.replace(/\.[^.]*$/, '')
        : undefined;
  return origin === 'process.env' || origin === 'import.meta.env' ? origin : undefined;
}
