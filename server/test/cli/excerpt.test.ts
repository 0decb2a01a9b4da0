import assert from 'node:assert/strict';
import { test } from 'node:test';
import { excerpt, linesOf } from '../../src/cli/formats/excerpt.ts';
import { rangeOf } from './report.ts';

/** Each case is a line with the marked words between `‹` and `›`, and its excerpt in thirty columns. */
const cases: readonly [name: string, line: string, shown: string, marks: string][] = [
  ['a short line is shown whole', 'status: ‹draught›', 'status: draught', '        ^^^^^^^'],
  ['an empty place gets one mark', 'id: x‹›', 'id: x', '     ^'],
  ['a tab takes four columns', '\tid: ‹x›', '    id: x', '        ^'],
  ['wide characters take two columns', '日本: ‹語a›', '日本: 語a', '      ^^^'],
  ['an emoji takes two columns, of however many characters it is', '👩‍👩‍👧 ‹🎉›', '👩‍👩‍👧 🎉', '   ^^'],
  ['an accent takes none', 'e\u0301e\u0301 ‹x›', 'e\u0301e\u0301 x', '   ^'],
  ['what a terminal would obey is written out', '\u001b[2J ‹x›', '\\u001b[2J x', '          ^'],
  ['what turns the direction is written out', '‹\u202eab›', '\\u202eab', '^^^^^^^^'],
  ['half a pair is written out', '‹\ud800›', '\\ud800', '^^^^^^'],
  ['marks behind the line stand at its end', 'id‹›', 'id', '  ^'],
  ['a long line is cut behind', `‹id›: ${'x'.repeat(40)}`, `id: ${'x'.repeat(24)}…`, '^^'],
  ['a long line is cut before', `${'x'.repeat(40)} ‹id›`, `…${'x'.repeat(9)} id`, '           ^^'],
  [
    'a long line is cut on both sides',
    `${'a'.repeat(40)}‹b›${'c'.repeat(40)}`,
    `…${'a'.repeat(10)}b${'c'.repeat(17)}…`,
    '           ^',
  ],
  [
    'long words are marked as far as they are shown',
    `a ‹${'b'.repeat(50)}› c`,
    `a ${'b'.repeat(26)}…`,
    `  ${'^'.repeat(26)}`,
  ],
  ['wide characters are cut by their columns', `${'日'.repeat(40)}‹本›`, `…${'日'.repeat(5)}本`, '           ^^'],
];

for (const [name, marked, line, marks] of cases) {
  test(name, () => {
    const start = marked.indexOf('‹');
    const end = marked.indexOf('›') - 1;
    const shown = excerpt(linesOf(marked.replace(/[‹›]/g, '')), rangeOf(`0:${start}-0:${end}`), 30);
    assert.deepEqual(shown, { line, marks });
  });
}

test('of several lines the first is shown, without the space at its end', () => {
  const shown = excerpt(linesOf('summary: >-  \n  Leads.'), rangeOf('0:9-1:8'), 30);
  assert.deepEqual(shown, { line: 'summary: >-', marks: '         ^^' });
});

test('a line that the text does not have is not shown', () => {
  assert.equal(excerpt(linesOf('id: x'), rangeOf('1:0-1:1'), 30), undefined);
});

test('of a line of a million characters only the place is looked at', () => {
  const line = `${'\u001b'.repeat(500_000)}x${'👩‍👩‍👧'.repeat(100_000)}`;
  const shown = excerpt(linesOf(line), rangeOf('0:500000-0:500001'), 30);
  assert.ok(shown && shown.line.length < 200);
  assert.match(shown.line, /^…(\\u001b)*x/);
});

test('lines are found in whatever order they are asked for, and by each of the ends that a line may have', () => {
  for (const text of ['a\nb\n\nd\n', 'a\r\nb\r\rd\n', 'a\rb\n\nd\r\n']) {
    const lineAt = linesOf(text);
    assert.deepEqual([3, 0, 1, 5, 4, 2].map(lineAt), ['d', 'a', 'b', undefined, '', '']);
  }
});
