import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SelectionRange } from 'vscode-languageserver-types';
import type { SourceDocument } from '../../../src/service/document/sourceDocument.ts';
import { selectionRanges } from '../../../src/service/features/selectionRanges.ts';
import { contextOf } from '../../support/fileContext.ts';
import { openFixture } from '../../support/openFixture.ts';
import { randomIntegers } from '../../support/random.ts';

/** The texts that are selected one after the other, without the last one, which is always the whole file. */
const cases: Record<string, readonly [marked: string, expected: readonly string[]]> = {
  'a word of a quoted text in an item': [
    'id: x\ntraining:\n  - name: "Giving feed<|>back"\n    id: a\n  - b\n',
    [
      'feedback',
      'Giving feedback',
      '"Giving feedback"',
      'name: "Giving feedback"',
      'name: "Giving feedback"\n    id: a',
      '- name: "Giving feedback"\n    id: a',
      '- name: "Giving feedback"\n    id: a\n  - b',
      'training:\n  - name: "Giving feedback"\n    id: a\n  - b',
      'id: x\ntraining:\n  - name: "Giving feedback"\n    id: a\n  - b',
    ],
  ],
  'a key': ['ti<|>tle: x\nid: y\n', ['title', 'title: x', 'title: x\nid: y']],
  'a block scalar': [
    'notes: >-\n  One <|>two\n  three.\nid: x\n',
    [
      'two',
      'One two\n  three.',
      '>-\n  One two\n  three.',
      'notes: >-\n  One two\n  three.',
      'notes: >-\n  One two\n  three.\nid: x',
    ],
  ],
  'a flow list': ['tags: [a, <|>b-c]\n', ['b-c', '[a, b-c]', 'tags: [a, b-c]']],
  'a comment': ['id: x\n# some <|>words\ntitle: y\n', ['words', '# some words', 'id: x\n# some words\ntitle: y']],
  'a line without anything': ['id: x\n<|>\n', []],
  'an empty value': ['training:\n  - name:<|>\n', ['name:', '- name:', 'training:\n  - name:']],
  'an alias': ['a: &b c\nid: *b<|>\n', ['b', '*b', 'id: *b', 'a: &b c\nid: *b']],
  'an empty file': ['<|>', []],
};

for (const [name, [marked, expected]] of Object.entries(cases)) {
  test(`expanding the selection in ${name}`, async () => {
    const { file, document } = await openFixture(marked);
    const [range] = selectionRanges(contextOf(document), [document.positionAt(file.cursor ?? 0)]);
    assert.deepEqual(texts(document, range), [...expected, document.text]);
  });
}

function texts(document: SourceDocument, selection: SelectionRange | undefined): string[] {
  if (!selection) return [];
  const { start, end } = selection.range;
  return [document.text.slice(document.offsetAt(start), document.offsetAt(end)), ...texts(document, selection.parent)];
}

test('each selection holds the one before it and is longer, also in broken text', async () => {
  const text = 'a: &x "b c"\r\nd:\n  - - e\n    - {f: [g, h], i}\n  -\n  # j\n  - |\n    k\n\n    l\n';
  const random = randomIntegers(7);
  for (let round = 0; round < 200; round++) {
    const at = random(text.length);
    const { document } = await openFixture(text.slice(0, at) + text.slice(at + random(4)));
    const positions = Array.from(document.text, (_, offset) => document.positionAt(offset));
    const ranges = selectionRanges(contextOf(document), positions);
    assert.equal(ranges.length, positions.length);
    for (const range of ranges) {
      const spans: [number, number][] = [];
      for (let each: SelectionRange | undefined = range; each; each = each.parent) {
        spans.push([document.offsetAt(each.range.start), document.offsetAt(each.range.end)]);
      }
      for (const [index, [start, end]] of spans.entries()) {
        const [outerStart, outerEnd] = spans[index + 1] ?? [-1, document.text.length + 1];
        assert.ok(outerStart <= start && end <= outerEnd && outerEnd - outerStart > end - start);
      }
    }
  }
});
