import assert from 'node:assert/strict';
import { test } from 'node:test';
import { comparisonDocx } from '../../../src/write/docx/sideBySide/comparison.ts';
import { matrixDocx } from '../../../src/write/docx/sideBySide/matrix.ts';
import { randomPair, serviceOver, textsOf } from '../../service/compare/randomRoles.ts';
import { rounds } from '../../support/thorough.ts';
import { misplaced } from '../docxSchema.ts';
import { fileOf, type ReadDocx, readDocx } from '../docxText.ts';
import { hostilePair, hostileTexts, sideBySide } from '../html/sideBySide.ts';
import { all, textOf as textIn } from '../xmlTree.ts';
import { sides } from './randomSides.ts';

/** The document, whose files have nothing in a place that the format forbids. */
function read(bytes: Uint8Array): ReadDocx {
  const made = readDocx(bytes);
  for (const file of made.files.values()) assert.deepEqual(misplaced(file), []);
  return made;
}

const textOf = ({ files }: ReadDocx) => all(fileOf(files, 'word/document.xml'), 'w:p').map(textIn).join('\n');

test('a comparison for Word begins with what became of each skill, and says it again on no page but its heads', async () => {
  const { comparison } = await sideBySide(sides({ roles: 2, skills: 14 }));
  const made = read(await comparisonDocx(comparison));
  // Between the sender and what closes it.
  const tables = all(fileOf(made.files, 'word/document.xml'), 'w:tbl').slice(1, -1);
  assert(tables.length >= 2);
  for (const table of tables) assert.equal(all(table, 'w:tblHeader').length, 1);
  const text = textOf(made);
  for (const { rows } of comparison.skills) for (const { name = '' } of rows) assert(text.includes(name), name);
  assert.match(text, /▲ Raised/);
});

test('a matrix for Word is across the sheet, six roles in a table', async () => {
  const { matrix } = await sideBySide(sides({ roles: 8, skills: 30, names: [20, 120] }));
  const document = fileOf(read(await matrixDocx(matrix)).files, 'word/document.xml');
  assert.equal(all(document, 'w:pgSz')[0]?.attributes.get('w:orient'), 'landscape');
  const tables = all(document, 'w:tbl');
  assert.deepEqual(
    tables.map((table) => all(table, 'w:gridCol').length),
    [2, 5, 5, 2],
  );
});

test('the same roles make the same bytes', async () => {
  const [one, other] = [
    await sideBySide(sides({ roles: 2, skills: 3 })),
    await sideBySide(sides({ roles: 2, skills: 3 })),
  ];
  assert.deepEqual(await comparisonDocx(one.comparison), await comparisonDocx(other.comparison));
  assert.deepEqual(await matrixDocx(one.matrix), await matrixDocx(other.matrix));
});

test('every text of both roles is in the Word document', async () => {
  for (let seed = 0; seed < rounds(5); seed++) {
    const pair = randomPair(seed);
    const { service, uris } = await serviceOver(pair);
    const found = await service.compare(uris.map((uri) => ({ uri })));
    assert(found);
    const shown = bare(textOf(read(await comparisonDocx(found.result))));
    for (const text of pair.flatMap((role) => textsOf(role))) {
      for (const word of text.split(/\s+/).map(bare))
        assert(shown.includes(word), `"${word}" of "${text}" is lost with seed ${seed}`);
    }
  }
});

/** A text without the Markdown that the generated texts use. */
function bare(text: string): string {
  return text.replaceAll('[link](https://example.org/)', 'link').replaceAll(/[\s`*•–-]/g, '');
}

for (const text of hostileTexts) {
  test(`a comparison and a matrix of ${JSON.stringify(text.slice(0, 40))} are valid for Word`, async () => {
    const { comparison, matrix } = await sideBySide(hostilePair(text));
    read(await comparisonDocx(comparison));
    read(await matrixDocx(matrix));
  });
}
