import type ts from 'typescript';
import type { Destination } from '../../request-facts';
import type { Resolver } from '../evaluate/resolver';
import type { SyntaxReader } from '../evaluate/syntax-reader';
import type { RequestDestinations } from './request-destinations';

/** The properties around the headers that a credential of n8n adds to requests, from the inside out. */
const wayToHeaders = ['headers', 'properties', 'authenticate'];

/**
 * Where the headers of a credential of n8n go: `authenticate: { properties: { headers } }` beside
 * `test: { request: { baseURL } }`.
 */
export function destinationOfCredential(
  headers: ts.ObjectLiteralExpression,
  { reader }: Resolver,
  destinations: RequestDestinations,
): Destination | undefined {
  let inner: ts.Node = headers;
  for (const name of wayToHeaders) {
    const parent = outOfAssertions(inner.parent, reader);
    const isHolder = reader.is.propertyAssignment(parent) || reader.is.propertyDeclaration(parent);
    if (!isHolder || reader.nameOf(parent.name) !== name) return undefined;
    inner = parent.parent;
  }
  const test = literalIn(memberOf(inner, 'test', reader), reader);
  const request = test && literalIn(reader.propertyOf(test, 'request'), reader);
  return request && destinations.ofOptions(request);
}

/** What is around `{ … } as IAuthenticateGeneric`. */
function outOfAssertions(node: ts.Node, { is }: SyntaxReader): ts.Node {
  let outer = node;
  while (is.parenthesized(outer) || is.assertion(outer)) outer = outer.parent;
  return outer;
}

function literalIn(
  value: ts.Expression | undefined,
  reader: SyntaxReader,
): ts.ObjectLiteralExpression | undefined {
  const inner = value && reader.unwrap(value);
  return reader.is.objectLiteral(inner) ? inner : undefined;
}

/** The value of a member of a class or an object. */
function memberOf(owner: ts.Node, name: string, reader: SyntaxReader): ts.Expression | undefined {
  if (reader.is.objectLiteral(owner)) return reader.propertyOf(owner, name);
  if (!reader.is.classLike(owner)) return undefined;
  const field = owner.members.find(
    (member): member is ts.PropertyDeclaration =>
      reader.is.propertyDeclaration(member) && reader.nameOf(member.name) === name,
  );
  return field?.initializer;
}
