import type ts from 'typescript';
import type { TextRange } from '../../../document';
import { rangeOf } from '../evaluate/node-range';
import { oncePerNode } from '../evaluate/once-per-script';
import type { Resolver } from '../evaluate/resolver';
import { reactionTo, type StatusUse } from './reactions';

/** What shows that a script knows of other reasons. */
const knowsReasons = /\bdetail\b|permission/i;

/** What reads the reason from an exception: the body of its reply. */
const readsReason = /\b(?:body|data)\b|\b(?:response|error|err|e)\.(?:json|text|clone|blob)\b/;

/** What says that the key is wrong. */
const saysWrongKey =
  /\b(?:invalid|incorrect|wrong|bad|revoked|expired)\b[^'"`\n]{0,40}\bkey\b|\bkey\b[^'"`\n]{0,40}\b(?:invalid|incorrect|wrong|not valid|isn't valid|rejected|revoked|expired)\b|invalid[_-](?:api[_-])?key|["'`]invalid["'`]|valid\w{0,20}["']?\s{0,9}[:=(]\s{0,9}false\b/i;

const saysNo = /\breturn\s{1,9}(?:false|null)\b|^\s{0,9}false\b/;

/** Names of functions that check a key. */
const checkNames: readonly RegExp[] = [
  /valid|verif/i,
  /(?:check|test|ping|probe)(?:(?!check|test|ping|probe).){0,30}(?:key|credential|eleven)/i,
  /(?:key|credential).{0,30}(?:check|test|work)/i,
];

/** Members of a reply that say nothing about the reason. */
const barren: ReadonlySet<string> = new Set(['ok', 'status', 'statusCode', 'statusText', 'headers']);

/** Calls that don't read the reason from an error that they get. */
const ignoring = /^console\.|log|is\w{0,20}Error$/i;

/** Whether the code around a request reads the reason somewhere. */
const readsDetail = oncePerNode((scope: ts.Node): boolean =>
  /missing_permissions|\bdetail\b/.test(scope.getText()),
);

/** More uses than a reply has in handwritten code. */
const mostUses = 100;

/** Judges whether a script takes a refused request for a wrong key without reading the reason. */
export class JudgedReplies {
  constructor(private readonly resolver: Resolver) {}

  /** @param throws whether a refusal is an exception. */
  isTakenForWrongKey(call: ts.CallExpression, throws: boolean): boolean {
    const functions = this.functionsAround(call);
    if (readsDetail(functions[0] ?? call.getSourceFile(), this.resolver)) return false;
    const isCheck = functions.some((one) => checkNames.some((form) => form.test(this.nameOf(one) ?? '')));
    return (
      this.isJudgedByStatus(call, isCheck) ||
      (throws &&
        this.catchesOf(call).some(
          (region) => !readsReason.test(this.textOf(region)) && this.isWrongKey(region, isCheck),
        ))
    );
  }

  private isJudgedByStatus(call: ts.CallExpression, isCheck: boolean): boolean {
    const { uses, statuses } = this.replyOf(call);
    return statuses
      .flatMap((status) => this.withAliases(status))
      .some((status) => {
        const reaction = reactionTo(status, this.resolver);
        if (reaction === undefined) return false;
        const isReadBefore = uses.some((use) => use.pos < status.node.pos && !this.isBarren(use));
        if (reaction.kind === 'value') {
          return !isReadBefore && (/valid/i.test(reaction.name) || (isCheck && reaction.isReturned));
        }
        const isReadIn = uses.some((use) => contains(reaction.range, use) && !this.isBarren(use));
        return !isReadBefore && !isReadIn && this.isWrongKey(reaction.range, isCheck);
      });
  }

  private isWrongKey(region: TextRange, isCheck: boolean): boolean {
    const text = this.textOf(region);
    return !knowsReasons.test(text) && (saysWrongKey.test(text) || (isCheck && saysNo.test(text)));
  }

  /** The uses of the reply to a call, and those that are its status. */
  private replyOf(call: ts.CallExpression): {
    readonly uses: readonly ts.Identifier[];
    readonly statuses: readonly StatusUse[];
  } {
    const { is } = this.resolver.reader;
    const outer = this.withWrappers(call);
    const { parent } = outer;
    if (is.propertyAccess(parent) && barren.has(parent.name.text))
      return { uses: [], statuses: [{ node: parent, isOk: parent.name.text === 'ok' }] };
    const name = this.nameOfReply(outer);
    if (name === undefined) return { uses: [], statuses: [] };
    if (is.objectBinding(name)) {
      const parts = name.elements.filter((part) => /^(?:ok|status)$/.test(this.textOf(rangeOf(part))));
      const statuses = parts.flatMap((part) =>
        is.identifier(part.name) ? this.statusUsesOf(part.name, part.name.text === 'ok') : [],
      );
      return { uses: [], statuses };
    }
    if (!is.identifier(name)) return { uses: [], statuses: [] };
    const uses = this.usesOf(name);
    if (uses.length > mostUses) return { uses: [], statuses: [] };
    const statuses = uses.flatMap((use) =>
      is.propertyAccess(use.parent) && /^(?:ok|status|statusCode)$/.test(use.parent.name.text)
        ? [{ node: use.parent, isOk: use.parent.name.text === 'ok' }]
        : [],
    );
    return { uses, statuses };
  }

  /** A use of the status, and those of the variable that keeps it. */
  private withAliases(status: StatusUse): StatusUse[] {
    const { is } = this.resolver.reader;
    const { parent } = status.node;
    const isKept = is.variable(parent) && parent.initializer === status.node;
    return isKept && is.identifier(parent.name)
      ? [status, ...this.statusUsesOf(parent.name, status.isOk)]
      : [status];
  }

  private statusUsesOf(name: ts.Identifier, isOk: boolean): StatusUse[] {
    return this.usesOf(name).map((node) => ({ node, isOk }));
  }

  /** The variable or the parameter that gets the reply. */
  private nameOfReply(outer: ts.Expression): ts.BindingName | ts.Expression | undefined {
    const { is } = this.resolver.reader;
    const { parent } = outer;
    if (is.variable(parent)) return parent.name;
    if (is.binary(parent) && parent.right === outer) return parent.left;
    const then = is.propertyAccess(parent) && parent.name.text === 'then' ? parent.parent : undefined;
    const [next] = is.call(then) ? then.arguments : [];
    return is.functionLike(next) ? next.parameters[0]?.name : undefined;
  }

  private usesOf(name: ts.Identifier): readonly ts.Identifier[] {
    return this.resolver.bindings.usesOf(name).filter((use) => use !== name);
  }

  /** Whether a use of the reply can't read the reason. */
  private isBarren(use: ts.Identifier): boolean {
    const { is } = this.resolver.reader;
    return is.propertyAccess(use.parent) && barren.has(use.parent.name.text);
  }

  /** What runs if a call throws: `catch` around it, and `.catch` after it. */
  private catchesOf(call: ts.CallExpression): TextRange[] {
    const { is, parser } = this.resolver.reader;
    const found: TextRange[] = [];
    for (
      let node: ts.Node = call;
      !is.functionLike(node.parent) && !is.sourceFile(node.parent);
      node = node.parent
    ) {
      const { parent } = node;
      if (parent.kind === parser.SyntaxKind.TryStatement) {
        const { tryBlock, catchClause } = parent as ts.TryStatement;
        if (node === tryBlock && catchClause !== undefined && this.ignoresReason(catchClause)) {
          found.push(rangeOf(catchClause.block));
        }
        return found;
      }
      if (is.propertyAccess(parent) && parent.name.text === 'catch' && is.call(parent.parent)) {
        const [handler] = parent.parent.arguments;
        if (is.functionLike(handler) && handler.body !== undefined) found.push(rangeOf(handler.body));
      }
    }
    return found;
  }

  /** Whether a `catch` passes its error to nothing that may read the reason. */
  private ignoresReason({ variableDeclaration, block }: ts.CatchClause): boolean {
    const { is } = this.resolver.reader;
    const name = variableDeclaration?.name;
    const named = is.identifier(name) ? this.resolver.bindings.index.identifiers.get(name.text) : undefined;
    const uses = (named ?? []).filter((use) => contains(rangeOf(block), use));
    return uses.every(
      ({ parent }) => !is.call(parent) || ignoring.test(this.textOf(rangeOf(parent.expression))),
    );
  }

  private functionsAround(call: ts.Node): ts.SignatureDeclaration[] {
    const { is } = this.resolver.reader;
    const found: ts.SignatureDeclaration[] = [];
    for (let node: ts.Node | undefined = call.parent; node !== undefined; node = node.parent) {
      if (is.functionLike(node)) found.push(node);
    }
    return found;
  }

  /** The name of a function, or of what it is assigned to. */
  private nameOf(one: ts.SignatureDeclaration): string | undefined {
    const { reader } = this.resolver;
    const { is } = reader;
    const owner = one.parent;
    const name =
      one.name ??
      (is.variable(owner) || is.propertyAssignment(owner) || is.propertyDeclaration(owner)
        ? owner.name
        : undefined);
    return name === undefined ? undefined : this.textOf(rangeOf(name));
  }

  /** The expression with `await` and parentheses around it. */
  private withWrappers(expression: ts.Expression): ts.Expression {
    const { is } = this.resolver.reader;
    let outer = expression;
    while (is.await(outer.parent) || is.parenthesized(outer.parent) || is.assertion(outer.parent)) {
      outer = outer.parent;
    }
    return outer;
  }

  private textOf({ start, end }: TextRange): string {
    return this.resolver.script.text.slice(start, end);
  }
}

function contains({ start, end }: TextRange, { pos }: ts.Node): boolean {
  return pos >= start && pos < end;
}
