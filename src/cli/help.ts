import { severitySettings } from '../lint/configuration';
import { formatNames } from './formats/formats';

/** What `--help` prints. */
export const help = `Usage: elevenlabs-lint [paths...] [options]
       elevenlabs-lint --stdin --stdin-filename <name> [options]
       elevenlabs-lint test-key [options]

Finds the mistakes behind an ElevenLabs 401 in TypeScript, JavaScript, the scripts of Vue, Svelte, Astro and HTML
files, and environment files. Paths are files or folders; without any, the current folder is linted.

Options:
  --format <name>       how findings are printed: ${formatNames.join(' or ')} (default: stylish)
  --quiet               print errors only
  --max-warnings <n>    exit with 1 if there are more warnings than this, printed or not
  --rule <id:severity>  set a rule to ${severitySettings.join(', ')};
                        can be repeated, and wins over package.json
  --report-unused-disable-directives
                        warn of comments that switch off what is not reported anyway
  --fix                 apply every safe fix, then report what remains
  --stdin               lint the text on standard input instead of files; it is never fixed
  --stdin-filename <name>
                        the file that this text belongs to: its ending tells the language, its folder the
                        settings; it need not exist
  -v, --version         print the version
  -h, --help            print this help

Settings are read from "elevenlabsLint" in the nearest package.json:
  { "elevenlabsLint": { "rules": { "header-case": "off" }, "exclude": ["generated"] } }

Scripts that .gitignore names are left out, environment files are not; node_modules, dist and .git are left out
unless they are named. Links to folders are not followed.

The command test-key tests a key instead; its options: elevenlabs-lint test-key --help

Exit code: 0 no error was found, 1 errors or too many warnings were found, 2 something could not be read, written
or understood.
`;
