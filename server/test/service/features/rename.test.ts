import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applied, atCursor, positionIn } from '../../support/navigationFixture.ts';
import { openWorkspace } from '../../support/workspaceFixture.ts';

const framework = `--- /f/house.framework.yaml
id: house
name: House
defaultScale: depth
scales:
  depth:
    levels:
      - { id: basic, value: 1, name: Basic }
      - { id: "full", value: 2, name: Full }
  other:
    levels: [{ id: basic, name: Basic }]
categories:
  - { id: it, name: IT }
  - { id: ops, name: Ops, parent: it }
grades:
  - { id: junior, name: Junior, progressesTo: [senior] }
  - { id: senior, name: Senior }
skills:
  - id: testing # the one
    name: testing
    category: [it, ops]
    aliases: [testing]
    levels:
      basic: You can do testing at basic.
      full: { description: basic }
  - id: test
    name: Test
    status: retired
    replacedBy: testing
    scale: other
    levels: { basic: Text }
`;
const role = `--- /a.role.yaml
id: a
title: A
grade: junior
frameworks:
  house: ./f/house.framework.yaml
  'twice': "./f/house.framework.yaml"
progressesTo: [b] # b
skills:
  - title: testing
    framework: house
    category: [it, ops]
    scale: depth
    items:
      - { ref: house/testing, level: basic, name: testing }
      - ref: "twice/testing" # house/testing
        level: { min: 1, max: 'full' }
      - { ref: house/test, level: basic, scale: house/other }
`;
const heir = `--- /b.role.yaml
id: b
title: B
extends: a
skills:
  - title: testing
    items:
      - { ref: house/testing, level: full }
      - { name: Own, level: basic }
`;

/** The cursor is before the first occurrence of the text; the part between slashes is replaced, everything else stays. */
const cases: Record<
  string,
  readonly [at: readonly [file: string, before: string], newId: string, edits: readonly [string, string][]]
> = {
  'a skill is renamed in its framework, through two aliases, in quotes, and in roles that inherit the alias': [
    ['/a.role.yaml', 'testing, level'],
    'checks',
    [
      ['id: testing #', 'id: checks #'],
      ['replacedBy: testing', 'replacedBy: checks'],
      ['ref: house/testing, level: basic', 'ref: house/checks, level: basic'],
      ['"twice/testing"', '"twice/checks"'],
      ['ref: house/testing, level: full', 'ref: house/checks, level: full'],
    ],
  ],
  'a level is renamed in its scale, in the keys of skills on that scale, and where roles name it': [
    ['/f/house.framework.yaml', 'basic, value'],
    'entry',
    [
      ['id: basic, value', 'id: entry, value'],
      ['      basic: You', '      entry: You'],
      ['level: basic, name: testing', 'level: entry, name: testing'],
      ['name: Own, level: basic', 'name: Own, level: entry'],
    ],
  ],
  'a level in quotes': [
    ['/b.role.yaml', 'full }'],
    'all',
    [
      ['id: "full"', 'id: "all"'],
      ['      full: {', '      all: {'],
      ["max: 'full'", "max: 'all'"],
      ['level: full', 'level: all'],
    ],
  ],
  'what YAML would read as something else than text is put in quotes': [
    ['/f/house.framework.yaml', 'basic, value'],
    'null',
    [
      ['id: basic, value', 'id: "null", value'],
      ['      basic: You', '      "null": You'],
      ['level: basic, name: testing', 'level: "null", name: testing'],
      ['name: Own, level: basic', 'name: Own, level: "null"'],
    ],
  ],
  'a scale': [
    ['/a.role.yaml', 'depth'],
    'steps',
    [
      ['defaultScale: depth', 'defaultScale: steps'],
      ['  depth:', '  steps:'],
      ['    scale: depth', '    scale: steps'],
    ],
  ],
  'a scale behind an alias': [
    ['/f/house.framework.yaml', 'other:'],
    'steps',
    [
      ['  other:', '  steps:'],
      ['scale: other', 'scale: steps'],
      ['scale: house/other', 'scale: house/steps'],
    ],
  ],
  'a category': [
    ['/a.role.yaml', 'it, ops'],
    'digital',
    [
      ['{ id: it,', '{ id: digital,'],
      ['parent: it', 'parent: digital'],
      ['    category: [it, ops]\n    aliases', '    category: [digital, ops]\n    aliases'],
      ['    category: [it, ops]\n    scale', '    category: [digital, ops]\n    scale'],
    ],
  ],
  'a grade': [
    ['/f/house.framework.yaml', 'junior,'],
    'associate',
    [
      ['id: junior', 'id: associate'],
      ['grade: junior', 'grade: associate'],
    ],
  ],
  'a role': [
    ['/a.role.yaml', 'a\ntitle'],
    'first',
    [
      ['id: a\n', 'id: first\n'],
      ['extends: a', 'extends: first'],
    ],
  ],
  'an alias is renamed in the role and in those that inherit it': [
    ['/a.role.yaml', 'house:'],
    'ours',
    [
      ['  house: ./f', '  ours: ./f'],
      ['framework: house', 'framework: ours'],
      ['{ ref: house/testing, level: basic', '{ ref: ours/testing, level: basic'],
      ['ref: house/test,', 'ref: ours/test,'],
      ['house/other', 'ours/other'],
      ['{ ref: house/testing, level: full', '{ ref: ours/testing, level: full'],
    ],
  ],
};

