import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catalogueSkillLabel, categoryName, frameworkLabel } from '../../../src/service/model/catalogue.ts';
import {
  groupLabel,
  itemLabel,
  skillId,
  skillLabel,
  skillName,
  writtenName,
} from '../../../src/service/model/labels.ts';
import { fileLabel, placeOfRole, roleLabel, titleOfRole } from '../../../src/service/model/roleLabels.ts';
import { skillsOf } from '../../../src/service/model/skills.ts';
import { directoryOf } from '../../support/directoryOf.ts';

const framework = `--- /f.framework.yaml
id: f
name: F
categories: [{ id: ops, name: Operations }]
defaultScale: ddat
skills:
  - { id: testing, name: Testing, levels: { working: You test. } }
  - { id: nameless, levels: { working: You do it., expert: { indicators: [Leads others.] } } }
`;

/** An item: its name or id, what it is called in any case, and how its author knows it as a skill and as an item. */
const cases: readonly (readonly [
  item: string,
  name: string | undefined,
  label: string | undefined,
  written: string | undefined,
  author: string,
])[] = [
  ['{ name: Own *name*, ref: f/testing }', 'Own *name*', 'Own *name*', 'Own *name*', 'Own *name*'],
  ['{ ref: f/testing }', 'Testing', 'Testing', 'Testing', 'f/testing'],
  ['{ ref: f/nameless, level: working }', 'nameless', 'nameless', 'f/nameless', 'f/nameless'],
  ['{ ref: f/gone }', 'gone', 'gone', 'f/gone', 'f/gone'],
  ['{ ref: gone }', 'gone', 'gone', 'gone', 'gone'],
  ['{ id: x, ref: f/gone }', 'x', 'x', 'f/gone', 'f/gone'],
  ['{ id: x, description: Does it. }', 'x', 'x', 'x', 'Does it.'],
  [
    '{ description: "**Helps** others to find their way, whatever they have to do." }',
    undefined,
    'Helps others to find their way, whatever they …',
    undefined,
    '**Helps** others to find their way, whatever they have to do.',
  ],
  ['{ levelDescription: Does it alone. }', undefined, 'Does it alone.', undefined, ''],
  ['{ examples: [One.] }', undefined, 'One.', undefined, ''],
  ['{ description: "—", level: working }', undefined, undefined, undefined, '—'],
  ['{ level: working }', undefined, undefined, undefined, ''],
];

for (const [item, name, label, written, author] of cases) {
  test(`what ${item} is called`, () => {
    const { profile } = directoryOf(`${framework}--- /r.role.yaml
frameworks: { f: ./f.framework.yaml }
skills: [{ title: G, items: [${item}] }]
`);
    const { role, frameworks, groups } = profile('r');
    const [skill] = groups[0]?.skills ?? [];
    const [placed] = skillsOf(role, frameworks);
    assert(skill && placed);
    assert.deepEqual(
      [skillName(skill), skillLabel(skill), writtenName(placed), itemLabel(skill.item)],
      [name, label, written, author],
    );
  });
}

test('the id of a skill is its own, else that of the one it refers to', () => {
  const { role } = directoryOf(
    '--- /r.role.yaml\nskills: [{ items: [{ id: a, ref: f/b }, { ref: f/b }, { name: C }] }]\n',
  );
  assert.deepEqual(role('r').skills[0]?.items.map(skillId), ['a', 'b', undefined]);
});

test('a group is called by its title, its type, or its innermost category', () => {
  const { profile } = directoryOf(`${framework}--- /r.role.yaml
frameworks: { f: ./f.framework.yaml }
skills:
  - { title: T, type: Y, framework: f, category: [ops] }
  - { type: Y, framework: f, category: [ops] }
  - { framework: f, category: [x, ops] }
  - { framework: f, category: [x] }
  - { framework: f }
`);
  assert.deepEqual(profile('r').groups.map(groupLabel), ['T', 'Y', 'Operations', 'x', undefined]);
});

const roles: readonly (readonly [
  lines: string,
  label: string | undefined,
  title: string,
  file: string,
  line: number,
])[] = [
  ['id: a\ntitle: A *b*\n', 'A *b*', 'A *b*', 'A *b*', 1],
  ['family: F\nid: a\n', 'a', 'a', 'a', 1],
  ['family: F\n', 'r', 'r', 'r', 0],
];

for (const [lines, label, title, file, line] of roles) {
  test(`a role is called ${title}`, () => {
    const role = directoryOf(`--- /r.role.yaml\n${lines}`).role('r');
    assert.deepEqual([roleLabel(role), titleOfRole(role), fileLabel(role)], [label, title, file]);
    assert.deepEqual(Object.keys(placeOfRole(role)), ['uri', 'range']);
    assert.equal(placeOfRole(role).range.start.line, line);
  });
}

test('a role that no file names is called by nothing', () => {
  assert.equal(roleLabel({}), undefined);
  assert.equal(titleOfRole({}), 'Untitled role');
  assert.equal(fileLabel({ uri: 'untitled:a/b' }), 'b');
});

test('a role without a title and an id is called by the title that it inherits', () => {
  const { role, profile } = directoryOf('--- /b.role.yaml\nid: b\ntitle: Base\n--- /r.role.yaml\nextends: b\n');
  assert.equal(titleOfRole(role('r'), profile('r').role), 'Base');
});

test('frameworks, their skills and their categories go by their names, else by their ids', () => {
  const f = directoryOf(framework).framework('f');
  assert.equal(frameworkLabel(f), 'F');
  assert.equal(frameworkLabel({}), undefined);
  assert.deepEqual([...f.skills.values()].map(catalogueSkillLabel), ['Testing', 'nameless']);
  assert.deepEqual(
    ['ops', 'x'].map((id) => categoryName(f, id)),
    ['Operations', 'x'],
  );
  assert.equal(categoryName(undefined, 'ops'), 'ops');
});
