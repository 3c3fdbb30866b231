import { links } from '../elevenlabs/links';
import type { Finding, Fix, MessageValues } from '../lint/finding';
import { safeFix } from '../lint/fixes';
import { formatMessage } from '../lint/messages';
import type { Rule } from '../lint/rule';
import type { RuleId } from '../lint/rules';
import type { EslintRule, Fixing, Problem, RuleMeta, SourceCode } from './eslint-types';
import { runOf } from './file-run';

/** A rule of ours as ESLint knows rules. All of them share one run of the engine for each file. */
export function eslintRule(rule: Rule<RuleId>): EslintRule {
  return {
    meta: metaOf(rule),
    create(context) {
      const run = runOf(context);
      if (run === undefined) return {};
      run.enable(rule.id);
      const report = (): void => {
        for (const finding of run.findingsOf(rule.id)) {
          context.report(problemOf(finding, context.sourceCode, run.start));
        }
      };
      // The roots of the trees: of scripts and markup with every parser, and of environment files.
      return { Program: report, EnvironmentFile: report };
    },
  };
}

function metaOf({ summary, documentation, fix, messages, fixTitles }: Rule): RuleMeta {
  return {
    type: 'problem',
    docs: { description: summary, url: links[documentation], recommended: true },
    ...(fix === 'none' ? {} : { fixable: 'code', hasSuggestions: true }),
    schema: [],
    messages: {
      ...Object.fromEntries(Object.entries(messages).map(([id, text]) => [id, withEslintPlaces(text)])),
      ...Object.fromEntries(
        Object.entries(fixTitles).map(([id, text]) => [idOfFix(id), withEslintPlaces(text)]),
      ),
    },
  };
}

/** ESLint has one list for the messages of problems and of suggestions. */
function idOfFix(titleId: string): string {
  return `fix-${titleId}`;
}

/** ESLint writes the places of values as `{{ name }}`. */
function withEslintPlaces(template: string): string {
  return template.replace(/\{(\w+)\}/g, '{{ $1 }}');
}

/** @param start where the text of ESLint starts in the text of the finding. */
function problemOf(finding: Finding, sourceCode: SourceCode, start: number): Problem {
  const { range, messageId, values, fixes } = finding;
  const safe = safeFix(finding);
  const placeOf = (offset: number) => sourceCode.getLocFromIndex(offset - start);
  return {
    loc: { start: placeOf(range.start), end: placeOf(range.end) },
    messageId,
    data: dataOf(values),
    fix: safe === undefined ? null : fixingOf(safe, start),
    suggest: fixes
      .filter((fix) => fix !== safe && isInThisFile(fix))
      .map((fix) => ({
        messageId: idOfFix(fix.titleId),
        data: dataOf(fix.values),
        fix: fixingOf(fix, start),
      })),
  };
}

function dataOf(values: MessageValues): Record<string, string> {
  return Object.fromEntries(Object.keys(values).map((name) => [name, formatMessage(`{${name}}`, values)]));
}

/** ESLint can edit only the file that it lints. */
function isInThisFile({ edits }: Fix): boolean {
  return edits.every(({ uri }) => uri === undefined);
}

function fixingOf({ edits }: Fix, start: number): Fixing {
  return (fixer) =>
    edits.map(({ range, text }) => fixer.replaceTextRange([range.start - start, range.end - start], text));
}
