import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Matrix } from '../../../src/service/compare/matrix.ts';
import { openWorkspace } from '../../support/workspaceFixture.ts';

async function matrixOf(marked: string, scope: { uris?: string[]; family?: string } = {}): Promise<Matrix | undefined> {
  const { service } = await openWorkspace(marked);
  return (await service.matrix({ uris: [], ...scope }))?.result;
}

function columnsOf(matrix: Matrix | undefined): number[] {
  return [...(matrix?.columns.keys() ?? [])];
}

/** `A | Working | – | Expert ▼ (gap drop)`. */
function lines(matrix: Matrix | undefined): string[] {
  return (matrix?.groups ?? []).flatMap(({ title, rows }) => [
    `[${title ?? ''}]`,
    ...rows.map(({ name, cells, marks }) => {
      const shown = columnsOf(matrix)
        .map((i) => cells.get(i))
        .map((cell) => (cell ? `${cell.level?.name ?? '•'}${cell.standsOut ? `!${cell.standsOut.mark}` : ''}` : '–'));
      return `${[name, ...shown].join(' | ')} (${marks.join(' ')})`;
    }),
  ]);
}

const framework = `--- /f.framework.yaml
id: f
name: F
grades:
  - { id: junior, name: Junior, progressesTo: [mid] }
  - { id: senior, name: Senior }
  - { id: mid, name: Mid, progressesTo: [senior] }
`;

function role(id: string, more: string, items = '{ name: A, level: working }'): string {
  return `--- /${id}.role.yaml\nid: ${id}\ntitle: ${id}\nframeworks: { f: ./f.framework.yaml }\n${more}skills: [{ title: G, scale: ddat, items: [${items}] }]\n`;
}

function columns(matrix: Matrix | undefined): string | undefined {
  return matrix?.columns.map(({ title }) => title).join(' ');
}

test('roles stand in the order of progressesTo, wherever their grades and titles would put them', async () => {
  const marked = role('a', '') + role('b', 'progressesTo: [a]\n') + role('c', 'progressesTo: [b]\n');
  assert.equal(columns(await matrixOf(marked)), 'c b a');
});

test('without it they stand in the order of the grades, roles without a known grade last', async () => {
  const marked =
    role('a', 'grade: senior\n') + role('b', 'grade: junior\n') + role('c', 'grade: mid\n') + role('d', '') + framework;
  assert.equal(columns(await matrixOf(marked)), 'b c a d');
});

test('a circle of roles has an order, too', async () => {
  const marked = role('b', 'progressesTo: [a]\n') + role('a', 'progressesTo: [b]\n') + role('c', 'progressesTo: [c]\n');
  assert.equal(columns(await matrixOf(marked)), 'c a b');
});

test('families stand one after the other, and one can be chosen, whatever the case', async () => {
  const marked = role('a', 'family: Nursing\n') + role('b', 'family: Care\n') + role('c', 'family: Nursing\n');
  assert.equal(columns(await matrixOf(marked)), 'b a c');
  assert.equal(columns(await matrixOf(marked, { family: 'nursing ' })), 'a c');
  assert.equal(await matrixOf(marked, { family: 'None' }), undefined);
});

test('files and folders say which roles take part', async () => {
  const marked = '--- /x/a.role.yaml\ntitle: a\n--- /x/y/b.role.yaml\ntitle: b\n--- /xz/c.role.yaml\ntitle: c\n';
  assert.equal(columns(await matrixOf(marked, { uris: ['file:///x/'] })), 'a b');
  assert.equal(
    columns(await matrixOf(marked, { uris: ['file:///xz/c.role.yaml', 'file:///x/y', 'file:///x/y/b.role.yaml'] })),
    'b c',
  );
  assert.equal(await matrixOf(marked, { uris: ['file:///nowhere'] }), undefined);
});

test('rows are marked where a level falls, jumps, stays or is missing', async () => {
  const items = (...levels: string[]) =>
    levels
      .map((level, i) => (level === '' ? '' : `{ name: ${'ABCD'[i]}, level: ${level} }`))
      .filter(Boolean)
      .join(', ');
  const marked =
    role('a', 'progressesTo: [b]\n', items('working', 'awareness', 'working', 'working')) +
    role('b', 'progressesTo: [c]\n', items('practitioner', 'practitioner', 'working')) +
    role('c', '', items('working', 'expert', 'working', 'expert'));
  assert.deepEqual(lines(await matrixOf(marked)), [
    '[G]',
    'A | Working | Practitioner | Working!drop (drop)',
    'B | Awareness | Practitioner!jump | Expert (jump)',
    'C | Working | Working | Working (level)',
    'D | Working | – | Expert (gap)',
  ]);
});

