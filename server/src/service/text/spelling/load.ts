import type { Speller } from './speller.ts';

/**
 * The speller. Its words are in a part of the program of their own, so that nothing of them is read before somebody asks; asking
 * again costs nothing, since a part is loaded once. Each call makes a speller, which holds no words itself.
 */
export async function loadSpeller(): Promise<Speller> {
  const { englishSpeller } = await import('./englishSpeller.ts');
  return englishSpeller();
}
