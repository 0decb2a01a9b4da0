import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CompletionItemKind } from 'vscode-languageserver-types';
import { parseFixture } from '../../../support/fixture.ts';
import { openWorkspace } from '../../../support/workspaceFixture.ts';
import { accept, documentOf, house } from './support.ts';

const around = `--- /house.framework.yaml
${house}--- /technician.role.yaml
id: technician
title: Technician
skills: [{ name: Own skill, scale: ddat, level: working }, { name: Another }]
--- /heir-base.role.yaml
title: Base
frameworks: { house: ./house.framework.yaml }
skills: [{ title: G, items: [{ ref: house/design, level: working }] }]
`;

/** A snippet at the cursor of a role or framework, and what it gives; nothing where it is not offered. */
const situations: Record<string, readonly [label: string, file: string, expected: string | undefined]> = {
  'a role is called by its file': [
    'Role profile that extends another',
    '--- /ward-sister.role.yaml\n<|>',
    'id: ward-sister\ntitle: Senior network engineer\nstatus: draft\nextends: heir-base\n',
  ],
  'and where that is taken, by a number behind it': [
    'Role profile that extends another',
    '--- /b/technician.role.yaml\n<|>',
    'id: technician-2\n',
  ],
  'a framework that exists, by its path and with its skill': [
    'Role profile with a framework',
    '--- /b/new.role.yaml\n<|>',
    'frameworks:\n  house: ../house.framework.yaml\n',
  ],
  'an entry of a framework': [
    'Framework',
    '--- /b/new.role.yaml\ntitle: New\nframeworks:\n  <|>\n',
    'frameworks:\n  house: ../house.framework.yaml\n',
  ],
  'a skill that is not there yet, at a level that is described': [
    'Skill from a framework',
    '--- /me.role.yaml\ntitle: Me\nframeworks: { h: ./house.framework.yaml }\nskills:\n  - title: G\n    items:\n      - ref: h/design\n        level: working\n      - <|>\n',
    '      - ref: h/incident\n        level: middle\n',
  ],
  'of the category of the group': [
    'Skill from a framework',
    '--- /me.role.yaml\ntitle: Me\nframeworks: { h: ./house.framework.yaml }\nskills:\n  - title: G\n    framework: h\n    category: [networks]\n    items:\n      - <|>\n',
    '      - ref: h/design\n        level: working\n',
  ],
  'none where the role has all': [
    'Skill from a framework',
    '--- /me.role.yaml\ntitle: Me\nframeworks: { h: ./house.framework.yaml }\nskills:\n  - ref: h/design\n  - ref: h/incident\n  - <|>\n',
    undefined,
  ],
  'a level of the scale of the group': [
    'Skill written here',
    '--- /me.role.yaml\ntitle: Me\nskills:\n  - title: G\n    scale: sfia\n    items:\n      - <|>\n',
    '      - name: Fault finding\n        level: "1"\n',
  ],
  'no level where nothing says on which scale': [
    'Skill written here',
    '--- /me.role.yaml\ntitle: Me\nskills:\n  - title: G\n    items:\n      - <|>\n',
    '      - name: Fault finding\n        description:',
  ],
  'what is inherited can be removed': [
    'Remove an inherited skill',
    '--- /me.role.yaml\ntitle: Me\nextends: heir-base\nskills:\n  - title: G\n    items:\n      - <|>\n',
    '      - ref: house/design\n        remove: true\n',
  ],
  'and what is not cannot': [
    'Remove an inherited skill',
    '--- /me.role.yaml\ntitle: Me\nskills:\n  - title: G\n    items:\n      - <|>\n',
    undefined,
  ],
  'the id of a skill is free': [
    'Skill without levels',
    '--- /own.framework.yaml\nid: own\nname: Own\nskills:\n  - { id: curiosity, name: Curiosity }\n  - <|>\n',
    '  - id: curiosity-2\n',
  ],
  'the levels of a skill are those of its scale': [
    'Skill with levels',
    '--- /own.framework.yaml\nid: own\nname: Own\ndefaultScale: rolemodelplus-depth\nskills:\n  - <|>\n',
    '    levels:\n      aware-of: You look',
  ],
  'a category is within one that exists': [
    'Category within another',
    '--- /own.framework.yaml\nid: own\nname: Own\ncategories:\n  - { id: care, name: Care }\n  - <|>\n',
    '    parent: care\n',
  ],
  'of which there has to be one': [
    'Category within another',
    '--- /own.framework.yaml\nid: own\nname: Own\ncategories:\n  - <|>\n',
    undefined,
  ],
  'a retired skill is replaced by one that exists': [
    'Retired skill',
    '--- /own.framework.yaml\nid: own\nname: Own\nskills:\n  - { id: care, name: Care }\n  - <|>\n',
    '    replacedBy: care\n',
  ],
};

