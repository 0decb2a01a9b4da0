import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { writeXlsx } from 'hucre/xlsx';
import { importWorkbook } from '../../../src/import/workbook/importWorkbook.ts';
import { ourWorkbookIn } from '../../../src/import/workbook/ourWorkbook.ts';
import { inEnglish, say } from '../../../src/service/message.ts';
import { englishIn } from '../../support/englishIn.ts';
import { at, bytes, files, set, setText } from './bakery.ts';
import { changed, ours, patchOf, read, unreadable } from './changedBook.ts';

/* What comes back and is no edit of its own accord: conflicts, remarks, and what is not read. */

suite('a workbook that leaves doubts', () => {
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
      await ours(other),
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
    assert.deepEqual(englishIn(remarks.map(({ text }) => text)), [
      'The column "Apprentice" is of no role of this workbook; a role is added by a file of its own.',
      'The row has no name, so that no skill was made of it.',
      'The text is none that this workbook had, so that it leads to no file.',
      'One text is gone from the sheet; it stays in the files. An empty cell takes a text away.',
      '"Superb" is no level of "Baking" for "Baker".',
    ]);
  });

  test('files that are gone, and sheets that were deleted, are said', async () => {
    const gone = await read(await changed(bytes, (sheets) => set(sheets, 'Baking', 'Baker', 'High')), new Map());
    assert.deepEqual([gone.changes, gone.files, gone.remarks.length], [[], [], 3]);
    const { remarks } = await read(await changed(bytes, ({ Food }) => Food?.rows.splice(0, Food.rows.length)), files);
    assert.match(inEnglish(say`${remarks[0]?.text ?? ''}`), /ids is gone/);
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

  test('paths of a stranger that lead elsewhere are not read', async () => {
    const asked: string[] = [];
    const other = await changed(bytes, (sheets) => {
      const state = sheets['role-profile state']?.rows ?? [];
      const json = String(state[1]?.[0])
        .replace('"a.role.yaml"', '"../../etc/x.role.yaml"')
        .replace('"b.role.yaml"', '"/b.role.yaml"');
      if (state[1]) state[1][0] = json.replace('"f.framework.yaml"', '"passwd"');
    });
    const { changes } = await importWorkbook(await ours(other), async (path) => {
      asked.push(path);
      return undefined;
    });
    assert.deepEqual([changes, asked], [[], []]);
  });

  test('any other file is none of ours', async () => {
    const other = await writeXlsx({ sheets: [{ name: 'A', rows: [['Skill', 'Level']] }] });
    for (const given of [other, Buffer.from('text'), bytes.subarray(0, 500)])
      assert.equal(await ourWorkbookIn('skills.xlsx', given), undefined);
  });

  test('one of ours that cannot be read says why, and is not taken for any other', async () => {
    const reason = async (given: Uint8Array) => {
      const read = await ourWorkbookIn('skills.xlsx', given);
      return read && 'refused' in read ? inEnglish(read.refused) : undefined;
    };
    assert.match(
      (await reason(await unreadable(bytes))) ?? '',
      /^Its hidden sheet “role-profile state” .* was changed/,
    );
    const damaged = Uint8Array.from(bytes);
    damaged.fill(0, 100, 400);
    assert.match((await reason(damaged)) ?? '', /^skills\.xlsx cannot be read: it is damaged/);
  });
});
