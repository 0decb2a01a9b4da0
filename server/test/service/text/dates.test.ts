import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isoDate } from '../../../src/service/text/dates.ts';

const days: readonly (readonly [written: string, day: string | undefined])[] = [
  ['2026-10-01', '2026-10-01'],
  ['2026-10-1', '2026-10-01'],
  ['2026/1/2', '2026-01-02'],
  ['1 October 2026', '2026-10-01'],
  ['1st of Oct. 2026', '2026-10-01'],
  ['Thursday, 1 October 2026', '2026-10-01'],
  ['Oct 1st, 2026', '2026-10-01'],
  ['01/10/2026', '2026-10-01'],
  ['1.10.2026', '2026-10-01'],
  ['10/31/2026', '2026-10-31'],
  ['29 February 2024', '2024-02-29'],
  ['29 February 2026', undefined],
  ['2026-13-01', undefined],
  ['October 2026', undefined],
  ['1 Xyz 2026', undefined],
  ['soon', undefined],
  ['', undefined],
];

for (const [written, day] of days) {
  test(`"${written}" is ${day ?? 'no day'}`, () => assert.equal(isoDate(written), day));
}
