import type { TextValue } from '../document/texts.ts';
import { type Prose, proseOf } from '../text/prose.ts';

/** As many texts as some thousand roles have; then those that were not asked for lately are forgotten. */
const most = 50_000;

type Facts = Map<unknown, unknown>;

/** Remembers what is said of texts, for as long as they are asked for; texts are equal by what they say, are, and their language. */
export class TextMemory {
  #recent = new Map<string, Facts>();
  #older = new Map<string, Facts>();
  /** Its sentences and words are worked out once for all rules, and kept as long as the file is being judged. */
  readonly #proses = new WeakMap<TextValue, Prose>();

  /** What `work` makes of a text; worked out once for each `owner` and text. */
  of<T>(text: TextValue, language: string, owner: unknown, work: (prose: Prose) => T): T {
    const facts = this.#factsOf(`${text.kind} ${language} ${text.value}`);
    if (!facts.has(owner)) facts.set(owner, work(this.#proseOf(text, language)));
    return facts.get(owner) as T;
  }

  #proseOf(text: TextValue, language: string): Prose {
    const known = this.#proses.get(text);
    if (known) return known;
    const prose = proseOf(text.value, text.kind, language);
    this.#proses.set(text, prose);
    return prose;
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
