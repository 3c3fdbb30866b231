import { severitySettings } from '../lint/configuration';
import { cacheName } from './cache/cache-name';
import { formatList } from './formats/format-names';

/** What `--help` prints. */
export const help = `Usage: elevenlabs-lint [paths...] [options]
       elevenlabs-lint --stdin --stdin-filename <name> [options]
       elevenlabs-lint test-key [options]

Finds the mistakes that cause a 401 from ElevenLabs: in TypeScript and JavaScript, in the scripts of Vue, Svelte, Astro
and HTML files, and in environment files. Lints the given files and folders, or the current folder.

Options:
  --format <name>       output format: ${formatList} (default: stylish)
  --quiet               print only errors
  --max-warnings <n>    exit with 1 if there are more than n warnings, even if they aren't printed
  --rule <id:severity>  set the severity of a rule: ${severitySettings.join(', ')};
                        repeatable, overrides package.json
  --report-unused-disable-directives
                        warn about disable comments that disable nothing
  --fix                 apply all safe fixes, then report the remaining problems
  --changed [base]      lint only files that git says changed: staged, unstaged and untracked ones; with a base,
                        such as origin/main, also those that changed since the branch left it
  --baseline <file>     don't report the problems in this file, only new ones
  --update-baseline     accept all problems of today: create the file of --baseline, or bring it up to date
  --cache               keep the reports of scripts, and use them again until something changes that they
                        depend on: the script, modules, settings, environment and ignore files
  --cache-location <path>
                        the file or the folder of the cache (default: ${cacheName})
  --threads <n>         lint in n threads (default: several only for very many scripts)
  --stdin               lint standard input instead of files; fixes nothing
  --stdin-filename <name>
                        the file name for standard input: its extension sets the language, its folder the
                        settings; the file doesn't have to exist
  -v, --version         print the version
  -h, --help            print this help

Settings: "elevenlabsLint" in the nearest package.json, for example
  { "elevenlabsLint": { "rules": { "header-case": "off" }, "exclude": ["generated"] } }

Skips scripts that .gitignore ignores, but not environment files. Skips node_modules, dist and .git unless you name
them. Doesn't follow links to folders unless you name them.

To test an API key instead of linting, run: elevenlabs-lint test-key --help

Exit codes: 0 no errors, 1 errors or too many warnings, 2 it couldn't read, write or understand something
`;
