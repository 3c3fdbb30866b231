import * as fs from 'node:fs';
import * as path from 'node:path';
import { groupBy } from '../../lint/group-by';
import type { FileProblem, FileReport } from '../file-report';
import { unusedDirectiveRule } from '../problem-fingerprint';
import { pathInRoot } from '../root';
import type { AcceptedProblems } from './baseline-text';

/** Accepted problems of a file that it doesn't have any more. */
export interface StaleProblems {
  readonly file: string;
  readonly rule: string;
  readonly count: number;
}

/** Accepted problems, compared with those that a run finds. */
export class Baseline {
  /** By file, what the run found there. */
  private readonly found = new Map<string, ReadonlyMap<string, readonly string[]>>();

  /** @param root absolute: what the names of files are relative to. @param acceptsAll whether every problem is accepted. */
  constructor(
    private readonly accepted: AcceptedProblems,
    private readonly root: string,
    private readonly acceptsAll: boolean,
  ) {}

  /** The problems of a file that aren't accepted. Call this once for each linted file. */
  newIn({ path: file, problems }: FileReport): FileProblem[] {
    const name = pathInRoot(this.root, file);
    const accepted = this.accepted.get(name);
    if (accepted !== undefined || problems.length > 0) this.found.set(name, fingerprintsByRule(problems));
    if (this.acceptsAll) return [];
    return problems.filter((problem) => !accepted?.get(ruleOf(problem))?.includes(problem.fingerprint));
  }

  /** The accepted problems that are gone, from files that the run linted or that don't exist any more. */
  stale(): StaleProblems[] {
    return [...this.accepted].flatMap(([file, rules]) =>
      this.isKnown(file) ? [...rules].flatMap(([rule, accepted]) => this.staleOf(file, rule, accepted)) : [],
    );
  }

  /** All problems that the run found, and the accepted ones of files that it didn't lint. */
  updated(): AcceptedProblems {
    const others = [...this.accepted].filter(([file]) => !this.isKnown(file));
    return new Map([...others, ...[...this.found].filter(([, rules]) => rules.size > 0)]);
  }

  private staleOf(file: string, rule: string, accepted: readonly string[]): StaleProblems[] {
    const now = this.found.get(file)?.get(rule) ?? [];
    const count = accepted.filter((each) => !now.includes(each)).length;
    return count === 0 ? [] : [{ file, rule, count }];
  }

  /** Whether it is known what a file contains now. */
  private isKnown(file: string): boolean {
    return this.found.has(file) || !fs.existsSync(path.resolve(this.root, file));
  }
}

function fingerprintsByRule(problems: readonly FileProblem[]): ReadonlyMap<string, readonly string[]> {
  return new Map(
    [...groupBy(problems, ruleOf)].map(([rule, group]) => [
      rule,
      group.map(({ fingerprint }) => fingerprint),
    ]),
  );
}

function ruleOf({ ruleId }: FileProblem): string {
  return ruleId ?? unusedDirectiveRule;
}
