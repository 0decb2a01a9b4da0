import { tables } from './generated/tables.js';
import type { PhraseTable } from './phrases.ts';

/** The phrases of a language by its tag without script and region; `undefined` for languages that nobody has written down. */
export async function loadTable(language: string): Promise<PhraseTable | undefined> {
  return Object.hasOwn(tables, language) ? (await tables[language]?.())?.phrases : undefined;
}
