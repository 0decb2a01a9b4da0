import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CompletionItem, CompletionList } from 'vscode-languageserver-types';
import { parseFixture } from '../../../support/fixture.ts';
import { openWorkspace } from '../../../support/workspaceFixture.ts';
import { accept, documentOf } from './support.ts';

/** Frameworks in several folders and a ladder of roles in two families. */
const files = `
--- /frameworks/house.framework.yaml
id: house
name: House framework
defaultScale: depth
scales:
  depth: { name: Depth, levels: [{ id: low, name: Low }, { id: middle, name: Middle }, { id: high, name: High }] }
grades:
  - { id: junior, name: Junior }
  - { id: senior, name: Senior }
  - { id: lead, name: Lead }
categories: [{ id: ops, name: Operations }]
skills:
  - { id: incident, name: Incident management, category: [ops], levels: { high: Leads., middle: Restores. } }
  - { id: manners, name: Manners }
--- /ddat.framework.yaml
id: ddat
name: Digital and data
--- /roles/local.framework.yaml
id: local
name: Local
--- /roles/deep/deeper/deepest.framework.yaml
name: Without an id
--- /roles/technician.role.yaml
id: technician
title: Technician
family: Networks
grade: junior
frameworks: { house: ../frameworks/house.framework.yaml }
summary: |
  Keeps *things* going.

  And more.
skills:
  - title: Technical
    framework: house
    items: [{ ref: house/incident, level: middle }, { name: Tidiness, ref: house/manners, scale: sfia }]
--- /roles/senior.role.yaml
id: senior-technician
title: Senior technician
family: Networks
grade: senior
frameworks: { house: ../frameworks/house.framework.yaml }
--- /roles/lead.role.yaml
id: lead-technician
title: Lead technician
family: Networks
grade: lead
frameworks: { house: ../frameworks/house.framework.yaml }
--- /roles/buyer.role.yaml
id: senior-buyer
title: Senior buyer
family: Purchasing
grade: senior
frameworks: { house: ../frameworks/house.framework.yaml }
--- /roles/old.role.yaml
id: old-technician
title: Old technician
family: Networks
grade: senior
status: retired
frameworks: { house: ../frameworks/house.framework.yaml }
--- /roles/heir.role.yaml
id: heir
extends: me
--- /roles/heirs-heir.role.yaml
id: heirs-heir
extends: heir
`;

const suggestCommand = 'suggest';

const me = `--- /roles/me.role.yaml
id: me
family: Networks
grade: junior
frameworks:
  house: ../frameworks/house.framework.yaml
`;

async function completions(text: string): Promise<CompletionList> {
  const { fixture, service, item } = await openWorkspace(text + files);
  const { main } = fixture;
  const document = documentOf(main.path, main.text);
  assert.ok(main.cursor !== undefined);
  return service.complete(item(main), document.positionAt(main.cursor), { suggestCommand });
}

interface Case {
  readonly text: string;
  readonly labels: readonly string[];
  readonly only?: boolean;
  readonly details?: readonly (string | undefined)[];
  readonly accept?: string;
  readonly gives?: string;
}

const allPaths = [
  './local.framework.yaml',
  '../ddat.framework.yaml',
  './deep/deeper/deepest.framework.yaml',
  '../frameworks/house.framework.yaml',
];

