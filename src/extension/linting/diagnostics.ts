import * as vscode from 'vscode';
import { links } from '../../elevenlabs/links';
import type { TextRange } from '../../lint/document';
import type { Finding, RelatedPlace, Severity } from '../../lint/finding';
import { createPositions } from '../../lint/positions';
import type { UnusedDirective } from '../../lint/result';
import type { Rule } from '../../lint/rule';
import { templateOf } from '../../lint/rule';
import { ruleById } from '../../lint/rules';
import { messageOfUnused } from '../../lint/unused-directives';
import { positionsInContext } from '../../workspace/positions-in-context';
import { rulePageFile } from '../rule-pages';
import { sentence } from '../sentences';
import type { LintedDocument } from './lint-outcome';

/** The most diagnostics to show for a file. The command line lists all. */
export const mostDiagnostics = 100;

const source = 'elevenlabs';

const severities: Record<Severity, vscode.DiagnosticSeverity> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** A linted text: an open document, or a file on disk. */
export interface LintedText {
  readonly uri: vscode.Uri;
  positionAt(offset: number): vscode.Position;
}

/** A text that no document has: that of a file on disk. */
export function lintedText(uri: vscode.Uri, text: string): LintedText {
  const positions = createPositions(text);
  return {
    uri,
    positionAt: (offset) => {
      const { line, character } = positions.positionAt(offset);
      return new vscode.Position(line, character);
    },
  };
}

/** The diagnostics for a document whose current version was linted, or for a file. */
export function diagnosticsOf(document: LintedText, linted: LintedDocument): vscode.Diagnostic[] {
  return [
    ...linted.findings.slice(0, mostDiagnostics).map((finding) => diagnosticOf(document, linted, finding)),
    ...linted.unusedDirectives
      .slice(0, mostDiagnostics)
      .map((unused) => diagnosticOfUnused(document, unused)),
  ];
}

/** An unused disable comment. It isn't a problem in the code, so it is only faded. */
export function diagnosticOfUnused(document: LintedText, directive: UnusedDirective): vscode.Diagnostic {
  const { template, values } = messageOfUnused(directive);
  const diagnostic = new vscode.Diagnostic(
    rangeIn(document, directive.range),
    sentence(template, values),
    vscode.DiagnosticSeverity.Hint,
  );
  diagnostic.source = source;
  diagnostic.tags = [vscode.DiagnosticTag.Unnecessary];
  return diagnostic;
}

/** The diagnostic for a finding. */
export function diagnosticOf(
  document: LintedText,
  linted: LintedDocument,
  finding: Finding,
): vscode.Diagnostic {
  const rule = ruleById(finding.ruleId);
  const diagnostic = new vscode.Diagnostic(
    rangeIn(document, finding.range),
    messageOf(rule, finding),
    severities[finding.severity],
  );
  diagnostic.source = source;
  diagnostic.relatedInformation = finding.related.flatMap((place) => {
    const location = locationOf(document, linted, place);
    return location === undefined
      ? []
      : [new vscode.DiagnosticRelatedInformation(location, messageOf(rule, place))];
  });
  if (rule !== undefined) {
    const target = rulePageFile(rule.id) ?? vscode.Uri.parse(links[rule.documentation]);
    diagnostic.code = { value: rule.id, target };
  }
  if (finding.unnecessary) {
    diagnostic.tags = [vscode.DiagnosticTag.Unnecessary];
  }
  return diagnostic;
}

/** The VS Code range for offsets in a document's text. */
export function rangeIn(document: LintedText, { start, end }: TextRange): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

/**
 * The location of a range in the linted document, in a module that it uses, or in an environment file or `.gitignore` around
 * it;
 * `undefined` if that file's text isn't available.
 */
export function locationOf(
  document: LintedText,
  { context }: LintedDocument,
  { uri, range }: { readonly uri?: string; readonly range: TextRange },
): vscode.Location | undefined {
  if (uri === undefined || uri === document.uri.toString()) {
    return new vscode.Location(document.uri, rangeIn(document, range));
  }
  const positions = positionsInContext(context, uri);
  if (positions === undefined) {
    return undefined;
  }
  const [start, end] = [positions.positionAt(range.start), positions.positionAt(range.end)];
  return new vscode.Location(
    vscode.Uri.parse(uri),
    new vscode.Range(start.line, start.character, end.line, end.character),
  );
}

function messageOf(rule: Rule | undefined, { messageId, values }: Finding | RelatedPlace): string {
  return sentence(templateOf(rule?.messages, messageId), values);
}
