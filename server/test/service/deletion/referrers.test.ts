import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { inEnglish } from '../../../src/service/message.ts';
import { openWorkspace } from '../../support/workspaceFixture.ts';

const files = `--- /care/nurse.role.yaml
title: Nurse
frameworks: { h: ../house.framework.yaml }
progressesTo:
  - sister # soon
  - matron
skills:
  - ref: h/care
  - ref: h/notes
--- /care/sister.role.yaml
title: Sister
extends: nurse
reportsTo: matron
progressesTo: matron
frameworks: { house: ../house.framework.yaml }
--- /care/matron.role.yaml
title: Matron
status: retired
replacedBy: sister
--- /care/other/porter.role.yaml
id: porter
title: Porter
reportsTo: Head of logistics
--- /porter.role.yaml
id: porter
title: Another porter
progressesTo: porter
--- /house.framework.yaml
id: house
name: House skills
skills: [{ id: care, name: Care }, { id: notes, name: Notes }]
`;

const open = (path: string) => `file://${path}`;

async function deleted(...paths: string[]) {
  const { service } = await openWorkspace(files);
  const { files: found, edits } = await service.deletion(paths.map(open), () => undefined);
  return {
    said: found.map(({ name, referrers }) => [name, ...referrers.map((one) => `${one.name} ${inEnglish(one.says)}`)]),
    uris: edits.map(({ uri }) => uri),
  };
}

/** What is deleted, what is said, and which files are edited. */
const cases: Record<string, readonly [paths: string[], said: string[][], edited: string[]]> = {
  'a role that others lead to, report to and are replaced by': [
    ['/care/sister.role.yaml'],
    [['Sister', 'Matron is replaced by it', 'Nurse leads to it']],
    ['/care/matron.role.yaml', '/care/nurse.role.yaml'],
  ],
  'one that another refers to twice': [
    ['/care/matron.role.yaml'],
    [['Matron', 'Nurse leads to it', 'Sister leads to it and reports to it']],
    ['/care/nurse.role.yaml', '/care/sister.role.yaml'],
  ],
  'what is inherited stays for its author to decide': [
    ['/care/nurse.role.yaml'],
    [['Nurse', 'Sister inherits from it']],
    [],
  ],
  'a framework': [
    ['/house.framework.yaml'],
    [['House skills', 'Nurse takes 2 skills from it', 'Sister names it']],
    ['/care/sister.role.yaml'],
  ],
  'several, of which each only counts for those that stay': [
    ['/care/sister.role.yaml', '/care/matron.role.yaml'],
    [
      ['Matron', 'Nurse leads to it'],
      ['Sister', 'Nurse leads to it'],
    ],
    ['/care/nurse.role.yaml'],
  ],
  'a folder with all that refers to it': [['/care/'], [], []],
  'one of two with the same id, since the other one may be meant': [['/care/other/porter.role.yaml'], [], []],
  'what is no file of ours': [['/notes.txt'], [], []],
};

for (const [name, [paths, said, edited]] of Object.entries(cases)) {
  test(`deleting ${name}`, async () => {
    const found = await deleted(...paths);
    assert.deepEqual(found.said, said);
    assert.deepEqual(found.uris.sort(), edited.map(open));
  });
}

test('a reference goes with its comment, and with the last one its list', async () => {
  const { service, host } = await openWorkspace(files);
  const { edits } = await service.deletion(
    [open('/care/sister.role.yaml'), open('/care/matron.role.yaml')],
    () => undefined,
  );
  const [made] = edits;
  const text = host.files.get(made?.uri ?? '')?.text ?? '';
  assert.equal(
    TextDocument.applyEdits(TextDocument.create('file:///x', 'yaml', 1, text), [...(made?.edits ?? [])]),
    `title: Nurse
frameworks: { h: ../house.framework.yaml }
skills:
  - ref: h/care
  - ref: h/notes
`,
  );
});

test('a framework that a role only names is no longer named, and what another file of it has is taken from there', async () => {
  const copy = '--- /shared/house v2.framework.yaml\nid: house\nskills: [{ id: care }, { id: notes }, { id: more }]\n';
  const { service, host } = await openWorkspace(`${files}${copy}`);
  const { files: found, edits } = await service.deletion([open('/house.framework.yaml')], () => undefined);
  assert.deepEqual(
    found.flatMap(({ referrers }) => referrers.map(({ name, says, isLoose }) => [name, inEnglish(says), isLoose])),
    [
      ['Nurse', 'takes 2 skills from it, which house v2.framework.yaml has as well', true],
      ['Sister', 'names it', true],
    ],
  );
  const after = new Map(
    edits.map(({ uri, edits: made }) => {
      const text = host.files.get(uri)?.text ?? '';
      return [uri, TextDocument.applyEdits(TextDocument.create(uri, 'yaml', 1, text), [...made])];
    }),
  );
  assert.match(
    after.get(open('/care/nurse.role.yaml')) ?? '',
    /^frameworks: \{ h: \.\.\/shared\/house v2\.framework\.yaml \}$/m,
  );
  assert.doesNotMatch(after.get(open('/care/sister.role.yaml')) ?? '', /house/);
});
