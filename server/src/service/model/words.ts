import type { Phrases, PlainPhraseKey } from '../text/phrases/phrases.ts';

/*
 * The words that the format has for the status of a thing and for how much a skill is needed, as readers are told.
 */

const keys: ReadonlyMap<string, PlainPhraseKey> = new Map([
  ['draft', 'status.draft'],
  ['published', 'status.published'],
  ['retired', 'status.retired'],
  ['current', 'status.current'],
  ['essential', 'importance.essential'],
  ['desirable', 'importance.desirable'],
]);

/** A word of the format as it stands within a sentence; `undefined` for any other word, which stands as its author wrote it. */
export function wordOfFormat(phrases: Phrases, value: string): string | undefined {
  const key = keys.get(value);
  return key && phrases.say(key);
}

/** A word as it stands at the beginning of a line: one of the format in the language of the readers, any other as its author wrote it. */
export function capitalWord(phrases: Phrases, value: string): string {
  return phrases.capitalised(wordOfFormat(phrases, value) ?? value);
}
