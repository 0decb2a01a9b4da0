import type { Message } from '../../service/message.ts';
import type { Decided, Decision, Meaning } from '../decisions.ts';
import type { DraftText, LeftOut, Oddity } from '../draft.ts';
import type { Piece } from '../piece.ts';

/** What a reader finds to say about a source while it reads, and what a person has decided about it. */
export class Notes {
  readonly oddities: Oddity[] = [];
  readonly leftOut: LeftOut[] = [];
  readonly decisions: Decision[] = [];
  readonly #decided: Decided;
  readonly #asked = new Set<string>();

  constructor(decided: Decided) {
    this.#decided = decided;
  }

  /**
   * What something means: as a person decided, else as the importer takes it. Each key is asked for once in the report; the same words
   * mean the same throughout a source.
   */
  decide(kind: string, label: DraftText, meaning: Meaning, others: readonly Meaning[], sure: boolean): Meaning {
    const key = `${kind}: ${label.text}`;
    const decided = this.#decided.get(key);
    const [piece] = label.from;
    if (!this.#asked.has(key) && piece) {
      this.#asked.add(key);
      const choices = [...new Set([decided ?? meaning, meaning, ...others])];
      this.decisions.push({ key, piece, meaning: decided ?? meaning, choices, sure: sure || decided !== undefined });
    }
    return decided ?? meaning;
  }

  /** Whether a person said that something is a grade, which no words of it may tell. */
  saysGrade(kind: string, label: DraftText): boolean {
    return this.#decided.get(`${kind}: ${label.text}`) === 'grade';
  }

  leave(text: { readonly from: readonly Piece[] } | undefined, reason: Message): void {
    for (const piece of text?.from ?? []) this.leftOut.push({ piece, reason });
  }

  odd(message: Message, text?: { readonly from: readonly Piece[] }, repaired?: true): void {
    const piece = text?.from[0];
    this.oddities.push({ message, ...(piece ? { piece } : {}), ...(repaired ? { repaired } : {}) });
  }
}
