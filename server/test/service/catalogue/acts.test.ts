import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CatalogueAct } from '../../../src/service/catalogue/acts.ts';
import { inEnglish } from '../../../src/service/message.ts';
import { type OpenWorkspace, openWorkspace, textsAfter } from '../../support/workspaceFixture.ts';

const framework = `id: trust
name: Trust skills
categories:
  - { id: clinical, name: Clinical }
  - { id: wounds, name: Wounds, parent: clinical }
skills:
  - id: limb
    name: Limb care # kept
    category: [clinical, wounds]
    aliases: [Leg care]
    levels:
      working: You treat.
  # The clinic closed.
  - id: clinic
    name: Leg clinics
    aliases: [leg care, Clinic]
    description: Clinics for legs.
    codes:
      - { scheme: esco, code: S1 }
    levels:
      working: You run one.
      expert:
        description: You lead several.
        indicators: [Plans the week]
  - id: old
    name: Old
    status: retired
    replacedBy: clinic
`;

const roles = `--- /a.role.yaml
title: A
frameworks: { t: trust.framework.yaml }
skills:
  - ref: t/clinic # here
    level: working
  - { ref: t/old }
--- /b.role.yaml
title: B
frameworks:
  other: trust.framework.yaml
skills:
  - title: Group
    items:
      - ref: other/limb
      - ref: other/clinic
`;

/** The files after an act, or the message of the refusal. */
async function after(act: CatalogueAct, more = ''): Promise<Map<string, string> | string> {
  const workspace = await openWorkspace(`--- /trust.framework.yaml\n${framework}${roles}${more}`);
  const plan = await workspace.service.planAct(item(workspace), act);
  assert.ok(plan);
  if ('refused' in plan) return inEnglish(plan.refused.message);
  const files = await textsAfter(
    workspace,
    plan.changes.map(({ uri, operations }) => [uri, operations]),
  );
  return new Map([...files].map(([uri, text]) => [uri.slice(uri.lastIndexOf('/') + 1), text]));
}

function item({ fixture, item: itemOf }: OpenWorkspace) {
  const file = [...fixture.files.values()].find(({ uri }) => uri.endsWith('trust.framework.yaml'));
  assert.ok(file);
  return itemOf(file);
}

async function changed(act: CatalogueAct, more?: string): Promise<Map<string, string>> {
  const files = await after(act, more);
  assert.ok(typeof files !== 'string', String(files));
  return files;
}

