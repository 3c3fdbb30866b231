import * as vscode from 'vscode';
import { type ApiTarget, apiTarget } from '../elevenlabs/hosts';
import { parseSeveritySetting, type Severities } from '../lint/configuration';
import { createPathMatcher, type PathMatcher } from '../lint/globs';
import { rules } from '../lint/rules';

export const settingsSection = 'elevenlabsLint';

/** The user's settings for one resource. */
export interface Settings {
  readonly enable: boolean;
  readonly run: 'onType' | 'onSave';
  /** Whether they exclude a file, by its path relative to the workspace folder. */
  readonly excludes: PathMatcher;
  /** Whether to check the whole workspace by itself, or only when the user runs the command. */
  readonly workspaceLint: 'onStart' | 'onCommand';
  /** What happens to the problems of files that aren't open when those files change. */
  readonly workspaceProblems: 'update' | 'remove';
  /** Whether to show lenses above keys, if the editor shows lenses. */
  readonly codeLens: boolean;
  /** Only severities other than `default`. They win over a `package.json`. */
  readonly severities: Severities;
}

const known = new Map<string, Settings>();

/** Notices when settings change. Call this before anything else listens for that. */
export function watchSettings(): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.workspace.onDidChangeConfiguration(() => known.clear()),
    vscode.workspace.onDidChangeWorkspaceFolders(() => known.clear()),
  );
}

/**
 * The settings of a resource: those of its workspace folder, or else the user's. Values of the wrong type count as not
 * set.
 */
export function settingsOf(resource: vscode.Uri | undefined): Settings {
  const folder = resource && vscode.workspace.getWorkspaceFolder(resource)?.uri;
  const key = folder?.toString() ?? '';
  const settings = known.get(key) ?? readSettings(folder);
  known.set(key, settings);
  return settings;
}

function readSettings(folder: vscode.Uri | undefined): Settings {
  const configuration = vscode.workspace.getConfiguration(settingsSection, folder ?? null);
  const exclude = configuration.get<unknown>('exclude');
  return {
    enable: configuration.get<unknown>('enable') !== false,
    run: configuration.get<unknown>('run') === 'onSave' ? 'onSave' : 'onType',
    excludes: createPathMatcher(
      Array.isArray(exclude) ? exclude.filter((glob) => typeof glob === 'string') : [],
    ),
    workspaceLint: configuration.get<unknown>('workspaceLint') === 'onCommand' ? 'onCommand' : 'onStart',
    workspaceProblems: configuration.get<unknown>('workspaceProblems') === 'remove' ? 'remove' : 'update',
    codeLens: configuration.get<unknown>('codeLens') !== false,
    severities: severitiesOf(configuration),
  };
}

/** The API address for key tests. Only the user's own settings count: no workspace can set it. */
export function apiTargetSetting(): ApiTarget {
  return apiTarget(applicationText('region'), applicationText('apiBaseUrl'));
}

function applicationText(name: string): string {
  const value = vscode.workspace.getConfiguration(settingsSection, null).get<unknown>(name);
  return typeof value === 'string' ? value.trim() : '';
}

function severitiesOf(configuration: vscode.WorkspaceConfiguration): Severities {
  const set = rules.flatMap(({ id }) => {
    const severity = parseSeveritySetting(configuration.get<unknown>(`rules.${id}`));
    return severity === undefined || severity === 'default' ? [] : [[id, severity] as const];
  });
  return Object.fromEntries(set);
}
