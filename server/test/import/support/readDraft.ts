import assert from 'node:assert/strict';
import type { Meaning } from '../../../src/import/decisions.ts';
import { sourceOf } from '../../../src/import/decode.ts';
import { type Draft, type DraftMapping, type DraftValue, isDraftText } from '../../../src/import/draft.ts';
import type { ImportFormat } from '../../../src/import/format.ts';
import { ImportRefusal, type Source } from '../../../src/import/source.ts';
import { inEnglish } from '../../../src/service/message.ts';
import { assertNothingLost } from './draftChecks.ts';

/** A source of this text or these bytes. */
export function sourceNamed(name: string, content: string | Uint8Array): Source {
  return sourceOf({ name, bytes: typeof content === 'string' ? Buffer.from(content) : content });
}

/** Reads files by a format, and makes sure that no piece of them is lost. */
export async function readDraft(
  format: ImportFormat,
  files: Readonly<Record<string, string | Uint8Array>>,
  decided: Readonly<Record<string, Meaning>> = {},
): Promise<Draft> {
  const sources = Object.entries(files).map(([name, content]) => sourceNamed(name, content));
  const draft = await format.read(sources, new Map(Object.entries(decided)));
  assertNothingLost(draft);
  assertEachPieceIsSomewhere(draft);
  return draft;
}

/** Fails unless each piece is in a text or left out, pieces without letters included. */
function assertEachPieceIsSomewhere(draft: Draft): void {
  const homes = new Set(draft.leftOut.map(({ piece }) => piece));
  const visit = (value: DraftValue | undefined): void => {
    if (isDraftText(value)) for (const piece of value.from) homes.add(piece);
    else if (isList(value)) for (const item of value) visit(item);
    else if (typeof value === 'object') for (const item of Object.values(value)) visit(item);
  };
  for (const file of draft.files) visit(file.value);
  const homeless = draft.pieces.filter((piece) => !homes.has(piece)).map(({ place, text }) => `${place}: ${text}`);
  assert.deepEqual(homeless, []);
}

export type Plain = string | number | boolean | undefined | readonly Plain[] | { readonly [key: string]: Plain };

/** A value with its texts as they are. */
export function plain(value: DraftValue | undefined): Plain {
  if (isDraftText(value)) return value.text;
  if (isList(value)) return value.map(plain);
  return isMapping(value) ? mapping(value) : value;
}

function mapping(value: DraftMapping): Record<string, Plain> {
  const given = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(given.map(([key, item]) => [key, plain(item)]));
}

function isMapping(value: DraftValue | undefined): value is DraftMapping {
  return typeof value === 'object' && !isDraftText(value) && !isList(value);
}

function isList(value: DraftValue | undefined): value is readonly DraftValue[] {
  return Array.isArray(value);
}

/** The files of a draft by their stems. */
export function filesOf(draft: Draft): Record<string, Record<string, Plain>> {
  return Object.fromEntries(draft.files.map(({ stem, value }) => [stem, mapping(value)]));
}

export function reasonsOf(draft: Draft): string[] {
  return draft.leftOut.map(({ piece, reason }) => `${piece.place}: ${piece.text} – ${inEnglish(reason)}`);
}

export function odditiesOf(draft: Draft): string[] {
  return draft.oddities.map(({ message, piece }) =>
    piece ? `${piece.place}: ${inEnglish(message)}` : inEnglish(message),
  );
}

/** Fails unless reading is refused with this reason. */
export function assertRefused(reading: Promise<unknown>, reason: RegExp): Promise<void> {
  return assert.rejects(reading, (error) => error instanceof ImportRefusal && reason.test(error.message));
}
