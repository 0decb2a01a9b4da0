import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Arrangement } from '../../../src/service/explorer/arrangement.ts';
import { inEnglish } from '../../../src/service/message.ts';
import { openWorkspace } from '../../support/workspaceFixture.ts';

/** What arranging says, and the files that it changes. */
async function arrange(marked: string, arrangement: Arrangement) {
  const { service, fixture } = await openWorkspace(marked);
  const result = await service.arrange(arrangement, () => undefined);
  if ('refusal' in result) return { said: inEnglish(result.refusal), files: {} };
  const files = result.files.map(({ uri, edits }) => {
    const file = [...fixture.files.values()].find((one) => one.uri === uri);
    assert.ok(file);
    const document = TextDocument.create(uri, 'yaml', 1, file.text);
    return [file.path, TextDocument.applyEdits(document, [...edits])];
  });
  return { said: inEnglish(result.message), files: Object.fromEntries(files) as Record<string, string> };
}

const trust = `--- /trust.framework.yaml
id: trust
name: Trust skills
scales:
  depth: { name: Depth, levels: [{ id: new, name: New }, { id: able, name: Able }, { id: expert, name: Expert }] }
defaultScale: depth
grades: [{ id: b5, name: Band 5 }, { id: b6, name: Band 6 }]
categories: [{ id: care, name: Clinical care }, { id: people, name: People }]
skills:
  - { id: wounds, name: Wounds, category: care, levels: { new: One., able: Two., expert: Three. } }
  - { id: drips, name: Drips, category: care }
  - { id: rotas, name: Rotas, category: people }
  - { id: budgets, name: Budgets, category: people }
  - { id: bandages, name: Bandages, category: care, status: retired, replacedBy: dressings }
  - { id: dressings, name: Dressings, category: care, status: retired, replacedBy: wounds }
  - { id: leeches, name: Leeches, category: care, status: retired }
--- /sister.role.yaml
title: Sister
grade: b6
frameworks: { trust: ./trust.framework.yaml }
skills: [{ ref: trust/wounds, level: expert }, { ref: trust/rotas, level: able }]
`;

const inTrust = (id: string) => ({ uri: 'file:///trust.framework.yaml', id });
const role = 'file:///nurse.role.yaml';

suite('adding skills to a role', () => {
  for (const [name, before, skills, after, said] of [
    [
      'goes behind those of its category, at the level of roles of the same grade',
      `title: Nurse
grade: b6
frameworks: { trust: ./trust.framework.yaml }
skills:
  - title: Clinical care
    items:
      - ref: trust/drips # about drips
        level: new
  - title: People
    items:
      - ref: trust/rotas
        level: new
`,
      ['wounds'],
      `title: Nurse
grade: b6
frameworks: { trust: ./trust.framework.yaml }
skills:
  - title: Clinical care
    items:
      - ref: trust/drips # about drips
        level: new
      - ref: trust/wounds
        level: expert
  - title: People
    items:
      - ref: trust/rotas
        level: new
`,
      'Nurse has Wounds (expert) now.',
    ],
    [
      'names the framework and makes a group in a role that has neither',
      'title: Nurse\n',
      ['wounds'],
      `title: Nurse
frameworks:
  trust: ./trust.framework.yaml
skills:
  - title: Clinical care
    items:
      - ref: trust/wounds
        level: new
`,
      'Nurse has Wounds (new) now.',
    ],
    [
      'makes one group for several of a category, beside one that says another',
      `title: Nurse
frameworks: { house: ./trust.framework.yaml }
skills:
  - { title: Care, framework: house, category: care, items: [{ ref: house/drips }] }
`,
      ['rotas', 'budgets', 'wounds'],
      `title: Nurse
frameworks: { house: ./trust.framework.yaml }
skills:
  - { title: Care, framework: house, category: care, items: [{ ref: house/drips }, { ref: house/wounds, level: new }] }
  - { title: People, items: [{ ref: house/rotas }, { ref: house/budgets }] }
`,
      'Nurse has Rotas, Budgets and Wounds (new) now.',
    ],
    [
      'goes behind skills that stand in no group, and keeps the places of groups below them',
      `title: Nurse
frameworks: { trust: ./trust.framework.yaml }
skills:
  - ref: trust/rotas
  - title: Clinical care
    items:
      - ref: trust/drips
`,
      ['budgets', 'wounds'],
      `title: Nurse
frameworks: { trust: ./trust.framework.yaml }
skills:
  - ref: trust/rotas
  - ref: trust/budgets
  - title: Clinical care
    items:
      - ref: trust/drips
      - ref: trust/wounds
        level: new
`,
      'Nurse has Budgets and Wounds (new) now.',
    ],
    [
      'goes behind the skills of a role that writes no groups',
      'title: Nurse\nskills:\n  - Kindness # always\n',
      ['wounds'],
      `title: Nurse
frameworks:
  trust: ./trust.framework.yaml
skills:
  - Kindness # always
  - ref: trust/wounds
    level: new
`,
      'Nurse has Wounds (new) now.',
    ],
    [
      'overlays a group that is inherited',
      'title: Nurse\nextends: base\n',
      ['wounds', 'leeches'],
      `title: Nurse
extends: base
skills:
  - title: At the bedside
    items:
      - ref: trust/wounds
        level: new
`,
      'Nurse has Wounds (new) now. Leeches is retired: choose another.',
    ],
    [
      'leaves out what is there already, what is retired and what is gone',
      'title: Nurse\nextends: base\n',
      ['drips', 'bandages', 'nothing'],
      undefined,
      'Nurse has Drips already. Bandages is retired: add Wounds instead. There is no skill "nothing" any more.',
    ],
    [
      'is refused in a text that cannot be read',
      'title: Nurse\nskills: [{ ref: "trust/drips }\n',
      ['wounds'],
      undefined,
      /^"nurse\.role\.yaml": /,
    ],
  ] as const) {
    test(name, async () => {
      const base = `--- /base.role.yaml
title: Base
frameworks: { trust: ./trust.framework.yaml }
skills: [{ title: At the bedside, items: [{ ref: trust/drips }] }]
`;
      const result = await arrange(`${trust}${base}--- /nurse.role.yaml\n${before}`, {
        kind: 'addSkills',
        role,
        skills: skills.map(inTrust),
      });
      if (typeof said === 'string') assert.equal(result.said, said);
      else assert.match(result.said, said);
      assert.deepEqual(result.files, after === undefined ? {} : { '/nurse.role.yaml': after });
    });
  }
});

