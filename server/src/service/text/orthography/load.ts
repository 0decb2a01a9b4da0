import type { DictionaryFiles } from '../../host.ts';
import type { Orthography } from './orthography.ts';

/**
 * Loads the spelling of a language other than English, by its tag, from at least one dictionary. Its code is a chunk of the program of its own,
 * which English authors never load. Rejects where the chunk cannot be loaded.
 */
export async function loadOrthography(tag: string, files: readonly DictionaryFiles[]): Promise<Orthography> {
  const [{ createOrthography }, { loadSpeller }] = await Promise.all([
    import('./createOrthography.ts'),
    import('../spelling/load.ts'),
  ]);
  const english = await loadSpeller();
  return createOrthography(tag, files, (word) => english.knows(word, 'en'));
}
