import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SkillSearch } from '../../../../src/service/features/skillSearch/searchSkills.ts';
import type { FoundSkill, FoundSkills } from '../../../../src/service/model/foundSkills.ts';
import type { Fixture, FixtureFile } from '../../../support/fixture.ts';
import { openWorkspace } from '../../../support/workspaceFixture.ts';

const house = `--- /house.framework.yaml
id: house
name: House skills
defaultScale: ddat
grades: [{ id: junior, name: Junior }, { id: senior, name: Senior }]
categories: [{ id: ops, name: Operations }, { id: people, name: People }]
skills:
  - id: incident-management
    name: Incident management
    category: ops
    aliases: [Firefighting]
    description: Bringing a service back.
    levels:
      awareness: You can say what an incident is.
      working: You can follow the process.
      practitioner: You can lead.
  - { id: change-management, name: Change management, category: ops, description: Keeping incidents away. }
  - { id: coaching, name: Coaching, category: people, levels: { working: You can coach a person., expert: You coach coaches. } }
  - { id: cafe, name: Café service }
  - { id: old, name: Old incident desk, category: ops, status: retired, replacedBy: incident-management }
`;

function fileAt({ files }: Fixture, path: string): FixtureFile {
  const file = files.get(path);
  assert.ok(file);
  return file;
}

const roleWith = (skills: string, head = '') =>
  `--- /me.role.yaml\ntitle: Me\nframeworks: { h: ./house.framework.yaml }\n${head}${skills}`;

async function search(files: string, search: SkillSearch = {}): Promise<FoundSkills> {
  const { service, item, fixture } = await openWorkspace(files);
  const found = await service.searchSkills(item(fileAt(fixture, '/me.role.yaml')), search);
  assert.ok(found);
  return found;
}

function skillsOf({ categories }: FoundSkills): FoundSkill[] {
  return categories.flatMap(({ skills }) => skills);
}

const mine = `${house}${roleWith('')}`;

/** What is typed, and the skills that it finds, best first. */
const queries: Record<string, readonly [query: string, expected: readonly string[]]> = {
  'nothing typed: all but those that are retired': [
    '',
    ['incident-management', 'change-management', 'coaching', 'cafe'],
  ],
  'the start of a name goes before texts': ['incid', ['incident-management', 'change-management']],
  'all words, in any order': ['manage change', ['change-management']],
  'the whole name alone goes first': ['Change Management', ['change-management']],
  'another name': ['firefight', ['incident-management']],
  'an id': ['change-management', ['change-management']],
  'the name of a category': ['people', ['coaching']],
  'a text of a level': ['follow process', ['incident-management']],
  'within a word of a name': ['oaching', ['coaching']],
  'without the accent': ['cafe', ['cafe']],
  'a slip': ['incidnet', ['incident-management', 'change-management']],
  'a slip beside a word without one': ['chnage management', ['change-management']],
  'a word that is far from all': ['welding', []],
  'a short word is no slip': ['cbc', []],
};

for (const [name, [query, expected]] of Object.entries(queries)) {
  test(`a search for skills: ${name}`, async () => {
    const found = await search(mine, { query });
    assert.deepEqual(
      skillsOf(found)
        .map(({ ref }) => ref)
        .sort(),
      expected.map((id) => `h/${id}`).sort(),
    );
    assert.equal(found.count, expected.length);
    assert.equal(skillsOf(found)[0]?.ref, expected[0] && `h/${expected[0]}`);
  });
}

