import assert from 'node:assert/strict';
import { test } from 'node:test';
import { comparisonCsv } from '../../src/write/csv/comparisonCsv.ts';
import { matrixCsv } from '../../src/write/csv/matrixCsv.ts';
import { exportRole, type RoleFormat } from '../../src/write/exportRole.ts';
import { comparePage } from '../../src/write/html/comparePage.ts';
import { matrixPage } from '../../src/write/html/matrixPage.ts';
import { comparisonMarkdown } from '../../src/write/markdown/comparisonMarkdown.ts';
import { matrixMarkdown } from '../../src/write/markdown/matrixMarkdown.ts';
import { joined } from '../support/joined.ts';
import { readDocx } from './docxText.ts';
import { textOfData, textOfMarkdown, textOfPage } from './everyText/visibleText.ts';
import { pageOf, resolveFixture } from './html/resolved.ts';
import { sideBySide } from './html/sideBySide.ts';
import { readAsset, readPdf } from './pdfText.ts';

/** A group of two skills that say no more than a level, on a scale and on none, and one that is removed. */
const role = `title: A
skills:
  - title: Craft
    items:
      - { level: practitioner, scale: ddat }
      - { level: 4/5 }
      - { level: expert, scale: ddat, remove: true }
`;

async function dataOf(format: RoleFormat): Promise<string | Uint8Array> {
  return (await exportRole(await resolveFixture(role), format, readAsset)).data;
}

const outputs: Readonly<Record<string, () => Promise<string>>> = {
  'the page': async () => textOfPage(pageOf(await resolveFixture(role)).html),
  Markdown: async () => textOfMarkdown(String(await dataOf('markdown'))),
  'JSON-LD': async () => textOfData(String(await dataOf('jsonld'))),
  'a Word document': async () => readDocx(new Uint8Array(Buffer.from(await dataOf('docx')))).text,
  'a PDF': async () => (await readPdf(new Uint8Array(Buffer.from(await dataOf('pdf'))))).text,
  'the page of a comparison': async () => textOfPage(comparePage((await sideBySide(pair)).comparison).html),
  'a comparison in Markdown': async () => comparisonMarkdown((await sideBySide(pair)).comparison),
  'a comparison as CSV': async () => comparisonCsv((await sideBySide(pair)).comparison),
  'the page of a matrix': async () => textOfPage(matrixPage((await sideBySide(pair)).matrix).html),
  'a matrix in Markdown': async () => joined(matrixMarkdown((await sideBySide(pair)).matrix)),
  'a matrix as CSV': async () => joined(matrixCsv((await sideBySide(pair)).matrix)),
};

const pair = `--- /a.role.yaml\n${role}--- /b.role.yaml\ntitle: B\n`;

for (const [name, textOf] of Object.entries(outputs)) {
  test(`skills that only have a level are in ${name}, one that is removed is not`, async () => {
    const text = await textOf();
    assert.match(text, /Craft/);
    assert.match(text, /Practitioner/);
    assert.match(text, /4\/5/);
    assert.doesNotMatch(text, /Expert/);
  });
}
