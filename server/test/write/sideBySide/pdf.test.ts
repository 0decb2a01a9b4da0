import assert from 'node:assert/strict';
import { test } from 'node:test';
import { comparisonPdf } from '../../../src/write/pdf/sideBySide/comparison.ts';
import { matrixPdf } from '../../../src/write/pdf/sideBySide/matrix.ts';
import { landscape, page, type Sheet } from '../../../src/write/pdf/theme.ts';
import { sheetsOf } from '../../../src/write/support/sheets.ts';
import { randomPair, serviceOver, textsOf } from '../../service/compare/randomRoles.ts';
import { rounds } from '../../support/thorough.ts';
import { hostilePair, hostileTexts, sideBySide } from '../html/sideBySide.ts';
import { checkTexts, geometryOf, type PageGeometry } from '../pdfGeometry.ts';
import { readAsset } from '../pdfText.ts';
import { sides } from './randomSides.ts';

/** Nothing is cut, nothing stands on another, and all pages but the last are filled. */
function check(pages: readonly PageGeometry[], sheet: Sheet): void {
  checkTexts(pages, sheet);
  for (const [i, { texts }] of pages.entries()) {
    if (i < pages.length - 1) {
      const lowest = Math.max(...texts.filter(({ y }) => y < sheet.height - sheet.bottom).map(({ y }) => y));
      assert(lowest > sheet.height * 0.55, `page ${i + 1} of ${pages.length} ends at ${Math.round(lowest)}`);
    }
  }
}

/** The text of a page without blanks, since a PDF does not say where these are. */
function bare({ texts }: PageGeometry): string {
  return texts
    .map(({ text }) => text)
    .join('')
    .replaceAll(/\s/g, '');
}

const matrices = [
  { roles: 2, skills: 5 },
  { roles: 3, skills: 60 },
  { roles: 6, skills: 40, names: [60, 120, 90] },
  { roles: 7, skills: 20 },
  { roles: 12, skills: 200, names: [5, 120, 40] },
];

for (const shape of matrices) {
  test(`a matrix of ${shape.roles} roles and ${shape.skills} skills as PDF: nothing is cut, and each page says whose columns it has`, async () => {
    const { matrix } = await sideBySide(sides(shape));
    const pages = await geometryOf(await matrixPdf(matrix, readAsset), landscape.height);
    check(pages, landscape);
    const sheets = sheetsOf(matrix.columns);
    assert.deepEqual(
      sheets.flat(),
      matrix.columns.map((_, i) => i),
    );
    for (const one of pages) {
      const found = sheets.some((places) =>
        places.every((place) => bare(one).includes(String(matrix.columns[place]?.title).replaceAll(' ', ''))),
      );
      assert(found, 'the heads of the columns are on each page');
    }
    const rows = matrix.groups.flatMap(({ rows: own }) => own);
    const all = pages.map(bare).join('');
    for (const { name = '' } of rows) assert(all.includes(name.replaceAll(' ', '')), name);
    const groups = new Set(matrix.groups.map(({ title = '' }) => title.replaceAll(' ', '')));
    const closing = pages.findIndex((one) => bare(one).includes('Aboutthisdocument'));
    for (const [i, one] of pages.slice(0, closing).entries())
      assert(
        [...groups].some((title) => bare(one).includes(title)),
        `page ${i + 1} says of which group its skills are`,
      );
  });
}

test('a family that has room on a sheet stays together', async () => {
  const columns = (...families: string[]) =>
    families.map((family, i) => ({ uri: `file:///staff/${i}`, title: `${i}`, lang: 'en', family }));
  assert.deepEqual(sheetsOf(columns(...'aaaabbbb')), [
    [0, 1, 2, 3],
    [4, 5, 6, 7],
  ]);
  assert.deepEqual(sheetsOf(columns(...'aabbcc')), [[0, 1, 2, 3, 4, 5]]);
  assert.deepEqual(sheetsOf(columns(...'aaaaaaa')), [
    [0, 1, 2, 3],
    [4, 5, 6],
  ]);
});

const comparisons = [
  { roles: 2, skills: 1 },
  { roles: 2, skills: 20 },
  { roles: 2, skills: 60, names: [120, 60, 90] },
  { roles: 2, skills: 14, texts: [900, 40, 2600] },
  { roles: 3, skills: 50 },
  { roles: 6, skills: 30, names: [40, 120] },
];

for (const { roles, ...shape } of comparisons) {
  test(`a comparison of ${roles} roles and ${shape.skills} skills as PDF: nothing is cut, and each page says whose columns it has`, async () => {
    const { comparison } = await sideBySide(sides({ roles, ...shape }));
    const sheet = roles > 2 ? landscape : page;
    const pages = await geometryOf(await comparisonPdf(comparison, readAsset), sheet.height);
    check(pages, sheet);
    for (const one of pages) {
      for (const { title } of comparison.columns) assert(bare(one).includes(title.replaceAll(' ', '')), title);
    }
  });
}

test('the same roles make the same bytes', async () => {
  const [one, other] = [
    await sideBySide(sides({ roles: 2, skills: 3 })),
    await sideBySide(sides({ roles: 2, skills: 3 })),
  ];
  assert.deepEqual(await comparisonPdf(one.comparison, readAsset), await comparisonPdf(other.comparison, readAsset));
  assert.deepEqual(await matrixPdf(one.matrix, readAsset), await matrixPdf(other.matrix, readAsset));
});

test('every text of both roles is in the PDF', async () => {
  for (let seed = 0; seed < rounds(2); seed++) {
    const pair = randomPair(seed);
    const { service, uris } = await serviceOver(pair);
    const found = await service.compare(uris.map((uri) => ({ uri })));
    assert(found);
    const pages = await geometryOf(await comparisonPdf(found.result, readAsset));
    const shown = words(pages.map(bare).join(''));
    for (const text of pair.flatMap((role) => textsOf(role))) {
      for (const word of text.split(/\s+/).map(words))
        assert(shown.includes(word), `"${word}" of "${text}" is lost with seed ${seed}`);
    }
  }
});

/** A text without the Markdown that the generated texts use. */
function words(text: string): string {
  return text.replaceAll('[link](https://example.org/)', 'link').replaceAll(/[\s`*•–-]/g, '');
}

// What becomes of texts in a PDF is tested with that of a role; here it is columns that they could break.
for (const text of hostileTexts.filter((_, i) => [7, 9, 10].includes(i))) {
  test(`a comparison and a matrix of ${JSON.stringify(text.slice(0, 40))} become PDFs`, async () => {
    const { comparison, matrix } = await sideBySide(hostilePair(text));
    for (const bytes of [await comparisonPdf(comparison, readAsset), await matrixPdf(matrix, readAsset)])
      assert.equal(Buffer.from(bytes.subarray(0, 5)).toString(), '%PDF-');
  });
}
