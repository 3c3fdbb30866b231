import type ts from 'typescript';
import { readyInstances, type Sdk } from '../../../../elevenlabs/sdk';
import { officialKeyVariable } from '../../../../elevenlabs/variables';
import { groupBy } from '../../../group-by';
import type { ImplicitRead } from '../../sdk-facts';
import { keyExpression } from '../edits/key-expression';
import { firstProperty, insertion, openedPath } from '../edits/option-edits';
import { rangeOf } from '../evaluate/node-range';
import type { Resolver } from '../evaluate/resolver';
import { callRoles, type PackageCall } from '../requests/call-roles';
import { exportOf, sdkOf } from '../requests/sdk-calls';
import { sdkOptions } from '../requests/sdk-options';
import type { ReachableVariables } from './reachable-variables';

/**
 * The places that use an SDK without a key, so that it reads the key from a variable of its own. An SDK's options
 * count only if all of them are written out and none of them can contain a key.
 */
export function implicitReads(reachable: ReachableVariables, resolver: Resolver): ImplicitRead[] {
  const { ofPackages, ofSdks } = callRoles(resolver);
  const used = ofPackages.flatMap((call) => usedInstance(call, resolver) ?? []);
  const reads = [
    ...ofSdks.flatMap(({ call }) => withoutKey(call, resolver) ?? []),
    // One place is enough: the instance is the same everywhere.
    ...[...groupBy(used, ({ variable }) => variable).values()].flatMap((same) => same.slice(0, 1)),
  ];
  return reads.map((read) => ({
    ...read,
    isBlocked: reachable.filterOfProcess(read.variable) !== undefined,
  }));
}

/** Before it is known whether the variable is there. */
type FoundRead = Omit<ImplicitRead, 'isBlocked'>;

/** The read of an SDK that a call constructs without a key. */
export function withoutKey(
  call: ts.CallExpression | ts.NewExpression,
  resolver: Resolver,
): FoundRead | undefined {
  const sdk = sdkOf(call, resolver);
  if (sdk?.variable === undefined) return undefined;
  const [argument] = call.arguments ?? [];
  const options = argument === undefined ? [] : sdkOptions(argument, sdk, resolver);
  const mayBringKey = (name: string) => /key/i.test(name) || sdk.redirectingOptions.includes(name);
  if (options === undefined || options.some(({ name }) => mayBringKey(name))) return undefined;
  return {
    sdk: sdk.name,
    variable: sdk.variable,
    range: rangeOf(call.expression),
    keyOption: sdk.keyOption,
    factory: undefined,
    passKey: passKey(call, argument, sdk, resolver),
  };
}

/** The edit that passes the key from a variable, with the text before and after the variable's name. */
function passKey(
  call: ts.CallExpression | ts.NewExpression,
  argument: ts.Expression | undefined,
  { keyOption }: Sdk,
  resolver: Resolver,
): ImplicitRead['passKey'] {
  const read = keyExpression(resolver)?.optional;
  const isNested = keyOption.includes('.');
  if (read === undefined || call.arguments === undefined || (argument !== undefined && isNested))
    return undefined;
  const { before, after } = openedPath(keyOption);
  const property = `${before}: ${read}${after}`;
  if (argument === undefined) return splitAtName(insertion(call.getEnd() - 1, `{ ${property} }`));
  return resolver.reader.is.objectLiteral(argument)
    ? splitAtName(firstProperty(argument, property))
    : undefined;
}

function splitAtName({ range, text }: ReturnType<typeof insertion>): ImplicitRead['passKey'] {
  const at = text.lastIndexOf(officialKeyVariable);
  return { range, before: text.slice(0, at), after: text.slice(at + officialKeyVariable.length) };
}

/** The ready instance of a package that a call uses: `elevenlabs.speech('…')`. */
function usedInstance(
  { call: { expression }, module: from }: PackageCall,
  resolver: Resolver,
): FoundRead | undefined {
  const { is } = resolver.reader;
  if (!readyInstances.some(({ module }) => module === from)) return undefined;
  const owner = is.propertyAccess(expression) ? expression.expression : expression;
  const exported = exportOf(owner, resolver);
  const instance =
    exported &&
    readyInstances.find(({ module, paths }) => module === exported.module && paths.includes(exported.path));
  return (
    instance && {
      sdk: instance.module,
      variable: instance.variable,
      range: rangeOf(owner),
      keyOption: 'apiKey',
      factory: instance.factory,
      passKey: undefined,
    }
  );
}
