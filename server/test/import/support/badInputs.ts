import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ImportFormat } from '../../../src/import/format.ts';
import { ImportRefusal } from '../../../src/import/source.ts';
import { randomIntegers } from '../../support/random.ts';
import { assertEveryPieceHasHome, assertValid, filesOf, sourceOf } from './drafts.ts';
import { assertSoundDraft } from './importCase.ts';

/** Declares what holds for every format that is a text, on bad input and on good input that is written in other ways. */
export function testsOfBadInput(format: ImportFormat, { text: good, name }: { text: string; name: string }): void {
  const read = (text: string | undefined) => format.read([sourceOf(text, name)], new Map());

  const refused: readonly (readonly [what: string, text: string | undefined])[] = [
    ['an empty file', ''],
    ['a file of blanks', ' \n\t\u00A0\n'],
    ['a file that is no text', undefined],
    ['control characters', '\0\x01\x02\x03\x7f'],
    ['a text of another kind', 'Dear colleagues,\n\nthe canteen is closed on Friday.\n'],
    ['a huge file', `${good}${' '.repeat(52_000_000)}`],
  ];
  for (const [what, text] of refused) {
    test(`${format.id}: ${what} is refused in one sentence`, async () => {
      await assert.rejects(read(text), (error: unknown) => {
        assert.ok(error instanceof ImportRefusal, String(error));
        assert.match(error.message, /^\S.*\S$/);
        return true;
      });
    });
  }

  test(`${format.id}: what it is not is not recognised`, () => {
    for (const text of ['', undefined, 'Dear colleagues, the canteen is closed.', '{}', '[]', '<p>Lunch</p>', 'a: 1']) {
      assert.equal(format.recognise(sourceOf(text, 'some.txt')), undefined, text);
    }
  });

  test(`${format.id}: other line ends and a byte-order mark change nothing`, async () => {
    const expected = filesOf(await read(good));
    let index = 0;
    // Around blank lines a carriage return and a line feed would be one end.
    const mixed = good.replaceAll(/(?<!\n)\n(?!\n)/g, () => ['\n', '\r\n', '\r'][index++ % 3] ?? '\n');
    for (const text of [good.replaceAll('\n', '\r\n'), `\uFEFF${good}`, mixed]) {
      assert.deepEqual(filesOf(await read(text)), expected);
    }
  });

  test(`${format.id}: a file that is cut anywhere is read as far as it goes`, async () => {
    for (let part = 1; part < 24; part++) {
      const text = good.slice(0, Math.floor((good.length * part) / 24));
      try {
        const draft = await read(text);
        assertEveryPieceHasHome(draft);
        if (part % 6 === 0) await assertValid(draft);
      } catch (error) {
        assert.ok(error instanceof ImportRefusal, `cut at ${part}/24: ${String(error)}`);
      }
    }
  });

  test(`${format.id}: a file that is changed at random is refused, or read without losing a word`, async () => {
    const random = randomIntegers(good.length);
    for (let run = 0; run < 120; run++) {
      const text = changed(good, random);
      try {
        const draft = await read(text);
        assertEveryPieceHasHome(draft);
        if (run % 12 === 0) await assertSoundDraft(draft);
      } catch (error) {
        assert.ok(error instanceof ImportRefusal, `${String(error)}\n${JSON.stringify(text)}`);
      }
    }
  });
}

/** Signs and lines that mean something in one of the formats. */
const parts =
  '|\n \u00BB\n:\n{\n}\n[\n]\n"\n\'\n`\n-\n---\n\t\n\u00A0\n# \n<b>\nSummary\nExamples:\nProficiency: Expert\n3 – Practitioner\nnull\n&a \n*a\n\\\n//\n/*'.split(
    '\n',
  );

function changed(good: string, random: (below: number) => number): string {
  let text = good;
  for (let changes = random(5) + 1; changes > 0; changes--) {
    const at = random(text.length + 1);
    const from = random(text.length + 1);
    const kinds = [
      () => text.slice(0, at) + (parts[random(parts.length)] ?? '') + text.slice(at),
      () => `${text.slice(0, at)}\n${parts[random(parts.length)] ?? ''}\n${text.slice(at)}`,
      () => text.slice(0, at) + text.slice(at + random(30)),
      () => text.slice(0, at) + text.slice(from, from + random(200)) + text.slice(at),
      () => text.slice(0, Math.max(at, 20)),
    ];
    text = kinds[random(kinds.length)]?.() ?? text;
  }
  return text;
}
