import type ts from 'typescript';
import { isGlobalEnvironment } from '../../../../ecosystem/environment-sources';
import { publicKeyName } from '../../../../elevenlabs/public-variables';
import { isKeyName } from '../../../../elevenlabs/variables';
import { isTypeScript } from '../../../documents/script-document';
import { mayBeUndefined } from '../evaluate/nullability';
import type { Resolver } from '../evaluate/resolver';
import type { Strings } from '../evaluate/strings';
import type { StringPart } from '../evaluate/values';
import { keyExpression } from './key-expression';
import { quoteOf } from './quotes';

/** A constant with the key as it was read. */
interface KeyConstant {
  readonly name: ts.Identifier;
  readonly declaration: ts.Node;
  /** The constant as a trimmed string. */
  readonly text: string;
}

interface Sources {
  readonly constants: readonly KeyConstant[];
  /** The first read that works anywhere in the script, trimmed. */
  readonly read: string | undefined;
}

/** More than one or two appear only in generated code. */
const mostReads = 20;
const longestVariable = 60;
const longestClimb = 12;

/** Finds how to read the key at a place in a script, if the script already does so. */
export class KeyInReach {
  private found: Sources | undefined;

  constructor(
    private readonly resolver: Resolver,
    private readonly strings: Strings,
  ) {}

  /**
   * An expression for the trimmed key at a node: a constant in scope, else a read from elsewhere in the script,
   * else the usual read of its platform. Undefined if none of these is clear.
   */
  readAt(node: ts.Node): string | undefined {
    const { constants, read } = this.sources();
    const constant = constants.find(
      (each) => each.name.getEnd() < node.getStart() && this.isVisible(each, node),
    );
    return constant?.text ?? read ?? keyExpression(this.resolver)?.text;
  }

  /** The trimmed constant with a name, at a node; undefined if the name isn't that of a constant with the key. */
  constantAt(name: string, node: ts.Node): string | undefined {
    return this.sources().constants.find((each) => each.name.text === name && this.isVisible(each, node))
      ?.text;
  }

  private isVisible({ name, declaration }: KeyConstant, node: ts.Node): boolean {
    return this.resolver.bindings.declarations.find(name.text, node) === declaration;
  }

  private sources(): Sources {
    this.found ??= this.find();
    return this.found;
  }

  private find(): Sources {
    const reads = this.reads();
    const constants = reads.flatMap((read) => this.constantOf(read) ?? []);
    const [global] = reads.flatMap((read) => (this.isGlobal(read) ? [read.getText()] : []));
    return { constants, read: global === undefined ? undefined : this.trimmed(global, true) };
  }

  /** The expressions and destructured names that read a variable named for the key. */
  private reads(): ts.Node[] {
    const { reader, reads, bindings } = this.resolver;
    const { is } = reader;
    const names = [...bindings.index.identifiers]
      .filter(([text]) => mayBeRead(text))
      .flatMap(([, identifiers]) => identifiers)
      .flatMap((identifier): ts.Node[] => {
        const { parent } = identifier;
        if (is.propertyAccess(parent) && parent.name === identifier) {
          return reads.ofMember(parent, undefined) === undefined ? [] : [parent];
        }
        const isBound = is.bindingElement(parent) && (parent.propertyName ?? parent.name) === identifier;
        return isBound && is.identifier(parent.name) && reads.ofName(parent.name) !== undefined
          ? [parent]
          : [];
      });
    const quoted = bindings.index.texts
      .filter((node) => is.stringLike(node) && mayBeRead(node.text))
      .flatMap(({ parent }): ts.Node[] => {
        const isRead =
          (is.elementAccess(parent) && reads.ofMember(parent, undefined) !== undefined) ||
          (is.call(parent) && reads.ofCall(parent) !== undefined);
        return isRead ? [parent] : [];
      });
    return [...names, ...quoted].slice(0, mostReads);
  }

  /** The constant that a read is assigned to, alone or with a fallback, an assertion or a trim. */
  private constantOf(read: ts.Node): KeyConstant | undefined {
    const { is } = this.resolver.reader;
    if (is.bindingElement(read) && is.identifier(read.name)) {
      return { name: read.name, declaration: read, text: this.trimmed(read.name.text, true) };
    }
    const declaration = this.declarationAround(read);
    const initializer = declaration?.initializer;
    if (declaration === undefined || initializer === undefined || !is.identifier(declaration.name)) {
      return undefined;
    }
    const parts = this.strings.of({ expression: initializer, frame: undefined }).flat();
    const isFallback = (part: StringPart) => part.kind === 'literal' && part.text === '';
    const isKey = (part: StringPart) => part.kind === 'unknown' && part.read !== undefined;
    if (!parts.every((part) => isFallback(part) || isKey(part))) return undefined;
    const isTrimmed = parts.every((part) => part.trimmed || isFallback(part));
    const mayBeMissing = mayBeUndefined(initializer, this.resolver);
    const { text } = declaration.name;
    return {
      name: declaration.name,
      declaration,
      text: isTrimmed && !mayBeMissing ? text : this.trimmed(text, mayBeMissing),
    };
  }

  private declarationAround(read: ts.Node): ts.VariableDeclaration | undefined {
    const { is } = this.resolver.reader;
    let node = read.parent;
    for (let step = 0; step < longestClimb && !is.variable(node); step++) {
      const passesOn =
        is.parenthesized(node) ||
        is.nonNull(node) ||
        is.assertion(node) ||
        is.binary(node) ||
        (is.propertyAccess(node) && node.name.text === 'trim') ||
        (is.call(node) && is.propertyAccess(node.expression) && node.arguments.length === 0);
      if (!passesOn) return undefined;
      node = node.parent;
    }
    return is.variable(node) && (node.parent.flags & this.resolver.script.parser.NodeFlags.Const) !== 0
      ? node
      : undefined;
  }

  /** Whether a read means the same everywhere, unlike `env.X` of a parameter. */
  private isGlobal(read: ts.Node): boolean {
    const { reader } = this.resolver;
    const { is } = reader;
    if (is.call(read)) return isGlobalEnvironment(reader.dottedName(read.expression) ?? '');
    return (
      (is.propertyAccess(read) || is.elementAccess(read)) &&
      isGlobalEnvironment(reader.dottedName(read.expression) ?? '')
    );
  }

  private trimmed(read: string, mayBeMissing: boolean): string {
    if (!mayBeMissing) return `${read}.trim()`;
    const { script, reader } = this.resolver;
    const quote = quoteOf(script.sourceFile, reader);
    return isTypeScript(script) ? `${read}?.trim() ?? ${quote}${quote}` : `${read}?.trim()`;
  }
}

/** A variable named for the key, unless it is built into public code: that one shouldn't be read again. */
function mayBeRead(variable: string): boolean {
  return variable.length <= longestVariable && isKeyName(variable) && publicKeyName(variable) === undefined;
}
