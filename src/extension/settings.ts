import * as vscode from 'vscode';
import { type ApiTarget, apiTarget } from '../elevenlabs/hosts';
import { parseSeveritySetting, type Severities } from '../lint/configuration';
import { rules } from '../lint/rules';

export const settingsSection = 'elevenlabsLint';

/** The user's settings for one resource. */
export interface Settings {
  readonly enable: boolean;
  readonly run: 'onType' | 'onSave';
  /** Globs relative to the workspace folder. */
  readonly exclude: readonly string[];
  /** Whether to show lenses above keys, if the editor shows lenses. */
  readonly codeLens: boolean;
  /** Only severities other than `default`. They win over a `package.json`. */
  readonly severities: Severities;
}

/** Reads the settings of a resource. Values of the wrong type count as not set. */
export function settingsOf(resource: vscode.Uri | undefined): Settings {
  const configuration = vscode.workspace.getConfiguration(settingsSection, resource ?? null);
  const exclude = configuration.get<unknown>('exclude');
  return {
    enable: configuration.get<unknown>('enable') !== false,
    run: configuration.get<unknown>('run') === 'onSave' ? 'onSave' : 'onType',
    exclude: Array.isArray(exclude) ? exclude.filter((glob) => typeof glob === 'string') : [],
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
