import type * as Loading from '../l10n/loadWords.ts';
import type { Words } from '../service/message.ts';

/*
 * Stands for `l10n/loadWords.ts` in the bundle for workers, as `pdf.ts` does for the writer of PDFs: what is said in a language is a script of its
 * own, which is loaded for those alone who want that language.
 */

declare global {
  interface WorkerGlobalScope {
    /** What the script declares. */
    roleProfilesWords?: { readonly default: Words };
  }
}

export const languages: typeof Loading.languages = ['de', 'es', 'fr'];

export async function loadWords(language: Loading.Language): Promise<Words> {
  if (!self.roleProfilesFiles) throw new Error('The client has not said where the built files are.');
  importScripts(`${self.roleProfilesFiles}/words.${language}.js`);
  if (!self.roleProfilesWords) throw new Error(`What is said in ${language} has not been built.`);
  return self.roleProfilesWords.default;
}
