import assert from 'node:assert/strict';
import { type Draft, type DraftFile, type DraftValue, isDraftText } from '../../../src/import/draft.ts';
import type { Piece } from '../../../src/import/piece.ts';
import { plainOf } from '../../../src/import/support/draftText.ts';

/** A value with its texts as they are, without the pieces that they come from. */
export function plainValue(value: DraftValue | undefined): unknown {
  if (isDraftText(value)) return value.text;
  if (isList(value)) return value.map(plainValue);
  if (typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, below]) => below !== undefined)
      .map(([key, below]) => [key, plainValue(below)]),
  );
}

function isList(value: DraftValue | undefined): value is readonly DraftValue[] {
  return Array.isArray(value);
}

/** The files of a draft by their names. */
export function plainFiles(files: readonly DraftFile[]): Record<string, unknown> {
  return Object.fromEntries(files.map(({ stem, kind, value }) => [`${stem}.${kind}`, plainValue(value)]));
}

/** For each piece, the texts that say they are made of it, with the labels of facts. */
function textsByPiece(files: readonly DraftFile[]): Map<Piece, string[]> {
  const texts = new Map<Piece, string[]>();
  const visit = (value: DraftValue | undefined, label: string) => {
    if (isDraftText(value)) {
      for (const piece of value.from) texts.set(piece, [...(texts.get(piece) ?? []), label, plainOf(value.text)]);
    } else if (isList(value)) for (const below of value) visit(below, label);
    else if (typeof value === 'object') for (const [key, below] of Object.entries(value)) visit(below, key);
  };
  for (const { value } of files) visit(value, '');
  return texts;
}

export function wordsIn(text: string): string[] {
  return (
    text
      .toLowerCase()
      .normalize('NFC')
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}

export interface Share {
  readonly total: number;
  readonly missing: readonly string[];
}

/** The words of a draft's pieces that are in none of the texts made of them, with their places. */
export function wordShare({ pieces, files, leftOut }: Draft): Share {
  const texts = textsByPiece(files);
  const left = new Set(leftOut.map(({ piece }) => piece));
  let total = 0;
  const missing: string[] = [];
  for (const piece of pieces) {
    if (left.has(piece)) continue;
    const available = new Map<string, number>();
    for (const word of wordsIn((texts.get(piece) ?? []).join(' '))) available.set(word, (available.get(word) ?? 0) + 1);
    for (const word of wordsIn(piece.text)) {
      total++;
      const count = available.get(word) ?? 0;
      if (count === 0) missing.push(`${piece.place}: ${word}`);
      else available.set(word, count - 1);
    }
  }
  return { total, missing };
}

/** Fails where a word of the sources is neither in a file nor left out for a reason, or where a text comes from nowhere. */
export function assertNothingLost(draft: Draft): void {
  assert.deepEqual(wordShare(draft).missing, []);
  const known = new Set(draft.pieces);
  for (const [piece] of textsByPiece(draft.files)) assert.ok(known.has(piece), `a piece of no source: ${piece.text}`);
  for (const { piece } of draft.leftOut) assert.ok(known.has(piece), `a piece of no source: ${piece.text}`);
}
