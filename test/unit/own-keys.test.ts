import { strict as assert } from 'node:assert';
import path from 'node:path';
import ts from 'typescript';
import { explainErrorText } from '../../src/key-test/explain';
import { parsePackageSettings } from '../../src/lint/configuration';
import { parseEnvironment } from '../../src/lint/documents/environment-document';
import { createLinter } from '../../src/lint/lint';
import { formatMessage } from '../../src/lint/messages';
import { entryCandidates } from '../../src/lint/module-resolution/package-entries';
import { parser } from '../../src/parser/typescript-parser';
import { projectFolder } from '../project';
import { documentOf } from '../rules/rule-table';

/** The names that every object inherits. */
const inherited = Object.getOwnPropertyNames(Object.prototype);
const linter = createLinter(parser);
const url = "'https://api.elevenlabs.io/v1/user'";

/** Texts with a name in every place where a script can have one. */
const scripts: Readonly<Record<string, (name: string) => string>> = {
  'method of a global client': (name) => `fetch.${name}(${url}); axios.${name}(${url}, { headers: { a } });`,
  'method of an imported client': (name) =>
    ['https', 'axios', 'got', 'ws', 'superagent', 'undici', 'request', 'node:http2']
      .map(
        (module, at) =>
          `import * as m${at} from '${module}'; m${at}.${name}(${url}); new m${at}.${name}(${url});`,
      )
      .join('\n'),
  'method of an instance': (name) =>
    `import axios from 'axios'; const a = axios.create({}); a.${name}(${url}, { headers: { 'xi-api-key': key } });`,
  'method in a chain': (name) =>
    `import request from 'superagent'; request.agent().${name}('a').set('xi-api-key', k).${name}();`,
  module: (name) =>
    `import a from '${name}'; import { ${name} as b } from '${name}/a'; a(${url}); b.get(${url});`,
  'required module': (name) =>
    `const a = require('${name}'); a.get(${url}, { headers: { Authorization: k } });`,
  header: (name) =>
    `fetch(${url}, { headers: { ${name}: process.env.ELEVENLABS_API_KEY, '${name}': 'Bearer a' } });`,
  'variable of the environment': (name) =>
    `fetch(${url}, { headers: { 'xi-api-key': process.env.${name}, a: process.env['${name}'] } });`,
  'local name': (name) =>
    `const ${name} = process.env.ELEVENLABS_API_KEY; fetch(${url}, { headers: { 'xi-api-key': ${name} } });`,
  'member of a local object': (name) =>
    `const o = { a: 1 }; fetch(o.${name}, { headers: { 'xi-api-key': o['${name}'] } });`,
  'option of the client': (name) =>
    `import { ElevenLabsClient } from '@elevenlabs/elevenlabs-js'; new ElevenLabsClient({ ${name}: 'a' }).${name}.${name}();`,
  'event of a socket': (name) =>
    `const s = new WebSocket('wss://api.elevenlabs.io/v1'); s.${name} = () => s.send(JSON.stringify({ ${name}: key })); s.on('${name}', f);`,
  'part of a URL': (name) =>
    `fetch('https://api.elevenlabs.io/v1/${name}?${name}=' + apiKey); fetch('https://${name}', { headers: { 'xi-api-key': k } });`,
  'disabled rule': (name) =>
    `// elevenlabs-lint-disable-next-line ${name}\nfetch(${url}, { headers: { Authorization: 'Bearer a' } });`,
};

describe(`Names that every object inherits, such as ${inherited.slice(0, 3).join(', ')}`, () => {
  for (const [place, textOf] of Object.entries(scripts)) {
    it(`are names like others: ${place}`, () => {
      for (const name of inherited) {
        const text = textOf(name);
        const other = textOf('other'.padEnd(name.length, 'x'));
        const found = linter.lint(documentOf('example.ts', text), {});
        assert.ok(found.wasRead);
        const expected = linter.lint(documentOf('example.ts', other), {});
        assert.deepEqual(
          found.findings.map(({ ruleId, range }) => [ruleId, range]),
          expected.findings.map(({ ruleId, range }) => [ruleId, range]),
          text,
        );
      }
    });
  }

  it('are variables in environment files', () => {
    for (const name of inherited) {
      const text = `${name}=1\nELEVENLABS_API_KEY=\${${name}}\n`;
      linter.lint(documentOf('.env', text), {});
      assert.deepEqual(
        parseEnvironment(text).map((entry) => entry.name),
        [name, 'ELEVENLABS_API_KEY'],
      );
    }
  });

  it('are unknown rules, severities and settings', () => {
    for (const name of inherited) {
      const manifest = `{ "elevenlabsLint": { "rules": { "${name}": "error", "bearer-auth": "${name}" }, "${name}": {} } }`;
      const { rules, problems } = parsePackageSettings(manifest);
      assert.deepEqual(Object.keys(rules), []);
      assert.ok(problems.length >= 2);
    }
  });

  it('lead nowhere in the manifest of a package', () => {
    for (const name of inherited) {
      const manifest = { exports: { './a': `./${name}.ts` }, [name]: name };
      assert.deepEqual(entryCandidates({ folder: 'file:///a', manifest, name } as never, name), []);
    }
  });

  it('stay in a sentence, and explain no error', () => {
    for (const name of inherited) {
      assert.equal(formatMessage(`a {${name}} b`, {}), `a {${name}} b`);
      const body = JSON.stringify({ detail: { status: name, code: name, type: name, message: name } });
      assert.doesNotThrow(() => explainErrorText(body));
    }
  });

  it('are never looked up in src: a name that is any string goes through ownValue or a map', function () {
    this.timeout(0);
    assert.deepEqual(unsafeLookUps(), []);
  });
});

/** Where `src` reads a member whose name may be any string. */
function unsafeLookUps(): string[] {
  const config = ts.readConfigFile(path.join(projectFolder, 'tsconfig.json'), ts.sys.readFile);
  const { fileNames, options } = ts.parseJsonConfigFileContent(config.config, ts.sys, projectFolder);
  const inSource = fileNames.filter((file) => file.startsWith(path.join(projectFolder, 'src')));
  const program = ts.createProgram(inSource, options);
  const checker = program.getTypeChecker();
  const isAnyString = (node: ts.Node) => (checker.getTypeAtLocation(node).flags & ts.TypeFlags.String) !== 0;
  const found: string[] = [];
  for (const file of program.getSourceFiles()) {
    if (!inSource.includes(file.fileName) || file.fileName.endsWith('own-value.ts')) continue;
    const visit = (node: ts.Node): void => {
      const isLookUp = ts.isElementAccessExpression(node) && isAnyString(node.argumentExpression);
      const isTest =
        ts.isBinaryExpression(node) &&
        node.operatorToken.kind === ts.SyntaxKind.InKeyword &&
        isAnyString(node.left);
      if (isLookUp || isTest) found.push(`${path.relative(projectFolder, file.fileName)}: ${node.getText()}`);
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return found;
}