for (const [name, [[path, before], newId, replaced]] of Object.entries(cases)) {
  test(`rename: ${name}`, async () => {
    const workspace = await openWorkspace(framework + role + heir);
    const file = workspace.fixture.files.get(path);
    assert.ok(file);
    const item = workspace.item(file);
    const position = positionIn(file, file.text.indexOf(before));
    const prepared = await workspace.service.prepareRename(item, position);
    assert.ok(prepared && 'placeholder' in prepared, JSON.stringify(prepared));
    const edit = await workspace.service.rename(item, position, newId);
    assert.ok(edit && 'changes' in edit, JSON.stringify(edit));
    const texts = new Map([...workspace.fixture.files.values()].map(({ uri, text }) => [uri, text]));
    const expected = [...texts].map(([uri, text]) => {
      let changed = text;
      for (const [from, to] of replaced) changed = changed.replace(from, to);
      return [uri, changed];
    });
    assert.deepEqual([...applied(texts, edit)], expected);
  });
}

test('a YAML alias to an id that is renamed follows it', async () => {
  const { service, document, position } = await atCursor(
    '--- /a.role.yaml\nid: <|>a\n--- /b.role.yaml\nid: b\nextends: &a a\nprogressesTo: [*a]\n',
  );
  const edit = await service.rename(document, position, 'c');
  assert.ok(edit && 'changes' in edit);
  assert.deepEqual(
    Object.values(edit.changes ?? {}).map((edits) => edits.length),
    [1, 1],
  );
});

test('a rename takes what is in an unsaved buffer', async () => {
  const { service, fixture, item, document, position } = await atCursor(
    '--- /a.role.yaml\nid: <|>a\n--- /b.role.yaml\nid: b\nextends: a\n',
  );
  const other = fixture.files.get('/b.role.yaml');
  assert.ok(other);
  service.update(item(other, '# unsaved\nid: b\nprogressesTo: [a]\n'));
  const edit = await service.rename(document, position, 'c');
  assert.ok(edit && 'changes' in edit);
  assert.deepEqual(edit.changes?.[other.uri], [
    { range: { start: { line: 2, character: 15 }, end: { line: 2, character: 16 } }, newText: 'c' },
  ]);
});

test('a skill that 200 roles use is renamed everywhere and nothing else is touched', async () => {
  const styles = [
    (id: string) => `      - { ref: house/${id}, level: basic }\n`,
    (id: string) => `      - ref: "house/${id}" # house/testing\n        level: full\n`,
    (id: string) => `      - ref: 'twice/${id}'\n        level: 1\n`,
    (id: string) => `      - name: testing\n        ref: house/${id}\n        description: house/testing\n`,
  ];
  const roles = (id: string) =>
    Array.from(
      { length: 200 },
      (_, n) =>
        `--- /roles/r${n}.role.yaml\nid: r${n}\ntitle: testing\nsummary: About testing.\nframeworks:\n  house: ../f/house.framework.yaml\n  twice: ../f/house.framework.yaml\nskills:\n  - title: house/testing\n    items:\n${styles[n % styles.length]?.(id)}      - { ref: house/test }\n      - { ref: house/unknown, level: none }\n`,
    ).join('');
  const marked = (id: string) =>
    framework.replace('id: testing', `id: ${id}`).replace('replacedBy: testing', `replacedBy: ${id}`) + roles(id);
  const [before, after] = [await openWorkspace(marked('testing')), await openWorkspace(marked('checks'))];
  const file = before.fixture.files.get('/f/house.framework.yaml');
  assert.ok(file);
  const position = positionIn(file, file.text.indexOf('testing #'));
  const edit = await before.service.rename(before.item(file), position, 'checks');
  assert.ok(edit && 'changes' in edit);
  const texts = ({ fixture }: typeof before) =>
    new Map([...fixture.files.values()].map(({ uri, text }): [string, string] => [uri, text]));
  assert.deepEqual(applied(texts(before), edit), texts(after));
  const findings = ({ service }: typeof before) =>
    [...service.workspaceFindings()].map(({ uri, diagnostics }) => [
      uri,
      diagnostics.map(({ code, range }) => `${code} ${range.start.line}`),
    ]);
  assert.deepEqual(findings(after), findings(before));
});
