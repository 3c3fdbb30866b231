/** Signs of a script that only a browser runs, or something else. */

/** A directive, a page's element or storage, or a hook of React, which only components use. */
export const browserSigns =
  /^[ \t]*(?:'use client'|"use client")|(?<![\w$.])(?:document|localStorage|sessionStorage)\.\w|(?<![\w$.])(?:window)\.(?!process)\w|\buse(?:State|Effect|Ref|Callback|Reducer|LayoutEffect)\s*[(<]/m;

/** Node, Bun, Deno, a test that drives a page, a program for terminals, or the main process of Electron. */
export const otherSigns =
  /\bprocess\.(?:argv|cwd|exit|on|versions)\b|\brequire\s*\(|\bmodule\.exports\b|\b(?:Bun|Deno)\.\w|\b(?:ipcMain|BrowserWindow|__dirname)\b|['"](?:node:|bun|npm:|jsr:|playwright|puppeteer|jsdom|vitest|@playwright\/|ink['"])/;

/** Files with scripts that run in a page. Astro's front matter runs on a server. */
export const pageFile = /\.(?:vue|svelte|html?)$/i;
