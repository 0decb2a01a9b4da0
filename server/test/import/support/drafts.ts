import assert from 'node:assert/strict';
import type { Decided } from '../../../src/import/decisions.ts';
import { type Draft, type DraftValue, isDraftText } from '../../../src/import/draft.ts';
import type { ImportFormat } from '../../../src/import/format.ts';
import type { Piece } from '../../../src/import/piece.ts';
import type { Source } from '../../../src/import/source.ts';
import { createLanguageService } from '../../../src/service/languageService.ts';
import { MemoryHost } from '../../support/memoryHost.ts';
import { assertSoundDraft } from './importCase.ts';

/** A source as decoding gives it. */
export function sourceOf(text: string | undefined, name = 'source.txt'): Source {
  return {
    name,
    bytes: new TextEncoder().encode(text ?? ''),
    text,
    encoding: text === undefined ? undefined : 'UTF-8',
  };
}

/** Reads a text, writes the files, and asserts that no word is lost and that the files are right by the schema and in what they refer to. */
export async function readDraft(
  format: ImportFormat,
  text: string,
  { name = 'source.txt', decided = new Map() as Decided } = {},
): Promise<Draft> {
  const draft = await format.read([sourceOf(text, name)], decided);
  assertEveryPieceHasHome(draft);
  await assertValid(draft);
  await assertSoundDraft(draft);
  return draft;
}

/** The files of a draft as plain data, by their names. */
export function filesOf(draft: Draft): Record<string, unknown> {
  return Object.fromEntries(draft.files.map(({ stem, kind, value }) => [`${stem}.${kind}.yaml`, plain(value)]));
}

/** The only file of a draft of a kind, as plain data. */
export function fileOf(draft: Draft, kind: 'role' | 'framework'): unknown {
  const found = draft.files.filter((file) => file.kind === kind);
  assert.equal(found.length, 1, `${found.length} files of kind ${kind}`);
  return plain(found[0]?.value);
}

export function plain(value: DraftValue | undefined): unknown {
  if (value === undefined || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(plain);
  if (isDraftText(value)) return value.text;
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  return Object.fromEntries(entries.map(([key, one]) => [key, plain(one)]));
}

/** Words, counted. */
export function wordsOf(text: string): Map<string, number> {
  const words = new Map<string, number>();
  for (const [word] of text
    .normalize('NFC')
    .toLowerCase()
    .matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    words.set(word, (words.get(word) ?? 0) + 1);
  }
  return words;
}

/** Every word of the source is in the pieces. */
export function assertAllInPieces(source: string, draft: Draft): void {
  const inPieces = wordsOf(draft.pieces.map(({ text }) => text).join('\n'));
  const missing = [...wordsOf(source)].filter(([word, count]) => (inPieces.get(word) ?? 0) < count);
  assert.deepEqual(missing, [], 'words that are in no piece');
}

/** Every piece is left out for a reason, or its words are in the texts that were made of it. */
export function assertEveryPieceHasHome(draft: Draft): void {
  const texts = new Map<Piece, string[]>();
  // The labels of facts are keys.
  const walk = (value: DraftValue | undefined, key = ''): void => {
    if (typeof value !== 'object') return;
    if (Array.isArray(value)) for (const one of value as readonly DraftValue[]) walk(one, key);
    else if (isDraftText(value)) {
      assert.ok(value.from.length > 0);
      assert.ok(value.text.trim() !== '', `an empty text from ${value.from[0]?.text}`);
      for (const piece of value.from) texts.set(piece, [...(texts.get(piece) ?? []), key, value.text]);
    } else for (const [own, one] of Object.entries(value)) walk(one, own);
  };
  for (const { value } of draft.files) walk(value);
  const leftOut = new Set(draft.leftOut.map(({ piece }) => piece));
  const all = new Set(draft.pieces);
  for (const piece of texts.keys()) assert.ok(all.has(piece), `“${piece.text}” is not among the pieces`);
  for (const piece of draft.pieces) {
    if (leftOut.has(piece)) continue;
    const here = wordsOf((texts.get(piece) ?? []).join('\n'));
    const missing = [...wordsOf(piece.text).keys()].filter((word) => !here.has(word));
    assert.deepEqual(missing, [], `words of “${piece.text}” (${piece.place})`);
  }
}

/** The files have no error of syntax, schema or reference. */
export async function assertValid(draft: Draft): Promise<void> {
  const host = new MemoryHost();
  const files = Object.entries(filesOf(draft)).map(([name, value]) => ({
    name,
    text: JSON.stringify(value, undefined, 1),
  }));
  assert.equal(files.length, draft.files.length, 'two files have one name');
  for (const { name, text } of files) host.write(`file:///${name}`, text);
  const service = createLanguageService(host);
  await service.scan();
  for (const { name, text } of files) {
    const found = await service.diagnostics({ uri: `file:///${name}`, languageId: 'yaml', version: 1, text });
    const errors = found.filter(({ code }) => /^(?:yaml|schema|reference|syntax)\//.test(String(code)));
    assert.deepEqual(
      errors.map(({ code, message }) => `${name}: ${code}: ${String(message)}`),
      [],
    );
  }
}
