import { phrases as english } from '../service/text/phrases/generated/en.js';
import { tags } from '../service/text/phrases/generated/tags.js';
import type { PhraseTable } from '../service/text/phrases/phrases.ts';

/*
 * Stands for `service/text/phrases/loadTable.ts` in the bundle for workers, as `pdf.ts` does for the writer of PDFs: the phrases of each language
 * but English are a script of their own, which is loaded when something is shown in it.
 */

declare global {
  interface WorkerGlobalScope {
    /** What the scripts declare, by language. */
    roleProfilesPhrases?: Readonly<Record<string, { readonly phrases: PhraseTable }>>;
  }
}

export async function loadTable(language: string): Promise<PhraseTable | undefined> {
  if (language === 'en') return english;
  // A client that has not said where the built files are gets English.
  if (!tags.includes(language) || !self.roleProfilesFiles) return undefined;
  if (!self.roleProfilesPhrases?.[language]) importScripts(`${self.roleProfilesFiles}/phrases/${language}.js`);
  return self.roleProfilesPhrases?.[language]?.phrases;
}
