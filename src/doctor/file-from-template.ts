import { sentenceOf } from '../lint/sentence';
import type { EnvironmentFileEvidence } from './diagnosis-evidence';
import type { Step } from './diagnosis-report';
import { folderOf, nameOf } from './file-places';
import { stepTitles } from './steps';

/** A template with the name of the file to make of it: `.env.example`, `.env.local.sample`. */
const template = /^(\.env(?:\.[a-z]+)*|\.dev\.vars)[._-](?:example|sample|template|dist|defaults)$/;

/** Steps that make environment files of templates for a key, in folders that have no environment file. */
export function createSteps(files: readonly EnvironmentFileEvidence[]): Step[] {
  return files.flatMap((file): Step[] => {
    const name = nameOf(file.uri);
    const made = template.exec(name)?.[1];
    const folder = folderOf(file.uri);
    const isFilled = files.some((other) => other.kind === 'loaded' && folderOf(other.uri) === folder);
    if (made === undefined || !file.namesKey || isFilled) {
      return [];
    }
    const shown = `${file.file.slice(0, file.file.length - name.length)}${made}`;
    return [
      {
        title: sentenceOf(stepTitles['create-file'], { file: shown, template: name }),
        action: { kind: 'create-file', template: file.uri, uri: `${folder}/${made}` },
      },
    ];
  });
}
