import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { xlsx } from '../../../src/import/formats/xlsx.ts';
import { assertRefused, filesOf, odditiesOf, readDraft, reasonsOf, sourceNamed } from '../support/readDraft.ts';

function workbook(...sheets: WriteSheet[]): Promise<Uint8Array> {
  return writeXlsx({ sheets });
}

const matrix: WriteSheet = {
  name: 'Bakers',
  rows: [
    ['Skill', 'Junior baker', 'Senior baker'],
    ['Kneading', 'Working', 'Expert'],
    ['Proving', null, 'Working'],
  ],
};

async function read(name: string, ...sheets: WriteSheet[]) {
  return readDraft(xlsx, { [name]: await workbook(...sheets) });
}

suite('workbooks', () => {
  test('a matrix', async () => {
    const draft = await read('bakers.xlsx', matrix);
    const files = filesOf(draft);
    assert.deepEqual(Object.keys(files), ['bakers', 'junior-baker', 'senior-baker']);
    assert.equal(files.bakers?.name, 'Bakers');
    assert.deepEqual(files['senior-baker']?.skills, [
      { ref: 'skills/kneading', level: 'expert' },
      { ref: 'skills/proving', level: 'working' },
    ]);
    assert.ok(draft.pieces.some(({ place, text }) => place === 'Bakers!C2' && text === 'Expert'));
  });

  test('a title above, header rows with merged cells, merged groups, bold group rows', async () => {
    const bold = { style: { font: { bold: true } } };
    const draft = await read('book.xlsx', {
      name: 'Sheet1',
      rows: [
        ['What bakers can do'],
        ['Agreed in spring'],
        [],
        ['Area', 'Skill', 'Bakery', null],
        [null, null, 'Junior baker', 'Senior baker'],
        ['Dough', 'Kneading', 'Mixes by the recipe.', 'Changes the recipe.'],
        [null, 'Proving', 'Waits.', 'Sees when\nit is done.'],
        ['Ovens', 'Baking', 'Sets the oven.', 'Mends the oven.'],
      ],
      merges: [
        { startRow: 3, startCol: 2, endRow: 3, endCol: 3 },
        { startRow: 5, startCol: 0, endRow: 6, endCol: 0 },
      ],
      cells: new Map([['5,0', { value: 'Dough', ...bold }]]),
    });
    const framework = filesOf(draft)['what-bakers-can-do'];
    assert.equal(framework?.name, 'What bakers can do');
    assert.equal(framework?.description, 'Agreed in spring');
    assert.deepEqual(framework?.categories, [
      { id: 'dough', name: 'Dough' },
      { id: 'ovens', name: 'Ovens' },
    ]);
    assert.deepEqual(framework?.skills, [
      {
        id: 'kneading',
        name: 'Kneading',
        category: ['dough'],
        levels: { 'junior-baker': 'Mixes by the recipe.', 'senior-baker': 'Changes the recipe.' },
      },
      {
        id: 'proving',
        name: 'Proving',
        category: ['dough'],
        levels: { 'junior-baker': 'Waits.', 'senior-baker': { indicators: ['Sees when', 'it is done.'] } },
      },
      {
        id: 'baking',
        name: 'Baking',
        category: ['ovens'],
        levels: { 'junior-baker': 'Sets the oven.', 'senior-baker': 'Mends the oven.' },
      },
    ]);
  });

  test('a list, and a sheet with a row for each role', async () => {
    const draft = await read(
      'book.xlsx',
      {
        name: 'Skills',
        rows: [
          ['Category', 'Name', 'Description'],
          ['People', 'Listening', 'You hear.'],
          ['People', 'Talking', 'You speak.'],
        ],
      },
      {
        name: 'Roles',
        rows: [
          ['Job title', 'Department', 'Summary', 'Salary', 'Since', 'Part time'],
          ['Baker', 'Food', 'Bakes.', 20_000, new Date(Date.UTC(2024, 2, 1)), 0.5],
        ],
        cells: new Map([
          ['1,3', { value: 20_000, style: { numFmt: '£#,##0' } }],
          ['1,4', { value: new Date(Date.UTC(2024, 2, 1)), style: { numFmt: 'dd/mm/yyyy' } }],
          ['1,5', { value: 0.5, style: { numFmt: '0%' } }],
        ]),
      },
    );
    const { baker, ...others } = filesOf(draft);
    assert.deepEqual(baker, {
      id: 'baker',
      title: 'Baker',
      family: 'Food',
      summary: 'Bakes.',
      details: { Salary: '£20,000', Since: '01/03/2024', 'Part time': '50%' },
    });
    assert.deepEqual(
      Object.values(others).map(({ skills }) => skills),
      [
        [
          { id: 'listening', name: 'Listening', category: ['people'], description: 'You hear.' },
          { id: 'talking', name: 'Talking', category: ['people'], description: 'You speak.' },
        ],
      ],
    );
  });

  test('formulas count by their values; hidden sheets and rows are read, colours and comments reported', async () => {
    const draft = await read(
      'book.xlsx',
      {
        ...matrix,
        cells: new Map([
          ['1,1', { value: 'Working', comment: { text: 'Is this\nenough?', author: 'HR' } }],
          ['2,1', { value: null, style: { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFFF00' } } } }],
          ['2,2', { value: null, formula: 'CONCATENATE("Wor","king")', formulaResult: 'Working' }],
        ]),
        rowDefs: new Map([[1, { hidden: true }]]),
        columns: [{}, {}, { hidden: true }],
      },
      { name: 'Old', hidden: true, rows: matrix.rows ?? [] },
      { name: 'Empty' },
    );
    assert.deepEqual(odditiesOf(draft).slice(0, -1), [
      'Bakers!B2, comment: The cell has a comment: Is this enough?',
      'The sheet "Bakers" has hidden rows (2); they were read.',
      'The sheet "Bakers" has hidden columns (C); they were read.',
      'The sheet "Bakers" has cells with a colour and no text (B3); what the colour means is not read.',
      'The sheet "Old" is hidden; it was read.',
    ]);
    assert.ok(reasonsOf(draft).includes('Empty: Empty – its sheet is empty'));
    assert.ok(draft.pieces.some(({ place, text }) => place === 'Bakers!C3' && text === 'Working'));
  });

  test('a formula without a value is kept as it is written', async () => {
    const draft = await read('book.xlsx', {
      ...matrix,
      cells: new Map([['2,1', { value: null, formula: 'B2' }]]),
    });
    assert.ok(odditiesOf(draft).includes('Bakers!B3: The workbook holds no value of this formula.'));
    assert.ok(draft.pieces.some(({ text }) => text === '=B2'));
  });

  test('files that are no workbooks are refused', async () => {
    const bytes = await workbook(matrix);
    await assertRefused(readDraft(xlsx, { 'a.xlsx': '' }), /no workbook/);
    await assertRefused(readDraft(xlsx, { 'a.xlsx': 'Skill,Level\n' }), /no workbook/);
    await assertRefused(
      readDraft(xlsx, { 'a.xls': Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0]) }),
      /older Excel/,
    );
    await assertRefused(readDraft(xlsx, { 'a.xlsx': bytes.subarray(0, bytes.length >> 1) }), /damaged/);
    await assertRefused(
      readDraft(xlsx, { 'a.xlsx': zipSync({ 'word/document.xml': strToU8('<a/>') }) }),
      /no workbook/,
    );
    await assertRefused(read('a.xlsx', { name: 'Sheet1' }), /no table/);
    const parts = unzipSync(bytes);
    const broken = zipSync({ ...parts, 'xl/workbook.xml': strToU8('<workbook') });
    await assertRefused(readDraft(xlsx, { 'a.xlsx': broken }), /cannot be read|no table/);
  });

  test('entities, bombs and cells at the end of the world are refused', async () => {
    const parts = unzipSync(await workbook(matrix));
    const sheet = Buffer.from(parts['xl/worksheets/sheet1.xml'] ?? []).toString();
    const withSheet = (xml: string): Uint8Array => zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(xml) });
    const entity = sheet.replace('<worksheet', '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet');
    await assertRefused(readDraft(xlsx, { 'a.xlsx': withSheet(entity) }), /document type/);
    await assertRefused(readDraft(xlsx, { 'a.xlsx': withSheet('<a>'.repeat(5000)) }), /nested/);
    const far = sheet.replace('</sheetData>', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>');
    await assertRefused(readDraft(xlsx, { 'a.xlsx': withSheet(far) }), /limit/);
    const bomb = zipSync({ ...parts, 'xl/media/image1.png': new Uint8Array(12 * 1024 * 1024) });
    await assertRefused(readDraft(xlsx, { 'a.xlsx': bomb }), /grows beyond/);
  });

  test('is recognised by its parts', async () => {
    const bytes = await workbook(matrix);
    assert.equal(xlsx.recognise(sourceNamed('download', bytes))?.sureness, 0.9);
    assert.equal(xlsx.recognise(sourceNamed('a.xlsx', 'text'))?.sureness, 0.3);
    assert.equal(xlsx.recognise(sourceNamed('a.docx', zipSync({ 'word/document.xml': strToU8('<a/>') }))), undefined);
  });
});