test('a skill that is merged takes its names, codes, texts and references along, and leaves everything else as it was', async () => {
  const files = await changed({ kind: 'merge', skill: 'clinic', into: 'limb' });
  assert.equal(
    files.get('trust.framework.yaml'),
    `id: trust
name: Trust skills
categories:
  - { id: clinical, name: Clinical }
  - { id: wounds, name: Wounds, parent: clinical }
skills:
  - id: limb
    name: Limb care # kept
    category: [clinical, wounds]
    aliases: [Leg care, Leg clinics, Clinic]
    description: Clinics for legs.
    codes:
      - scheme: esco
        code: S1
    levels:
      working: You treat.
      expert:
        description: You lead several.
        indicators:
          - Plans the week
  - id: old
    name: Old
    status: retired
    replacedBy: limb
`,
  );
  assert.match(files.get('a.role.yaml') ?? '', / {2}- ref: t\/limb # here\n/);
  assert.match(files.get('b.role.yaml') ?? '', / {4}items:\n {6}- ref: other\/limb\n$/);
});

const scaled = `--- /scaled.framework.yaml
id: scaled
defaultScale: s
scales:
  s: { name: S, levels: [{ id: low, name: Low }, { id: high, name: High }] }
skills:
  - { id: one, name: One }
  - { id: two, name: Two }
`;

/** The items of a role that has both skills, after the second has become the first. */
async function joined(items: string): Promise<string> {
  const text = `title: J\nframeworks: { f: scaled.framework.yaml }\nskills:\n${items}`;
  const workspace = await openWorkspace(`${scaled}--- /j.role.yaml\n${text}`);
  const [file] = [...workspace.fixture.files.values()].filter(({ uri }) => uri.endsWith('scaled.framework.yaml'));
  assert.ok(file);
  const plan = await workspace.service.planAct(workspace.item(file), { kind: 'merge', skill: 'two', into: 'one' });
  assert.ok(plan && !('refused' in plan));
  const files = await textsAfter(
    workspace,
    plan.changes.map(({ uri, operations }) => [uri, operations]),
  );
  const after = [...files].find(([uri]) => uri.endsWith('j.role.yaml'))?.[1] ?? '';
  return after.slice(after.indexOf('skills:\n') + 8);
}

test('a role that has both skills has one of them afterwards, which says what both said', async () => {
  assert.equal(
    await joined(`  - ref: f/one # here
    level: low
    levelDescription: You help.
  - name: Other
  - ref: f/two
    level: high
    levelDescription: You lead.
    examples: [A shift]
`),
    `  - ref: f/one # here
    level: high
    levelDescription: |-
      You help.

      You lead.
    examples:
      - A shift
  - name: Other
`,
  );
  assert.equal(await joined('  - ref: f/two\n  - { ref: f/one, level: high }\n'), '  - { ref: f/one, level: high }\n');
});

test('what two items cannot say together stays in both, and so does a comment', async () => {
  for (const [before, after] of [
    [
      '  - { ref: f/one, name: Here }\n  - { ref: f/two, name: There }\n',
      '  - { ref: f/one, name: Here }\n  - { ref: f/one, name: There }\n',
    ],
    ['  - ref: f/one\n  # on Mondays\n  - ref: f/two\n', '  - ref: f/one\n  # on Mondays\n  - ref: f/one\n'],
    ['  - ref: f/one\n  - ref: f/two # on Mondays\n', '  - ref: f/one\n  - ref: f/one # on Mondays\n'],
    [
      '  - { ref: f/one, level: low }\n  - { ref: f/two, level: other }\n',
      '  - { ref: f/one, level: low }\n  - { ref: f/one, level: other }\n',
    ],
    [
      '  - { ref: f/one, x-note: a }\n  - { ref: f/two, x-note: b }\n',
      '  - { ref: f/one, x-note: a }\n  - { ref: f/one, x-note: b }\n',
    ],
  ] as const) {
    assert.equal(await joined(before), after);
  }
});

test('a skill of the same id in another framework is another skill', async () => {
  const text = `title: C
frameworks: { t: trust.framework.yaml, o: other.framework.yaml }
skills:
  - ref: t/clinic
  - ref: o/clinic
`;
  const more = `--- /other.framework.yaml\nid: other\nskills:\n  - { id: clinic, name: Clinic }\n--- /c.role.yaml\n${text}`;
  const acts: readonly (readonly [CatalogueAct, string])[] = [
    [{ kind: 'merge', skill: 'clinic', into: 'limb' }, text.replace('t/clinic', 't/limb')],
    [{ kind: 'retire', skill: 'clinic', by: 'limb', inRoles: true }, text.replace('t/clinic', 't/limb')],
  ];
  for (const [act, expected] of acts) assert.equal((await changed(act, more)).get('c.role.yaml'), expected);
});

test('a skill is retired alone, or with its replacement in all roles', async () => {
  const alone = await changed({ kind: 'retire', skill: 'clinic', by: 'limb' });
  assert.match(alone.get('trust.framework.yaml') ?? '', /status: retired\n {4}replacedBy: limb\n/);
  assert.match(alone.get('a.role.yaml') ?? '', /ref: t\/clinic/);
  const everywhere = await changed({ kind: 'retire', skill: 'clinic', by: 'limb', inRoles: true });
  assert.doesNotMatch(`${everywhere.get('a.role.yaml')}${everywhere.get('b.role.yaml')}`, /clinic/);
});

test('the replacement of a retired skill is put in its place in all roles', async () => {
  const files = await changed({ kind: 'replace', skill: 'old' });
  assert.equal(
    files.get('a.role.yaml'),
    (await changed({ kind: 'reinstate', skill: 'limb' })).get('a.role.yaml')?.replace('t/old', 't/clinic'),
  );
  assert.equal(files.get('trust.framework.yaml'), framework);
});

test('where the replacement is retired itself, what takes its place is put in', async () => {
  const chained = framework.replace(
    '    name: Leg clinics\n',
    '    name: Leg clinics\n    status: retired\n    replacedBy: limb\n',
  );
  const workspace = await openWorkspace(`--- /trust.framework.yaml\n${chained}${roles}`);
  const plan = await workspace.service.planAct(item(workspace), { kind: 'replace', skill: 'old' });
  assert.ok(plan && !('refused' in plan));
  assert.equal(plan.skill, 'limb');
});

test('the roles that use a skill have their levels, also through the alias of a role that they extend', async () => {
  const more = `--- /heir.role.yaml
title: Heir
extends: a
skills:
  - { ref: t/limb, level: working }
`;
  const scaled = framework.replace(
    'categories:',
    'defaultScale: s\nscales: { s: { levels: [{ id: working }, { id: expert }] } }\ncategories:',
  );
  const workspace = await openWorkspace(`--- /trust.framework.yaml\n${scaled}${roles}${more}`);
  const answer = await workspace.service.catalogue(item(workspace), {});
  const limb = answer?.framework.skills.get('limb');
  assert.ok(limb);
  assert.deepEqual(
    answer?.usesOf(limb).map(({ title, level }) => [title, level?.name]),
    [
      ['B', undefined],
      ['Heir', 'working'],
    ],
  );
});

test('a skill that is moved has the categories that others in that category have, and can have none', async () => {
  const moved = await changed({ kind: 'move', skills: ['clinic', 'old'], category: 'wounds' });
  assert.equal(
    moved.get('trust.framework.yaml')?.match(/category: \[clinical, wounds\]|category:\n {6}- clinical\n {6}- wounds/g)
      ?.length,
    3,
  );
  const none = await changed({ kind: 'move', skills: ['limb'] });
  assert.doesNotMatch(none.get('trust.framework.yaml') ?? '', /category:/);
});

test('what is added gets an id of its name that nothing else has', async () => {
  const skill = await changed({ kind: 'addSkill', name: 'Old', category: 'wounds' });
  assert.match(skill.get('trust.framework.yaml') ?? '', /- id: old-2\n {4}name: Old\n {4}category:/);
  const category = await changed({ kind: 'addCategory', name: 'Wounds' });
  assert.match(category.get('trust.framework.yaml') ?? '', /- \{ id: wounds-2, name: Wounds \}/);
  const scale = await changed({ kind: 'addScale', name: 'Nursing' });
  assert.match(scale.get('trust.framework.yaml') ?? '', /scales:\n {2}nursing:\n {4}name: Nursing\n {4}levels:/);
  const grade = await changed({ kind: 'addGrade', name: 'Band 5' });
  assert.match(grade.get('trust.framework.yaml') ?? '', /grades:\n {2}- id: band-5\n {4}name: Band 5/);
});

test('what makes no sense is refused with a reason', async () => {
  assert.match(String(await after({ kind: 'merge', skill: 'limb', into: 'old' })), /"Old" is retired/);
  assert.match(String(await after({ kind: 'merge', skill: 'limb', into: 'limb' })), /cannot be merged with itself/);
  assert.match(String(await after({ kind: 'retire', skill: 'limb', by: 'old' })), /Old is retired itself/);
  assert.match(String(await after({ kind: 'replace', skill: 'limb' })), /has no replacement/);
  assert.match(String(await after({ kind: 'merge', skill: 'gone', into: 'limb' })), /no skill "gone"/);
});

test('what is found is the same whether its words are typed letter by letter or at once, and taken back', async () => {
  const files = `--- /trust.framework.yaml\n${framework}${roles}`;
  const rowsOf = async (workspace: OpenWorkspace, find: string) => {
    const found = await workspace.service.catalogue(item(workspace), { find });
    return found?.rows.map((row) => (row.kind === 'skill' ? row.entry.skill.id.value : `in ${row.group.category}`));
  };
  const typing = await openWorkspace(files);
  const typed = ['l', 'le', 'leg', 'leg ', 'leg c', 'leg cl', 'leg', 'li', 'clinic', 'clinics', 'clinics x', '', 'o'];
  for (const find of typed) {
    assert.deepEqual(await rowsOf(typing, find), await rowsOf(await openWorkspace(files), find), find);
  }
  assert.deepEqual(await rowsOf(typing, 'Leg CLI'), ['in undefined', 'clinic']);
});
