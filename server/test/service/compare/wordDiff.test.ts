import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type WordChange, wordDiff } from '../../../src/service/compare/wordDiff.ts';
import { randomIntegers } from '../../support/random.ts';

function marked(changes: readonly WordChange[] | undefined): string | undefined {
  const signs = { same: ['', ''], inserted: ['{+', '+}'], deleted: ['[-', '-]'] };
  return changes?.map(({ kind, text }) => `${signs[kind][0]}${text}${signs[kind][1]}`).join('');
}

const cases: readonly [before: string, after: string, expected: string | undefined][] = [
  ['Plans the work.', 'Plans the work.', 'Plans the work.'],
  ['Plans the work.', 'Plans all the work.', 'Plans {+all +}the work.'],
  ['Планирует работу команды.', 'Планирует работу большой команды.', 'Планирует работу {+большой +}команды.'],
  ['Leads a small team of people', 'Leads one big team of people', 'Leads [-a small-]{+one big+} team of people'],
  ['The team’s plan is kept', 'The teams’ plan is kept', 'The [-team’s-]{+teams’+} plan is kept'],
  ['9,000 to 11.5 a day', '9,500 to 12.5 a day', '[-9,000-]{+9,500+} to [-11.5-]{+12.5+} a day'],
  ['月給24万円から27万円', '月給28万円から32万円', '月給[-24-]{+28+}万円から[-27-]{+32+}万円'],
  ['เตรียมงานใหญ่', 'เตรียมงานเล็ก', 'เตรียมงาน[-ใหญ่-]{+เล็ก+}'],
  ['One thing', 'Quite another', undefined],
  ['', 'Text', undefined],
  ['x'.repeat(100_000), `${'x'.repeat(100_000)} y`, `${'x'.repeat(100_000)}{+ y+}`],
  ['a '.repeat(50_000), 'b '.repeat(50_000), undefined],
];

for (const [before, after, expected] of cases) {
  test(`${before.slice(0, 30)} → ${after.slice(0, 30)}`, () => assert.equal(marked(wordDiff(before, after)), expected));
}

test('without what is inserted it is the text before, without what is deleted the text after', () => {
  const below = randomIntegers(7);
  const words = ['a', 'plan', ',', '\n', ' ', 'été', '🙂', '\ud800', 'work.'];
  const text = () => Array.from({ length: below(40) }, () => words[below(words.length)]).join('');
  for (let i = 0; i < 500; i++) {
    const before = text();
    const after = below(2) === 0 ? text() : before.replace('plan', text());
    const changes = wordDiff(before, after);
    if (!changes) continue;
    const without = (kind: WordChange['kind']) =>
      changes.flatMap((one) => (one.kind === kind ? [] : [one.text])).join('');
    assert.equal(without('inserted'), before);
    assert.equal(without('deleted'), after);
  }
});
