import type ts from 'typescript';
import { headerOptions } from '../../../../ecosystem/request-options';
import { officialClient, type Sdk } from '../../../../elevenlabs/sdk';
import { oncePerScript } from '../evaluate/once-per-script';
import type { SyntaxReader } from '../evaluate/syntax-reader';
import { callsClient } from './client-calls';
import { type Export, exportOf, isOfficialByName, sdkOf } from './sdk-calls';

export type CallNode = ts.CallExpression | ts.NewExpression;

/** A call of what a package exports, or of a member of it: `new OpenAI()`, `elevenlabs.speech()`. */
export interface PackageCall extends Export {
  readonly call: CallNode;
}

/** A construction or a creation of an SDK for ElevenLabs. */
export interface SdkCall {
  readonly call: CallNode;
  readonly sdk: Sdk;
  /** Whether it is the official client only by its name, which nothing in the script declares. */
  readonly isByName: boolean;
}

/** The calls of a script by what they are for, each in text order. Most calls are for nothing that is a fact. */
export interface CallRoles {
  readonly ofPackages: readonly PackageCall[];
  readonly ofSdks: readonly SdkCall[];
  /** Calls of what known HTTP and WebSocket clients export, and of their instances. */
  readonly ofClients: readonly CallNode[];
  /** Calls that may send headers: those of known clients, with an object of headers, or a link of a chain. */
  readonly withHeaders: readonly CallNode[];
  readonly constructions: readonly ts.NewExpression[];
}

/** Sorts the calls of a script by their roles, in one walk that all facts share. */
export const callRoles = oncePerScript((resolver): CallRoles => {
  const { bindings, reader } = resolver;
  const ofPackages: PackageCall[] = [];
  const ofSdks: SdkCall[] = [];
  const ofClients: CallNode[] = [];
  const withHeaders: CallNode[] = [];
  const constructions: ts.NewExpression[] = [];
  for (const call of bindings.index.calls) {
    const exported = exportOf(call.expression, resolver);
    if (exported !== undefined) ofPackages.push({ ...exported, call });
    const sdk = exported && sdkOf(call, resolver);
    const isByName = sdk === undefined && isOfficialByName(call, resolver);
    if (sdk !== undefined || isByName) ofSdks.push({ call, sdk: sdk ?? officialClient, isByName });
    const isOfClient = callsClient(call, resolver);
    if (isOfClient) ofClients.push(call);
    if (isOfClient || headerOptionsOf(call, reader) !== undefined || isHeaderLink(call, reader)) {
      withHeaders.push(call);
    }
    if (reader.is.new(call)) constructions.push(call);
  }
  return { ofPackages, ofSdks, ofClients, withHeaders, constructions };
});

/** The argument of a call that is an object with headers. */
export function headerOptionsOf(
  { arguments: given }: CallNode,
  reader: SyntaxReader,
): ts.ObjectLiteralExpression | undefined {
  return given?.find(
    (argument): argument is ts.ObjectLiteralExpression =>
      reader.is.objectLiteral(argument) &&
      headerOptions.some((name) => reader.propertyOf(argument, name) !== undefined),
  );
}

/** Methods that set headers in a chain of calls. */
const linkMethods: ReadonlySet<string> = new Set(['auth', 'set', 'headers']);

function isHeaderLink(call: CallNode, reader: SyntaxReader): boolean {
  const callee = reader.unwrap(call.expression);
  return reader.is.call(call) && reader.is.propertyAccess(callee) && linkMethods.has(callee.name.text);
}