for (const [name, [label, marked, expected]] of Object.entries(situations)) {
  test(`a snippet takes what exists: ${name}`, async () => {
    const { texts } = await snippets(marked);
    const given = texts.get(label);
    if (expected === undefined) assert.equal(given, undefined);
    else assert.ok(given?.includes(expected), `${label} gives\n${given}`);
  });
}

/** What each snippet at the cursor gives, and the codes that are new then. */
async function snippets(marked: string) {
  const main = [...parseFixture(marked).files.values()][0];
  assert.ok(main?.cursor !== undefined);
  const { service } = await openWorkspace(`${around}${marked.replace('<|>', '')}`);
  const document = documentOf(main.path, main.text);
  const item = (version: number, text: string) => ({ uri: main.uri, languageId: 'yaml', version, text });
  const { items } = await service.complete(item(1, main.text), document.positionAt(main.cursor));
  const before = await codes(main.text, 2);
  const texts = new Map<string, string>();
  const added = new Map<string, string[]>();
  for (const [at, one] of items.filter(({ kind }) => kind === CompletionItemKind.Snippet).entries()) {
    const label = one.label.replace(/^- /, '');
    const text = accept(document, one);
    texts.set(label, text);
    added.set(
      label,
      (await codes(text, at + 3)).filter((code) => !before.includes(code)),
    );
  }
  return { texts, added };

  async function codes(text: string, version: number): Promise<string[]> {
    const found = await service.diagnostics(item(version, text));
    return found
      .map(({ code }) => String(code))
      .filter((code) => /^(?:yaml|schema|reference|catalogue)\/|duplicate/.test(code));
  }
}

/** Places where snippets are offered, besides those of the situations. */
const places = [
  '--- /me.role.yaml\ntitle: Me\nframeworks: { h: ./house.framework.yaml }\nskills:\n  - <|>\n',
  '--- /me.role.yaml\ntitle: Me\nskills:\n  - <|>\n',
  '--- /me.role.yaml\ntitle: Me\nskills:\n  - name: A\n    scale: ddat\n    level: <|>\n',
  '--- /me.role.yaml\ntitle: Me\ntraining:\n  - <|>\n',
  '--- /me.role.yaml\ntitle: Me\nlinks:\n  - <|>\n',
  '--- /me.role.yaml\ntitle: Me\nsections:\n  - <|>\n',
  '--- /own.framework.yaml\n<|>',
  '--- /own.framework.yaml\nid: own\nname: Own\nscales:\n  <|>\n',
  '--- /own.framework.yaml\nid: own\nname: Own\ngrades:\n  - { id: senior, name: Senior }\n  - <|>\n',
  '--- /own.framework.yaml\nid: own\nname: Own\ndefaultScale: ddat\nskills:\n  - id: a\n    name: A\n    levels:\n      <|>\n',
];

for (const marked of [...Object.values(situations).map(([, text]) => text), ...places]) {
  test(`no snippet brings in what is unknown or there already: ${marked.split('\n').slice(-3).join(' ').trim()}`, async () => {
    const { added } = await snippets(marked);
    for (const [label, found] of added) assert.deepEqual(found, [], `${label} at\n${marked}`);
  });
}
