import * as vscode from 'vscode';
import { type LinkId, links } from '../../elevenlabs/links';
import { type HoverContent, hoverAt } from '../../in-place/hovers';
import { newKeyCures } from '../../key-test/answer-actions';
import { outcomeSentences } from '../../key-test/outcome-sentences';
import { printable } from '../../lint/harmless';
import { testKeyCommand } from '../key-test/command';
import type { Verdicts } from '../key-test/verdicts';
import { rangeIn } from '../linting/diagnostics';
import { isLinted } from '../linting/document-source';
import type { LiveLint } from '../linting/live-lint';
import type { Log } from '../log';
import { logFailure } from '../log-failure';
import { openRulePageCommand, rulePageTitle } from '../rule-pages';
import { sentence } from '../sentences';

/** Explains keys, their variables and their headers on hover. Never shows a key. */
export class Hovers implements vscode.HoverProvider {
  constructor(
    private readonly liveLint: LiveLint,
    private readonly verdicts: Verdicts,
    private readonly log: Log,
  ) {}

  async provideHover(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<vscode.Hover | undefined> {
    if (!isLinted(document)) {
      return undefined;
    }
    try {
      const linted = await this.liveLint.currentlyLinted(document);
      const content =
        linted && hoverAt(linted.facts, linted.findings, linted.source.text, document.offsetAt(position));
      return content && new vscode.Hover(this.markdown(document, content), rangeIn(document, content.range));
    } catch (error) {
      logFailure(this.log, `The hover in ${document.uri.path}`, error);
      return undefined;
    }
  }

  private markdown(document: vscode.TextDocument, content: HoverContent): vscode.MarkdownString {
    const markdown = new vscode.MarkdownString();
    markdown.isTrusted = { enabledCommands: [testKeyCommand, openRulePageCommand] };
    const { testable } = content;
    const line = testable === undefined ? undefined : document.positionAt(testable).line;
    const outcome =
      line === undefined ? undefined : this.verdicts.of(document.uri, document.lineAt(line).text)?.outcome;
    const paragraphs = [
      ...content.paragraphs.map((each) => each.map(({ text, values }) => sentence(text, values)).join(' ')),
      outcome === undefined ? '' : sentence(outcomeSentences[outcome.reason].text, outcome.values),
    ].filter((paragraph) => paragraph !== '');
    for (const paragraph of paragraphs) {
      markdown.appendMarkdown(`${escaped(paragraph)}\n\n`);
    }
    const needsNewKey = outcome !== undefined && newKeyCures(outcome.reason);
    return markdown.appendMarkdown(linksOf(document, line, content, needsNewKey).join(' · '));
  }
}

/**
 * Like `appendText`, but with normal spaces: non-breaking ones make lines break inside names. What looks like an address
 * becomes no link either.
 */
function escaped(text: string): string {
  return printable(text).replace(/[\\`*_{}[\]()<>#+\-.!~|&$:@/]/g, '\\$&');
}

function linksOf(
  document: vscode.TextDocument,
  line: number | undefined,
  { rule, pages }: HoverContent,
  needsNewKey: boolean,
): string[] {
  const toPages = pages.map((id) => link(pageTitle(id), links[id]));
  return [
    ...(needsNewKey ? toPages : []),
    ...(line === undefined
      ? []
      : [link(vscode.l10n.t('Test Key'), commandLink(testKeyCommand, [document.uri, line]))]),
    ...(rule === undefined ? [] : [link(rulePageTitle(rule), commandLink(openRulePageCommand, [rule]))]),
    ...(needsNewKey ? [] : toPages),
  ];
}

function pageTitle(id: LinkId): string {
  return id === 'keySettings'
    ? vscode.l10n.t('Get a New Key')
    : vscode.l10n.t('Open the ElevenLabs Documentation');
}

function link(title: string, target: string): string {
  return `[${title}](${target})`;
}

function commandLink(command: string, given: readonly unknown[]): string {
  return `command:${command}?${encodeURIComponent(JSON.stringify(given))}`;
}
