// Builds what is shipped (the extension and the command line) and, with --tests, the tests.
//   node esbuild.js            dist/extension.js and dist/cli.js
//   node esbuild.js --tests    the same, and out/test/
//   node esbuild.js --start    the same as the first, and the program of npm start
//   node esbuild.js --watch    the same as the first, again after every change
const esbuild = require('esbuild');
const fs = require('node:fs');
const path = require('node:path');

const watch = process.argv.includes('--watch');
const tests = process.argv.includes('--tests');
const start = process.argv.includes('--start');

/**
 * The virtual module `typescript-parser-cut`: TypeScript's compiler up to its parser, as an ES module. It leaves out the
 * binder, checker and emitter: nine tenths of the compiler. The build checks every assumption about the compiler's
 * file, and a test compares the cut parser with the original.
 */
const typescriptParserCut = {
  name: 'typescript-parser-cut',
  setup(build) {
    const file = require.resolve('typescript/lib/typescript.js');
    build.onResolve({ filter: /^typescript-parser-cut$/ }, () => ({
      path: file,
      namespace: 'typescript-parser-cut',
      sideEffects: false,
    }));
    build.onLoad({ filter: /.*/, namespace: 'typescript-parser-cut' }, () => ({
      contents: cutParser(fs.readFileSync(file, 'utf8')),
      resolveDir: path.dirname(file),
    }));
  },
};

const parserExports = [
  'createSourceFile',
  'forEachChild',
  'getLeadingCommentRanges',
  'getTrailingCommentRanges',
  'NodeFlags',
  'ScriptKind',
  'ScriptTarget',
  'SyntaxKind',
];

function cutParser(compiler) {
  const between = (from, to) => compiler.slice(position(compiler, from), position(compiler, to));
  let cut = [
    between('var __defProp = ', 'var __toCommonJS = '),
    between('// src/compiler/corePublic.ts', '// src/compiler/sys.ts'),
    // Without the compiler's file system: the parser only checks whether there is one.
    'var sys;',
    between('// src/compiler/path.ts', '// src/compiler/commandLineParser.ts'),
  ].join('\n');
  cut = replaceOnce(cut, 'if (isNodeLikeSystem()) {', 'if (false) {');
  cut = replaceOnce(cut, 'fs = require("fs");', 'fs = undefined;');
  for (const name of [...parserExports, ...parserInternals]) {
    if (!new RegExp(`^(?:var|function) ${name}\\b`, 'm').test(cut)) {
      throw new Error(`typescript-parser-cut: the compiler has no top-level ${name} before its command line`);
    }
  }
  return `${cut}\n${nodeMethods}\nexport { ${parserExports.join(', ')} };\n`;
}

const parserInternals = ['objectAllocator', 'getTokenPosOfNode', 'getSourceFileOfNode', 'idText'];

/**
 * The compiler's language service adds the methods of nodes, long after the cut. These are the ones that the linter
 * calls, with the same functions inside.
 */
const nodeMethods = `
const PlainNode = objectAllocator.getNodeConstructor();
for (const nodeClass of [PlainNode, objectAllocator.getTokenConstructor(), objectAllocator.getIdentifierConstructor()]) {
  Object.assign(nodeClass.prototype, {
    getStart(sourceFile) { return getTokenPosOfNode(this, sourceFile); },
    getEnd() { return this.end; },
    getSourceFile() { return getSourceFileOfNode(this); },
    getText(sourceFile = getSourceFileOfNode(this)) { return sourceFile.text.slice(this.getStart(sourceFile), this.end); },
  });
}
const text = { get() { return idText(this); } };
Object.defineProperty(objectAllocator.getIdentifierConstructor().prototype, 'text', text);
class PrivateIdentifierNode extends PlainNode {}
Object.defineProperty(PrivateIdentifierNode.prototype, 'text', text);
objectAllocator.getPrivateIdentifierConstructor = () => PrivateIdentifierNode;
`;

function position(text, marker) {
  const at = text.indexOf(marker);
  if (at < 0 || text.indexOf(marker, at + 1) >= 0) {
    throw new Error(`typescript-parser-cut: expected "${marker}" once in the compiler`);
  }
  return at;
}

function replaceOnce(text, from, to) {
  const at = position(text, from);
  return text.slice(0, at) + to + text.slice(at + from.length);
}

const shared = {
  bundle: true,
  format: 'cjs',
  target: 'es2022',
  legalComments: 'none',
  logLevel: 'warning',
  plugins: [typescriptParserCut],
};

const shipped = [
  // No platform: the bundle must also run in a web worker, so importing a Node module fails the build.
  {
    ...shared,
    entryPoints: ['src/extension/extension.ts'],
    outfile: 'dist/extension.js',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    external: ['vscode'],
    minify: true,
  },
  {
    ...shared,
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/cli.js',
    platform: 'node',
    banner: { js: '#!/usr/bin/env node' },
    minify: true,
  },
];

/** Bundles every test file and program separately, so that a failure names it. */
function testBuild(entryPoints) {
  return {
    ...shared,
    entryPoints,
    outbase: 'test',
    outdir: 'out/test',
    platform: 'node',
    packages: 'external',
    external: ['vscode'],
    sourcemap: 'inline',
  };
}

function testFiles(folder) {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'fixtures' ? [] : testFiles(file);
    return /\.(test|main)\.ts$/.test(entry.name) ? [file] : [];
  });
}

async function main() {
  if (watch) {
    for (const options of shipped) {
      const context = await esbuild.context({
        ...options,
        logLevel: 'info',
        sourcemap: 'inline',
        minify: false,
      });
      await context.watch();
    }
    return;
  }
  fs.rmSync('dist', { recursive: true, force: true });
  await Promise.all(shipped.map((options) => esbuild.build(options)));
  if (tests) {
    fs.rmSync('out/test', { recursive: true, force: true });
    await esbuild.build(testBuild(testFiles('test')));
  }
  if (start) await esbuild.build(testBuild(['test/vscode/start.main.ts']));
}

if (require.main === module) {
  main().catch((error) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}

module.exports = { shipped };
