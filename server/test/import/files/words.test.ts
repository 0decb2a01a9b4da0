import assert from 'node:assert/strict';
import { test } from 'node:test';
import { comparedWords } from '../../../src/import/files/comparedWords.ts';
import { wordShareOf } from '../../../src/import/files/words.ts';
import { readDocument } from '../../../src/service/document/sourceDocument.ts';
import { pieceOf } from '../support/pieces.ts';

function share(texts: readonly string[], ...files: readonly string[]) {
  const pieces = texts.map((text, line) => pieceOf(text, line));
  const documents = files.map((text, index) => readDocument(`f${index}.role.yaml`, 'role', 0, text));
  const { total, found, missing, moved } = wordShareOf(pieces, [], documents);
  return {
    share: `${found} of ${total}`,
    missing: missing.map(({ piece, words }) => `${piece.place}: ${words.join(' ')}`),
    moved: moved.map(({ text }) => text),
  };
}

const nothing = { missing: [], moved: [] };

test('words are found as values, within values and across them', () => {
  const file =
    'title: Community nurse\nsummary: You look after people at home.\nskills:\n  - name: Excel\n    level: advanced\n';
  assert.deepEqual(share(['Community nurse', 'You look after', 'people at home', 'Excel: advanced'], file), {
    share: '10 of 10',
    ...nothing,
  });
});

test('the labels of facts are words, also where the format has a key of that name', () => {
  const file = 'title: Nurse\ndetails:\n  tags: Wards\n  level: Band 6\n';
  assert.deepEqual(share(['Nurse', 'tags', 'Wards', 'level', 'Band 6'], file), { share: '6 of 6', ...nothing });
  assert.deepEqual(share(['Nurse', 'title'], file), { share: '1 of 2', missing: ['line 2: title'], moved: [] });
});

test('a sentence that was dropped is missed although each of its words stands somewhere', () => {
  const file = 'summary: You look after people at home.\nnotes: Talks to people and cares.\n';
  assert.deepEqual(share(['You look after people at home', 'Cares after you at home'], file), {
    share: '6 of 11',
    missing: ['line 2: cares after you at home'],
    moved: [],
  });
});

test('words that were dropped out of a text are named', () => {
  const file = 'summary: Plans the visits of the week with the team.\n';
  assert.deepEqual(share(['Plans all the visits of the week with the whole team'], file), {
    share: '7 of 11',
    missing: ['line 1: plans all whole team'],
    moved: [],
  });
});

test('Markdown, typography and encodings make no difference', () => {
  const file = `notes: "**Don't** stop: see [the guide](https://example.org/a) \\\\* caf\\u0065\\u0301 &amp; tea, ﬁne"\n`;
  assert.deepEqual(share(['Don’t stop: see the guide * café & tea, fine'], file), { share: '8 of 8', ...nothing });
});

test('a word alone has to begin or end a value', () => {
  assert.deepEqual(share(['people'], 'summary: You look after people at home.\n').share, '0 of 1');
  assert.deepEqual(share(['home'], 'summary: You look after people at home.\n').share, '1 of 1');
});

test('words that a source has in parts, without blanks between them, are found beside their neighbours', () => {
  const file =
    'summary: Work with **auth**s and [Biome](https://example.org)은 도구, see the [wiki](/a)/[roadmap](/b) too\n';
  const texts = ['Work with', 'auth', 's and', 'Biome', '은 도구, see the', 'wiki', 'roadmap', 'too'];
  assert.deepEqual(share(texts, file), { share: '13 of 13', ...nothing });
});

test('the addresses of links are words, too', () => {
  const file = 'summary: See [the guide](https://example.org/cooks) first\n';
  assert.deepEqual(share(['See the guide first', 'https://example.org/cooks'], file), { share: '8 of 8', ...nothing });
});

test('labels of facts and ids count, keys of the format do not', () => {
  assert.deepEqual(
    share(['Salary', 'Working knowledge', 'details'], 'details:\n  Salary: 3\nlevel: working-knowledge\n'),
    {
      share: '3 of 4',
      missing: ['line 3: details'],
      moved: [],
    },
  );
});

test('an item that stands before another one that came first has moved', () => {
  const file = 'workActivities:\n  - Drive the van\n  - Cook the meals\n';
  assert.deepEqual(share(['Cook the meals', 'Drive the van'], file), {
    share: '6 of 6',
    missing: [],
    moved: ['Drive the van'],
  });
});

test('words of scripts without blanks count as they stand', () => {
  assert.deepEqual(comparedWords('看護師の仕事 – C++ 3.1'), ['看護師の仕事', 'c', '3', '1']);
});
