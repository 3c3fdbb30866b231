import { baseUrlOf, defaultApiHost } from '../../elevenlabs/hosts';
import { officialKeyVariable } from '../../elevenlabs/variables';

/** What `test-key --help` prints. */
export const testKeyHelp = `Usage: elevenlabs-lint test-key [options]

Sends an API key to ElevenLabs once and says whether it works. The test only reads the account, so it costs no credits.
It never prints the full key.

Options:
  --file <file>         read the key from this environment file
  --name <variable>     read the key from this variable (default: ${officialKeyVariable}, or else the
                        first variable with the name of an ElevenLabs key)
  --json                print the result as JSON
  --api-base-url <url>  send the key to this API, for example a proxy, instead of
                        ${baseUrlOf(defaultApiHost)} or, for a data residency key, the host of its region
  -h, --help            print this help

Without --file, looks in the environment, then in the environment files of the current folder: .env.local, .env, then the
others by name.

Don't use --env-file: Node itself reads that option, even after the name of the program, and applies NODE_OPTIONS from the
file, which can run code.

Exit codes: 0 the key works, 1 it doesn't, 2 the test couldn't run or is inconclusive.
`;
