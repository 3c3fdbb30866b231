import type ts from 'typescript';
import { officialClient, type Sdk, sdks } from '../../../../elevenlabs/sdk';
import type { Resolver } from '../evaluate/resolver';

/** A part of a package: the path below the package, which is empty for its default export. */
export interface Export {
  readonly module: string;
  readonly path: string;
}

/** The SDK that a call constructs or creates, by the origin of its name; undefined if it is none. */
export function sdkOf(call: ts.CallExpression | ts.NewExpression, resolver: Resolver): Sdk | undefined {
  const exported = exportOf(call.expression, resolver);
  return exported === undefined
    ? undefined
    : sdks.find(
        ({ modules, paths, isClass }) =>
          modules.has(exported.module) &&
          paths.includes(exported.path) &&
          isClass === resolver.reader.is.new(call),
      );
}

/** Whether a call constructs a class with the official client's name that nothing in the script declares. */
export function isOfficialByName(
  call: ts.CallExpression | ts.NewExpression,
  { reader, bindings }: Resolver,
): boolean {
  if (!reader.is.new(call)) return false;
  const name = reader.dottedName(call.expression)?.split('.').at(-1);
  if (!officialClient.paths.some((path) => path === name)) return false;
  const callee = reader.unwrap(call.expression);
  const declaration = reader.is.identifier(callee) ? bindings.declarations.of(callee) : undefined;
  const module = declaration === undefined ? undefined : bindings.importedModule(declaration);
  return !reader.is.classLike(declaration) && (module === undefined || officialClient.modules.has(module));
}

/** The package that an expression comes from, and the path below it; undefined for anything else. */
export function exportOf(expression: ts.Expression, { reads }: Resolver): Export | undefined {
  const origin = reads.origins.pathOf({ expression, frame: undefined });
  if (origin?.startsWith('<') !== true) return undefined;
  const [, module, path = ''] = /^<([^>]+)>\.?(.*)$/.exec(origin) ?? [];
  return module === undefined ? undefined : { module, path };
}
