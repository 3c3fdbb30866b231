import * as vscode from 'vscode';
import type { Versions } from '../../doctor/support-report';

/** The versions that support asks for. @param browser the user agent that the report page sent. */
export function versions(extensionVersion: string, browser: string | undefined): Versions {
  const { appName, appHost, uiKind } = vscode.env;
  return {
    extension: extensionVersion,
    editor: appName,
    editorVersion: vscode.version,
    host: appHost,
    system: system(),
    isBrowser: uiKind === vscode.UIKind.Web,
    browser,
  };
}

/** A web worker knows only the browser; other hosts know the operating system. */
function system(): string {
  return typeof process === 'undefined' ? navigator.userAgent : `${process.platform} ${process.arch}`;
}