const ladder = `--- /a.role.yaml
title: A
family: Care
progressesTo: [b]
--- /b.role.yaml
title: B
family: Care
progressesTo: [c] # the next one
--- /c.role.yaml
title: C
family: Care
progressesTo: [d1, d2]
--- /d1.role.yaml
title: D1
family: Care
--- /d2.role.yaml
title: D2
family: Care
--- /lone.role.yaml
title: Lone
family: Kitchen
--- /twin.role.yaml
id: twin
title: Twin
--- /other.role.yaml
id: twin
title: Other
`;

const uriOf = (name: string) => `file:///${name}.role.yaml`;

suite('the order of a ladder', () => {
  test('a role and the one above it change places, and all below and above them stay linked', async () => {
    const { said, files } = await arrange(ladder, { kind: 'moveRole', role: uriOf('b'), to: 'up' });
    assert.equal(said, 'B stands above C now.');
    assert.deepEqual(files, {
      '/a.role.yaml': 'title: A\nfamily: Care\nprogressesTo: [c]\n',
      '/b.role.yaml': 'title: B\nfamily: Care\nprogressesTo: [d1, d2] # the next one\n',
      '/c.role.yaml': 'title: C\nfamily: Care\nprogressesTo: [b]\n',
    });
  });

  test('the lowest role moves up, and the second down, to the same effect', async () => {
    const up = await arrange(ladder, { kind: 'moveRole', role: uriOf('a'), to: 'up' });
    const down = await arrange(ladder, { kind: 'moveRole', role: uriOf('b'), to: 'down' });
    const expected = {
      '/a.role.yaml': 'title: A\nfamily: Care\nprogressesTo: [c]\n',
      '/b.role.yaml': 'title: B\nfamily: Care\nprogressesTo: [a] # the next one\n',
    };
    assert.deepEqual(up.files, expected);
    assert.deepEqual(down.files, expected);
  });

  test('a role that is put onto another one of its ladder takes its place, from below as from above', async () => {
    const up = await arrange(ladder, { kind: 'placeRole', role: uriOf('a'), at: uriOf('c') });
    assert.deepEqual(up.files, {
      '/a.role.yaml': 'title: A\nfamily: Care\nprogressesTo: [d1, d2]\n',
      '/c.role.yaml': 'title: C\nfamily: Care\nprogressesTo: [a]\n',
    });
    const down = await arrange(ladder, { kind: 'placeRole', role: uriOf('c'), at: uriOf('a') });
    assert.deepEqual(down.files, {
      '/b.role.yaml': 'title: B\nfamily: Care\nprogressesTo: [d1, d2] # the next one\n',
      '/c.role.yaml': 'title: C\nfamily: Care\nprogressesTo: [a]\n',
    });
  });

  test('a role of another family comes to stand above the one that it is put onto, and belongs to its family', async () => {
    const { said, files } = await arrange(ladder, { kind: 'placeRole', role: uriOf('lone'), at: uriOf('b') });
    assert.equal(said, 'Lone stands above B now.');
    assert.deepEqual(files, {
      '/b.role.yaml': 'title: B\nfamily: Care\nprogressesTo: [lone] # the next one\n',
      '/lone.role.yaml': 'title: Lone\nfamily: Care\nprogressesTo:\n  - c\n',
    });
  });

  for (const [arrangement, said] of [
    [{ kind: 'moveRole', role: uriOf('a'), to: 'down' }, 'No role of the ladder stands below A.'],
    [
      { kind: 'moveRole', role: uriOf('c'), to: 'up' },
      'The ladder branches above C: put the role onto the one whose place it is to take.',
    ],
    [{ kind: 'placeRole', role: uriOf('a'), at: uriOf('a') }, 'A stands there already.'],
    [
      { kind: 'placeRole', role: uriOf('twin'), at: uriOf('a') },
      'Several roles have the id "twin": give each an id of its own first.',
    ],
    [{ kind: 'moveRole', role: uriOf('gone'), to: 'up' }, 'There is no role in this file any more.'],
  ] as const) {
    test(said, async () => assert.deepEqual(await arrange(ladder, arrangement), { said, files: {} }));
  }
});

