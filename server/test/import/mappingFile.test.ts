import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readMapping, writeMapping } from '../../src/import/mappingFile.ts';
import { inEnglish } from '../../src/service/message.ts';
import { pieceOf } from './support/pieces.ts';

test('decisions are written once each, and read again', () => {
  const piece = pieceOf('Duties');
  const text = writeMapping([
    { key: 'heading: Duties', piece, meaning: 'workActivities', choices: ['workActivities', 'section'], sure: true },
    { key: '# odd', piece, meaning: 'group', choices: ['group'], sure: false },
    { key: 'heading: Duties', piece, meaning: 'workActivities', choices: ['workActivities', 'section'], sure: true },
  ]);
  assert.equal(
    text,
    `# What the parts of the sources mean, for "role-profile import --map".
"heading: Duties": workActivities # or section
"# odd": group # guessed
`,
  );
  const read = readMapping(text);
  assert('decided' in read);
  assert.deepEqual(
    [...read.decided],
    [
      ['heading: Duties', 'workActivities'],
      ['# odd', 'group'],
    ],
  );
});

for (const [name, text, faults] of [
  ['no mapping', '- a\n', [/no lines such as/]],
  ['no YAML', 'a: "b\n', [/^line \d+ cannot be read as YAML$/]],
  [
    'unknown and missing meanings',
    'a: tea\n\nb:\n',
    [/^line 1: "tea" is not one of title, /, /^line 3: "" is not one of/],
  ],
] as const) {
  test(`a mapping file with ${name} says where it is wrong`, () => {
    const read = readMapping(text);
    assert('faults' in read);
    assert.equal(read.faults.length, faults.length);
    for (const [index, pattern] of faults.entries()) assert.match(read.faults.map(inEnglish)[index] ?? '', pattern);
  });
}

test('an empty mapping file decides nothing', () => {
  for (const text of ['', '# nothing yet\n', '\ufeff']) assert.deepEqual(readMapping(text), { decided: new Map() });
});
