import { version } from '../../../../package.json';
import { harmless } from '../../../lint/harmless';
import type { LogEntry } from '../../log';
import type { Format } from '../format';
import { resultsOf } from './sarif-results';
import { sarifRules } from './sarif-rules';

/** The Static Analysis Results Interchange Format 2.1.0, which GitHub's code scanning and many editors read. */
export const sarifFormat: Format = {
  listsCleanFiles: false,
  format(reports, { root, log }) {
    const run = {
      tool: {
        driver: { name: 'ElevenLabs Lint', version, semanticVersion: version, rules: sarifRules },
      },
      columnKind: 'utf16CodeUnits',
      newlineSequences: ['\r\n', '\n', '\r'],
      originalUriBaseIds: {
        '%SRCROOT%': { description: { text: 'The root of the repository, or else the working folder.' } },
      },
      invocations: [
        {
          executionSuccessful: !log.some(({ isFailure }) => isFailure),
          toolExecutionNotifications: log.map(notificationOf),
        },
      ],
      results: reports.flatMap((report) => resultsOf(report, root)),
    };
    return `${JSON.stringify({ $schema: schema, version: '2.1.0', runs: [run] }, undefined, 2)}\n`;
  },
};

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

function notificationOf({ sentence, isFailure }: LogEntry): object {
  return { level: isFailure ? 'error' : 'warning', message: { text: harmless(sentence) } };
}
