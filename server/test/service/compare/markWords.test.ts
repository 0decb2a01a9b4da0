import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withMarkedWords } from '../../../src/service/compare/markWords.ts';
import type { ComparedSection, Row } from '../../../src/service/compare/model.ts';
import { diffBudget, wordDiff } from '../../../src/service/compare/wordDiff.ts';

/** A row whose text says something else in the second column. */
function row(before: string, after: string): Row {
  const cell = (text: string) => ({ texts: [text], isRepeated: false });
  return {
    changes: ['reworded'],
    cells: [],
    parts: [{ key: 'text', shape: 'text', cells: [cell(before), cell(after)], isSame: false }],
  };
}

function markedIn(rows: readonly Row[]): boolean[] {
  const section: ComparedSection = { id: 'a', title: 'A', rows };
  const [marked] = withMarkedWords([section], false);
  return (marked?.rows ?? []).map(({ parts }) => parts[0]?.cells[1]?.words !== undefined);
}

const words = (count: number, word: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => word(i)).join(' ');

/** So many words, of which every second one is another one. */
const original = words(1000, (i) => `word${i}`);
const reworded = words(1000, (i) => (i % 2 === 0 ? `word${i}` : `other${i}`));

test('the words of a comparison are marked while there are not too many of them to be done in good time', () => {
  const few = markedIn(Array.from({ length: 8 }, () => row(original, reworded)));
  assert.deepEqual(few, Array(8).fill(true));
  const [one, two] = [100, 200].map(
    (count) =>
      markedIn(Array.from({ length: count }, () => row(original, reworded))).filter((isMarked) => isMarked).length,
  );
  assert.equal(one, 10);
  assert.equal(two, one);
});

test('what is marked takes the square of its differences from the budget', () => {
  const budget = diffBudget();
  const before = budget.left;
  assert(wordDiff('one two three', 'one four three', budget));
  assert.equal(before - budget.left, 4);
});

test('texts that cannot have enough in common take nothing from the budget', () => {
  const budget = diffBudget();
  const before = budget.left;
  assert.equal(
    wordDiff(
      words(2000, (i) => `a${i}`),
      words(2000, (i) => `b${i}`),
      budget,
    ),
    undefined,
  );
  assert.equal(
    wordDiff(
      words(3000, (i) => `a${i}`),
      words(100, (i) => `a${i}`),
      budget,
    ),
    undefined,
  );
  assert.equal(budget.left, before);
});

test('what was written anew in another order takes no more than is left', () => {
  const budget = diffBudget();
  const numbers = Array.from({ length: 1500 }, (_, i) => i);
  const mixed = numbers.toSorted((a, b) => ((a * 769) % 1500) - ((b * 769) % 1500));
  const before = numbers.map((i) => `w${i}`).join(' ');
  const after = mixed.map((i) => `w${i}`).join(' ');
  for (let i = 0; i < 20; i++) assert.equal(wordDiff(before, after, budget), undefined);
  assert(budget.left >= 0);
});
