import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Meaning } from '../../../../src/import/decisions.ts';
import type { Piece } from '../../../../src/import/piece.ts';
import type { Grid, GridCell } from '../../../../src/import/support/grid/grid.ts';
import { gridFiles } from '../../../../src/import/support/grid/gridFiles.ts';
import { Notes } from '../../../../src/import/support/notes.ts';
import { inEnglish } from '../../../../src/service/message.ts';
import { assertNothingLost, plainFiles } from '../draftChecks.ts';

/**
 * A table from lines with `|` between cells: `/` parts the lines of a cell, `<` continues the cell to the left and `^` the cell above, `*` makes
 * a line bold and `-` makes it an item.
 */
function gridOf(source: string): { grid: Grid; pieces: Piece[] } {
  const pieces: Piece[] = [];
  const written = source
    .trim()
    .split('\n')
    .map((row) => row.split('|').map((cell) => cell.trim()));
  const span = (row: number, column: number, mark: string, [down, right]: readonly [number, number]): number => {
    let count = 1;
    while (written[row + down * count]?.[column + right * count] === mark) count++;
    return count;
  };
  const rows = written.map((cells, row) =>
    cells.map((cell, column): GridCell | undefined => {
      if (cell === '<' || cell === '^') return undefined;
      const lines = cell.split(' / ').flatMap((line) => {
        const text = line.replace(/^[*-] ?/, '').trim();
        if (text === '') return [];
        const piece: Piece = { text, file: 'table', place: `row ${row + 1}, column ${column + 1}` };
        pieces.push(piece);
        return [{ text: { text, from: [piece] }, isItem: line.startsWith('-'), isBold: line.startsWith('*') }];
      });
      return { lines, columns: span(row, column, '<', [0, 1]), rows: span(row, column, '^', [1, 0]) };
    }),
  );
  return { grid: { title: undefined, headerRows: undefined, rows }, pieces };
}

function read(source: string, decided: readonly (readonly [string, Meaning])[] = []) {
  const { grid, pieces } = gridOf(source);
  const notes = new Notes(new Map(decided));
  const result = gridFiles([grid], { name: 'Matrix', description: undefined, lang: undefined }, notes);
  assertNothingLost({ pieces, files: result.files, ...notes });
  return { ...result, notes, plain: plainFiles(result.files) };
}

