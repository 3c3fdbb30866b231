import type ts from 'typescript';
import { plainOptions } from '../../../../ecosystem/request-options';
import { mayCarryCredential } from '../../../../elevenlabs/header-names';
import type { Resolver } from '../evaluate/resolver';
import { calleeOf, clientsOf } from './client-calls';

/** What a request sends, if it is written out completely. */
export interface CompleteHeaders {
  /** The names of the headers that may carry a credential. */
  readonly credentials: Names;
  /** The object to which a header can be added without adding it to another request. */
  readonly object: ts.ObjectLiteralExpression | undefined;
  /** Where that object takes headers: directly, or in its missing property `headers`. */
  readonly place: 'headers' | 'options';
}

type Names = ReadonlySet<string>;
type HeadersPlace = CompleteHeaders['place'];

/** Text in a body or in parameters that shows that a key is sent there. */
const saysKey = /api[-_]?key|xi[-_]/i;

const deepest = 8;
/** How many properties and expressions are visited for one request, beyond those that others have visited. */
const mostSteps = 2000;

/** Finds the headers of a request, but only if nothing about them is left open. */
export class CompleteHeadersFinder {
  private readonly constants = new Map<string, Map<ts.Node, Objects | undefined>>();
  private readonly inObjects = new Map<ts.ObjectLiteralExpression, Names | undefined>();
  private steps = 0;

  constructor(private readonly resolver: Resolver) {}

  /** The headers of a request with these options; undefined if not all of them are written out. */
  ofOptions(options: ts.Expression): CompleteHeaders | undefined {
    this.steps = mostSteps;
    const objects = this.objectsOf(options, 'options', 0);
    if (objects === undefined) return undefined;
    const all = objects.literals.map((object) => this.headersOf(object));
    const [first] = all;
    if (first === undefined || all.includes(undefined)) return undefined;
    const credentials = union(all.map((headers) => headers?.credentials ?? noNames));
    const isOne = all.length === 1 && objects.isOwn;
    return { ...first, credentials, object: isOne ? first.object : undefined };
  }

  /** The headers in one object of options. */
  private headersOf(options: ts.ObjectLiteralExpression): CompleteHeaders | undefined {
    const { reader } = this.resolver;
    const isPlain = (property: ts.ObjectLiteralElementLike) => {
      const name = property.name === undefined ? undefined : reader.nameOf(property.name);
      return name !== undefined && plainOptions.has(name) && !saysKey.test(property.getText());
    };
    const headers = reader.propertyOf(options, 'headers');
    const others = options.properties.filter(
      ({ name }) => headers === undefined || name === undefined || reader.nameOf(name) !== 'headers',
    );
    if (!others.every(isPlain)) return undefined;
    return headers === undefined
      ? { credentials: noNames, object: options, place: 'options' }
      : this.fieldsOf(headers);
  }

  private fieldsOf(headers: ts.Expression): CompleteHeaders | undefined {
    const objects = this.objectsOf(headers, 'headers', 0);
    if (objects === undefined) return undefined;
    const credentials: Names[] = [objects.added];
    for (const object of objects.literals) {
      const inObject = this.credentialsIn(object, 0);
      if (inObject === undefined) return undefined;
      credentials.push(inObject);
    }
    const [object, ...others] = objects.literals;
    return {
      credentials: union(credentials),
      object: others.length === 0 && objects.isOwn ? object : undefined,
      place: 'headers',
    };
  }

  /** The credentials in an object of headers, read once however many requests send it; undefined if it isn't complete. */
  private credentialsIn(object: ts.ObjectLiteralExpression, depth: number): Names | undefined {
    if (this.inObjects.has(object)) return this.inObjects.get(object);
    const found = this.readObject(object, depth);
    const isCut = found === undefined && (depth > 0 || this.steps <= 0);
    if (!isCut) this.inObjects.set(object, found);
    return found;
  }

  private readObject(object: ts.ObjectLiteralExpression, depth: number): Names | undefined {
    const { reader } = this.resolver;
    const credentials: Names[] = [];
    for (const property of object.properties) {
      if (this.steps-- <= 0) return undefined;
      if (reader.is.spread(property)) {
        const spread = this.objectsOf(property.expression, 'headers', depth + 1);
        const inSpread = spread?.literals.map((each) => this.credentialsIn(each, depth + 1));
        if (spread === undefined || inSpread === undefined || inSpread.includes(undefined)) return undefined;
        credentials.push(spread.added, ...inSpread.map((each) => each ?? noNames));
      } else {
        const name = property.name === undefined ? undefined : reader.nameOf(property.name);
        if (name === undefined) return undefined;
        credentials.push(credentialsAmong([name]));
      }
    }
    return union(credentials);
  }

