import type { TextValue } from '../document/texts.ts';
import { type Prose, proseOf } from '../text/prose.ts';

/** As many texts as some thousand roles have; then those that were not asked for lately are forgotten. */
const most = 50_000;

type Facts = Map<unknown, unknown>;

/** Remembers what is said of texts, for as long as they are asked for; texts are equal by what they say, are, and their language. */
export class TextMemory {
  #recent = new Map<string, Facts>();
  #older = new Map<string, Facts>();
  /** The text that was last asked for, so that its sentences and words are worked out once for all rules. */
  #last: { readonly key: string; readonly prose: Prose } | undefined;

  /** What `work` makes of a text; worked out once for each `owner` and text. */
  of<T>({ value, kind }: TextValue, language: string, owner: unknown, work: (prose: Prose) => T): T {
    const key = `${kind} ${language} ${value}`;
    const facts = this.#factsOf(key);
    if (!facts.has(owner)) {
      if (this.#last?.key !== key) this.#last = { key, prose: proseOf(value, kind, language) };
      facts.set(owner, work(this.#last.prose));
    }
    return facts.get(owner) as T;
  }

  #factsOf(key: string): Facts {
    const known = this.#recent.get(key);
    if (known) return known;
    if (this.#recent.size >= most) {
      this.#older = this.#recent;
      this.#recent = new Map();
    }
    const facts = this.#older.get(key) ?? new Map();
    this.#recent.set(key, facts);
    return facts;
  }
}
