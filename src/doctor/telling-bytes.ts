import { isConfiguration } from '../ecosystem/other-loading';
import { isUtf16 } from '../lint/byte-order-mark';
import { createByteSearch } from '../lint/byte-pre-filter';
import { triggerWords } from '../lint/pre-filter';

/** What a script contains if it loads environment files, names one, or says in which folder they are. */
const loadingWords: readonly string[] = [
  '.env',
  '.dev.vars',
  '.flaskenv',
  'envDir',
  'env:',
  '@nestjs/config',
];

const hasWord = createByteSearch([...triggerWords, ...loadingWords]);

/** Whether a script may be evidence, by its bytes: decoding and searching its text takes longer. */
export function mayBeEvidence(uri: string, bytes: Uint8Array): boolean {
  return isConfiguration(uri) || isUtf16(bytes) || hasWord(bytes);
}
