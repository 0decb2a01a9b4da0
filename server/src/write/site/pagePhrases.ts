import type { Phrases, PhraseTable } from '../../service/text/phrases/phrases.ts';

/** A group of phrases with their language, as the script of a page reads them from an attribute. */
export function phrasesForScript({ lang, table }: Phrases, group: keyof PhraseTable): string {
  return JSON.stringify({ lang, table: { [group]: table[group] } });
}
