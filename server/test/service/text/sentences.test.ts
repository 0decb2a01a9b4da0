import assert from 'node:assert/strict';
import { test } from 'node:test';
import { proseOf } from '../../../src/service/text/prose/prose.ts';

/** Each text with its sentences; `|` is after the last one of a paragraph or list item. */
const cases: readonly (readonly [text: string, sentences: readonly string[]])[] = [
  ['Plans. Tests. Tells', ['Plans.', 'Tests.', 'Tells|']],
  ['Uses e.g. Splunk, i.e. Logs. Also docs.', ['Uses e.g. Splunk, i.e. Logs.', 'Also docs.|']],
  [
    'Reports to Dr. Smith in St. Albans, approx. 20 people.',
    ['Reports to Dr. Smith in St. Albans, approx. 20 people.|'],
  ],
  ['Works in the U.K. Government', ['Works in the U.K. Government|']],
  ['Is it “so?” Yes… It is! Fine', ['Is it “so?”', 'Yes…', 'It is!', 'Fine|']],
  ['Ends (like this.) Then more', ['Ends (like this.)', 'Then more|']],
  ['Costs 3.5 million. See No. 5 there.', ['Costs 3.5 million.', 'See No. 5 there.|']],
  ['See https://example.org/a.b. Then go', ['See https://example.org/a.b.', 'Then go|']],
  ['- First. Second\n- Third\n\nFourth\nline', ['First.', 'Second|', 'Third|', 'Fourth\nline|']],
  ['one; two, and so on... three', ['one; two, and so on... three|']],
  ['Why... Nobody knows', ['Why...', 'Nobody knows|']],
  ['**Bold.** Then', ['Bold.', 'Then|']],
  ['', []],
  ['\n\n', []],
];

for (const [text, sentences] of cases) {
  test(`sentences of ${JSON.stringify(text)}`, () => {
    const found = proseOf(text, 'prose', 'en').sentences;
    assert.deepEqual(
      found.map(({ start, end, last }) => text.slice(start, end).replaceAll('**', '') + (last ? '|' : '')),
      sentences,
    );
  });
}

test('words are runs of letters and digits, with apostrophes inside', () => {
  const words = (text: string) => proseOf(text, 'prose', 'en').words.map((word) => word.text);
  assert.deepEqual(words("The team’s co-ordinator isn't `here`, e.g. on ISO27001/x."), [
    ...['The', 'team’s', 'co', 'ordinator', "isn't", 'e', 'g', 'on', 'ISO27001', 'x'],
  ]);
  assert.deepEqual(words('“Été” – 3D, naïve'), ['Été', '3D', 'naïve']);
  assert.deepEqual(words("''' - …"), []);
});

test('what is released is worked out again for who asks', () => {
  const prose = proseOf('Leads `teams`. Plans work.', 'prose', 'en');
  const before = [prose.plain, prose.sentences, prose.words];
  prose.release();
  const after = [prose.plain, prose.sentences, prose.words];
  assert.deepEqual(after, before);
  assert.notEqual(after[2], before[2]);
});