const cases: Readonly<Record<string, Case>> = {
  'what a role progresses to is of its family and of the next grade first, retired ones last': {
    text: `${me}progressesTo: [<|>]\n`,
    labels: [
      'senior-technician',
      'heir',
      'heirs-heir',
      'lead-technician',
      'technician',
      'senior-buyer',
      'old-technician',
    ],
    only: true,
    details: ['Senior technician · Senior · Networks', 'heir · Junior · Networks'],
    accept: 'lead-technician',
    gives: `${me}progressesTo: [lead-technician]\n`,
  },
  'roles that are named already are left out': {
    text: `${me}progressesTo:\n  - senior-technician\n  - <|>\n`,
    labels: ['heir'],
  },
  'a list of roles on one line gets its brackets': {
    text: `${me}progressesTo: <|>\n`,
    labels: ['senior-technician'],
    accept: 'senior-technician',
    gives: `${me}progressesTo: [senior-technician]\n`,
  },
  'a role extends neither itself nor one that extends it': {
    text: `${me}extends: <|>\n`,
    labels: ['lead-technician', 'senior-technician', 'technician', 'senior-buyer', 'old-technician'],
    only: true,
  },
  'a role is replaced by one that is in use': {
    text: `${me}replacedBy: <|>\n`,
    labels: ['senior-technician', 'heir', 'heirs-heir', 'lead-technician', 'technician', 'senior-buyer'],
    only: true,
  },
  'a role that has nothing yet extends any': {
    text: '--- /roles/new.role.yaml\nextends: s<|>\n',
    labels: ['heir', 'heirs-heir'],
    accept: 'senior-buyer',
    gives: 'extends: senior-buyer\n',
  },
  'framework files are named from where the role is, the nearest first': {
    text: '--- /roles/new.role.yaml\nframeworks:\n  x: <|>\n',
    labels: allPaths,
    only: true,
    details: ['Local', 'Digital and data', 'Without an id', 'House framework'],
    accept: '../ddat.framework.yaml',
    gives: 'frameworks:\n  x: ../ddat.framework.yaml\n',
  },
  'the framework that is called like the alias comes before nearer ones': {
    text: '--- /roles/new.role.yaml\nframeworks:\n  ddat: <|>\n',
    labels: ['../ddat.framework.yaml', './local.framework.yaml'],
  },
  'framework files that another alias stands for come last': {
    text: '--- /roles/new.role.yaml\nframeworks:\n  a: ./local.framework.yaml\n  x: <|>\n',
    labels: [...allPaths.slice(1), './local.framework.yaml'],
    only: true,
  },
  'a path that is half typed is replaced as a whole': {
    text: '--- /roles/new.role.yaml\nframeworks:\n  x: ../fr<|>ameworks/nothing.yaml # soon\n',
    labels: allPaths,
    accept: '../frameworks/house.framework.yaml',
    gives: 'frameworks:\n  x: ../frameworks/house.framework.yaml # soon\n',
  },
  'a path in quotes keeps them': {
    text: "--- /roles/new.role.yaml\nframeworks: { x: './<|>' }\n",
    labels: allPaths,
    accept: './local.framework.yaml',
    gives: "frameworks: { x: './local.framework.yaml' }\n",
  },
  'frameworks that are not named yet are offered with their paths': {
    text: `${me}  <|>\n`,
    labels: ['local', 'ddat', 'Framework'],
    only: true,
    details: ['Local', 'Digital and data'],
    accept: 'ddat',
    gives: `${me}  ddat: ../ddat.framework.yaml\n`,
  },
  'the first framework begins below its key': {
    text: '--- /roles/new.role.yaml\nframeworks: <|>\n',
    labels: ['Framework', 'local', 'ddat', 'house'],
    accept: 'house',
    gives: 'frameworks:\n  house: ../frameworks/house.framework.yaml\n',
  },
  'of an alias with a path the alias alone is replaced': {
    text: '--- /roles/new.role.yaml\nframeworks:\n  d<|>: ./other.yaml\n',
    labels: ['local', 'ddat', 'house'],
    accept: 'ddat',
    gives: 'frameworks:\n  ddat: ./other.yaml\n',
  },
  'frameworks in braces': {
    text: '--- /roles/new.role.yaml\nframeworks: { <|> }\n',
    labels: ['local', 'ddat', 'house'],
    accept: 'ddat',
    gives: 'frameworks: { ddat: ../ddat.framework.yaml }\n',
  },
  'a reference goes on with the level': {
    text: `${me}skills:\n  - items:\n      - ref: <|>\n`,
    labels: ['house/incident', 'house/manners'],
    accept: 'house/incident',
    gives: `${me}skills:\n  - items:\n      - ref: house/incident\n        level: \n`,
  },
  'a reference in the midst of its item goes on with the level': {
    text: `${me}skills:\n- items:\n  - importance: essential\n    ref: house/in<|>\n    tags: [a]\n`,
    labels: ['house/incident'],
    accept: 'house/incident',
    gives: `${me}skills:\n- items:\n  - importance: essential\n    ref: house/incident\n    level: \n    tags: [a]\n`,
  },
  'a reference to a skill without levels ends there': {
    text: `${me}skills:\n  - items:\n      - ref: <|>\n`,
    labels: ['house/incident'],
    accept: 'house/manners',
    gives: `${me}skills:\n  - items:\n      - ref: house/manners\n`,
  },
  'a reference whose item has its level ends there': {
    text: `${me}skills:\n  - items:\n      - ref: <|>\n        level: high\n`,
    labels: ['house/incident'],
    accept: 'house/incident',
    gives: `${me}skills:\n  - items:\n      - ref: house/incident\n        level: high\n`,
  },
  'a reference before a comment ends there': {
    text: `${me}skills:\n  - items:\n      - ref: h<|> # why\n`,
    labels: ['house/incident'],
    accept: 'house/incident',
    gives: `${me}skills:\n  - items:\n      - ref: house/incident # why\n`,
  },
  'a reference in braces ends there': {
    text: `${me}skills:\n  - items:\n      - { ref: <|> }\n`,
    labels: ['house/incident'],
    accept: 'house/incident',
    gives: `${me}skills:\n  - items:\n      - { ref: house/incident }\n`,
  },
  'grades are those of an inherited framework too': {
    text: '--- /roles/new.role.yaml\nextends: technician\ngrade: <|>\n',
    labels: ['junior', 'senior', 'lead'],
    only: true,
    details: ['Junior', 'Senior', 'Lead'],
  },
  'categories are those of the framework of the inherited group': {
    text: '--- /roles/new.role.yaml\nextends: technician\nskills:\n  - title: Technical\n    category: [<|>]\n',
    labels: ['ops'],
    only: true,
  },
  'levels are those of the framework of the inherited group': {
    text: '--- /roles/new.role.yaml\nextends: technician\nskills:\n  - title: technical\n    items:\n      - name: Own\n        level: <|>\n',
    labels: ['low', 'middle', 'high', 'Range of levels'],
    only: true,
  },
  'levels are those of the scale of the inherited item': {
    text: '--- /roles/new.role.yaml\nextends: technician\nskills:\n  - title: Technical\n    items:\n      - name: Tidiness\n        level: <|>\n',
    labels: ['1', '2', '3', '4', '5', '6', '7', 'Range of levels'],
    only: true,
  },
  'skills are those of inherited frameworks, those of the inherited group’s first': {
    text: '--- /roles/new.role.yaml\nextends: technician\nframeworks: { a: ../frameworks/house.framework.yaml }\nskills:\n  - title: Technical\n    items:\n      - ref: <|>\n',
    labels: ['house/incident', 'house/manners', 'a/incident', 'a/manners'],
  },
};

