import { walkFromDiagnosisToGreen } from './guide-walk/doctor';
import { walkThroughTheEditor } from './guide-walk/in-place';
import { walkFromLensToVerdict } from './guide-walk/key';
import { walkFromRejectionToTable } from './guide-walk/rejected-key';
import { walkFromErrorToSupportReport } from './guide-walk/support-report';
import { walkFromTerminalToExplanation } from './guide-walk/terminal';
import type { Language } from './guide-walk/texts';
import { Walk } from './guide-walk/walk';
import { clickThroughTheSteps, lookAtTheDoneSteps, lookAtTheFirstWindow } from './guide-walk/walkthrough';
import { readTheWords } from './guide-walk/words';

const languages: [name: string, language: Language][] = [
  ['English', 'en'],
  ['German', 'de'],
];

for (const [name, language] of languages) {
  describe(`The way out of a 401, in ${name}`, () => {
    let current: Walk;
    const walk = (): Walk => current;

    before(async () => {
      current = await Walk.start(language);
    });
    afterEach(() => current.lookForEnglish());
    after(() => current.stop());

    lookAtTheFirstWindow(walk);
    clickThroughTheSteps(walk);
    walkFromLensToVerdict(walk);
    walkThroughTheEditor(walk);
    walkFromDiagnosisToGreen(walk);
    walkFromErrorToSupportReport(walk);
    lookAtTheDoneSteps(walk);
    walkFromRejectionToTable(walk);
    readTheWords(walk);
    walkFromTerminalToExplanation(walk);
  });
}
