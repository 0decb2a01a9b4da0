import { t as say } from '@vscode/l10n';

/** As many names as a message has room for. */
const mostNamed = 5;

/** Says which texts of a file are not in the document that was made of it; `undefined` where all are. */
export function sentenceOfLeftOut(names: readonly string[], document: string): string | undefined {
  if (names.length === 0) return undefined;
  const named = names.slice(0, mostNamed).map((name) => `"${name}"`);
  const more = names.length - named.length;
  const all = more > 0 ? [...named, say`${more} more`] : named;
  return say`Left out of ${document}, since it is not part of the profile yet: ${all.join(', ')}.`;
}
