import { ruleName } from './rule-list';

/**
 * The files of a new rule by their path in the project: a working example, with "TODO" wherever something is missing. A test
 * fails until none is left.
 */
export function filesOfNewRule(id: string): Readonly<Record<string, string>> {
  return {
    [`src/lint/rules/${id}.ts`]: ruleTemplate(id),
    [`test/rules/${id}.test.ts`]: tableTemplate(id),
    [`docs/rules/${id}.md`]: pageTemplate(id),
  };
}

function ruleTemplate(id: string): string {
  return `import { defineRule } from '../rule';

export const ${ruleName(id)} = defineRule({
  id: '${id}',
  summary: 'TODO: what the rule finds.',
  severity: 'warning',
  fix: 'none',
  guideSections: ['why'],
  diagnosis: { script: 'headers' },
  curedByNewKey: [],
  documentation: 'authentication',
  messages: {
    header: 'TODO: what ${id} finds wrong with {name}, and what to do.',
  },
  fixTitles: {},
  checkScript(facts, report) {
    // TODO: judge the facts; src/lint/facts/facts.ts lists them.
    for (const { name, nameRange } of facts.headerSets.flatMap(({ fields }) => fields)) {
      if (name === 'todo-${id}') report({ range: nameRange, messageId: 'header', values: { name } });
    }
  },
});
`;
}

function tableTemplate(id: string): string {
  return `import { type Example, ruleTable } from './rule-table';

const api = 'https://api.elevenlabs.io/v1';

// TODO: 25 examples, 10 of them without a finding.
const caught: Example[] = [
  {
    name: 'the header',
    source: \`fetch('\${api}/user', { headers: { 'todo-${id}': '' } });\`,
    reports: [['header', 'warning', "'todo-${id}'"]],
  },
];

const silent: Example[] = [
  {
    name: 'another header',
    source: \`fetch('\${api}/user', { headers: { accept: '' } });\`,
  },
];

ruleTable('${id}', [...caught, ...silent]);
`;
}

function pageTemplate(id: string): string {
  return `# ${id}

TODO: npm run generate writes the summary here.

Default severity: warning.

## What it finds

TODO

## Why it matters

TODO

## Wrong and right

Wrong:

\`\`\`js
fetch('https://api.elevenlabs.io/v1/voices', {
  headers: { 'xi-api-key': apiKey, 'todo-${id}': '' },
});
\`\`\`

Right:

\`\`\`js
fetch('https://api.elevenlabs.io/v1/voices', {
  headers: { 'xi-api-key': apiKey },
});
\`\`\`

## What it leaves alone

TODO

## The fix

There is none, because TODO.

## When to switch it off

TODO: when that makes sense. For one line:

\`\`\`js
// elevenlabs-lint-disable-next-line ${id}
fetch('https://api.elevenlabs.io/v1/voices', { headers: { 'xi-api-key': apiKey, 'todo-${id}': '' } });
\`\`\`

For the whole project, set \`"elevenlabsLint.rules.${id}": "off"\` in the settings, or \`"${id}": "off"\` under
\`elevenlabsLint.rules\` in \`package.json\`.
`;
}