test('what is found stands by category, with all that people choose by', async () => {
  const files = `${house}${roleWith('skills: [{ title: G, items: [{ ref: h/coaching, level: working }] }]\n', 'grade: senior\n')}
--- /other.role.yaml
title: Other
grade: senior
frameworks: { house: ./house.framework.yaml }
skills: [{ items: [{ ref: house/incident-management, level: practitioner }] }]
--- /third.role.yaml
title: Another
frameworks: { house: ./house.framework.yaml }
skills: [{ items: [{ ref: house/incident-management, level: { min: awareness, max: working } }] }]
--- /fourth.role.yaml
title: Fourth
frameworks: { house: ./house.framework.yaml }
skills: [{ items: [{ ref: house/incident-management }] }]
`;
  const { place, categories, count } = await search(files, { limit: 3 });
  assert.deepEqual(place, { path: '/skills/0/items', index: 1, group: 'G' });
  assert.equal(count, 4);
  assert.deepEqual(
    categories.map(({ name, framework, skills }) => [name, framework, skills.map(({ name: own }) => own)]),
    [
      ['Operations', 'House skills', ['Incident management', 'Change management']],
      ['People', 'House skills', ['Coaching']],
    ],
  );
  const [incident, change] = categories[0]?.skills ?? [];
  assert.deepEqual(incident, {
    ref: 'h/incident-management',
    name: 'Incident management',
    aliases: ['Firefighting'],
    description: 'Bringing a service back.',
    levels: [
      { id: 'awareness', label: 'Awareness', text: 'You can say what an incident is.' },
      { id: 'working', label: 'Working', text: 'You can follow the process.' },
      { id: 'practitioner', label: 'Practitioner', text: 'You can lead.' },
    ],
    level: 'practitioner',
    levelLabel: 'Practitioner',
    levelFrom: 'grade',
    usedBy: {
      count: 3,
      titles: ['Another', 'Fourth', 'Other'],
      levels: [{ label: 'Awareness to Working', count: 1 }, { label: 'Practitioner', count: 1 }, { count: 1 }],
    },
    isInRole: false,
    item: { ref: 'h/incident-management', level: 'practitioner' },
  });
  assert.deepEqual([change?.level, change?.levelFrom], ['working', 'group']);
  assert.equal(categories[1]?.skills[0]?.isInRole, true);
});

test('a skill that is called as a whole what is searched for goes first, and says whether by its name or by another one', async () => {
  const files = `--- /house.framework.yaml
id: house
name: House skills
skills:
  - { id: ward, name: Ulcers of the leg on a ward }
  - { id: limbs, name: Lower limb care, aliases: [Leg ulcers] }
${roleWith('')}`;
  const called = async (query: string) =>
    skillsOf(await search(files, { query })).map(({ ref, called: by }) => [ref, by]);
  assert.deepEqual(await called('leg  Ulcers'), [
    ['h/limbs', 'alias'],
    ['h/ward', undefined],
  ]);
  assert.deepEqual(await called('lower limb care'), [['h/limbs', 'name']]);
  assert.deepEqual(await called('lower limb'), [['h/limbs', undefined]]);
});

const peer = (name: string, level: string) => `--- /${name}.role.yaml
title: ${name}
grade: senior
frameworks: { f: ./house.framework.yaml }
skills: [{ items: [{ ref: f/incident-management, level: ${level} }] }]
`;

/** The other roles, the role's skills, and the level of incident management or coaching. */
const levels: Record<string, readonly [others: string, role: string, skill: string, expected: unknown]> = {
  'what most roles of the grade ask for': [
    peer('a', 'working') + peer('b', 'practitioner') + peer('c', 'practitioner'),
    roleWith('', 'grade: senior\n'),
    'incident-management',
    ['practitioner', 'grade'],
  ],
  'of two that are as usual the lower one': [
    peer('a', 'practitioner') + peer('b', 'working'),
    roleWith('', 'grade: senior\n'),
    'incident-management',
    ['working', 'grade'],
  ],
  'another grade says nothing, nor does the group: the lowest that is described': [
    peer('a', 'practitioner'),
    roleWith('', 'grade: junior\n'),
    'incident-management',
    ['awareness', 'catalogue'],
  ],
  'what most skills of the group have': [
    '',
    roleWith(
      'skills:\n  - { title: G, items: [{ ref: h/cafe, level: working }, { ref: h/change-management, level: 2 }] }\n',
    ),
    'incident-management',
    ['working', 'group'],
  ],
  'the nearest to it that is described': [
    '',
    roleWith('skills:\n  - { title: G, items: [{ ref: h/cafe, level: awareness }] }\n'),
    'coaching',
    ['working', 'group'],
  ],
  'on the scale of the group': [
    '',
    roleWith('skills:\n  - { title: G, scale: sfia, items: [{ name: Own, level: 4 }] }\n'),
    'incident-management',
    ['4', 'group'],
  ],
  'a skill of which nothing is said': ['', roleWith(''), 'cafe', [undefined, undefined]],
};

