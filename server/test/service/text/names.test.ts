import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nameKey, sameName } from '../../../src/service/text/names.ts';

const same: readonly (readonly [string, string])[] = [
  ['Testing', 'testing'],
  ['Work_Activities', 'workActivities'],
  ['Own development', 'own-development!'],
  ['IT Ops – Testing', 'IT Ops: Testing'],
  ['IT Ops – Testing', 'it  ops\u00a0testing'],
  ['Node.js', 'Node JS'],
  ['ASP.NET', 'asp net'],
  ['Objective-C', 'Objective C'],
  ['C++ and C#', 'c++, and: C#'],
  ['C/C++', 'C, C++.'],
  ['C++', '(C++)'],
  ['C++', '**C++**'],
  ['C++', '`C++`'],
  ['C#', 'C\\#'],
  ['C# / .NET', 'C#, .NET'],
  ['Testing', '**Testing**'],
  ['Testing well', '*Testing* well'],
  ['Testing', '# Testing'],
  ['Testing', '* Testing'],
  ['Testing', '_Testing_…'],
  ['... and more', 'and more'],
  ['… and more', 'and more'],
  ['F*', 'f\\*'],
  ['customer’s view', "Customer's view"],
  ['e-mail', 'E‑mail'],
  ['3.1', '3,1'],
  ['ISO 9001:2015', 'ISO 9001 2015'],
  ['Crème', 'Cre\u0300me'],
  ['हिन्दी', 'हिन्दी!'],
  ['Größe', 'GRÖẞE'],
  ['★', ' ★ '],
  ['', ''],
];

for (const [a, b] of same) {
  test(`"${a}" and "${b}" are the same`, () => {
    assert(sameName(a, b) && sameName(b, a));
    assert.equal(nameKey(a), nameKey(b));
  });
}

const families: readonly (readonly string[])[] = [
  ['C', 'C++', 'C#', '.NET', 'Net', 'C+', 'C*', '.C'],
  ['C++11', 'C11', 'C#11'],
  ['F', 'F*', 'F#'],
  ['A', 'A+', 'A*'],
  ['3.1', '31', '3+1'],
  ['5', '.5', '#5', '$5', '£5'],
  ['1 000', '1000'],
  ['Research+development', 'Research development'],
  ['Risk', '@Risk'],
  ['Crème', 'Creme'],
  ['हिन्दी', 'हनद'],
  ['–', '—'],
  ['--', '__'],
  ['★', '★★', ''],
  ['VB.NET', 'VB'],
  ['Microsoft .NET', 'Microsoft Net'],
];

for (const names of families) {
  test(`${names.map((name) => `"${name}"`).join(', ')} are different names`, () => {
    for (const a of names) for (const b of names) assert.equal(sameName(a, b), a === b, `"${a}" and "${b}"`);
  });
}

test('no name is the same as another one', () => {
  assert(!sameName(undefined, undefined) && !sameName('A', undefined) && !sameName(undefined, 'A'));
  assert.equal(nameKey(undefined), '');
});

test('what has no word has no key', () => {
  for (const name of ['', '  ', '–', '...', '★★', '+', '# *']) assert.equal(nameKey(name), '');
});

test('keys of texts in ASCII are what they would be beside other letters', () => {
  const texts = [
    'Tests, and documents: 3 of them.',
    'x. y',
    'a-b (c) d/e',
    '.net',
    'v1.2',
    'c++',
    'x@y.z',
    '$5',
    'go*',
    'end.Next',
  ];
  for (const text of texts) assert.equal(`${nameKey(text)}é`, nameKey(`${text} – é`));
});

test('the key of a long text takes little time', () => {
  for (const part of ['+', '*', '.', '\\', '1.', '\\+', ' .', '£ '])
    assert.equal(typeof nameKey(part.repeat(200_000)), 'string');
});
