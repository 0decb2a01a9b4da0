import type { Readable } from '../document/texts/textBlocks.ts';
import type { Prose, TextKind } from '../text/prose/prose.ts';

/** What was worked out of one text: each key followed by its result. There are few enough to be searched one by one. */
type Results = unknown[];

/**
 * Of so many texts, and as many again, results are kept; then those that were not asked for lately are forgotten. Blocks of a file keep theirs, so that
 * this serves equal texts, and what is undone or moved.
 */
const usual = 5_000;

/** Results by kind, language and text: a key that holds all three would copy each text. */
class TextResults {
  readonly #byKind: Record<TextKind, Map<string, Map<string, Results>>> = {
    name: new Map(),
    prose: new Map(),
    proper: new Map(),
  };

  of(kind: TextKind, language: string): Map<string, Results> {
    const byLanguage = this.#byKind[kind];
    let results = byLanguage.get(language);
    if (!results) {
      results = new Map();
      byLanguage.set(language, results);
    }
    return results;
  }
}

/** Remembers what was worked out of texts, so that an edit of one text costs nothing for the others. Equal texts share it. */
export class TextMemory {
  #recent = new TextResults();
  #older = new TextResults();
  #size = 0;
  #most = usual;

  /** A file with so many texts is read again and again whose blocks cannot keep anything. */
  reserve(texts: number): void {
    this.#most = Math.max(this.#most, texts);
  }

  /** The results for a text in a language, to be read and added to; `undefined` where none are kept of such a text. */
  resultsOf({ value, kind }: Readable, language: string): Results | undefined {
    const recent = this.#recent.of(kind, language);
    const known = recent.get(value);
    if (known) return known;
    const results = this.#older.of(kind, language).get(value) ?? [];
    recent.set(value, results);
    if (++this.#size >= this.#most) {
      this.#older = this.#recent;
      this.#recent = new TextResults();
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
export type EvaluateOnce = <T, Key>(text: Readable, key: Key, work: (prose: Prose, key: Key) => T) => T;

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
    return results ? resultIn(results, text, key, work) : work(text.prose, key);
  };
}

function resultIn<T, Key>(results: Results, text: Readable, key: Key, work: (prose: Prose, key: Key) => T): T {
  for (let i = 0; i < results.length; i += 2) if (results[i] === key) return results[i + 1] as T;
  const result = work(text.prose, key);
  results.push(key, result);
  return result;
}
