import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createLanguageService } from '../../../src/service/languageService.ts';
import { parseFixture } from '../../support/fixture.ts';
import { MemoryHost } from '../../support/memoryHost.ts';
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

const refusals: Record<string, readonly [marked: string, newId: string, reason: string]> = {
  'an id that is none': [
    '--- /a.role.yaml\nid: <|>a\n',
    'a b',
    '"a b" is no id: start with a letter or a digit and use only letters, digits, dots, hyphens and underscores.',
  ],
  'an id that another role has': [
    '--- /a.role.yaml\nid: <|>a\n--- /b.role.yaml\nid: b\n',
    'b',
    'There is already a role "b" in "b.role.yaml"; choose another id.',
  ],
  'an id that two files have': [
    '--- /a.role.yaml\nid: <|>a\n--- /b.role.yaml\nid: a\n',
    'b',
    'The role "a" is defined more than once, in "a.role.yaml" and "b.role.yaml"; make the ids differ first.',
  ],
  'an id that another skill has': [
    '--- /a.framework.yaml\nskills: [{ id: <|>a }, { id: b }]\n',
    'b',
    'There is already a skill "b" in "a.framework.yaml"; choose another id.',
  ],
  'an unknown id': [
    '--- /a.role.yaml\nid: a\nextends: <|>b\n',
    'c',
    'No file defines the role "b", so that there is nothing to rename; mend the reference first.',
  ],
  'an alias that is not declared': [
    '--- /a.role.yaml\nid: a\nskills: [{ items: [{ ref: <|>x/y }] }]\n',
    'c',
    'Nothing tells which alias "x" means; mend the reference first.',
  ],
  'a built-in scale': [
    '--- /a.role.yaml\nid: a\nskills: [{ scale: <|>sfia, items: [] }]\n',
    'c',
    'The scale "sfia" is built in, so that it cannot be renamed.',
  ],
  'a level of a built-in scale': [
    '--- /a.role.yaml\nid: a\nskills: [{ scale: ddat, items: [{ name: X, level: <|>working }] }]\n',
    'c',
    'The level "working" is built in, so that it cannot be renamed.',
  ],
  'a path': [
    '--- /a.role.yaml\nid: a\nframeworks: { x: <|>./x.framework.yaml }\n',
    'c',
    '"./x.framework.yaml" is a file; rename it in the explorer, and the paths that name it follow.',
  ],
  'a number': [
    `--- /x.framework.yaml
defaultScale: s
scales: { s: { levels: [{ id: low, value: 1 }] } }
--- /a.role.yaml
id: a
frameworks: { x: ./x.framework.yaml }
skills: [{ framework: x, items: [{ name: X, level: <|>1 }] }]
`,
    'c',
    'Here the level "low" is given by its number; rename it where its id is written.',
  ],
  'an id that is written as a number elsewhere': [
    `--- /x.framework.yaml
defaultScale: s
scales: { s: { levels: [{ id: "<|>1" }] } }
--- /a.role.yaml
id: a
frameworks: { x: ./x.framework.yaml }
skills: [{ framework: x, items: [{ name: X, level: 1 }] }]
`,
    'c',
    '"a.role.yaml" gives the level "1" as the number 1 in line 3; write the id in quotes there first.',
  ],
  'the number of another level': [
    '--- /x.framework.yaml\nscales: { s: { levels: [{ id: <|>a }, { id: b, value: 2 }] } }\n',
    '2',
    '"2" is the number of the level "b"; choose another id.',
  ],
  'a level that a skill describes without it being there': [
    '--- /x.framework.yaml\ndefaultScale: s\nscales: { s: { levels: [{ id: <|>a }] } }\nskills: [{ id: x, levels: { b: T } }]\n',
    'b',
    'A skill in "x.framework.yaml" describes a level "b" already, in line 3; choose another id.',
  ],
  'the name of a built-in scale that is meant elsewhere': [
    '--- /x.framework.yaml\nscales: { <|>s: { levels: [{ id: a }] } }\nskills: [{ id: x, scale: ddat }]\n',
    'ddat',
    '"ddat" means the built-in scale in line 2 of "x.framework.yaml"; choose another id.',
  ],
  'an alias that an heir has': [
    `--- /a.role.yaml
id: a
frameworks: { <|>x: ./x.framework.yaml }
--- /b.role.yaml
id: b
extends: a
frameworks: { y: ./y.framework.yaml }
`,
    'y',
    '"b.role.yaml" extends this role and has an alias "y" already; choose another one.',
  ],
  'an alias that a base has': [
    `--- /a.role.yaml
id: a
frameworks: { x: ./x.framework.yaml }
--- /b.role.yaml
id: b
extends: a
frameworks: { <|>y: ./y.framework.yaml }
`,
    'x',
    'The role inherits an alias "x" from "a.role.yaml"; choose another one.',
  ],
  'an alias that stands in the place of an inherited one': [
    `--- /a.role.yaml
id: a
frameworks: { x: ./x.framework.yaml }
--- /b.role.yaml
id: b
extends: a
frameworks: { <|>x: ./y.framework.yaml }
`,
    'y',
    'What the role inherits from "a.role.yaml" draws on "x" too; rename the alias there first.',
  ],
  'an alias that an heir puts something else in the place of': [
    `--- /a.role.yaml
id: a
frameworks: { <|>x: ./x.framework.yaml }
--- /b.role.yaml
id: b
extends: a
frameworks: { x: ./y.framework.yaml }
`,
    'y',
    '"b.role.yaml" extends this role and puts another framework in the place of "x"; rename the alias there first.',
  ],
  'a grade that another framework of a role has': [
    `--- /x.framework.yaml
grades: [{ id: <|>a }]
--- /y.framework.yaml
grades: [{ id: b }]
--- /a.role.yaml
id: a
grade: a
frameworks: { x: ./x.framework.yaml, y: ./y.framework.yaml }
`,
    'b',
    'There is already a grade "b" in "y.framework.yaml", which "a.role.yaml" names too; choose another id.',
  ],
  'what comes through a YAML alias': [
    '--- /a.role.yaml\nid: <|>a\n--- /b.role.yaml\nid: b\nx-a: &a a\nextends: *a\n',
    'c',
    'In line 3 of "b.role.yaml" "a" comes through a YAML alias or merge key; write it out there first.',
  ],
  'an anchor whose alias is a text elsewhere': [
    '--- /a.role.yaml\nid: <|>a\n--- /b.role.yaml\nid: b\nextends: &a a\nprogressesTo: [*a]\ntitle: *a\n',
    'c',
    'In line 2 of "b.role.yaml" "a" has an anchor, and its YAML alias stands for something else too; write that out first.',
  ],
  'what is written with escapes': [
    `--- /x.framework.yaml
skills: [{ id: <|>a }]
--- /b.role.yaml
id: b
frameworks: { x: ./x.framework.yaml }
skills: [{ items: [{ ref: "x/\\u0061" }] }]
`,
    'c',
    'In line 3 of "b.role.yaml" "a" is written with escapes or line breaks; write it plainly there first.',
  ],
};

