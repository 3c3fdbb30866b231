import ts from 'typescript';
import { ShareReported } from './changed-scripts';
import { endAround, evidenceBelow, files, findingsIn, identityOf, textOf } from './scripts';

describe('half-typed scripts, cut off inside the request, after its header', () => {
  const share = new ShareReported();

  for (const file of files) {
    it(file, () => {
      const text = textOf(file);
      for (const finding of findingsIn(file, text)) {
        if (finding.ruleId === 'untrimmed-env' || evidenceBelow[file]?.[finding.ruleId]) continue;
        const end = endAround(file, text, finding.range.start, ts.isObjectLiteralElement);
        for (let cut = end; cut < Math.min(end + 40, text.length); cut++) {
          const found = findingsIn(file, text.slice(0, cut)).map(identityOf);
          share.count(file, found.includes(identityOf(finding)));
        }
      }
    });
  }

  it('in all of them, at least 95 of 100 findings are reported', () => share.check(500));
});
