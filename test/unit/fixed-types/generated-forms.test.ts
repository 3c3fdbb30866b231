import { strict as assert } from 'node:assert';
import { applyEdits } from '../../../src/lint/edits';
import { createLinter } from '../../../src/lint/lint';
import { parser } from '../../../src/parser/typescript-parser';
import { syntaxErrors } from '../../rules/fix-checks';
import { documentOf } from '../../rules/rule-table';
import { checkUnparsed } from '../../rules/unparsed-check';
import { type Form, generatedForms } from './generated-forms';
import { typeErrors } from './strict-compiler';

const linter = createLinter(parser);

/** A text after a fix, by the form that it comes from. */
interface Fixed {
  readonly form: Form;
  readonly fix: string;
  readonly text: string;
}

const forms = generatedForms();

describe(`the fixes of ${forms.length} generated forms`, () => {
  const fixed: Fixed[] = [];

  before(() => {
    for (const form of forms) fixed.push(...fixesOf(form));
  });

  it('remove their finding and keep the syntax', () => {
    const dropped = forms.flatMap(({ name, file, source }) => {
      const document = documentOf(file, source);
      const { findings } = linter.lint(document, {});
      return linter
        .checkFixes(document, {}, findings)
        .dropped.map(({ ruleId, titleId, reason }) => `${name}: ${ruleId} ${titleId} ${reason}`);
    });
    assert.deepEqual(dropped, []);
  });

  it('leave nothing that "fix all" would change', () => {
    const changed = fixed
      .filter(
        ({ form, fix, text }) =>
          fix === 'all' && linter.fixAll(documentOf(form.file, text), {}).text !== text,
      )
      .map(({ form, text }) => `${form.name}: ${text}`);
    assert.deepEqual(changed, []);
  });

  it('keep JavaScript free of types', () => {
    const broken = fixed
      .filter(({ form }) => form.file.endsWith('.js'))
      .filter(({ form, text }) => syntaxErrors(text, documentOf(form.file, text)).length > 0);
    assert.deepEqual(broken.map(shown), []);
  });

  it('add no error of the strict compiler', () => {
    const files = new Map<string, string>();
    const fileOf = new Map<string, string>();
    const add = ({ file }: Form, text: string) => {
      const name = `form-${files.size}.${file.slice('example.'.length)}`;
      const key = `${file} ${text}`;
      if (!fileOf.has(key)) {
        fileOf.set(key, name);
        files.set(name, text);
      }
    };
    const typed = fixed.filter(({ form }) => !form.file.endsWith('.js'));
    for (const { form, text } of typed) {
      add(form, form.source);
      add(form, text);
    }
    const errors = typeErrors(files);
    const errorsOf = ({ file }: Form, text: string) => errors.get(fileOf.get(`${file} ${text}`) ?? '') ?? [];
    const worse = typed.filter(
      ({ form, text }) => errorsOf(form, text).length > errorsOf(form, form.source).length,
    );
    assert.deepEqual(
      worse.map((each) => [...shown(each), ...errorsOf(each.form, each.text)]),
      [],
    );
    console.log(`      ${forms.length} forms, ${fixed.length} fixes, ${files.size} texts for the compiler`);
  });

  it('are several thousand', () => assert.ok(forms.length > 2000 && fixed.length > forms.length));
});

/** The text after each fix by itself, and after "fix all". */
function fixesOf(form: Form): Fixed[] {
  const document = documentOf(form.file, form.source);
  checkUnparsed(document, {});
  const each = linter.lint(document, {}).findings.flatMap(({ ruleId, fixes }) =>
    fixes.map(({ titleId, edits }) => ({
      form,
      fix: `${ruleId} ${titleId}`,
      text: applyEdits(form.source, edits),
    })),
  );
  const { text } = linter.fixAll(document, {});
  return text === form.source ? each : [...each, { form, fix: 'all', text }];
}

function shown({ form, fix, text }: Fixed): string[] {
  return [form.name, fix, form.source, text];
}