test('names and titles that differ by what belongs to a word have rows and groups of their own', async () => {
  const group = (title: string, items: string) => `{ title: ${title}, items: [${items}] }`;
  const marked = `--- /a.role.yaml
title: a
skills: [${group('C', '{ name: .NET }')}, ${group('Web', '{ name: Node.js }')}]
--- /b.role.yaml
title: b
skills: [${group('C++', '{ name: Net }')}, ${group('"Web:"', '{ name: Node JS }, { name: Vue }')}]
`;
  assert.deepEqual(lines(await matrixOf(marked)), [
    '[C++]',
    'Net | – | • (gap)',
    '[C]',
    '.NET | • | – (gap)',
    '[Web]',
    'Node.js | • | • ()',
    'Vue | – | • (gap)',
  ]);
});

test('a step over a grade may rise by two levels', async () => {
  const marked =
    role('a', 'grade: junior\nprogressesTo: [b]\n', '{ name: A, level: awareness }') +
    role('b', 'grade: senior\n', '{ name: A, level: practitioner }') +
    framework;
  assert.deepEqual(lines(await matrixOf(marked)), ['[G]', 'A | Awareness | Practitioner ()']);
});

test('roles that no ladder joins are not measured by each other', async () => {
  const marked = role('a', '', '{ name: A, level: expert }') + role('b', '', '{ name: A, level: working }');
  assert.deepEqual(lines(await matrixOf(marked)), ['[G]', 'A | Expert | Working ()']);
});

/** `new`, `=`, `+1` and the like, `/` where a skill has ended, `–` where it is not asked for, a blank where nothing can be said. */
function growths(matrix: Matrix | undefined): string[] {
  return (matrix?.groups ?? []).flatMap(({ rows }) =>
    rows.map(({ cells, ended }) =>
      columnsOf(matrix)
        .map((i) => {
          const cell = cells.get(i);
          if (!cell) return ended.has(i) ? '/' : '–';
          const { growth } = cell;
          const said = growth?.kind === 'steps' ? `${growth.by > 0 ? '+' : ''}${growth.by}` : growth?.kind;
          return `${said ?? ' '}${cell.isDesirable ? '?' : ''}`;
        })
        .join('|'),
    ),
  );
}

test('growth is counted from the role right below, on a branch from where it leaves the ladder', async () => {
  const skill = (level: string, more = '') => `{ name: A, level: ${level}${more} }`;
  const marked =
    role('a', 'progressesTo: [b, d]\n', skill('awareness')) +
    role('b', 'progressesTo: [c]\n', skill('practitioner', ', importance: desirable')) +
    role('c', '', skill('{ min: working, max: practitioner }')) +
    role('d', '', skill('working'));
  const matrix = await matrixOf(marked);
  assert.equal(columns(matrix), 'a b c d');
  assert.deepEqual(growths(matrix), [' |+2?|-1|+1']);
  assert.deepEqual(
    matrix?.columns.map(({ after }) => after),
    [undefined, undefined, undefined, ['a']],
  );
});

test('a skill is new, ends, and is no longer spoken of', async () => {
  const items = (names: string) => [...names].map((name) => `{ name: ${name}, level: working }`).join(', ');
  const marked =
    role('a', 'progressesTo: [b]\n', items('AB')) +
    role('b', 'progressesTo: [c]\n', items('AC')) +
    role('c', '', items('AC'));
  assert.deepEqual(growths(await matrixOf(marked)), [' |same|same', '–|new|same', ' |/|–']);
});

test('roles on several tracks say theirs', async () => {
  const grades = `--- /f.framework.yaml
id: f
name: F
grades:
  - { id: junior, name: Junior, track: Engineer, progressesTo: [head] }
  - { id: head, name: Head, track: Manager }
`;
  const marked = role('a', 'grade: junior\n') + role('b', 'grade: head\n') + grades;
  const tracks = async (text: string) => (await matrixOf(text))?.columns.map(({ track }) => track);
  assert.deepEqual(await tracks(marked), ['Engineer', 'Manager']);
  assert.deepEqual(await tracks(marked.replace('Manager', 'Engineer')), [undefined, undefined]);
});
