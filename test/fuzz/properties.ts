import { generatedForms } from '../unit/fixed-types/generated-forms';
import { anyTextProperties } from './any-text';
import { fixtures, ruleExamples } from './corpus';
import type { FuzzProperty } from './fuzz-property';
import { otherTextProperties } from './other-texts';
import { wholeTextProperties } from './whole-scripts';

/** All that is fuzzed. */
export function fuzzProperties(): FuzzProperty[] {
  const forms = generatedForms().map(({ file, source }) => ({ file, text: source }));
  const samples = [...fixtures(), ...ruleExamples(), ...forms];
  return [...anyTextProperties(samples), ...wholeTextProperties(samples), ...otherTextProperties(samples)];
}
