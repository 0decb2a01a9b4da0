import type { TextValue } from '../document/texts/texts.ts';
import type { Prose } from '../text/prose/prose.ts';

/** What was worked out of one text, each followed by its result; few enough to be looked through. */
type Facts = unknown[];

/** As many texts as the largest catalogues have, twice over; then those that were not asked for lately are forgotten. */
const most = 150_000;

/** Remembers what is said of texts, so that an edit of one text costs nothing for the others; equal texts share it. */
export class TextMemory {
  #recent = new Map<string, Map<string, Facts>>();
  #older = new Map<string, Map<string, Facts>>();
  #size = 0;

  /** The facts of a text in a language. */
  factsOf({ value, kind }: TextValue, language: string): Facts {
    // Texts themselves are the keys: putting something before them would copy each one.
    const shelf = `${kind} ${language}`;
    const recent = this.#recent.get(shelf) ?? new Map<string, Facts>();
    this.#recent.set(shelf, recent);
    const known = recent.get(value);
    if (known) return known;
    const facts = this.#older.get(shelf)?.get(value) ?? [];
    recent.set(value, facts);
    if (++this.#size >= most) {
      this.#older = this.#recent;
      this.#recent = new Map();
      this.#size = 0;
    }
    return facts;
  }
}

/** Works out something of a text once; `owner` stands for what it is. */
export type Remember = <T>(text: TextValue, owner: unknown, work: (prose: Prose) => T) => T;

/** Remembers for the time of one check and, with a memory, for later ones. */
export function remembering(language: string, memory: TextMemory | undefined): Remember {
  const known = new Map<TextValue, Facts>();
  return <T>(text: TextValue, owner: unknown, work: (prose: Prose) => T): T => {
    let facts = known.get(text);
    if (!facts) {
      facts = memory?.factsOf(text, language) ?? [];
      known.set(text, facts);
    }
    for (let i = 0; i < facts.length; i += 2) if (facts[i] === owner) return facts[i + 1] as T;
    const result = work(text.prose);
    facts.push(owner, result);
    return result;
  };
}
