import { createHash } from 'node:crypto';

/** A finding, and the place that it is about: what stands for some words, of which nothing can be read from it. */
export function hashOf(place: string, words: readonly string[]): string {
  return `${digest([place, ...words], 12)}-${place}`;
}

/** A line of a file, wherever the file is and the line stands in it. */
export function placeHash(path: string, line: string): string {
  return digest([path.replace(/^.*\//, ''), line.trim()], 8);
}

/** The place of a finding by the hash of the finding. */
export function placeIn(hash: string): string {
  return hash.slice(hash.indexOf('-') + 1);
}

function digest(words: readonly string[], length: number): string {
  return createHash('sha256').update(JSON.stringify(words)).digest('hex').slice(0, length);
}

/**
 * Reads judgements: one a line, as `CODE HASH right` or `CODE HASH wrong`; a later one counts. Empty lines and those that begin with `#` are
 * left out. Throws an error that names the line for anything else.
 */
export function readJudgements(text: string): Map<string, Judgement> {
  const judgements = new Map<string, Judgement>();
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (/^\s*(?:#|$)/.test(line)) continue;
    const [, code, hash, judged] = /^\s*(\S+\/\S+)\s+([0-9a-f]{12}-[0-9a-f]{8})\s+(right|wrong)\b/.exec(line) ?? [];
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
