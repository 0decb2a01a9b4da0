import { createHash } from 'node:crypto';

/** Twelve letters that stand for some words; nothing of the words can be read from them. */
export function hashOf(words: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(words)).digest('hex').slice(0, 12);
}

/**
 * Reads judgements: one a line, as `CODE HASH right` or `CODE HASH wrong`; a later one counts. Empty lines and those that begin with `#` are
 * left out. Throws an error that names the line for anything else.
 */
export function readJudgements(text: string): Map<string, Judgement> {
  const judgements = new Map<string, Judgement>();
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (/^\s*(?:#|$)/.test(line)) continue;
    const [, code, hash, judged] = /^\s*(\S+\/\S+)\s+([0-9a-f]{12})\s+(right|wrong)\b/.exec(line) ?? [];
    if (code === undefined || hash === undefined) {
      throw new Error(`line ${index + 1} of the judgements is not "CODE HASH right" or "CODE HASH wrong": ${line}`);
    }
    judgements.set(hash, { code, isRight: judged === 'right' });
  }
  return judgements;
}

/** A kept judgement of a finding: whether it was right, and worth the interruption. */
export interface Judgement {
  readonly code: string;
  readonly isRight: boolean;
}
