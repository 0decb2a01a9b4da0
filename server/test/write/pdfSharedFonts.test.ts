import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { jobProfileOf } from '../../src/jobProfile/jobProfile.ts';
import { fontPath } from '../../src/write/pdf/fonts.ts';
import { pdfOf } from '../../src/write/pdf/pdf.ts';
import { SharedFonts } from '../../src/write/pdf/sharedFonts.ts';
import { typefacesIn } from '../../src/write/pdf/typeface.ts';
import { unpackedFont } from '../../src/write/pdf/woff.ts';
import { english } from '../support/phrases.ts';
import { resolveFixture } from './html/resolved.ts';
import { readAsset } from './pdfText.ts';

const titles = ['Rigger', 'Senior rigger of \u4e00 boxes', 'מנהל (תפעול)', 'Leitung Überholung', 'Rigger'];

test('documents that share their fonts are the same bytes as those that have their own, and read each file once', async () => {
  const sharedFonts = new SharedFonts();
  const reads: string[] = [];
  const counted = async (path: string) => {
    reads.push(path);
    return readAsset(path);
  };
  for (const title of titles) {
    const role = `--- /r.role.yaml\ntitle: "${title}"\nsummary: Ties what others *let go*, (${title}).\n`;
    const profile = jobProfileOf(await resolveFixture(role), english);
    const [own, shared] = [await pdfOf(profile, readAsset), await pdfOf(profile, counted, { sharedFonts })];
    assert(Buffer.from(own).equals(Buffer.from(shared)), title);
  }
  assert.deepEqual(reads.toSorted(), [...new Set(reads)].toSorted());
  assert(reads.includes(fontPath('hebrew')));
});

test('a file that could not be read is read again for the next document', async () => {
  const shared = new SharedFonts();
  await assert.rejects(shared.file('a', async () => Promise.reject(new Error('Gone.'))));
  assert.deepEqual(await shared.file('a', async () => new Uint8Array([1])), new Uint8Array([1]));
});

test('words are kept, until many others have come', async () => {
  const [typeface] = typefacesIn(await readAsset(fontPath('regular')));
  assert(typeface);
  const first = typeface.shape('first');
  assert.equal(typeface.shape('first'), first);
  for (let i = 0; i < 9000; i++) typeface.shape(i.toString(26));
  assert.notEqual(typeface.shape('first'), first);
  assert.deepEqual(typeface.shape('first'), first);
});

test('bytes that are no font hold none', () => {
  for (const bytes of [new Uint8Array(), new Uint8Array(100), new TextEncoder().encode('true'.repeat(500))])
    assert.deepEqual(typefacesIn(bytes), []);
});

const thai = new Uint8Array(
  await readFile(
    new URL(
      '../../../node_modules/@fontsource/noto-sans-thai/files/noto-sans-thai-thai-400-normal.woff',
      import.meta.url,
    ),
  ),
);

test('a packed font is the one that is in it, and damage to it ends', async () => {
  const plain = unpackedFont(thai);
  assert.equal(typefacesIn(thai)[0]?.font.familyName, 'Noto Sans Thai');
  assert.equal(typefacesIn(plain)[0]?.font.familyName, 'Noto Sans Thai');
  assert.equal(unpackedFont(plain), plain);
  // Tables that break off, lie beyond the file, or are not packed as they say.
  for (let at = 44; at < 400; at += 7) {
    for (const byte of [0, 255]) {
      const damaged = thai.slice();
      damaged.fill(byte, at, at + 3);
      for (const typeface of typefacesIn(damaged)) assert.equal(typeof typeface.isUsable(), 'boolean');
    }
  }
  for (let at = 400; at < thai.length; at += 331) {
    const damaged = thai.slice();
    damaged.fill(0x55, at, at + 40);
    for (const typeface of typefacesIn(damaged)) assert.equal(typeof typeface.isUsable(), 'boolean');
  }
});

test('a document with a damaged font has boxes, and says for which letters', async () => {
  const profile = jobProfileOf(await resolveFixture('--- /r.role.yaml\ntitle: กำ\n'), english);
  const plain = unpackedFont(thai);
  const view = new DataView(plain.buffer);
  const tables = Array.from({ length: view.getUint16(4) }, (_, i) => 12 + i * 16);
  for (const table of tables) {
    const damaged = plain.slice();
    damaged.fill(0xee, view.getUint32(table + 8), view.getUint32(table + 8) + view.getUint32(table + 12));
    const letters: string[] = [];
    const bytes = await pdfOf(profile, readAsset, {
      moreFonts: async function* () {
        yield damaged;
      },
      onLacking: (lacking) => letters.push(...lacking.flatMap((one) => one.letters)),
    });
    assert(bytes.length > 1000);
    assert(letters.length === 0 || letters.join('') === 'กำ', letters.join(' '));
  }
});
