import { strict as assert } from 'node:assert';
import type { LintContext } from '../../src/lint/context';
import { disableFile, disableLine } from '../../src/lint/disable-comments';
import type { ScriptSource } from '../../src/lint/document';
import { ParsedScripts } from '../../src/lint/documents/parsed-scripts';
import type { ScriptParser } from '../../src/lint/documents/script-document';
import { fileName } from '../../src/lint/file-names';
import { createLinter } from '../../src/lint/lint';
import { parser } from '../../src/parser/typescript-parser';
import { constant, textOf } from '../module-examples/import-example';
import { documentOf } from '../rules/rule-table';

const folder = 'file:///project/src/speech';
const request = textOf({ imports: "import { base } from './config';", url: 'base' });

describe('a script is parsed', () => {
  it('once, however often it is linted', () => {
    const { linter, parsed } = counting();
    for (let round = 0; round < 12; round++) linter.lint(documentOf('src/speech/speak.ts', request), {});
    assert.deepEqual(parsed(), ['speak.ts']);
  });

  it('again after an edit, without the modules that it imports', () => {
    const { linter, parsed } = counting();
    const context = contextOf({ 'config.ts': constant });
    for (const text of [request, `${request}\n`]) {
      const { findings } = linter.lint(documentOf('src/speech/speak.ts', text), context);
      assert.equal(findings.length, 1);
    }
    assert.deepEqual(parsed(), ['speak.ts', 'config.ts', 'speak.ts']);
  });

  it('only around an edit once two of its texts were parsed', () => {
    const { linter, parsed } = counting();
    for (let length = 0; length < 6; length++) {
      const { findings } = linter.lint(documentOf('src/speech/speak.ts', request + 'a;'.repeat(length)), {});
      assert.deepEqual(findings, []);
    }
    assert.deepEqual(parsed(), ['speak.ts', 'speak.ts', ...Array(4).fill('speak.ts updated')]);
  });

  it('as often as its text changes while all is fixed', () => {
    const { linter, parsed } = counting();
    const calls = ['voices', 'models', 'user'].map((path) =>
      textOf({ imports: '', url: `'https://api.elevenlabs.io/v1/${path}'` }),
    );
    const document = documentOf('src/speech/speak.ts', calls.join(''));
    const { findings } = linter.lint(document, {});
    linter.checkFixes(document, {}, findings);
    const { edits } = linter.fixAll(document, {});
    assert.deepEqual([findings.length, edits.length > 2], [3, true]);
    assert.deepEqual(parsed(), ['speak.ts', 'speak.ts']);
  });

  it('not again for a comment that disables a rule', () => {
    const { linter, parsed } = counting();
    const document = documentOf('src/speech/speak.ts', request);
    linter.lint(document, {});
    assert.ok(disableLine(document, linter.scripts, request.length - 1, 'bearer-auth'));
    assert.ok(disableFile(document, linter.scripts, 'bearer-auth'));
    assert.deepEqual(parsed(), ['speak.ts']);
  });

  it('again as a module after an edit in it, without the others', () => {
    const { linter, parsed } = counting();
    const lint = (host: string) => {
      const files = {
        'config.ts': "export { base } from './base';",
        'base.ts': constant.replace('api.', host),
      };
      return linter.lint(documentOf('src/speech/speak.ts', request), contextOf(files)).findings.length;
    };
    assert.deepEqual([lint('api.'), lint('other.example.')], [1, 0]);
    assert.deepEqual(parsed(), ['speak.ts', 'config.ts', 'base.ts', 'base.ts']);
  });

  it('once as a module of two scripts', () => {
    const { linter, parsed } = counting();
    const context = contextOf({ 'config.ts': constant });
    for (const file of ['a.ts', 'b.ts']) linter.lint(documentOf(`src/speech/${file}`, request), context);
    assert.deepEqual(parsed(), ['a.ts', 'config.ts', 'b.ts']);
  });

  it('once as a module and by itself', () => {
    const { linter, parsed } = counting();
    const config = `${constant} // ElevenLabs`;
    linter.lint(documentOf('src/speech/speak.ts', request), contextOf({ 'config.ts': config }));
    linter.lint(documentOf('src/speech/config.ts', config), {});
    assert.deepEqual(parsed(), ['speak.ts', 'config.ts']);
  });

  it('once for itself and once for the modules that import it back', () => {
    const { linter, parsed } = counting();
    const config = "import { host } from './speak';\nexport const base = host;";
    const text = `export const host = 'https://api.elevenlabs.io/v1';\n${request}`;
    const context = contextOf({ 'config.ts': config, 'speak.ts': text });
    for (let round = 0; round < 2; round++) {
      assert.equal(linter.lint(documentOf('src/speech/speak.ts', text), context).findings.length, 1);
    }
    assert.deepEqual(parsed(), ['speak.ts', 'config.ts', 'speak.ts']);
  });

  it('once for each script of a page', () => {
    const { linter, parsed } = counting();
    const call = textOf({ imports: '', url: "'https://api.elevenlabs.io/v1/voices'" });
    const page = documentOf('a.html', `<script>${call}</script><script type="module">${call}</script>`);
    for (let round = 0; round < 2; round++) assert.equal(linter.lint(page, {}).findings.length, 2);
    assert.deepEqual(parsed(), ['a.html', 'a.html']);
  });

  it('without the page around it', () => {
    const { linter, characters } = counting();
    const call = textOf({ imports: '', url: "'https://api.elevenlabs.io/v1/voices'" });
    const page = documentOf('a.html', `<p>text</p>\n<script>${call}</script>\n`.repeat(20));
    assert.equal(linter.lint(page, {}).findings.length, 20);
    assert.equal(characters(), 20 * call.length);
  });

  it('again under another name or in another language', () => {
    const { scripts, parsed } = counting();
    scripts.parse(source('a.ts', 'x'));
    scripts.parse(source('b.ts', 'x'));
    scripts.parse({ ...source('a.ts', 'x'), language: 'js' });
    assert.deepEqual(parsed(), ['a.ts', 'b.ts', 'a.ts']);
  });

  it('again once more text than may be kept was used after it', () => {
    const { scripts, parsed } = counting(10);
    const use = (...names: string[]) => {
      for (const name of names) scripts.parse(source(name, '1234'));
    };
    use('a.ts', 'b.ts', 'a.ts', 'c.ts', 'a.ts', 'b.ts');
    assert.deepEqual(parsed(), ['a.ts', 'b.ts', 'c.ts', 'b.ts']);
  });

  it('once even if its text alone is more than may be kept', () => {
    const { scripts, parsed } = counting(10);
    for (let round = 0; round < 2; round++) scripts.parse(source('a.ts', ' '.repeat(11)));
    assert.deepEqual(parsed(), ['a.ts']);
  });
});

/** A linter, and parsed scripts, that note the names of the files that they parse. */
function counting(mostCharacters?: number) {
  const names: string[] = [];
  let characters = 0;
  const noting: ScriptParser = {
    ...parser,
    createSourceFile(uri, text, ...rest) {
      names.push(fileName(uri));
      characters += text.length;
      return parser.createSourceFile(uri, text, ...rest);
    },
    updateSourceFile(script, ...rest) {
      names.push(`${fileName(script.fileName)} updated`);
      return parser.updateSourceFile(script, ...rest);
    },
  };
  return {
    linter: createLinter(noting),
    scripts: new ParsedScripts(noting, mostCharacters),
    parsed: () => names,
    characters: () => characters,
  };
}

function source(name: string, text: string): ScriptSource {
  return { kind: 'script', language: 'ts', uri: `${folder}/${name}`, text, encoding: 'utf8' };
}

function contextOf(files: Readonly<Record<string, string>>): LintContext {
  return { modules: new Map(Object.entries(files).map(([name, text]) => [`${folder}/${name}`, { text }])) };
}
