import rulePages from 'rule-pages';
import { links } from '../../../elevenlabs/links';
import type { Severity } from '../../../lint/finding';
import { ownValue } from '../../../lint/own-value';
import type { Rule } from '../../../lint/rule';
import { rules } from '../../../lint/rules';
import { unusedDirectiveRule } from '../../problem-fingerprint';

/** SARIF's names of our severities. */
export const sarifLevels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** What SARIF says about a rule. */
interface ReportingDescriptor {
  readonly id: string;
  readonly shortDescription: { readonly text: string };
  readonly defaultConfiguration: { readonly level: string };
  readonly help: { readonly text: string; readonly markdown?: string };
  readonly helpUri?: string;
}

/** The digits of a made-up key in an example: scanners for secrets would take it for a real one. */
const madeUpKey = /[0-9a-f]{24,}/g;

/** All rules, also those without a problem. */
export const sarifRules: readonly ReportingDescriptor[] = [
  ...rules.map(descriptorOf),
  {
    id: unusedDirectiveRule,
    shortDescription: { text: 'A disable comment disables nothing.' },
    defaultConfiguration: { level: 'warning' },
    help: { text: 'Remove the comment, or the rules in it that it names for nothing.' },
  },
];

function descriptorOf({ id, summary, severity, documentation }: Rule): ReportingDescriptor {
  const page = (ownValue(rulePages, id) ?? summary).replace(madeUpKey, '…');
  return {
    id,
    shortDescription: { text: summary },
    defaultConfiguration: { level: sarifLevels[severity] },
    help: { text: withoutLinks(page), markdown: withoutOwnLinks(page) },
    helpUri: links[documentation],
  };
}

/** Pages of this project aren't where the result is shown. */
function withoutOwnLinks(page: string): string {
  return page.replace(/\[([^[\]\n]+)\]\((?!https?:)[^()\s]+\)/g, '$1');
}

function withoutLinks(page: string): string {
  return withoutOwnLinks(page).replace(/\[([^[\]\n]+)\]\(([^()\s]+)\)/g, '$1 ($2)');
}
