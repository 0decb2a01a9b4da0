import { eitherOf, type Message, say } from '../../message.ts';
import { quoted } from '../../schema/wording.ts';
import { NameIndex } from '../../text/nearest.ts';

/** Something that may be meant: the id that is written for it, and what else people call it. */
export interface Candidate {
  readonly id: string;
  readonly names: readonly string[];
}

/** What a word that is not a known id may stand for. */
export interface Suggestion {
  /** The likeliest first; empty when nothing comes near. */
  readonly ids: readonly string[];
  /** The author means the first one: the word is its name, or its id but for case and punctuation, and that of no other candidate. */
  readonly certain: boolean;
  /** The word is the very name of the first one. */
  readonly byName: boolean;
}

/** More suggestions would not help. */
const most = 3;

/** All that may be meant somewhere. It is made once for all the words that are looked up there, since both may be thousands. */
export class Candidates {
  readonly ids: ReadonlySet<string>;
  readonly #index: NameIndex<Candidate>;

  constructor(candidates: Iterable<Candidate>) {
    const all = [...candidates];
    this.ids = new Set(all.map(({ id }) => id));
    this.#index = new NameIndex(all, ({ id, names }) => [id, ...names]);
  }

  /** What a word may stand for; `except` is the id of the one that it cannot mean. */
  suggest(word: string, except?: string): Suggestion {
    const near = this.#index.ranked(word).filter(({ candidate }) => candidate.id !== except);
    const same = near.filter(({ rank }) => rank < 1);
    const named = near.filter(({ rank }) => rank === 0);
    const certain = named.length === 1 || (named.length === 0 && same.length === 1);
    return {
      ids: [...new Set(near.map(({ candidate }) => candidate.id))].slice(0, most),
      certain,
      byName: named.length === 1,
    };
  }
}

/** What to do about it, as the second half of a message. `few` are all ids that could be written, listed when none is similar. */
export function advice({ ids, certain, byName }: Suggestion, few: Iterable<string>, otherwise: Message): Message {
  const [first] = ids;
  if (first !== undefined && byName) return say`that is the name of ${quoted(first)}, so write ${quoted(first)}.`;
  if (first !== undefined && certain) return say`write ${quoted(first)}.`;
  if (ids.length > 0) return say`did you mean ${eitherOf(ids.map(quoted))}?`;
  const [...written] = few;
  return written.length > 0 && written.length <= 8 ? say`write ${eitherOf(written.map(quoted))}.` : otherwise;
}
