import type { DiagnosisEvidence, ErrorEvidence, NotCheckedReason } from '../../src/doctor/diagnosis-evidence';
import { environmentEvidence, shellEvidence } from '../../src/doctor/environment-evidence';
import { wholeFile } from '../../src/doctor/file-places';
import { KeyNumbers } from '../../src/doctor/key-numbers';
import { otherLoadingIn, projectOf } from '../../src/doctor/project-evidence';
import { marksProject } from '../../src/doctor/project-files';
import { findingEvidence, scriptSignals, writtenKeysOf } from '../../src/doctor/script-evidence';
import { explainErrorText } from '../../src/key-test/explain';
import type { KeyTestOutcome } from '../../src/key-test/outcome';
import type { EnvironmentFile, LintContext, ModuleSource } from '../../src/lint/context';
import type { LintDocument } from '../../src/lint/document';
import { documentShape } from '../../src/lint/documents/document-kind';
import { environmentVariables } from '../../src/lint/documents/environment-document';
import { createLinter } from '../../src/lint/lint';
import { parser } from '../../src/parser/typescript-parser';

const root = 'file:///project';
const linter = createLinter(parser);
const noFolders = new Map<string, readonly string[]>();
noFolders.get = () => [];

export interface Workspace {
  /** Texts by path. */
  readonly files?: Readonly<Record<string, string>>;
  /** Paths that Git ignores; `undefined` outside of a repository. */
  readonly ignored?: readonly string[];
  /** VS Code's environment; `undefined` if it has none, as in a browser. */
  readonly shell?: Readonly<Record<string, string>> | undefined;
  /** Outcomes of the key tests; absent if the test was skipped. */
  readonly outcomes?: readonly KeyTestOutcome[];
  readonly untestedKeys?: number;
  readonly testedAt?: string;
  /** True by default. */
  readonly hasFolder?: boolean;
  readonly notChecked?: readonly (readonly [file: string, reason: NotCheckedReason])[];
  readonly error?: string;
  readonly skippedScripts?: number;
}

/** Gathers the evidence of a made-up workspace, as the extension does. */
export function evidenceOf(workspace: Workspace): DiagnosisEvidence {
  const { files = {}, ignored, outcomes, error, skippedScripts = 0 } = workspace;
  const numbers = new KeyNumbers();
  const documents = Object.entries(files).flatMap(([file, text]) => documentAt(file, text));
  const environment = documents.filter(({ kind }) => kind === 'environment');
  const seen: EnvironmentFile[] = environment.map(({ uri, text }) => ({
    uri,
    variables: environmentVariables(text),
  }));
  const environmentFiles = environment.flatMap((document) =>
    document.kind === 'environment'
      ? [
          environmentEvidence(
            {
              ...document,
              kind: document.fileKind,
              file: fileOf(document),
              ignored: ignored?.includes(fileOf(document)),
            },
            numbers,
          ),
        ]
      : [],
  );
  const scripts = documents.filter(({ kind }) => kind !== 'environment');
  const context: LintContext = { environment: seen, root, modules: modulesOf(files), folders: noFolders };
  const linted = documents.map((document) => ({
    document,
    findings: linter.lint(document, context).findings,
  }));
  const shell = 'shell' in workspace ? workspace.shell : {};
  return {
    environmentFiles,
    projects: projectsIn(files),
    scripts: scripts.flatMap(({ uri, text }) => scriptSignals(uri, text) ?? []),
    otherLoading: Object.entries(files).flatMap(([file, text]) => otherLoadingIn(`${root}/${file}`, text)),
    findings: linted.flatMap(({ document, findings }) =>
      findingEvidence(document, fileOf(document), findings),
    ),
    writtenKeys: linted.flatMap(({ document, findings }) =>
      writtenKeysOf(document, fileOf(document), findings, numbers),
    ),
    shell: shell && Object.entries(shell).map(([name, value]) => shellEvidence(name, value, numbers)),
    keyTests: outcomes?.map((outcome) => ({
      places: environmentFiles.flatMap(({ entries }) => entries.slice(0, 1).map(({ place }) => place)),
      outcome,
    })),
    untestedKeys: workspace.untestedKeys ?? 0,
    testedAt: workspace.testedAt,
    hasFolder: workspace.hasFolder ?? true,
    notChecked: (workspace.notChecked ?? []).map(([file, reason]) => ({
      place: wholeFile(`${root}/${file}`, file),
      reason,
    })),
    error: error === undefined ? undefined : errorOf(error),
    lintedScripts: scripts.length,
    skippedScripts,
  };
}

/** What runs the extension, as a support report says it. */
export const madeUpVersions = {
  extension: '0.1.0',
  editor: 'Visual Studio Code',
  editorVersion: '1.100.0',
  host: 'desktop',
  system: 'linux x64',
  isBrowser: false,
  browser: undefined,
} as const;

/** A minimal outcome of the key test. */
export function outcome(
  kind: KeyTestOutcome['kind'],
  reason: KeyTestOutcome['reason'],
  details: KeyTestOutcome['details'] = [],
): KeyTestOutcome {
  return { kind, reason, values: { host: 'api.elevenlabs.io' }, details, account: undefined };
}

export const accepted = outcome('accepted', 'accepted', [
  { id: 'plan', values: { plan: 'Creator' } },
  { id: 'credits', values: { used: '100', limit: '1,000', left: '900' } },
]);

function errorOf(text: string): ErrorEvidence {
  const explanation = explainErrorText(text);
  return {
    reason: explanation?.reason,
    explanation: explanation && { text: explanation.text, values: explanation.values },
    buttons: explanation?.buttons ?? [],
    ownWords: explanation?.ownWords,
  };
}

function documentAt(file: string, text: string): LintDocument[] {
  const shape = documentShape(file);
  const hasMark = text.startsWith('\uFEFF');
  const encoding = hasMark ? 'utf8bom' : 'utf8';
  return shape === undefined
    ? []
    : [{ uri: `${root}/${file}`, text: hasMark ? text.slice(1) : text, encoding, ...shape }];
}

/** All files as modules. A file that isn't listed doesn't exist. */
function modulesOf(files: Readonly<Record<string, string>>): ReadonlyMap<string, ModuleSource | null> {
  const sources = new Map(
    Object.entries(files).map(([file, text]): [string, ModuleSource] => [`${root}/${file}`, { text }]),
  );
  const modules = new Map<string, ModuleSource | null>(sources);
  modules.get = (uri) => sources.get(uri) ?? null;
  return modules;
}

function fileOf({ uri }: LintDocument): string {
  return uri.slice(root.length + 1);
}

function projectsIn(files: Readonly<Record<string, string>>): DiagnosisEvidence['projects'] {
  const folders = new Map<string, Map<string, string>>();
  for (const [file, text] of Object.entries(files)) {
    const slash = file.lastIndexOf('/');
    const folder = slash < 0 ? root : `${root}/${file.slice(0, slash)}`;
    folders.set(folder, (folders.get(folder) ?? new Map()).set(file.slice(slash + 1), text));
  }
  return [...folders]
    .filter(([, inFolder]) => [...inFolder.keys()].some(marksProject))
    .map(([folder, inFolder]) => projectOf(folder, inFolder));
}
