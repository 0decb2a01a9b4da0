import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { readWorkbook, type WorkbookSheet } from '../../../src/import/support/sheets/workbook.ts';
import { readState, safeCell, stateCells } from '../../../src/write/support/workbookState.ts';
import { matrixWorkbook } from '../../../src/write/xlsx/matrixWorkbook.ts';
import { uniqueSheetNames } from '../../../src/write/xlsx/sheetNames.ts';
import { openWorkspace } from '../../support/workspaceFixture.ts';

const files = `--- /a/f.framework.yaml
id: f
name: F
defaultScale: s
scales:
  s:
    name: Levels
    levels:
      - { id: low, value: 1, name: Low, description: Begins. }
      - { id: mid, value: 2, name: "Mid, or so" }
      - { id: high, value: 3, name: High }
skills:
  - id: baking
    name: Baking
    description: Bread.
    levels:
      low: Bakes *rolls*.
      high:
        description: 'You can:'
        indicators: [bake all, teach]
  - { id: adding, name: "=1+1" }
--- /a/one.role.yaml
id: one
title: Baker
family: Food & drink
frameworks: { f: ./f.framework.yaml }
skills:
  - title: Craft
    items:
      - { ref: f/baking, level: low }
      - { ref: f/adding, level: { min: low, max: mid } }
      - { name: Singing, description: Loud. }
--- /a/b/two.role.yaml
id: two
title: Chief baker
family: Food & drink
frameworks: { f: ../f.framework.yaml }
skills:
  - title: Craft
    items: [{ ref: f/baking, level: 3, levelDescription: Better. }]
--- /a/three.role.yaml
id: three
title: Driver
skills: [Driving (category B)]
`;

async function workbookOf(marked: string): Promise<{ bytes: Uint8Array; sheets: WorkbookSheet[] }> {
  const { service } = await openWorkspace(marked);
  const matrix = await service.matrix({ uris: [] });
  assert.ok(matrix);
  const bytes = await matrixWorkbook(matrix.result);
  return { bytes, sheets: await readWorkbook('a.xlsx', bytes) };
}

function rowsOf(sheet: WorkbookSheet | undefined): string[] {
  return [...(sheet?.rows.values() ?? [])].map((cells) =>
    [...cells].map(([column, { text }]) => `${column} ${text}`).join(' | '),
  );
}

