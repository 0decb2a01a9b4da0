import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toCsv } from '../../../src/write/csv/csv.ts';
import { parseCsv } from './parseCsv.ts';

const cells: readonly [text: string, written: string][] = [
  ['plain', 'plain'],
  ['', ''],
  ['a, b', '"a, b"'],
  ['a; b', '"a; b"'],
  ['a "b"', '"a ""b"""'],
  ['two\nlines', '"two\nlines"'],
  [' blank', '" blank"'],
  ['=1+1', "'=1+1"],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\tx', '"\'\tx"'],
  ['\rx', '"\'\rx"'],
  [' =1', "' =1"],
  ['\u200b=1', "'\u200b=1"],
  ['＝1', "'＝1"],
  ['"=1', '"""=1"'],
  ['1=1', '1=1'],
  ['Ωμέγα 🙂', 'Ωμέγα 🙂'],
];

for (const [text, written] of cells) {
  test(`${JSON.stringify(text)} is written as ${JSON.stringify(written)}`, () => {
    assert.equal(toCsv([[text, 'x']]), `\ufeff${written},x\r\n`);
    const [[read = ''] = []] = parseCsv(toCsv([[text, 'x']]));
    assert.equal(read.replace(/^'/, ''), text);
  });
}
