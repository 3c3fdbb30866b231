import assert from 'node:assert/strict';
import { scriptSignals } from '../../src/doctor/script-evidence';
import { mayBeEvidence } from '../../src/doctor/telling-bytes';

const uri = 'file:///project/src/a.ts';

/** Scripts that tell how environment files are loaded, or what the requests need, without any other sign. */
const telling: readonly string[] = [
  "import 'dotenv/config';",
  "import { load } from '@std/dotenv';",
  "require('dotenv-flow').config();",
  "import '@dotenvx/dotenvx/config';",
  "import { ConfigModule } from '@nestjs/config';",
  'process.loadEnvFile();',
  "fs.readFileSync('.env.local');",
  "fs.readFileSync('production.env');",
  "fs.readFileSync('.dev.vars');",
  "fs.readFileSync('.flaskenv');",
  "export default { envDir: '..' };",
  "export default { kit: { env: { dir: '..' } } };",
  "fetch('https://api.elevenlabs.io/v1/user');",
];

describe('The bytes of a script', () => {
  for (const text of telling) {
    it(`are decoded where its text is evidence: ${text}`, () => {
      assert.notEqual(scriptSignals(uri, text), undefined);
      assert.ok(mayBeEvidence(uri, new TextEncoder().encode(text)));
    });
  }

  it('are decoded if they are UTF-16', () => {
    const text = "\uFEFFimport 'dotenv/config';";
    assert.ok(mayBeEvidence(uri, new Uint8Array(Buffer.from(text, 'utf16le'))));
  });

  const plain = new TextEncoder().encode("import { a } from './b';\nexport const environment = a;\n");

  it('are decoded if it is the configuration of a framework', () => {
    assert.ok(mayBeEvidence('file:///project/next.config.mjs', plain));
  });

  it('are left alone if nothing in them matters', () => {
    assert.ok(!mayBeEvidence(uri, plain));
  });
});