for (const [name, [marked, newId, reason]] of Object.entries(refusals)) {
  test(`rename is refused for ${name}`, async () => {
    const { service, document, position } = await atCursor(marked);
    assert.deepEqual(await service.rename(document, position, newId), { refusal: reason });
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

test('nothing is renamed before all files are read', async () => {
  const fixture = parseFixture('--- /a.role.yaml\nid: a\n');
  const service = createLanguageService(MemoryHost.of(fixture));
  const document = { uri: fixture.main.uri, languageId: 'yaml', version: 1, text: fixture.main.text };
  assert.deepEqual(await service.prepareRename(document, { line: 0, character: 4 }), {
    refusal: 'The files of the workspace are still being read; rename again when that has come to its end.',
  });
});

test('there is nothing to rename in a text', async () => {
  const { service, document, position } = await atCursor('--- /a.role.yaml\nid: a\ntitle: <|>a\n');
  assert.equal(await service.prepareRename(document, position), undefined);
  assert.equal(await service.rename(document, position, 'b'), undefined);
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

test('nothing is renamed when a file changes while its places are being looked for', async () => {
  const roles = Array.from({ length: 80 }, (_, n) => `--- /r${n}.role.yaml\nid: r${n}\ntitle: T\nextends: base\n`);
  const cursor = await atCursor(`--- /base.role.yaml\nid: ba<|>se\ntitle: B\n${roles.join('')}`);
  const { service, host, document, position, fixture, item } = cursor;
  const edit = await service.rename(document, position, 'other');
  assert.equal(edit && 'changes' in edit && Object.keys(edit.changes ?? {}).length, 81);
  const last = fixture.files.get('/r79.role.yaml');
  assert.ok(last);
  let pauses = 0;
  host.pause = async () => {
    if (pauses++ === 0) service.update(item(last, `# One more line\n${last.text}`));
  };
  const refused = await service.rename(document, position, 'other');
  assert.ok(refused && 'refusal' in refused);
  assert.match(refused.refusal, /has changed .* rename again/);
  assert.equal(pauses, 1);
});
