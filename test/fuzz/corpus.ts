import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { documentShape } from '../../src/lint/documents/document-kind';
import { projectFolder } from '../project';
import { nastyScripts } from '../unit/nasty-scripts';

/** A text to start from. */
export interface Sample {
  /** The file name decides the language. */
  readonly file: string;
  readonly text: string;
}

/** The scripts of the half-typed tests, and scripts with syntax of every kind. */
export function fixtures(): Sample[] {
  const folder = path.join(projectFolder, 'test/unit/fixtures/half-typed');
  const written = fs.readdirSync(folder).sort();
  return [
    ...written.map((file) => ({ file, text: fs.readFileSync(path.join(folder, file), 'utf8') })),
    ...Object.entries(nastyScripts).map(([file, text]) => ({ file, text })),
  ].filter(({ file }) => documentShape(file) !== undefined);
}

/** The examples in the tables of the rules, read from their files without running them. */
export function ruleExamples(): Sample[] {
  const folder = path.join(projectFolder, 'test/rules');
  const tables = fs.readdirSync(folder).filter((file) => file.endsWith('.test.ts'));
  return tables.sort().flatMap((file) => examplesIn(fs.readFileSync(path.join(folder, file), 'utf8')));
}

function examplesIn(table: string): Sample[] {
  const samples: Sample[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node)) {
      const text = textOf(node, 'source');
      const file = textOf(node, 'file') ?? 'example.ts';
      if (text !== undefined && documentShape(file) !== undefined) samples.push({ file, text });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('table.ts', table, ts.ScriptTarget.Latest));
  return samples;
}

function textOf(object: ts.ObjectLiteralExpression, name: string): string | undefined {
  const property = object.properties.find(
    (each) => ts.isPropertyAssignment(each) && ts.isIdentifier(each.name) && each.name.text === name,
  );
  return property !== undefined &&
    ts.isPropertyAssignment(property) &&
    ts.isStringLiteralLike(property.initializer)
    ? property.initializer.text
    : undefined;
}