suite('retiring', () => {
  const framework = 'file:///trust.framework.yaml';

  test('a skill says what takes its place', async () => {
    const result = await arrange(trust, { kind: 'retire', uri: framework, id: 'drips', replacedBy: 'wounds' });
    assert.equal(result.said, 'Drips is retired now, and replaced by Wounds.');
    assert.match(
      result.files['/trust.framework.yaml'] ?? '',
      /^ {2}- \{ id: drips, name: Drips, category: care, status: retired, replacedBy: wounds \}$/m,
    );
  });

  test('a skill that nothing replaces names nothing any more', async () => {
    const result = await arrange(trust, { kind: 'retire', uri: framework, id: 'bandages' });
    assert.match(
      result.files['/trust.framework.yaml'] ?? '',
      /id: bandages, name: Bandages, category: care, status: retired \}/,
    );
  });

  test('a role says what takes its place', async () => {
    const result = await arrange(ladder, { kind: 'retire', uri: uriOf('b'), replacedBy: 'c' });
    assert.deepEqual(result, {
      said: 'B is retired now, and replaced by C.',
      files: {
        '/b.role.yaml': 'title: B\nfamily: Care\nstatus: retired\nprogressesTo: [c] # the next one\nreplacedBy: c\n',
      },
    });
  });

  for (const [arrangement, said] of [
    [
      { kind: 'retire', uri: framework, id: 'drips', replacedBy: 'leeches' },
      'Leeches is retired itself: choose another.',
    ],
    [{ kind: 'retire', uri: framework, id: 'drips', replacedBy: 'drips' }, 'No other skill is called "drips".'],
    [{ kind: 'retire', uri: framework, id: 'nothing' }, 'There is no skill "nothing" any more.'],
    [{ kind: 'retire', uri: uriOf('sister'), replacedBy: 'sister' }, 'No other role is called "sister".'],
  ] as const) {
    test(said, async () => assert.deepEqual(await arrange(trust, arrangement), { said, files: {} }));
  }
});

suite('using a replacement everywhere', () => {
  const files = `${trust}--- /a.role.yaml
title: A
frameworks: { house: ./trust.framework.yaml }
progressesTo: [old] # up
skills: [{ ref: "house/bandages" }]
--- /old.role.yaml
title: Old
status: retired
replacedBy: new
frameworks: { trust: ./trust.framework.yaml }
skills: [{ ref: trust/bandages }]
--- /new.role.yaml
title: New
`;

  test('of a skill, through several replacements, in roles that are not retired', async () => {
    const result = await arrange(files, {
      kind: 'useReplacement',
      uri: 'file:///trust.framework.yaml',
      id: 'bandages',
    });
    assert.equal(result.said, '1 role uses Wounds now.');
    assert.deepEqual(Object.keys(result.files), ['/a.role.yaml']);
    assert.match(result.files['/a.role.yaml'] ?? '', /^skills: \[\{ ref: "house\/wounds" \}\]$/m);
  });

  test('of a role', async () => {
    const result = await arrange(files, { kind: 'useReplacement', uri: uriOf('old') });
    assert.equal(result.said, '1 role uses New now.');
    assert.match(result.files['/a.role.yaml'] ?? '', /^progressesTo: \[new\] # up$/m);
  });

  for (const [arrangement, said] of [
    [
      { kind: 'useReplacement', uri: 'file:///trust.framework.yaml', id: 'leeches' },
      'Nothing that is in use takes its place.',
    ],
    [{ kind: 'useReplacement', uri: uriOf('new') }, 'Nothing that is in use takes its place.'],
    [{ kind: 'useReplacement', uri: 'file:///trust.framework.yaml', id: 'dressings' }, 'No role uses it any more.'],
  ] as const) {
    test(`${said} ${JSON.stringify(arrangement)}`, async () =>
      assert.deepEqual(await arrange(files, arrangement), { said, files: {} }));
  }
});
