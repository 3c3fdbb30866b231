import { strict as assert } from 'node:assert';
import { createLinter } from '../../src/lint/lint';
import { parser } from '../../src/parser/typescript-parser';
import { madeUpKeys } from '../made-up-keys';
import { documentOf } from './rule-table';

const linter = createLinter(parser);
const request = "fetch('https://api.elevenlabs.io/v1/user', { headers: { Accept: 'application/json' } });";
const withKey = `fetch('https://api.elevenlabs.io/v1/user', { headers: { 'xi-api-key': '${madeUpKeys.example}' } });`;

/** Scripts, and where a fix reads the key there; nowhere in a page. */
const places: Readonly<Record<string, 'process.env' | 'Deno.env' | undefined>> = {
  "document.getElementById('speak');": undefined,
  "window.addEventListener('load', speak);": undefined,
  "localStorage.getItem('voice');": undefined,
  'const request = new XMLHttpRequest();': undefined,
  "if (process.env.NODE_ENV === 'production') document.title = 'Speak';": undefined,
  "document.title = process.env.REACT_APP_TITLE ?? '';": undefined,
  "'use client';": undefined,
  'const mode = import.meta.env.MODE;': undefined,
  'export const Speak = () => <button onClick={speak}>Speak</button>;': undefined,
  'export const Speak = () => <Button onClick={speak}>Speak</Button>;': 'process.env',
  'export const Speak = () => <p>Speak</p>;': 'process.env',
  '': 'process.env',
  'const document = load(); document.title;': 'process.env',
  'function save(window) { window.close(); }': 'process.env',
  'speak({ document: 1, window: 2 });': 'process.env',
  "import { chromium } from 'playwright'; page.evaluate(() => document.title);": 'process.env',
  "const fs = require('fs'); page.evaluate(() => document.title);": 'process.env',
  'document.title = process.env.PAGE_TITLE;': 'process.env',
  "Deno.serve(() => new Response('ok'));": 'Deno.env',
  "await Deno.readTextFile('voice.txt');": 'Deno.env',
  "import { serve } from 'https://deno.land/std/http/server.ts';": 'Deno.env',
  "import express from 'npm:express';": 'Deno.env',
};

describe('the place of a fix', () => {
  for (const [script, environment] of Object.entries(places)) {
    for (const [ruleId, source] of Object.entries({ 'missing-key': request, 'hard-coded-key': withKey })) {
      it(`${ruleId} reads ${environment ?? 'nothing'} after ${script === '' ? 'nothing' : script}`, () => {
        const { findings } = linter.lint(documentOf('example.js', `${script}\n${source}`), {});
        const finding = findings.find((each) => each.ruleId === ruleId);
        const [edit] = finding?.fixes[0]?.edits ?? [];
        assert.ok(finding !== undefined);
        assert.equal(edit && /(?:process|Deno)\.env/.exec(edit.text)?.[0], environment);
      });
    }
  }
});