suite('tables of skills', () => {
  test('grades as columns give a framework and a role for each grade', () => {
    const { plain, layout } = read(`
      Skill   | Junior baker        | Senior baker
      Dough   | Mixes by the recipe | Changes the recipe
      Ovens   |                     | Sets the ovens / Repairs them
    `);
    assert.equal(layout && inEnglish(layout), 'a matrix, skills by 2 grades with texts in the cells');
    assert.deepEqual(plain, {
      'matrix.framework': {
        id: 'matrix',
        name: 'Matrix',
        defaultScale: 'grades',
        scales: {
          grades: {
            name: 'Grades',
            levels: [
              { id: 'junior-baker', name: 'Junior baker' },
              { id: 'senior-baker', name: 'Senior baker' },
            ],
          },
        },
        grades: [
          { id: 'junior-baker', name: 'Junior baker' },
          { id: 'senior-baker', name: 'Senior baker' },
        ],
        skills: [
          {
            id: 'dough',
            name: 'Dough',
            levels: { 'junior-baker': 'Mixes by the recipe', 'senior-baker': 'Changes the recipe' },
          },
          {
            id: 'ovens',
            name: 'Ovens',
            levels: { 'senior-baker': { indicators: ['Sets the ovens', 'Repairs them'] } },
          },
        ],
      },
      'junior-baker.role': {
        id: 'junior-baker',
        title: 'Junior baker',
        grade: 'junior-baker',
        frameworks: { ladder: './matrix.framework.yaml' },
        skills: [{ ref: 'ladder/dough', level: 'junior-baker' }],
      },
      'senior-baker.role': {
        id: 'senior-baker',
        title: 'Senior baker',
        grade: 'senior-baker',
        frameworks: { ladder: './matrix.framework.yaml' },
        skills: [
          { ref: 'ladder/dough', level: 'senior-baker' },
          { ref: 'ladder/ovens', level: 'senior-baker' },
        ],
      },
    });
  });

  test('grades as rows are turned', () => {
    const { layout, plain } = read(`
      Grade         | Dough               | Ovens
      Junior baker  | Mixes by the recipe | Cleans the ovens
      Senior baker  | Changes the recipe  | Sets the ovens
    `);
    assert.equal(
      layout && inEnglish(layout),
      'a matrix, skills by 2 grades with grades in the rows, texts in the cells',
    );
    assert.deepEqual(Object.keys(plain), ['matrix.framework', 'junior-baker.role', 'senior-baker.role']);
    assert.deepEqual(skillsOf(plain), ['dough', 'ovens']);
  });

  test('bold rows and merged cells are groups, repeated and missing labels are the skill above', () => {
    const { plain, notes } = read(`
      Area     | Skill | L1           | L2
      * Baking |       |              |
      Craft    | Dough | Mixes        | Kneads
      ^        | Dough | Weighs       | Tastes
      ^        |       | Cleans up    |
      People   | Shop  | Greets       | Advises
    `);
    const { skills, categories } = frameworkOf(plain);
    assert.deepEqual(categories, [
      { id: 'baking', name: 'Baking' },
      { id: 'craft', name: 'Craft', parent: 'baking' },
      { id: 'people', name: 'People', parent: 'baking' },
    ]);
    assert.deepEqual(skills, [
      {
        id: 'dough',
        name: 'Dough',
        category: ['craft'],
        levels: { l1: { indicators: ['Mixes', 'Weighs', 'Cleans up'] }, l2: { indicators: ['Kneads', 'Tastes'] } },
      },
      { id: 'shop', name: 'Shop', category: ['people'], levels: { l1: 'Greets', l2: 'Advises' } },
    ]);
    assert.ok(notes.decisions.some(({ key, meaning }) => key === 'row: Baking' && meaning === 'group'));
  });

  test('a cell over several grades says the same for each of them', () => {
    const { plain } = read(`
      Skill | Junior         | Middle | Senior
      Dough | Mixes with aid | <      | Mixes alone
    `);
    assert.deepEqual(frameworkOf(plain).skills, [
      {
        id: 'dough',
        name: 'Dough',
        levels: { junior: 'Mixes with aid', middle: 'Mixes with aid', senior: 'Mixes alone' },
      },
    ]);
  });

  test('words over several columns are tracks', () => {
    const { plain } = read(`
      Skill | Bench  | <      | Office | <
      ^     | Junior | Senior | M1     | M2
      Dough | Mixes  | Kneads | Orders | Plans
    `);
    assert.deepEqual(frameworkOf(plain).grades, [
      { id: 'junior', name: 'Junior', track: 'Bench' },
      { id: 'senior', name: 'Senior', track: 'Bench' },
      { id: 'm1', name: 'M1', track: 'Office' },
      { id: 'm2', name: 'M2', track: 'Office' },
    ]);
  });

  test('levels in the cells make a scale, ticks make no words', () => {
    const { plain, layout, notes } = read(`
      Skill | Baker    | Shop assistant | Head baker
      Dough | Advanced | Basic          | Expert
      Till  | x        | Advanced       |
    `);
    assert.equal(layout && inEnglish(layout), 'a matrix, skills by 3 grades with how well in the cells');
    assert.deepEqual(frameworkOf(plain).scales, {
      levels: {
        name: 'Levels',
        levels: [
          { id: 'basic', name: 'Basic' },
          { id: 'advanced', name: 'Advanced' },
          { id: 'expert', name: 'Expert' },
        ],
      },
    });
    assert.deepEqual(plain['baker.role'], {
      id: 'baker',
      title: 'Baker',
      grade: 'baker',
      frameworks: { skills: './matrix.framework.yaml' },
      skills: [{ ref: 'skills/dough', level: 'advanced' }, { ref: 'skills/till' }],
    });
    assert.ok(notes.leftOut.some(({ piece }) => piece.text === 'x'));
  });

  test('levels as columns are a scale and no roles', () => {
    const { plain } = read(`
      Skill | Description     | Awareness    | Working
      Dough | What bread is of | Knows flours | Kneads well
    `);
    assert.deepEqual(Object.keys(plain), ['matrix.framework']);
    assert.deepEqual(frameworkOf(plain).skills, [
      {
        id: 'dough',
        name: 'Dough',
        description: 'What bread is of',
        levels: { awareness: 'Knows flours', working: 'Kneads well' },
      },
    ]);
  });

  test('a row a skill without grades is a list', () => {
    const { plain, layout } = read(`
      Area   | Skill | Description      | Owner
      Baking | Dough | What bread is of | Anna
      Baking | Ovens | Hot and heavy    |
    `);
    assert.equal(layout && inEnglish(layout), 'a list of skills');
    assert.deepEqual(frameworkOf(plain).skills, [
      { id: 'dough', name: 'Dough', category: ['baking'], description: 'What bread is of', details: { Owner: 'Anna' } },
      { id: 'ovens', name: 'Ovens', category: ['baking'], description: 'Hot and heavy' },
    ]);
  });

  test('a person says what a column means', () => {
    const { plain } = read(
      `
      Skill | Junior | Remarks for us
      Dough | Mixes  | Check again
    `,
      [['column: Remarks for us', 'leaveOut']],
    );
    assert.deepEqual(Object.keys(plain), ['matrix.framework', 'junior.role']);
  });

  test('a table without rows of skills is not read', () => {
    const { grid } = gridOf('Skill | Junior | Senior');
    const options = { name: 'Matrix', description: undefined, lang: undefined };
    const { files, unread } = gridFiles([grid], options, new Notes(new Map()));
    assert.deepEqual(files, []);
    assert.equal(unread.length, 1);
  });
});

interface PlainFramework {
  readonly skills: readonly { readonly id: string }[];
  readonly [key: string]: unknown;
}

function frameworkOf(plain: Record<string, unknown>): PlainFramework {
  return plain['matrix.framework'] as PlainFramework;
}

function skillsOf(plain: Record<string, unknown>): string[] {
  return frameworkOf(plain).skills.map(({ id }) => id);
}
