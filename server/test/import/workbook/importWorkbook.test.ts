import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { pathsOfWorkbook } from '../../../src/import/workbook/ourWorkbook.ts';
import { inEnglish } from '../../../src/service/message.ts';
import { englishIn } from '../../support/englishIn.ts';
import { at, bytes, files, type Sheets, set, setText } from './bakery.ts';
import { changed, ours, patchOf, read, workbookOf } from './changedBook.ts';

suite('a workbook that comes back', () => {
  test('as it was written proposes nothing', async () => {
    const result = await read(bytes, files);
    assert.deepEqual(result, { changes: [], conflicts: [], remarks: [], files: [] });
    assert.deepEqual([...pathsOfWorkbook(await ours(bytes))].sort(), [...files.keys()].sort());
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

  test('in another language leads back to the same files, its word for a skill without a level and its sheet of texts included', async () => {
    const german = new Map(
      [...files].map(([path, text]) => [path, /\.role\./.test(path) ? `lang: de\n${text}` : text]),
    );
    const own = await workbookOf([...german].map(([path, text]) => `--- /w/${path}\n${text}`).join(''));
    assert.deepEqual((await read(own, german)).changes, []);
    const work = await changed(own, (sheets) => {
      const { rows } = sheets.Food ?? { rows: [] };
      const at = (name: string) => rows.findIndex((row) => row[2] === name);
      assert.ok(at('Kompetenz') >= 0 && rows.some((row) => row.includes('Ja')));
      const baking = rows[at('Baking')];
      if (baking) baking[3] = 'Ja';
      const texts = sheets.Texte?.rows.find((row) => row[3] === 'Bakes rolls.');
      if (texts) texts[3] = 'Backt Brot.';
    });
    const patch = patchOf(await read(work, german));
    assert.deepEqual(
      patch.filter((line) => / [-+].*(?:level|rolls|Brot)/.test(line)),
      [
        'a.role.yaml -        level: low # for now',
        'f.framework.yaml -      low: Bakes rolls.',
        'f.framework.yaml +      low: Backt Brot.',
      ],
    );
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

  test('each change can be taken or left', async () => {
    const other = await changed(bytes, (sheets) => {
      set(sheets, 'Baking', 'Baker', 'Middling');
      set(sheets, 'Selling', 'Baker', 'High');
    });
    const all = await read(other, files);
    assert.deepEqual(
      all.changes.map(({ kind, place, sentence }) => [kind, place, inEnglish(sentence)]),
      [
        ['level', 'Food!D4', '"Baking" of "Baker" is Middling rather than Low.'],
        ['level', 'Food!D5', '"Selling" of "Baker" is High rather than Middling.'],
      ],
    );
    const one = await read(other, files, ({ place }) => place === 'Food!D5');
    assert.deepEqual(patchOf(one), ['a.role.yaml -        level: 2', 'a.role.yaml +        level: 3']);
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
    assert.deepEqual(englishIn(result.remarks.map(({ text }) => text)), [
      '"Baker" has "Icing" already, Low, and not High.',
    ]);
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
});
