import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createLanguageService } from '../../../src/service/languageService.ts';
import { inEnglish } from '../../../src/service/message.ts';
import { englishIn } from '../../support/englishIn.ts';
import { parseFixture } from '../../support/fixture.ts';
import { MemoryHost } from '../../support/memoryHost.ts';
import { atCursor } from '../../support/navigationFixture.ts';

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
    assert.deepEqual(englishIn(await service.rename(document, position, newId)), { refusal: reason });
  });
}

test('nothing is renamed before all files are read', async () => {
  const fixture = parseFixture('--- /a.role.yaml\nid: a\n');
  const service = createLanguageService(MemoryHost.of(fixture));
  const document = { uri: fixture.main.uri, languageId: 'yaml', version: 1, text: fixture.main.text };
  assert.deepEqual(englishIn(await service.prepareRename(document, { line: 0, character: 4 })), {
    refusal: 'The files of the workspace are still being read; rename again when that has come to its end.',
  });
});

test('there is nothing to rename in a text', async () => {
  const { service, document, position } = await atCursor('--- /a.role.yaml\nid: a\ntitle: <|>a\n');
  assert.equal(await service.prepareRename(document, position), undefined);
  assert.equal(await service.rename(document, position, 'b'), undefined);
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
  assert.match(inEnglish(refused.refusal), /has changed .* rename again/);
  assert.equal(pauses, 1);
});
