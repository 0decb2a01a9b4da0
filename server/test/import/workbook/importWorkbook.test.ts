import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { writeXlsx } from 'hucre/xlsx';
import { importWorkbook, isOurWorkbook } from '../../../src/import/workbook/importWorkbook.ts';
import { assertRefused } from '../support/readDraft.ts';
import { changed, filesOf, patchOf, read, workbookOf } from './changedBook.ts';

const marked = `--- /w/f.framework.yaml
# The bakers' own catalogue.
id: f
name: F
defaultScale: s
scales:
  s:
    name: Levels
    levels:
      - { id: low, value: 1, name: Low }
      - { id: mid, value: 2, name: Middling }
      - { id: high, value: 3, name: High }
skills:
  # Bread first.
  - id: baking
    name: Baking # as the guild says
    description: >- # agreed in May
      Bread and rolls, every day of the week, whatever the weather is like outside, and cakes on
      Sundays.
    levels:
      low: Bakes rolls.
      mid: Bakes bread.
      high:
        description: 'You can:'
        indicators:
          - bake all # really
          - teach
  - id: selling
    name: Selling
  - id: cleaning
    name: Cleaning
--- /w/a.role.yaml
id: a
title: Baker
family: Food
frameworks: { f: ./f.framework.yaml } # one catalogue
skills:
  - title: Craft
    items:
      # The heart of it.
      - ref: f/baking
        level: low # for now
      - ref: f/selling
        level: 2
      - { name: Singing, level: { min: low, max: mid }, description: Loud. } # odd
      - Whistling
--- /w/b.role.yaml
id: b
title: Chief baker
family: Food
extends: a
frameworks: { f: ./f.framework.yaml }
skills:
  - title: Craft
    items:
      - { ref: f/baking, level: high }
      - ref: f/cleaning
`;

const files = filesOf(marked);
const bytes = await workbookOf(marked);

/** Where a role's column is and a skill's row. */
function at(rows: readonly (readonly unknown[])[], skill: string, role: string): [row: number, column: number] {
  const row = rows.findIndex((cells) => cells[2] === skill);
  const column = rows[2]?.indexOf(role) ?? -1;
  assert.ok(row > 0 && column > 0, `${skill} ${role}`);
  return [row, column];
}

type Sheets = Parameters<Parameters<typeof changed>[1]>[0];

function set(sheets: Sheets, skill: string, role: string, value: string | null): void {
  const rows = sheets.Food?.rows ?? [];
  const [row, column] = at(rows, skill, role);
  const cells = rows[row];
  if (cells) cells[column] = value;
}

function setText(sheets: Sheets, before: string, after: string): void {
  const row = sheets.Texts?.rows.find((cells) => cells[3] === before);
  assert.ok(row, before);
  row[3] = after;
}

