import { isPermission } from '../elevenlabs/permissions';

const longestList = 600;

/** The missing permissions that a text in lower case names: one, or several with commas. */
export function permissionsIn(text: string): string[] {
  return [...text.matchAll(/\bpermissions?\b/g)].reduce<string[]>(
    (found, { index, 0: word }) => (found.length > 0 ? found : leadingPermissions(text, index + word.length)),
    [],
  );
}

function leadingPermissions(text: string, start: number): string[] {
  const words = (text.slice(start, start + longestList).match(/\w+/g) ?? []).filter((word) => word !== 'and');
  const end = words.findIndex((word, at) => !isPermission(word) && !(at === 0 && isNewPermission(word)));
  return [...new Set(words.slice(0, end < 0 ? words.length : end))];
}

/** The first word after `permission` is a name even if it isn't known yet. */
function isNewPermission(word: string): boolean {
  return /^[a-z]{1,30}_[a-z_]{1,60}$/.test(word);
}
