import { mentionsLoader } from '../../../../ecosystem/loading-order';
import type { ScriptDocument } from '../../../documents/script-document';
import type { ModuleLibrary } from '../evaluate/module-library';

/** With more, running through the program isn't slower than looking at the texts. */
const mostModules = 120;

const importedPaths =
  /(?:\bfrom|\bimport|\brequire)\s*(?:\(\s*)?(?:\/\*[^*]*\*\/\s*)*["'`]([^"'`\n]{1,200})["'`]/g;

/**
 * Whether a script or a module that it leads to may load environment files. It looks only at the texts, because most
 * programs load none, and parsing all of their modules takes long.
 */
export function mayReachLoader({ uri, text }: ScriptDocument, library: ModuleLibrary): boolean {
  const texts = new Map([[uri, text]]);
  // A map goes on to what is added meanwhile.
  for (const [from, module] of texts) {
    if (mentionsLoader(module) || texts.size > mostModules) return true;
    for (const [, specifier = ''] of module.matchAll(importedPaths)) {
      const file = library.find(specifier, from);
      if (file !== undefined) texts.set(file.uri, file.source.text);
    }
  }
  return false;
}