suite('a workbook that comes back', () => {
  test('as it was written proposes nothing', async () => {
    const result = await read(bytes, files);
    assert.deepEqual(result, { changes: [], conflicts: [], remarks: [], files: [] });
    assert.equal(await isOurWorkbook(bytes), true);
  });

  test('rows and columns in another order are no change', async () => {
    const other = await changed(bytes, ({ Food, Texts }) => {
      const rows = Food?.rows ?? [];
      rows.push(...rows.splice(3).reverse());
      for (const row of rows) row.push(...row.splice(3, row.length - 3).reverse());
      const texts = Texts?.rows ?? [];
      texts.push(...texts.splice(1).reverse());
      Food?.comments.clear();
    });
    assert.deepEqual((await read(other, files)).changes, []);
    assert.deepEqual((await read(other, files)).remarks, []);
  });

  const cases: readonly (readonly [string, (sheets: Sheets) => void, readonly string[]])[] = [
    [
      'a level',
      (sheets) => set(sheets, 'Baking', 'Baker', 'Middling'),
      ['a.role.yaml -        level: low # for now', 'a.role.yaml +        level: mid # for now'],
    ],
    [
      'a level that is written as a number',
      (sheets) => set(sheets, 'Selling', 'Baker', 'High'),
      ['a.role.yaml -        level: 2', 'a.role.yaml +        level: 3'],
    ],
    [
      'a range on no scale',
      (sheets) => set(sheets, 'Singing', 'Baker', 'High'),
      [
        'a.role.yaml -      - { name: Singing, level: { min: low, max: mid }, description: Loud. } # odd',
        'a.role.yaml +      - { name: Singing, level: High, description: Loud. } # odd',
      ],
    ],
    [
      'a level that becomes a range',
      (sheets) => set(sheets, 'Baking', 'Chief baker', 'Middling to High'),
      [
        'b.role.yaml -      - { ref: f/baking, level: high }',
        'b.role.yaml +      - { ref: f/baking, level: { min: mid, max: high } }',
      ],
    ],
    [
      'a level for a skill without one',
      (sheets) => set(sheets, 'Cleaning', 'Chief baker', 'Low'),
      ['b.role.yaml +        level: low'],
    ],
    [
      'a level that is taken away',
      (sheets) => set(sheets, 'Baking', 'Baker', 'Yes'),
      ['a.role.yaml -        level: low # for now'],
    ],
    [
      'a skill that a role gets',
      (sheets) => set(sheets, 'Cleaning', 'Baker', 'Low'),
      ['a.role.yaml +      - ref: f/cleaning', 'a.role.yaml +        level: low'],
    ],
    [
      'a skill that is taken out',
      (sheets) => set(sheets, 'Selling', 'Baker', null),
      ['a.role.yaml -      - ref: f/selling', 'a.role.yaml -        level: 2'],
    ],
    [
      'an inherited level',
      (sheets) => set(sheets, 'Selling', 'Chief baker', 'High'),
      ['b.role.yaml +      - ref: f/selling', 'b.role.yaml +        level: high'],
    ],
    [
      'an inherited skill that is taken out',
      (sheets) => set(sheets, 'Selling', 'Chief baker', null),
      ['b.role.yaml +      - ref: f/selling', 'b.role.yaml +        remove: true'],
    ],
    [
      'a row that is deleted',
      ({ Food }) => {
        const rows = Food?.rows ?? [];
        rows.splice(at(rows, 'Cleaning', 'Baker')[0], 1);
        Food?.comments.clear();
      },
      ['b.role.yaml -      - ref: f/cleaning'],
    ],
    [
      'a row that is added, for a new skill',
      ({ Food }) => Food?.rows.push([null, 'Craft', 'Icing: cakes', 'Low', 'High']),
      [
        'a.role.yaml +      - ref: f/icing-cakes',
        'a.role.yaml +        level: low',
        'f.framework.yaml +  - id: icing-cakes',
        'f.framework.yaml +    name: "Icing: cakes"',
        'b.role.yaml +      - ref: f/icing-cakes',
        'b.role.yaml +        level: high',
      ],
    ],
    [
      'a name',
      ({ Food }) => {
        const rows = Food?.rows ?? [];
        const row = rows[at(rows, 'Baking', 'Baker')[0]];
        if (row) row[2] = 'Baking bread';
      },
      [
        'f.framework.yaml -    name: Baking # as the guild says',
        'f.framework.yaml +    name: Baking bread # as the guild says',
      ],
    ],
    [
      'a short text',
      (sheets) => setText(sheets, 'Bakes rolls.', 'Bakes rolls: many.'),
      ['f.framework.yaml -      low: Bakes rolls.', 'f.framework.yaml +      low: "Bakes rolls: many."'],
    ],
    [
      'a long text, in its comment and its width',
      (sheets) =>
        setText(
          sheets,
          'Bread and rolls, every day of the week, whatever the weather is like outside, and cakes on Sundays.',
          'Bread and rolls, every day of the week, whatever the weather is like outside, and cakes on Mondays, too.',
        ),
      ['f.framework.yaml -      Sundays.', 'f.framework.yaml +      Mondays, too.'],
    ],
    [
      'an indicator',
      (sheets) => setText(sheets, 'bake all', 'bake nearly all'),
      ['f.framework.yaml -          - bake all # really', 'f.framework.yaml +          - bake nearly all # really'],
    ],
    [
      'a text of several lines',
      (sheets) => setText(sheets, 'Bakes bread.', 'Bakes bread:\n\n- white\n- brown'),
      [
        'f.framework.yaml -      mid: Bakes bread.',
        'f.framework.yaml +      mid: |-',
        'f.framework.yaml +        Bakes bread:',
        'f.framework.yaml +',
        'f.framework.yaml +        - white',
        'f.framework.yaml +        - brown',
      ],
    ],
    ['a text that is taken away', (sheets) => setText(sheets, 'teach', ''), ['f.framework.yaml -          - teach']],
    [
      'a text of a role',
      (sheets) => setText(sheets, 'Loud.', '=Quiet'),
      [
        'a.role.yaml -      - { name: Singing, level: { min: low, max: mid }, description: Loud. } # odd',
        'a.role.yaml +      - { name: Singing, level: { min: low, max: mid }, description: =Quiet } # odd',
      ],
    ],
  ];
  for (const [name, work, patch] of cases) {
    test(`${name} is proposed, and nothing else`, async () => {
      const result = await read(await changed(bytes, work), files);
      assert.deepEqual(result.conflicts, []);
      assert.deepEqual(result.remarks, []);
      assert.deepEqual(patchOf(result).sort(), [...patch].sort());
      assert.equal(result.changes.length, 1);
      const again = await read(
        await changed(bytes, work),
        new Map([...files, ...result.files.map(({ path, after }) => [path, after] as const)]),
      );
      assert.deepEqual(
        [again.changes, again.conflicts, again.files],
        [[], [], []],
        'a second time there is nothing to do',
      );
    });
  }

  test('what changed on both sides is a conflict, and is not overwritten', async () => {
    const other = await changed(bytes, (sheets) => {
      set(sheets, 'Baking', 'Baker', 'Middling');
      setText(sheets, 'Bakes rolls.', 'Bakes buns.');
      set(sheets, 'Selling', 'Baker', 'High');
    });
    const now = new Map(files)
      .set('a.role.yaml', (files.get('a.role.yaml') ?? '').replace('level: low', 'level: high'))
      .set('f.framework.yaml', (files.get('f.framework.yaml') ?? '').replace('Bakes rolls.', 'Bakes cakes.'));
    const result = await read(other, now);
    assert.deepEqual(
      result.conflicts.map(({ before, workbook, file, path }) => [path, before, workbook, file]),
      [
        ['a.role.yaml', 'Low', 'Middling', 'High'],
        ['f.framework.yaml', 'Bakes rolls.', 'Bakes buns.', 'Bakes cakes.'],
      ],
    );
    assert.deepEqual(patchOf(result), ['a.role.yaml -        level: 2', 'a.role.yaml +        level: 3']);
  });

  test('of a conflict the words of the workbook can be preferred', async () => {
    const other = await changed(bytes, (sheets) => {
      set(sheets, 'Baking', 'Baker', 'Middling');
      setText(sheets, 'Bakes rolls.', 'Bakes buns.');
      set(sheets, 'Selling', 'Baker', null);
    });
    const now = new Map(files)
      .set(
        'a.role.yaml',
        (files.get('a.role.yaml') ?? '').replace('level: low', 'level: high').replace('level: 2', 'level: 3'),
      )
      .set('f.framework.yaml', (files.get('f.framework.yaml') ?? '').replace('Bakes rolls.', 'Bakes cakes.'));
    const result = await importWorkbook(
      other,
      async (path) => now.get(path),
      () => true,
      ({ path, file }) => path === 'f.framework.yaml' || file === 'High',
    );
    assert.equal(result.conflicts.length, 3);
    assert.ok(result.conflicts.every(({ path, line = -1 }) => (now.get(path)?.split('\n')[line] ?? '') !== ''));
    assert.deepEqual(patchOf(result), [
      'a.role.yaml -        level: high # for now',
      'a.role.yaml -      - ref: f/selling',
      'a.role.yaml -        level: 3',
      'a.role.yaml +        level: mid # for now',
      'f.framework.yaml -      low: Bakes cakes.',
      'f.framework.yaml +      low: Bakes buns.',
    ]);
  });

  test('what the files say already is nothing to do, also where they have moved on', async () => {
    const other = await changed(bytes, (sheets) => set(sheets, 'Baking', 'Baker', 'Middling'));
    const moved = (files.get('a.role.yaml') ?? '').replace('      # The heart', '      - New one\n      # The heart');
    const result = await read(other, new Map(files).set('a.role.yaml', moved));
    assert.deepEqual(patchOf(result), [
      'a.role.yaml -        level: low # for now',
      'a.role.yaml +        level: mid # for now',
    ]);
    const same = await read(other, new Map(files).set('a.role.yaml', moved.replace('level: low', 'level: mid')));
    assert.deepEqual([same.changes, same.conflicts], [[], []]);
  });

  test('each change can be taken or left', async () => {
    const other = await changed(bytes, (sheets) => {
      set(sheets, 'Baking', 'Baker', 'Middling');
      set(sheets, 'Selling', 'Baker', 'High');
    });
    const all = await read(other, files);
    assert.deepEqual(
      all.changes.map(({ kind, place, sentence }) => [kind, place, sentence]),
      [
        ['level', 'Food!D4', '"Baking" of "Baker" is Middling rather than Low.'],
        ['level', 'Food!D5', '"Selling" of "Baker" is High rather than Middling.'],
      ],
    );
    const one = await read(other, files, ({ place }) => place === 'Food!D5');
    assert.deepEqual(patchOf(one), ['a.role.yaml -        level: 2', 'a.role.yaml +        level: 3']);
  });

  test('comments come back as remarks, the notes of levels do not', async () => {
    const other = await changed(bytes, ({ Food }) => {
      const [row, column] = at(Food?.rows ?? [], 'Baking', 'Baker');
      Food?.comments.set(`${row},${column}`, `${Food.comments.get(`${row},${column}`)}\nHR: Too low?`);
      const [other2, column2] = at(Food?.rows ?? [], 'Selling', 'Baker');
      Food?.comments.set(`${other2},${column2}`, 'Drop this.');
    });
    const { remarks, changes } = await read(other, files);
    assert.deepEqual(changes, []);
    assert.deepEqual(remarks, [
      { place: 'Food!D4', text: 'HR: Too low?', isComment: true, about: 'Baking, Baker' },
      { place: 'Food!D5', text: 'Drop this.', isComment: true, about: 'Selling, Baker' },
    ]);
  });

  test('what leads to no file is a remark', async () => {
    const other = await changed(bytes, (sheets) => {
      set(sheets, 'Baking', 'Baker', 'Superb');
      sheets.Food?.rows[2]?.push('Apprentice');
      sheets.Food?.rows.push([null, null, null, 'Low']);
      sheets.Texts?.rows.push([null, 'Baking', 'More', 'New words']);
      sheets.Texts?.rows.splice(1, 1);
    });
    const { remarks, changes } = await read(other, files);
    assert.deepEqual(changes, []);
    assert.deepEqual(
      remarks.map(({ text }) => text),
      [
        'The column "Apprentice" is of no role of this workbook; a role is added by a file of its own.',
        'The row has no name, so that no skill was made of it.',
        'The text is none that this workbook had, so that it leads to no file.',
        'One text is gone from the sheet; they stay in the files. An empty cell takes a text away.',
        '"Superb" is no level of "Baking" for "Baker".',
      ],
    );
  });

  test('files that are gone, and sheets that were deleted, are said', async () => {
    const gone = await read(await changed(bytes, (sheets) => set(sheets, 'Baking', 'Baker', 'High')), new Map());
    assert.deepEqual([gone.changes, gone.files, gone.remarks.length], [[], [], 3]);
    const { remarks } = await read(await changed(bytes, ({ Food }) => Food?.rows.splice(0, Food.rows.length)), files);
    assert.match(remarks[0]?.text ?? '', /ids is gone/);
  });

  test('rows that were sorted without their ids are found by their names', async () => {
    const other = await changed(bytes, ({ Food }) => {
      const rows = Food?.rows ?? [];
      const sorted = rows
        .slice(3)
        .map((row) => row.slice(1))
        .reverse();
      for (const [index, cells] of sorted.entries()) rows[3 + index]?.splice(1, cells.length, ...cells);
      Food?.comments.clear();
    });
    const { changes, conflicts, remarks } = await read(other, files);
    assert.deepEqual([changes, conflicts, remarks], [[], [], []]);
  });

  test('two rows of one new skill add it once', async () => {
    const other = await changed(bytes, ({ Food }) => {
      for (const level of ['Low', 'Low', 'High']) Food?.rows.push([null, 'Craft', 'Icing', level, null]);
    });
    const result = await read(other, files);
    assert.deepEqual(patchOf(result).sort(), [
      'a.role.yaml +        level: low',
      'a.role.yaml +      - ref: f/icing',
      'f.framework.yaml +    name: Icing',
      'f.framework.yaml +  - id: icing',
    ]);
    assert.deepEqual(
      result.remarks.map(({ text }) => text),
      ['"Baker" has "Icing" already, Low, and not High.'],
    );
  });

  test('paths of a stranger that lead elsewhere are not read', async () => {
    const asked: string[] = [];
    const other = await changed(bytes, (sheets) => {
      const state = sheets['role-profile state']?.rows ?? [];
      const json = String(state[1]?.[0])
        .replace('"a.role.yaml"', '"../../etc/x.role.yaml"')
        .replace('"b.role.yaml"', '"/b.role.yaml"');
      if (state[1]) state[1][0] = json.replace('"f.framework.yaml"', '"passwd"');
    });
    const { changes } = await importWorkbook(other, async (path) => {
      asked.push(path);
      return undefined;
    });
    assert.deepEqual([changes, asked], [[], []]);
  });

  test('all skills of a group may be taken out', async () => {
    const other = await changed(bytes, (sheets) => {
      for (const skill of ['Baking', 'Selling', 'Singing', 'Whistling']) set(sheets, skill, 'Baker', null);
    });
    const result = await read(other, files);
    assert.equal(result.changes.length, 4);
    const now = result.files.find(({ path }) => path === 'a.role.yaml')?.after ?? '';
    // What stands at an item goes with it, and all else stays.
    assert.match(now, /# one catalogue\nskills:\n {2}- title: Craft\n$/);
  });

  test('another workbook is refused', async () => {
    const other = await writeXlsx({ sheets: [{ name: 'A', rows: [['Skill', 'Level']] }] });
    assert.equal(await isOurWorkbook(other), false);
    assert.equal(await isOurWorkbook(Buffer.from('text')), false);
    await assertRefused(read(other, files), /not written by role-profile/);
    await assertRefused(read(bytes.subarray(0, 500), files), /damaged/);
  });
});
