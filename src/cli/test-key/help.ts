import { baseUrlOf, defaultApiHost } from '../../elevenlabs/hosts';
import { officialKeyVariable } from '../../elevenlabs/variables';

/** What `test-key --help` prints. */
export const testKeyHelp = `Usage: elevenlabs-lint test-key [options]

Sends one ElevenLabs key to ElevenLabs, once, and says whether it is accepted. Only the account is read, which costs
nothing. The key itself is never printed.

Options:
  --env-file <file>     take the key from this environment file
  --name <variable>     take the key from this variable (default: ${officialKeyVariable}, else the
                        first that is named for an ElevenLabs key)
  --json                print the result as JSON
  --api-base-url <url>  ask this API instead of ${baseUrlOf(defaultApiHost)}, such as that of
                        a data residency region or of a proxy
  -h, --help            print this help

Without --env-file the environment comes first, as it does for loaders, then in the current folder .env.local, .env
and the other environment files by name.

Exit code: 0 the key is usable, 1 it is not, 2 ElevenLabs could not be asked. If the file of --env-file does not exist,
Node ends the program before it starts, with 9.
`;
