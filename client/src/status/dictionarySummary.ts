import { t as say } from '@vscode/l10n';

/**
 * What the status says of languages without a dictionary, by their tags: which these are, in the language of the window (`locale`, a BCP 47 tag).
 * A tag that nobody has a name for stands for itself.
 */
export function dictionarySummary(languages: Iterable<string>, locale: string): string {
  const names = new Set([...languages].map((tag) => nameOf(tag, locale)));
  return say`No dictionary for ${[...names].join(', ')}`;
}

function nameOf(tag: string, locale: string): string {
  try {
    return new Intl.DisplayNames([locale, 'en'], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
