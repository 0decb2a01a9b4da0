import type { Phrases } from './phrases.ts';

/**
 * What pages and documents say in the language of some texts, loaded when it is first asked for. A language that nobody has written down, and
 * what is no tag at all, is answered in English.
 */
export async function phrasesFor(tag: string | undefined): Promise<Phrases> {
  const { loadPhrases } = await import('./loadPhrases.ts');
  return loadPhrases(tag);
}