for (const [name, [others, role, id, expected]] of Object.entries(levels)) {
  test(`the usual level: ${name}`, async () => {
    const skill = skillsOf(await search(`${house}${others}${role}`)).find(({ ref }) => ref === `h/${id}`);
    assert.deepEqual([skill?.level, skill?.levelFrom], expected);
    assert.equal(skill?.item.level, skill?.level);
  });
}

const twoGroups = `skills:
  - title: One
    items:
      - ref: h/coaching
      - name: Own

  - title: Two
    category: ops
    items: []
training: [{ name: T }]
`;

/** Where somebody is, and where skills go. */
const places: Record<string, readonly [skills: string, at: SkillSearch['at'], expected: object]> = {
  'no skills at all': ['', undefined, { path: '/skills', index: 0 }],
  'behind the item at the cursor': [
    twoGroups,
    { position: { line: 5, character: 0 } },
    { path: '/skills/0/items', index: 1, group: 'One' },
  ],
  'the end of the group whose title the cursor is in': [
    twoGroups,
    { position: { line: 4, character: 0 } },
    { path: '/skills/0/items', index: 2, group: 'One' },
  ],
  'blank lines below a group': [
    twoGroups,
    { position: { line: 7, character: 0 } },
    { path: '/skills/0/items', index: 2, group: 'One' },
  ],
  'a group without items': [
    twoGroups,
    { position: { line: 9, character: 4 } },
    { path: '/skills/1/items', index: 0, group: 'Two' },
  ],
  'above all skills, the last group': [
    twoGroups,
    { position: { line: 0, character: 0 } },
    { path: '/skills/1/items', index: 0, group: 'Two' },
  ],
  'the path of a group': [twoGroups, { path: '/skills/0' }, { path: '/skills/0/items', index: 2, group: 'One' }],
  'the path of a value of an item': [
    twoGroups,
    { path: '/skills/0/items/0/ref' },
    { path: '/skills/0/items', index: 1, group: 'One' },
  ],
  'a path that is nowhere': [twoGroups, { path: '/x/y' }, { path: '/skills/1/items', index: 0, group: 'Two' }],
  'skills without groups': [
    'skills:\n  - Excel\n  - Word\n',
    { position: { line: 3, character: 2 } },
    { path: '/skills', index: 1 },
  ],
};

for (const [name, [skills, at, expected]] of Object.entries(places)) {
  test(`skills go to: ${name}`, async () => {
    assert.deepEqual((await search(`${house}${roleWith(skills)}`, { at })).place, expected);
  });
}

test('the category of the group comes first', async () => {
  const files = `${house}${roleWith('skills:\n  - { title: P, framework: h, category: people, items: [] }\n')}`;
  const found = await search(files, { at: { path: '/skills/0' } });
  assert.deepEqual(
    found.categories.map(({ name }) => name),
    ['People', 'Operations', ''],
  );
});

test('a role that names no framework is offered those of its workspace, and what it takes to name them', async () => {
  const found = await search(`${house}--- /me.role.yaml\ntitle: Me\n`, { query: 'coach' });
  assert.deepEqual(found.categories[0]?.use, { alias: 'house', path: './house.framework.yaml' });
  assert.deepEqual(found.categories[0]?.skills[0]?.item, { ref: 'house/coaching', level: 'working' });
});

test('skills that the role inherits are marked', async () => {
  const files = `${house}${roleWith('', 'extends: base\n')}--- /base.role.yaml
title: Base
frameworks: { base: ./house.framework.yaml }
skills: [{ items: [{ ref: base/coaching }] }]
`;
  const coaching = skillsOf(await search(files)).filter(({ name }) => name === 'Coaching');
  assert.ok(coaching.length > 0);
  assert.ok(coaching.every(({ isInRole }) => isInRole));
});

test('what is no role has no search', async () => {
  const { service, item, fixture } = await openWorkspace(mine);
  assert.equal(await service.searchSkills(item(fileAt(fixture, '/house.framework.yaml')), {}), undefined);
});
