import assert from 'node:assert/strict';
import { test } from 'node:test';
import { jobProfileOf } from '../../src/jobProfile/jobProfile.ts';
import { drawingOf, type LadderStop } from '../../src/jobProfile/ladderDrawing.ts';
import { english } from '../support/phrases.ts';
import { openWorkspace } from '../support/workspaceFixture.ts';

/** The stops of the first role's ladder, row by row: `done A | HERE B | open (C)`, in brackets those without a profile; forks as `from>first-last`. */
async function drawn(marked: string): Promise<{ rows: string[]; forks: string[]; rest: string[] }> {
  const { service, fixture, item } = await openWorkspace(marked);
  const resolved = await service.resolve(item(fixture.main));
  assert(resolved);
  const { ladder, title } = jobProfileOf(resolved.profile, english);
  const drawing = drawingOf(english, ladder, title);
  if (!drawing) return { rows: [], forks: [], rest: [] };
  const name = ({ name: { text }, hasProfile, state, column }: LadderStop) =>
    `${column}:${state === 'here' ? 'HERE' : state} ${hasProfile ? text : `(${text})`}`;
  const rows = Array.from({ length: drawing.rows }, (_, row) =>
    drawing.stops
      .filter((stop) => stop.row === row)
      .map(name)
      .join(' | '),
  );
  const forks = drawing.forks.map(({ from, first, last }) => `${from}>${first}-${last}`);
  const rest = [drawing.before, drawing.after].flatMap((one) => (one ? [`+${one.count} ${one.names.join(', ')}`] : []));
  return { rows, forks, rest };
}

const grades = (...lines: string[]) =>
  `--- /f.framework.yaml\nid: f\nname: F\ngrades:\n${lines.map((line) => `  - { ${line} }\n`).join('')}`;
const role = (id: string, ...lines: string[]) =>
  `--- /${id}.role.yaml\nid: ${id}\ntitle: ${id}\nframeworks: { f: ./f.framework.yaml }\n${lines.join('\n')}\n`;

const forked = grades(
  'id: e, name: E, progressesTo: [s]',
  'id: s, name: S, progressesTo: [p, l]',
  'id: p, name: P',
  'id: l, name: L, progressesTo: [h]',
  'id: h, name: H',
);

test('ways that leave the ladder are drawn below it, from the stop that they leave', async () => {
  assert.deepEqual(await drawn(role('senior', 'grade: s') + forked), {
    rows: ['0:done (E) | 1:HERE senior | 2:open (P)', '2:open (L) | 3:open (H)'],
    forks: ['1>2-3'],
    rest: [],
  });
});

test('a role stands at its grade, on a branch as well as on the way, also further on and further back', async () => {
  const found = await drawn(
    role('principal', 'grade: p') +
      role('senior', 'grade: s', 'progressesTo: [principal, lead]') +
      role('engineer', 'grade: e', 'progressesTo: [senior]') +
      role('lead', 'grade: l') +
      forked,
  );
  assert.deepEqual(found.rows, ['0:done engineer | 1:done senior | 2:HERE principal', '2:open (L) | 3:open (H)']);
  const onBranch = await drawn(role('senior', 'grade: s', 'progressesTo: [lead]') + role('lead', 'grade: l') + forked);
  assert.deepEqual(onBranch.rows, ['0:done (E) | 1:HERE senior | 2:open (P)', '2:open lead | 3:open (H)']);
});

test('of a long ladder two stops on each side are drawn, and the others are named', async () => {
  const many = Array.from(
    { length: 9 },
    (_, i) => `id: g${i}, name: G${i}${i < 8 ? `, progressesTo: [g${i + 1}]` : ''}`,
  );
  assert.deepEqual(await drawn(role('a', 'grade: g4') + grades(...many)), {
    rows: ['0:done (G2) | 1:done (G3) | 2:HERE a | 3:open (G5) | 4:open (G6)'],
    forks: [],
    rest: ['+2 G0, G1', '+2 G7, G8'],
  });
  assert.deepEqual((await drawn(role('a', 'grade: g0') + grades(...many))).rest, ['+4 G5, G6, G7, G8']);
});

test('without grades the roles alone are a ladder, and a role alone is none', async () => {
  assert.deepEqual(
    (await drawn(role('b', 'progressesTo: [c, d]') + role('a', 'progressesTo: [b]') + role('c') + grades())).rows,
    ['0:done a | 1:HERE b | 2:open c', '2:open (d)'],
  );
  assert.deepEqual((await drawn(role('a') + grades())).rows, []);
});

test('a circle of roles is drawn once', async () => {
  const { rows } = await drawn(
    role('a', 'progressesTo: [b]') + role('b', 'progressesTo: [c]') + role('c', 'progressesTo: [a]') + grades(),
  );
  assert.match(rows[0] ?? '', /HERE a/);
  assert((rows[0]?.split(' | ').length ?? 0) < 8);
});
