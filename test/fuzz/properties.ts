import { documentOf } from '../rules/rule-table';
import { anyTextProperties } from './any-text';
import { changedCases, wholeCases } from './changed-texts';
import { allSamples } from './corpus';
import { disableProperties } from './disable-comments';
import { environmentProperties } from './environment-files';
import { fixProperties } from './fixes';
import type { FuzzProperty } from './fuzz-property';
import { leakProperties } from './leaks';
import { isScript } from './linted';
import { type TimeBound, timeProperties } from './time';
import { unrelatedChangeProperties } from './unrelated-changes';

/** All that is fuzzed. @param bound how much time a text may take. */
export async function fuzzProperties(bound: TimeBound): Promise<FuzzProperty[]> {
  const samples = await allSamples();
  const scripts = samples.filter(isScript);
  const environmentFiles = samples.filter(({ file }) => documentOf(file, '').kind === 'environment');
  const changed = changedCases(samples);
  return [
    ...anyTextProperties(changed),
    ...timeProperties(samples, bound),
    ...unrelatedChangeProperties(wholeCases(scripts), wholeCases(environmentFiles)),
    ...fixProperties(wholeCases(samples), wholeCases(scripts)),
    ...disableProperties(wholeCases([...scripts, ...environmentFiles])),
    ...environmentProperties(environmentFiles),
    ...leakProperties(changed),
  ];
}
