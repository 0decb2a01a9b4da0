import type { Speller } from './speller.ts';

/**
 * Loads the speller. Its words are in a chunk of the program of their own, which is loaded by the first call alone. Each call makes a
 * speller, which holds no words itself. Rejects where the chunk cannot be loaded.
 */
export async function loadSpeller(): Promise<Speller> {
  const { englishSpeller } = await import('./englishSpeller.ts');
  return englishSpeller();
}