suite('a matrix as a workbook', () => {
  test('has a sheet for each family, one of texts, one of meanings, and two hidden ones', async () => {
    const { sheets } = await workbookOf(files);
    assert.deepEqual(
      sheets.map(({ name, isHidden }) => (isHidden ? `(${name})` : name)),
      ['Roles', 'Food & drink', 'Texts', 'What things mean', '(Lists)', '(role-profile state)'],
    );
    const sheet = sheets[1];
    assert.deepEqual(rowsOf(sheet), [
      '0 Ids | 3 one | 4 two',
      '0 Id | 1 Group | 2 Skill | 3 Baker | 4 Chief baker',
      '0 baking | 1 Craft | 2 Baking | 3 Low | 4 High',
      "0 adding | 1 Craft | 2 '=1+1 | 3 Low to Mid, or so",
      '0 singing | 1 Craft | 2 Singing | 3 Yes',
    ]);
    assert.deepEqual([sheet?.hiddenRows, sheet?.hiddenColumns], [[0], [0]]);
    assert.equal(sheet?.rows.get(3)?.get(3)?.comment, 'Bakes rolls.');
    assert.equal(sheet?.rows.get(3)?.get(4)?.comment, 'Better.\n• bake all\n• teach');
    assert.deepEqual(rowsOf(sheets[2]), [
      '0 Id | 1 Skill | 2 What | 3 Text',
      '0 t1 | 1 Baking | 2 Level for Chief baker | 3 Better.',
      '0 t2 | 1 Baking | 2 Description | 3 Bread.',
      '0 t3 | 1 Baking | 2 Low | 3 Bakes *rolls*.',
      '0 t4 | 1 Baking | 2 High | 3 You can:',
      '0 t5 | 1 Baking | 2 High, 1 | 3 bake all',
      '0 t6 | 1 Baking | 2 High, 2 | 3 teach',
      '0 t7 | 1 Singing | 2 Description for Baker | 3 Loud.',
    ]);
  });

  test('a cell offers the levels that its skill describes, and those that it has', async () => {
    const { sheets } = await workbookOf(files);
    const lists = sheets[4];
    const choices = (sheets[1]?.validations ?? [])
      .filter(({ type }) => type === 'list')
      .map(({ range, formula1 }) => `${range} ${formula1}`);
    assert.deepEqual(choices, [
      'D4:E4 Lists!$B$1:$B$3',
      'D5:E5 Lists!$C$1:$C$5',
      'D6:E6 Lists!$A$1:$A$1',
      'D7:E56 Lists!$D$1:$D$5',
    ]);
    assert.deepEqual(rowsOf(lists).slice(0, 3), [
      '0 Yes | 1 Low | 2 Low | 3 Low',
      '1 High | 2 Mid, or so | 3 High',
      '1 Yes | 2 High | 3 Mid, or so',
    ]);
  });

  test('an empty cell is not in the file, and looks and may be changed as the others by its column', async () => {
    const { bytes } = await workbookOf(files);
    const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet2.xml'] ?? new Uint8Array());
    const cells = new Map([...xml.matchAll(/<c r="(\w+)"[^>]* s="(\d+)"/g)].map(([, cell, style]) => [cell, style]));
    assert.deepEqual([cells.has('D4'), cells.has('E4'), cells.has('D5'), cells.has('E5')], [true, true, true, false]);
    const styles = [...xml.matchAll(/<col min="(\d+)"(?: style="(\d+)")?/g)].map(([, column, style]) => [
      column,
      style,
    ]);
    const level = cells.get('D4');
    assert.deepEqual(styles, [
      ['1', undefined],
      ['2', undefined],
      ['3', undefined],
      ['4', level],
      ['5', level],
    ]);
    assert.notEqual(level, cells.get('D3'), 'the head of the column has a style of its own');
  });

  test('a role whose id is a word of the language has its levels, in the state, too', async () => {
    const { sheets } = await workbookOf('--- /a/one.role.yaml\nid: __proto__\ntitle: Driver\nskills: [Driving]\n');
    assert.deepEqual(rowsOf(sheets[0])[2], '0 driving | 2 Driving | 3 Yes');
    const state = readState([...(sheets.at(-1)?.rows.values() ?? [])].map((row) => row.get(0)?.text ?? ''));
    assert.deepEqual(Object.keys(state?.sheets[0]?.rows[0]?.cells ?? {}), ['__proto__']);
  });

  test('remembers the state of the files, with paths below the folder of all', async () => {
    const { sheets } = await workbookOf(files);
    const state = readState([...(sheets.at(-1)?.rows.values() ?? [])].map((row) => row.get(0)?.text ?? ''));
    assert.deepEqual(state?.files, ['three.role.yaml', 'one.role.yaml', 'b/two.role.yaml', 'f.framework.yaml']);
    assert.deepEqual(state?.sheets[1]?.rows[0], {
      id: 'baking',
      name: 'Baking',
      group: 'Craft',
      nameAt: { file: 3, skill: 'baking', key: 'name' },
      skill: { file: 3, id: 'baking' },
      scale: 0,
      cells: {
        one: { shown: 'Low', item: { ref: 'f/baking' } },
        two: { shown: 'High', item: { ref: 'f/baking' } },
      },
    });
  });

  test('the same roles give the same bytes', async () => {
    const [first, second] = [await workbookOf(files), await workbookOf(files)];
    assert.deepEqual(first.bytes, second.bytes);
  });

  test('a long state is cut to what cells may hold, and read again', () => {
    const text = `${'=𝄞'.repeat(40_000)}${'a  b'.repeat(40_000)}`;
    const state = { files: [text], scales: [], sheets: [], texts: [], notes: [] };
    const cells = stateCells(state);
    assert.ok(cells.every((cell) => cell.length <= 30_000 && !/[\ud800-\udbff]$/.test(cell) && cell.trim() === cell));
    assert.deepEqual(readState(cells), state);
  });

  test('a state that somebody has made is not taken for one', () => {
    for (const json of [
      '',
      '{',
      '[]',
      '{"files":[1]}',
      '{"files":[],"scales":[],"sheets":[{}],"texts":[],"notes":[]}',
    ]) {
      assert.equal(readState(['role-profile workbook 1', json]), undefined);
    }
    assert.equal(readState(['something', '{}']), undefined);
  });

  test('names of sheets are what Excel allows, and differ', () => {
    const nameOf = uniqueSheetNames(['Texts', 'What things mean'], 'Roles');
    assert.deepEqual(['A/B: [c]', 'a b c', 'Texts', '', `'${'x'.repeat(40)}'`, 'x'.repeat(40)].map(nameOf), [
      'A B c',
      'a b c 2',
      'Texts 2',
      'Roles',
      'x'.repeat(31),
      `${'x'.repeat(29)} 2`,
    ]);
    assert.equal(safeCell(' @x'), "' @x");
  });
});
