import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSettings } from '../../../src/service/document/profile/readSettings.ts';
import { readDocument } from '../../../src/service/document/sourceDocument.ts';
import { createLanguageService } from '../../../src/service/languageService.ts';
import { applyWorkspaceEdit } from '../../support/applyWorkspaceEdit.ts';
import { MemoryHost } from '../../support/memoryHost.ts';

const uri = 'file:///team/test.role.yaml';
const settingsUri = 'file:///team/.role-profiles.yaml';
const role = 'id: test\ntitle: Test engineer\nsummary: You indientify needs.\n';
const title = 'Add "indientify" to the accepted words';

interface Asked {
  readonly text?: string;
  readonly column?: number;
  readonly only?: string[];
}

/** The actions that are offered at the misspelt word, or at another column of its line. */
async function offered(settings: string | undefined, { text = role, column = 14, only }: Asked = {}) {
  const files = new Map([[uri, text]]);
  if (settings !== undefined) files.set(settingsUri, settings);
  const host = new MemoryHost();
  host.folderUris = ['file:///team'];
  for (const [path, content] of files) host.write(path, content);
  const service = createLanguageService(host);
  await service.scan();
  const position = { line: 2, character: column };
  const item = { uri, languageId: 'yaml', version: 1, text };
  const context = { diagnostics: [], ...(only ? { only } : {}) };
  const actions = await service.codeActions(item, { start: position, end: position }, context);
  return { actions, after: (edit: (typeof actions)[number]['edit']) => applyWorkspaceEdit(files, edit) };
}

/** The settings after the word was added; `undefined` where it is not offered. */
async function added(settings: string | undefined, text = role): Promise<string | undefined> {
  const { actions, after } = await offered(settings, { text });
  const action = actions.find((one) => one.title === title);
  return action && after(action.edit).get(settingsUri);
}

const cases: readonly (readonly [name: string, before: string | undefined, after: string])[] = [
  ['there are none', undefined, 'words:\n  - indientify\n'],
  ['they are empty', '', 'words:\n  - indientify\n'],
  ['they are a comment', '# Ours', '# Ours\nwords:\n  - indientify\n'],
  ['they have no words', 'packs: [text]\n', 'packs: [text]\nwords:\n  - indientify\n'],
  ['they are in braces', '{ packs: [text] }\n', '{ packs: [text], words: [indientify] }\n'],
  ['there is no word yet', 'words: # ours\npacks: [text]\n', 'words: # ours\n  - indientify\npacks: [text]\n'],
  ['the list is empty', 'words: []\n', 'words: [indientify]\n'],
  ['the list is in brackets', 'words: [ CMDB, PDA ] # ours\n', 'words: [ CMDB, PDA, indientify ] # ours\n'],
  [
    'the list has dashes',
    'words:\n- CMDB # a database\n\n# The packs\npacks: [text]\n',
    'words:\n- CMDB # a database\n- indientify\n\n# The packs\npacks: [text]\n',
  ],
  [
    'the list is indented, with line breaks as Windows has them',
    'words:\r\n    - CMDB\r\nrules:\r\n    text/spelling: info\r\n',
    'words:\r\n    - CMDB\r\n    - indientify\r\nrules:\r\n    text/spelling: info\r\n',
  ],
];

for (const [name, before, expected] of cases) {
  test(`a word can be added to the settings where ${name}`, async () => {
    const settings = await added(before);
    assert.equal(settings, expected);
    const { words } = readSettings(readDocument(settingsUri, 'config', 1, settings));
    assert.equal(words.at(-1)?.value, 'indientify');
    // With these settings the word is known.
    assert.equal(await added(settings), undefined);
  });
}

test('settings that cannot be edited safely are left alone', async () => {
  for (const settings of ['words: "one\n', 'words: { a: b }\n', 'just text\n', 'words: &all\npacks: [text]\n']) {
    assert.equal(await added(settings), undefined, settings);
  }
});

test('it is a quick fix for the finding, and offered only where the word is', async () => {
  const { actions } = await offered(undefined);
  const action = actions.find((one) => one.title === title);
  assert.equal(action?.kind, 'quickfix');
  assert.deepEqual(
    action?.diagnostics?.map(({ code }) => code),
    ['text/spelling'],
  );
  const titles = async (asked: Asked) => (await offered(undefined, asked)).actions.map((one) => one.title);
  assert.ok(!(await titles({ column: 2 })).includes(title));
  assert.ok(!(await titles({ only: ['source'] })).includes(title));
});

test('what a name of the file holds with a capital needs no adding', async () => {
  const named = `${role}family: Indientify suite\n`;
  assert.equal(await added(undefined, named), undefined);
  assert.equal(await added(undefined, `${role}family: indientify suite\n`), 'words:\n  - indientify\n');
});
