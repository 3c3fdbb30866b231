// Builds what ships (the extension, the command line and the ESLint plugin), the tests, and the programs that run the tests.
//   node esbuild.js               dist/extension.js, dist/cli.js with the folder dist/cli, and dist/eslint
//   node esbuild.js --programs    the same, and out/programs/
//   node esbuild.js --tests       the same, out/programs/ and out/test/
//   node esbuild.js --watch       like the first, and again after every change
const { createHash } = require('node:crypto');
const esbuild = require('esbuild');
const fs = require('node:fs');
const path = require('node:path');
const { pathToFileURL } = require('node:url');

/**
 * The virtual module `typescript-parser-cut`: TypeScript's compiler up to its parser, as an ES module. It leaves
 * out the binder, checker and emitter, which are nine tenths of the compiler. The build checks every assumption
 * about the compiler's file, and a test compares the cut parser with the original.
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
  'updateSourceFile',
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
  // An update of a tree would reuse a parameter of the type `function(Type)`, which has no name, in a real function.
  cut = replaceOnce(
    cut,
    'return parameter.initializer === void 0;',
    'return parameter.name !== void 0 && parameter.initializer === void 0;',
  );
  // After `async`, the parser would try a whole expression to find out whether `=>` follows, in calls inside calls again
  // and again: `async a(async b(async c(` doubles the time with each name.
  cut = replaceOnce(
    cut,
    `const expr = parseBinaryExpressionOrHigher(0 /* Lowest */);
      if (!scanner2.hasPrecedingLineBreak() && expr.kind === 80 /* Identifier */ && token() === 39 /* EqualsGreaterThanToken */) {`,
    `if (!isIdentifier2()) return 0;
      nextToken();
      if (!scanner2.hasPrecedingLineBreak() && token() === 39 /* EqualsGreaterThanToken */) {`,
  );
  // Half-typed code can make the parser read the rest of the text again after each of many tries: `((a = ((b = ((c =`,
  // `export declare export declare`. It reads a token of ordinary code about once, so far more than that ends it, as a
  // full stack does.
  cut = replaceOnce(
    cut,
    'return currentToken = scanner2.scan();',
    "if (--scansLeft < 0) throw new RangeError('The parser reads the text again and again');\n    return currentToken = scanner2.scan();",
  );
  // Also without what the parser found out about a text that ended it: it is not true of the next one.
  cut = replaceOnce(cut, 'var notParenthesizedArrow;', 'var notParenthesizedArrow, scansLeft;');
  cut = replaceOnce(
    cut,
    'topLevel = true;\n    switch (scriptKind) {',
    'topLevel = true;\n    notParenthesizedArrow = void 0;\n    scansLeft = 10_000 + 10 * sourceText.length;\n    switch (scriptKind) {',
  );
  cut = withUsedMessages(cut);
  for (const name of [...parserExports, ...parserInternals]) {
    if (!new RegExp(`^(?:var|function) ${name}\\b`, 'm').test(cut)) {
      throw new Error(`typescript-parser-cut: the compiler has no top-level ${name} before its command line`);
    }
  }
  return `${cut}\n${nodeMethods}\nexport { ${parserExports.join(', ')} };\n`;
}

/** Leaves out the messages that only the checker and the command line of the compiler have: nine of ten. */
function withUsedMessages(cut) {
  const start = position(cut, 'var Diagnostics = {');
  const end = cut.indexOf('\n};', start);
  const [opening, ...messages] = cut.slice(start, end).split('\n');
  const others = cut.slice(0, start) + cut.slice(end);
  const used = new Set([...others.matchAll(/\bDiagnostics\.(\w+)/g)].map(([, name]) => name));
  if (/\bDiagnostics\b(?!\.\w)/.test(others))
    throw new Error('typescript-parser-cut: messages are not only looked up by name');
  const kept = messages.filter((message) => used.has(/^ {2}(\w+): diag\(/.exec(message)?.[1]));
  if (kept.length !== used.size) throw new Error('typescript-parser-cut: a message takes more than a line');
  return [cut.slice(0, start) + opening, ...kept].join('\n') + cut.slice(end);
}

const parserInternals = ['objectAllocator', 'getTokenPosOfNode', 'getSourceFileOfNode', 'idText'];

/**
 * Long after the cut, the compiler's language service adds methods to nodes. These are the ones that the linter
 * calls, with the same functions inside, but without a walk to the root from each node of a deep tree.
 */
const nodeMethods = `
const PlainNode = objectAllocator.getNodeConstructor();
for (const nodeClass of [PlainNode, objectAllocator.getTokenConstructor(), objectAllocator.getIdentifierConstructor()]) {
  Object.assign(nodeClass.prototype, {
    getStart(sourceFile = rootOf(this)) { return getTokenPosOfNode(this, sourceFile); },
    getEnd() { return this.end; },
    getSourceFile() { return rootOf(this); },
    getText(sourceFile = rootOf(this)) { return sourceFile.text.slice(this.getStart(sourceFile), this.end); },
  });
}
const text = { get() { return idText(this); } };
Object.defineProperty(objectAllocator.getIdentifierConstructor().prototype, 'text', text);
class PrivateIdentifierNode extends PlainNode {}
Object.defineProperty(PrivateIdentifierNode.prototype, 'text', text);
objectAllocator.getPrivateIdentifierConstructor = () => PrivateIdentifierNode;

// An update moves nodes from one tree to another.
let rootsOfDeepNodes = new WeakMap();
const updateTree = updateSourceFile;
updateSourceFile = (...change) => {
  rootsOfDeepNodes = new WeakMap();
  return updateTree(...change);
};
function rootOf(node) {
  const passed = [];
  for (let ancestor = node; ; passed.push(ancestor)) {
    for (let steps = 0; steps < 64 && ancestor.parent; steps++) ancestor = ancestor.parent;
    const root = ancestor.parent ? rootsOfDeepNodes.get(ancestor) : getSourceFileOfNode(ancestor);
    if (root !== undefined || !ancestor.parent) {
      for (const each of passed) rootsOfDeepNodes.set(each, root);
      return root;
    }
  }
}
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

/** The virtual module `rule-pages`: by id, the English pages of the rules without their titles. */
const rulePages = {
  name: 'rule-pages',
  setup(build) {
    const folder = path.join(__dirname, 'docs/rules');
    build.onResolve({ filter: /^rule-pages$/ }, () => ({ path: folder, namespace: 'rule-pages' }));
    build.onLoad({ filter: /.*/, namespace: 'rule-pages' }, () => {
      const names = fs.readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'README.md');
      const pages = names.map((name) => {
        const page = fs.readFileSync(path.join(folder, name), 'utf8');
        return [name.slice(0, -'.md'.length), page.slice(page.indexOf('\n')).trim()];
      });
      return { contents: JSON.stringify(Object.fromEntries(pages)), loader: 'json' };
    });
  },
};

const shared = {
  absWorkingDir: __dirname,
  bundle: true,
  target: 'es2022',
  legalComments: 'none',
  logLevel: 'warning',
};

const eslintPart = {
  ...shared,
  outdir: 'dist/eslint',
  format: 'cjs',
  platform: 'node',
  plugins: [typescriptParserCut],
  minify: true,
};

const shipped = [
  // No platform: the bundle also runs in a web worker, so importing a Node module fails the build.
  {
    ...shared,
    entryPoints: ['src/extension/extension.ts'],
    outfile: 'dist/extension.js',
    format: 'cjs',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    external: ['vscode'],
    plugins: [typescriptParserCut],
    minify: true,
  },
  // In parts, so that a start loads only what it needs. esbuild splits ES modules alone; see `asCommonJs`.
  {
    ...shared,
    entryPoints: { cli: 'src/cli/main.ts', 'cli/worker': 'src/cli/threads/worker.ts' },
    outdir: 'dist',
    chunkNames: 'cli/[name]-[hash]',
    format: 'esm',
    splitting: true,
    platform: 'node',
    write: false,
    plugins: [typescriptParserCut, rulePages],
    minify: true,
  },
  // ESLint requires the plugin itself, not an object with a default export.
  {
    ...eslintPart,
    entryPoints: ['src/eslint/plugin.ts'],
    footer: { js: 'module.exports = module.exports.default;' },
  },
  { ...eslintPart, entryPoints: ['src/eslint/worker.ts'] },
];

async function buildProduct() {
  emptyFolder('dist');
  await Promise.all(shipped.map((options) => esbuild.build(asCommonJs(options))));
}

/** Writes split ES modules as CommonJS modules, which Node loads faster. Other options stay. */
function asCommonJs(options) {
  if (!options.splitting) return options;
  const writer = {
    name: 'common-js',
    setup(build) {
      build.onEnd(async ({ outputFiles = [] }) => {
        await Promise.all(outputFiles.map(writeAsCommonJs));
      });
    },
  };
  return { ...options, plugins: [...options.plugins, writer] };
}

async function writeAsCommonJs({ path: file, text }) {
  const isProgram = path.dirname(file) === path.join(__dirname, 'dist');
  const { code } = await esbuild.transform(text, {
    format: 'cjs',
    platform: 'node',
    target: shared.target,
    legalComments: 'none',
    minifyWhitespace: true,
    banner: isProgram ? '#!/usr/bin/env node' : '',
    // Otherwise Node would load the parts as ES modules.
    supported: { 'dynamic-import': false },
  });
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, code);
}

/**
 * The programs that start VS Code, run the tests, check the runs and measure: test/run.main.ts becomes
 * out/programs/run.main.mjs.
 */
async function buildPrograms() {
  const programs = filesBelow('test', '.main.ts');
  await buildModules('out/programs', programs, [rulePages, sharedParserCut(await bundledParserCut())]);
}

/**
 * Bundles test files into an empty out/test/: test/rules/a.test.ts becomes out/test/rules/a.test.mjs.
 * @param {readonly string[]} files relative to this folder; all test files by default.
 * @returns {Promise<string[]>} the files in the bundles, relative to this folder.
 */
async function buildTests(files = testFiles()) {
  return buildModules('out/test', files, [
    requiredCompiler,
    rulePages,
    sharedParserCut(await bundledParserCut()),
  ]);
}

/**
 * Bundles test files into the extension that VS Code runs as a suite in its web worker extension host: one file, and
 * nothing of Node.
 * @param {readonly string[]} files relative to this folder.
 * @param {string} folder where the extension is written: an absolute path.
 */
async function buildWebSuite(files, folder) {
  fs.rmSync(folder, { recursive: true, force: true });
  const runner = 'test/vscode/web';
  const imports = [`${runner}/start-mocha.ts`, ...files].map((file) => `import './${file}';`);
  const contents = [...imports, `export { activate, run } from './${runner}/suite-runner.ts';`].join('\n');
  await esbuild.build({
    ...shared,
    stdin: { contents, resolveDir: __dirname, loader: 'ts' },
    outfile: path.join(folder, 'suite.js'),
    format: 'cjs',
    platform: 'browser',
    external: ['vscode'],
    alias: { 'node:assert/strict': path.join(__dirname, runner, 'assert.ts') },
    // Otherwise mocha would become this module, instead of a global.
    define: { module: 'undefined' },
    plugins: [typescriptParserCut],
  });
  fs.copyFileSync(path.join(__dirname, runner, 'suite-package.json'), path.join(folder, 'package.json'));
}

/** Bundles code that several files share once, in separate files. */
async function buildModules(folder, entryPoints, plugins) {
  emptyFolder(folder);
  const { metafile } = await esbuild.build({
    ...shared,
    entryPoints,
    outbase: 'test',
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    chunkNames: 'shared/[name]-[hash]',
    format: 'esm',
    splitting: true,
    platform: 'node',
    packages: 'external',
    // Node's ES modules need the extension in an import.
    alias: { 'picomatch/posix': 'picomatch/posix.js' },
    external: ['vscode'],
    plugins,
    sourcemap: 'linked',
    sourcesContent: false,
    metafile: true,
  });
  return Object.keys(metafile.inputs);
}

/**
 * The cut parser as a separate module. Building it takes longer than the tests, so this happens once for each
 * compiler version.
 */
async function bundledParserCut() {
  const recipe = createHash('sha256')
    .update(require('typescript/package.json').version)
    .update(fs.readFileSync(__filename));
  const file = path.join(__dirname, 'out/parser', `${recipe.digest('hex').slice(0, 16)}.mjs`);
  if (!fs.existsSync(file)) {
    const entryPoints = ['typescript-parser-cut'];
    await esbuild.build({
      ...shared,
      entryPoints,
      outfile: file,
      format: 'esm',
      plugins: [typescriptParserCut],
    });
  }
  return file;
}

/** Makes the tests load the cut parser from its module. */
function sharedParserCut(file) {
  return {
    name: 'shared-parser-cut',
    setup(build) {
      build.onResolve({ filter: /^typescript-parser-cut$/ }, () => ({
        path: pathToFileURL(file).href,
        external: true,
      }));
    },
  };
}

/**
 * Makes the tests require the compiler: Node then reads it only once, which is three times faster than importing
 * it.
 */
const requiredCompiler = {
  name: 'required-compiler',
  setup(build) {
    build.onResolve({ filter: /^typescript$/ }, () => ({
      path: 'typescript',
      namespace: 'required-compiler',
    }));
    build.onLoad({ filter: /.*/, namespace: 'required-compiler' }, () => ({
      contents: `import { createRequire } from 'node:module';
export default createRequire(import.meta.url)('typescript');`,
    }));
  },
};

/** All test files, relative to this folder. */
function testFiles() {
  return filesBelow('test', '.test.ts');
}

function filesBelow(folder, ending) {
  return fs.readdirSync(path.join(__dirname, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return entry.name === 'fixtures' ? [] : filesBelow(file, ending);
    return entry.name.endsWith(ending) ? [file] : [];
  });
}

function emptyFolder(folder) {
  fs.rmSync(path.join(__dirname, folder), { recursive: true, force: true });
}

async function watchProduct() {
  for (const options of shipped) {
    const context = await esbuild.context({
      ...asCommonJs(options),
      logLevel: 'info',
      sourcemap: 'inline',
      minify: false,
    });
    await context.watch();
  }
}

async function main(parameters) {
  if (parameters.includes('--watch')) return watchProduct();
  await buildProduct();
  if (parameters.includes('--programs') || parameters.includes('--tests')) await buildPrograms();
  if (parameters.includes('--tests')) await buildTests();
}

if (require.main === module) {
  main(process.argv.slice(2)).catch((error) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}

module.exports = { shipped, buildProduct, buildPrograms, buildTests, buildWebSuite, testFiles };
