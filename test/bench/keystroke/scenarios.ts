import { SeededRandom } from '../../seeded-random';
import { ordinaryModule } from '../texts/ordinary-module';
import { speechModule } from '../texts/speech-module';

/** A file that somebody edits. */
export interface Scenario {
  readonly name: string;
  readonly text: string;
  /** The texts of the files that it imports, by their paths. */
  readonly around: Readonly<Record<string, string>>;
  /** The path of the file in which somebody types; the file itself by default. */
  readonly editedModule?: string;
}

const moduleCount = 20;
const moduleLines = 600;

/** What the bench types in. */
export function scenarios(): Scenario[] {
  const modules = followedModules();
  const importing = importsOfModules() + speechModule(new SeededRandom(3), 1000);
  return [
    { name: '1,000 lines full of ElevenLabs', text: speechModule(new SeededRandom(1), 1000), around: {} },
    { name: '5,000 lines full of ElevenLabs', text: speechModule(new SeededRandom(2), 5000), around: {} },
    { name: '1,000 lines, 20 followed modules of 600 lines', text: importing, around: modules },
    {
      name: 'the same, typing in one of the modules',
      text: importing,
      around: modules,
      editedModule: 'speech/module-7.ts',
    },
    { name: '1,000 lines with one call', text: ordinaryLines(1000) + oneCall, around: {} },
    { name: '1,000 lines without ElevenLabs', text: ordinaryLines(1000), around: {} },
    { name: '5,000 lines without ElevenLabs', text: ordinaryLines(5000), around: {} },
  ];
}

const oneCall = `
export const voices = () =>
  fetch('https://api.elevenlabs.io/v2/voices', { headers: { 'xi-api-key': process.env.ELEVENLABS_API_KEY } });
`;

function ordinaryLines(lines: number): string {
  return ordinaryModule(new SeededRandom(4), { functions: Math.round(lines / 11.5), imports: [] });
}

/** Modules that import each other three levels deep: a key's header, a URL and a helper come from each. */
function followedModules(): Record<string, string> {
  const random = new SeededRandom(5);
  const entries = Array.from({ length: moduleCount }, (_, at) => {
    const next = at + 7 < moduleCount ? `import { origin${at + 7} } from './module-${at + 7}';\n` : '';
    const origin = next === '' ? "'https://api.elevenlabs.io'" : `origin${at + 7}`;
    const exported = `export const origin${at} = ${origin};
export const headers${at} = { 'xi-api-key': process.env.ELEVENLABS_API_KEY ?? '' };
export const call${at} = (path: string, key: string) =>
  fetch(origin${at} + path, { headers: { ...headers${at}, Authorization: 'Bearer ' + key } });
`;
    return [`speech/module-${at}.ts`, next + exported + speechModule(random, moduleLines)] as const;
  });
  return Object.fromEntries(entries);
}

function importsOfModules(): string {
  const numbers = Array.from({ length: moduleCount }, (_, at) => at);
  const imports = numbers.map(
    (at) => `import { call${at}, headers${at}, origin${at} } from './speech/module-${at}';\n`,
  );
  const calls = numbers.map(
    (at) => `export const answer${at} = await call${at}('/v1/models', 'key');
export const voices${at} = await fetch(\`\${origin${at}}/v1/voices\`, { headers: headers${at} });\n`,
  );
  return imports.join('') + calls.join('');
}
