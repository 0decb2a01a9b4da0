import { primaryLanguage } from '../prose/prose.ts';
import { loadTable } from './loadTable.ts';
import { createPhrases, type Phrases } from './phrases.ts';

/** The work of `phrasesFor`, which loads it, since a server that shows nothing has no use for it. */
export async function loadPhrases(tag: string | undefined): Promise<Phrases> {
  const own = tag === undefined || !isSupported(tag) ? undefined : await loadTable(primaryLanguage(tag));
  if (tag !== undefined && own) return createPhrases(tag, own);
  const english = await loadTable('en');
  if (!english) throw new Error('The English phrases have not been built.');
  return createPhrases('en', english);
}

/** Whether a text is a tag that `Intl` takes, which throws for what is none. */
function isSupported(tag: string): boolean {
  try {
    return Intl.PluralRules.supportedLocalesOf(tag).length > 0;
  } catch {
    return false;
  }
}
