import type ts from 'typescript';
import type { Destination } from '../../request-facts';
import type { Resolver } from '../evaluate/resolver';
import type { FunctionNode } from '../evaluate/syntax-guards';
import { clientCall, clientDefaults } from './client-calls';
import type { HeaderWrite } from './header-entries';
import { passedByName } from './hooks';
import { destinationOfCredential } from './n8n-credentials';
import type { RequestDestinations } from './request-destinations';

const mostLevels = 60;

/** Properties that connect an object of headers to the options around it. */
const passingProperty = /^headers?$|^common$|options$/i;

interface AddressArgument {
  readonly argument: ts.Expression;
  readonly destination: Destination;
}

/**
 * Finds the destination of headers from the code around them: the options of a client or a proxy, directly or in
 * their hooks, and the interceptors of a client.
 */
export class EnclosingDestinations {
  private readonly addresses = new Map<ts.CallExpression, readonly AddressArgument[]>();

  constructor(
    private readonly resolver: Resolver,
    private readonly destinations: RequestDestinations,
  ) {}

  /**
   * For a header that a hook sets on its parameter: `{ target, onProxyReq(proxyReq) { proxyReq.setHeader(…) } }`.
   */
  ofWrite({ node, owner }: HeaderWrite): Destination | undefined {
    return this.around(node, owner);
  }

  /** For `{ target, headers: {…} }`, for an object that an interceptor assigns or returns, and for a credential. */
  ofObject(object: ts.ObjectLiteralExpression): Destination | undefined {
    const { is } = this.resolver.reader;
    return (
      this.around(object, is.binary(object.parent) ? object.parent.left : undefined) ??
      destinationOfCredential(object, this.resolver, this.destinations)
    );
  }

  /** `subject` is what the headers are set on. It must be a parameter of the hook. */
  private around(node: ts.Node, subject: ts.Expression | undefined): Destination | undefined {
    const { is } = this.resolver.reader;
    const root = subject === undefined ? undefined : this.resolver.bindings.rootDeclaration(subject);
    let isHooked = false;
    let isInFunction = false;
    let child = node;
    let at = node.parent;
    for (let level = 0; level < mostLevels && !is.sourceFile(at); level++) {
      const mayPass = isHooked || !isInFunction;
      if (is.functionLike(at)) {
        isInFunction = true;
        isHooked ||= root !== undefined && isParameterOf(root, at);
        const use = passedByName(at, this.resolver);
        if (use !== undefined) at = use;
      } else if (is.objectLiteral(at) && mayPass) {
        const destination = this.destinations.ofOptions(at);
        if (destination !== undefined) return destination;
      } else if (is.propertyAssignment(at) && !isInFunction) {
        if (!passingProperty.test(this.resolver.reader.nameOf(at.name) ?? '')) return undefined;
      } else if (is.call(at) && at.expression !== child) {
        const destination = this.ofCall(at, child, isInFunction, isHooked);
        if (destination !== undefined) return destination;
      }
      child = at;
      at = at.parent;
    }
    return undefined;
  }

  private ofCall(
    call: ts.CallExpression,
    argument: ts.Node,
    isInFunction: boolean,
    isHooked: boolean,
  ): Destination | undefined {
    const { reader } = this.resolver;
    const callee = reader.unwrap(call.expression);
    if (!isInFunction) {
      return this.addressesIn(call).find((address) => address.argument !== argument)?.destination;
    }
    const hooked = isHooked ? this.ofRequest(call, argument) : undefined;
    if (hooked !== undefined || !reader.is.propertyAccess(callee)) return hooked;
    const [event] = call.arguments;
    if (isHooked && callee.name.text === 'on' && reader.is.stringLike(event) && event.text === 'proxyReq') {
      return this.ofProxy(callee.expression);
    }
    const [use, request, interceptors] = [callee, callee.expression, nextOwner(callee.expression, reader)];
    const isInterceptor =
      use.name.text === 'use' &&
      reader.is.propertyAccess(request) &&
      request.name.text === 'request' &&
      reader.is.propertyAccess(interceptors) &&
      interceptors.name.text === 'interceptors';
    if (!isInterceptor) return undefined;
    const defaults = clientDefaults(interceptors.expression, this.resolver);
    const places = defaults.map((expression) => ({ expression, frame: undefined }));
    return places.length === 0 ? undefined : this.destinations.of(undefined, undefined, places);
  }

  /** The arguments of a call that are addresses of ElevenLabs. Kept, because a call can have very many arguments. */
  private addressesIn(call: ts.CallExpression): readonly AddressArgument[] {
    const known = this.addresses.get(call);
    if (known !== undefined) return known;
    const found = call.arguments.flatMap((argument) => {
      const destination = this.destinations.ofArguments([argument]);
      return destination?.kind === 'elevenlabs' ? [{ argument, destination }] : [];
    });
    this.addresses.set(call, found);
    return found;
  }

  /** For a hook in the options of a request, after the URL: `$.ajax(url, { beforeSend })`. */
  private ofRequest(call: ts.CallExpression, options: ts.Node): Destination | undefined {
    const known = clientCall(call, this.resolver);
    if (known?.url === undefined || known.options !== options) return undefined;
    const [url, ...defaults] = [known.url, ...known.defaults].map((expression) => ({
      expression,
      frame: undefined,
    }));
    return this.destinations.of(url, undefined, defaults);
  }

  /** The target of a proxy that a call creates: `createProxyServer({ target })`. */
  private ofProxy(proxy: ts.Expression): Destination | undefined {
    const { is } = this.resolver.reader;
    const [made] = this.resolver.resolve({ expression: proxy, frame: undefined });
    const call = made?.place.expression;
    const [options] = is.call(call) ? call.arguments : [];
    return is.objectLiteral(options) ? this.destinations.ofOptions(options) : undefined;
  }
}

function nextOwner(expression: ts.Expression, reader: Resolver['reader']): ts.Expression | undefined {
  return reader.is.propertyAccess(expression) ? expression.expression : undefined;
}

function isParameterOf(declaration: ts.Node, target: FunctionNode): boolean {
  for (let node = declaration; node !== undefined && node !== target; node = node.parent) {
    if (node.parent === target) return target.parameters.some((parameter) => parameter === node);
  }
  return false;
}