  /** Every object literal that an expression may be; undefined if it may be anything else. */
  private objectsOf(expression: ts.Expression, role: HeadersPlace, depth: number): Objects | undefined {
    const { reader, bindings } = this.resolver;
    const { is } = reader;
    const inner = reader.unwrap(expression);
    if (depth > deepest || this.steps-- <= 0) return undefined;
    if (is.objectLiteral(inner)) return { literals: [inner], added: noNames, isOwn: true };
    if (is.conditional(inner)) return this.allOf([inner.whenTrue, inner.whenFalse], role, depth);
    if (is.identifier(inner)) return this.ofConstant(inner, role, depth);
    if (is.new(inner) && reader.dottedName(inner.expression) === 'Headers') {
      const [init] = inner.arguments ?? [];
      return init === undefined
        ? { literals: [], added: noNames, isOwn: false }
        : this.objectsOf(init, role, depth + 1);
    }
    if (is.call(inner) && is.identifier(inner.expression)) {
      const returned = bindings.valuesOfCall(inner, undefined).map((place) => place.expression);
      return returned.length === 0 ? undefined : this.allOf(returned, role, depth);
    }
    return undefined;
  }

  private allOf(
    expressions: readonly ts.Expression[],
    role: HeadersPlace,
    depth: number,
  ): Objects | undefined {
    const all = expressions.map((each) => this.objectsOf(each, role, depth + 1));
    return all.includes(undefined)
      ? undefined
      : {
          literals: all.flatMap((each) => each?.literals ?? []),
          added: union(all.map((each) => each?.added ?? noNames)),
          isOwn: false,
        };
  }

  /** The object in a constant of this script, if every use of it is understood. */
  private ofConstant(identifier: ts.Identifier, role: HeadersPlace, depth: number): Objects | undefined {
    const { reader, bindings, script } = this.resolver;
    const declaration = bindings.declarations.of(identifier);
    if (!reader.is.variable(declaration) || declaration.getSourceFile() !== script.sourceFile)
      return undefined;
    const known = this.constants.get(role) ?? new Map<ts.Node, Objects | undefined>();
    this.constants.set(role, known);
    if (!known.has(declaration)) {
      // Stops the recursion for a constant that is built from itself.
      known.set(declaration, undefined);
      known.set(declaration, this.readConstant(identifier, declaration, role, depth));
    }
    return known.get(declaration);
  }

  private readConstant(
    identifier: ts.Identifier,
    declaration: ts.VariableDeclaration,
    role: HeadersPlace,
    depth: number,
  ): Objects | undefined {
    const { bindings } = this.resolver;
    if (declaration.initializer === undefined) return undefined;
    const objects = this.objectsOf(declaration.initializer, role, depth + 1);
    const uses = bindings.usesOf(identifier);
    const added = uses.map((use) => this.addedBy(use, role));
    if (objects === undefined || added.includes(undefined)) return undefined;
    return {
      literals: objects.literals,
      added: union([objects.added, credentialsAmong(added.flatMap((names) => names ?? []))]),
      isOwn: objects.isOwn && uses.length === 1,
    };
  }

  /** The headers that a use of the object adds to it; undefined if the use may add any. */
  private addedBy(use: ts.Identifier, role: HeadersPlace): string[] | undefined {
    const { is } = this.resolver.reader;
    const { parent } = use;
    if (is.spread(parent) || is.shorthand(parent)) return [];
    if (is.propertyAssignment(parent)) return parent.initializer === use ? [] : undefined;
    if (is.call(parent) || is.new(parent)) return this.sendsRequest(parent) ? [] : undefined;
    if (!is.propertyAccess(parent) && !is.elementAccess(parent)) return undefined;
    const name = is.propertyAccess(parent) ? parent.name.text : textOf(parent.argumentExpression, is);
    if (name === undefined) return undefined;
    if (role === 'options') return name === 'headers' ? undefined : [];
    if (is.binary(parent.parent) && parent.parent.left === parent) return [name];
    return this.addedByMethod(parent.parent, name);
  }

  private addedByMethod(call: ts.Node, method: string): string[] | undefined {
    const { is } = this.resolver.reader;
    if (!is.call(call) || (method !== 'set' && method !== 'append')) return undefined;
    const name = textOf(call.arguments[0], is);
    return name === undefined ? undefined : [name];
  }

  private sendsRequest(call: ts.CallExpression | ts.NewExpression): boolean {
    const callee = calleeOf(call.expression, this.resolver);
    return callee !== undefined && clientsOf(callee).length > 0;
  }
}

interface Objects {
  readonly literals: readonly ts.ObjectLiteralExpression[];
  /** The credentials that are set on the object later. */
  readonly added: Names;
  /** Whether it is created for this request alone. */
  readonly isOwn: boolean;
}

const noNames: Names = new Set();

function credentialsAmong(names: readonly string[]): Names {
  const credentials = names.filter(mayCarryCredential);
  return credentials.length === 0 ? noNames : new Set(credentials);
}

function union(all: readonly Names[]): Names {
  return new Set(all.flatMap((names) => [...names]));
}

function textOf(node: ts.Expression | undefined, is: Resolver['reader']['is']): string | undefined {
  return is.stringLike(node) ? node.text : undefined;
}
