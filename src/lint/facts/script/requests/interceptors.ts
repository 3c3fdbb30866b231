import type ts from 'typescript';
import { callsNamed } from '../evaluate/calls-by-name';
import type { Resolver } from '../evaluate/resolver';
import type { FunctionNode } from '../evaluate/syntax-guards';
import type { HeaderEntries } from './header-entries';
import { isNamedAsHeaders, setsHeader } from './header-objects';
import { headerWritesIn } from './header-writes';
import type { HeaderUse } from './request-headers';
import { clientOfInterceptor, looksAtAddress } from './senders';
import { unknownTarget } from './stepwise-requests';

/**
 * The headers that interceptors in other modules add to the clients of this script: those of the module that creates
 * a client, and functions of other modules that are passed to a client here.
 */
export function interceptorsElsewhere(
  uses: readonly HeaderUse[],
  resolver: Resolver,
  entries: HeaderEntries,
): HeaderUse[] {
  const { bindings, reader, script } = resolver;
  const files = new Set([script.sourceFile, ...uses.flatMap(({ sender }) => homeOf(sender.client))]);
  return [...files].flatMap((file) =>
    callsNamed('use', file, reader).flatMap((call): HeaderUse[] => {
      const callee = reader.unwrap(call.expression);
      const [passed] = call.arguments ?? [];
      if (passed === undefined || !reader.is.propertyAccess(callee)) return [];
      const isRequest = reader.dottedName(callee.expression)?.endsWith('.interceptors.request') ?? false;
      const hook = isRequest ? bindings.functionOf(passed) : undefined;
      const isHere = file === script.sourceFile && hook?.getSourceFile() === file;
      const client = hook && !isHere ? clientOfInterceptor(callee.expression, resolver) : undefined;
      if (
        hook === undefined ||
        client === undefined ||
        looksAtAddress(hook, hook.getSourceFile(), resolver)
      ) {
        return [];
      }
      const sender = { request: undefined, client, isShared: true };
      return [{ ...unknownTarget, sender, objects: [], entries: headersSetIn(hook, resolver, entries) }];
    }),
  );
}

/** The file that creates a client, if that is known. */
function homeOf(client: HeaderUse['sender']['client']): ts.SourceFile[] {
  const [options] = Array.isArray(client) ? (client as readonly ts.Expression[]) : [];
  return options === undefined ? [] : [options.getSourceFile()];
}

function headersSetIn(hook: FunctionNode, resolver: Resolver, entries: HeaderEntries): HeaderUse['entries'] {
  const { bindings, reader } = resolver;
  const index = bindings.indexOf(hook.getSourceFile());
  const isInside = (node: ts.Node) => hook.pos <= node.pos && node.end <= hook.end;
  return [
    ...headerWritesIn(index, resolver)
      .filter((write) => isInside(write.node) && setsHeader(write, reader))
      .flatMap((write) => entries.ofWrite(write)),
    ...index.objects
      .filter((object) => isInside(object) && isNamedAsHeaders(object, reader))
      .flatMap((object) => entries.ofHeaders({ expression: object, frame: undefined })),
  ];
}
