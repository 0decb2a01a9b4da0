import { primaryLanguage } from '../prose/prose.ts';
import { loadTable } from './loadTable.ts';
import { createPhrases, type Phrases } from './phrases.ts';

/**
 * What pages and documents say in the language of some texts, loaded when it is first asked for. A language that nobody has written down, and
 * what is no tag at all, is answered in English.
 */
export async function phrasesFor(tag: string | undefined): Promise<Phrases> {
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
