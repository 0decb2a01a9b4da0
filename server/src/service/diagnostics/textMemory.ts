import type { Readable } from '../document/texts/textBlocks.ts';
import type { Prose } from '../text/prose/prose.ts';

/** What was worked out of one text: each key followed by its result. There are few enough to be searched one by one. */
type Results = unknown[];

/**
 * Of so many texts, and as many again, results are kept; then those that were not asked for lately are forgotten. Blocks of a file keep theirs, so that
 * this serves equal texts, and what is undone or moved.
 */
const usual = 5_000;

/** Remembers what was worked out of texts, so that an edit of one text costs nothing for the others. Equal texts share it. */
export class TextMemory {
  #recent = new Map<string, Map<string, Results>>();
  #older = new Map<string, Map<string, Results>>();
  #size = 0;
  #most = usual;

  /** A file with so many texts is read again and again whose blocks cannot keep anything. */
  reserve(texts: number): void {
    this.#most = Math.max(this.#most, texts);
  }

  /** The results for a text in a language, to be read and added to; `undefined` where none are kept of such a text. */
  resultsOf({ value, kind }: Readable, language: string): Results | undefined {
    // The texts alone are the keys of the inner map: putting kind and language before them would copy each text.
    const group = `${kind} ${language}`;
    const recent = this.#recent.get(group) ?? new Map<string, Results>();
    this.#recent.set(group, recent);
    const known = recent.get(value);
    if (known) return known;
    const results = this.#older.get(group)?.get(value) ?? [];
    recent.set(value, results);
    if (++this.#size >= this.#most) {
      this.#older = this.#recent;
      this.#recent = new Map();
      this.#size = 0;
    }
    return results;
  }
}

/** Remembers names alone, for files that are read once: the same few names stand in many of them, while hardly two have a sentence in common. */
export class NameMemory extends TextMemory {
  override reserve(): void {
    // What cannot be kept with a block is read once, too.
  }

  override resultsOf(text: Readable, language: string): Results | undefined {
    return text.kind === 'name' ? super.resultsOf(text, language) : undefined;
  }
}

/** Gives what `work` gives for a text, and calls it once for each `key` and text: for equal keys the work must be the same. */
export type EvaluateOnce = <T>(text: Readable, key: unknown, work: (prose: Prose) => T) => T;

/** Remembers results for the time of one evaluation and, with a memory, for later ones. */
export function evaluatingOnce(language: string, memory: TextMemory | undefined): EvaluateOnce {
  const known = new Map<Readable, Results>();
  return (text, key, work) => {
    let results = known.get(text);
    if (!results) {
      results = memory?.resultsOf(text, language) ?? [];
      known.set(text, results);
    }
    return resultIn(results, text, key, work);
  };
}

/** The same for work that is done with every text of a file and asked for once: what the memory does not keep is not remembered. */
export function evaluatingAll(language: string, memory: TextMemory | undefined): EvaluateOnce {
  return (text, key, work) => {
    const results = memory?.resultsOf(text, language);
    return results ? resultIn(results, text, key, work) : work(text.prose);
  };
}

function resultIn<T>(results: Results, text: Readable, key: unknown, work: (prose: Prose) => T): T {
  for (let i = 0; i < results.length; i += 2) if (results[i] === key) return results[i + 1] as T;
  const result = work(text.prose);
  results.push(key, result);
  return result;
}