for (const [name, { text, labels, only, details, ...rest }] of Object.entries(cases)) {
  test(name, async () => {
    const { items } = await completions(text);
    const found = items.map(({ label }) => label);
    assert.deepEqual(only ? found : found.slice(0, labels.length), labels, text);
    if (details)
      assert.deepEqual(
        items.slice(0, details.length).map(({ detail }) => detail),
        details,
      );
    if (rest.accept === undefined || rest.gives === undefined) return;
    const { main } = parseFixture(text);
    const item = items.find(({ label }) => label === rest.accept);
    assert.ok(item, `${rest.accept} is missing`);
    assert.equal(accept(documentOf(main.path, main.text), item), parseFixture(rest.gives).main.text);
  });
}

async function itemOf(text: string, label: string): Promise<CompletionItem> {
  const item = (await completions(text)).items.find((candidate) => candidate.label === label);
  assert.ok(item, `${label} is missing`);
  return item;
}

test('a role is explained', async () => {
  const { documentation, filterText } = await itemOf(`${me}extends: <|>\n`, 'technician');
  assert.deepEqual(documentation, {
    kind: 'markdown',
    value: '**Technician**\n\nJunior · Networks\n\nKeeps *things* going.\n\n`./technician.role.yaml`',
  });
  assert.equal(filterText, 'technician Technician');
});

test('a framework file is explained and found by its name', async () => {
  const { documentation, filterText } = await itemOf(`${me}  x: <|>\n`, '../frameworks/house.framework.yaml');
  assert.deepEqual(documentation, { kind: 'markdown', value: '**House framework**\n\n2 skills · 1 scale' });
  assert.equal(filterText, '../frameworks/house.framework.yaml house House framework');
});

test('after a reference that goes on with the level the editor asks for it', async () => {
  const text = `${me}skills:\n  - items:\n      - ref: <|>\n`;
  assert.equal((await itemOf(text, 'house/incident')).command?.command, suggestCommand);
  assert.equal((await itemOf(text, 'house/manners')).command, undefined);
});

test('keys whose values are in other files ask for them', async () => {
  const text = '--- /roles/new.role.yaml\n<|>\n';
  assert.equal((await itemOf(text, 'extends')).command?.command, suggestCommand);
  assert.equal((await itemOf(text, 'progressesTo')).command?.command, suggestCommand);
});

test('keys whose values would be in other files ask for nothing when there are none', async () => {
  const workspace = await openWorkspace('--- /new.role.yaml\n<|>');
  const position = { line: 0, character: 0 };
  const { items } = await workspace.service.complete(workspace.item(workspace.fixture.main), position, {
    suggestCommand,
  });
  const extend = items.find(({ label }) => label === 'extends');
  assert.ok(extend);
  assert.equal(extend.command, undefined);
});

test('a skill is explained when it is looked at, from the framework as it is then', async () => {
  const workspace = await openWorkspace(`${me}skills:\n  - items:\n      - ref: <|>\n${files}`);
  const { main } = workspace.fixture;
  const position = documentOf(main.path, main.text).positionAt(main.cursor ?? 0);
  const { items } = await workspace.service.complete(workspace.item(main), position);
  const item = items.find(({ label }) => label === 'house/incident');
  assert.ok(item && item.documentation === undefined);
  const framework = workspace.fixture.files.get('/frameworks/house.framework.yaml');
  assert.ok(framework);
  workspace.service.update(workspace.item(framework, framework.text.replace('Leads.', 'Is in charge.')));
  assert.match(JSON.stringify(await workspace.service.resolveCompletion(item)), /Is in charge\./);
});

test('until all files are read a list of roles may grow', async () => {
  const workspace = await openWorkspace(`${me}extends: <|>\n${files}`);
  const { main } = workspace.fixture;
  const position = documentOf(main.path, main.text).positionAt(main.cursor ?? 0);
  assert.equal((await workspace.service.complete(workspace.item(main), position)).isIncomplete, false);
  const { createLanguageService } = await import('../../../../src/service/languageService.ts');
  const fresh = createLanguageService(workspace.host);
  assert.equal((await fresh.complete(workspace.item(main), position)).isIncomplete, true);
});
