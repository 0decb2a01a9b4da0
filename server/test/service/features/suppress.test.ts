import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CodeAction, Diagnostic } from 'vscode-languageserver-types';
import { createLanguageService } from '../../../src/service/languageService.ts';
import { applyWorkspaceEdit } from '../../support/applyWorkspaceEdit.ts';
import { parseFixture } from '../../support/fixture.ts';
import { MemoryHost } from '../../support/memoryHost.ts';

interface Asked {
  readonly only?: string[];
  readonly folders?: readonly string[];
  readonly lineBreak?: string;
}

async function open(files: ReadonlyMap<string, string>, folders: readonly string[]) {
  const host = new MemoryHost();
  host.folderUris = folders;
  for (const [uri, text] of files) host.write(uri, text);
  const service = createLanguageService(host);
  await service.scan();
  return service;
}

/** The actions that suppress the findings at the cursor of a marked text. */
async function suppressionsAt(marked: string, { only, folders = ['file:///'], lineBreak = '\n' }: Asked = {}) {
  const fixture = parseFixture(marked);
  const { uri, text, cursor = 0 } = fixture.main;
  const files = new Map([...fixture.files.values()].map((file) => [file.uri, file.text.replaceAll('\n', lineBreak)]));
  const service = await open(files, folders);
  const before = text.slice(0, cursor).split('\n');
  const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  const item = { uri, languageId: 'yaml', version: 1, text: text.replaceAll('\n', lineBreak) };
  const context = { diagnostics: [], ...(only ? { only } : {}) };
  const all = await service.codeActions(item, { start: position, end: position }, context);
  return { uri, files, folders, actions: all.filter(({ title }) => /^(Disable|Turn) /.test(title)) };
}

type Silenced = Awaited<ReturnType<typeof suppressionsAt>>;

function byTitle({ actions }: Silenced, title: string): CodeAction {
  const action = actions.find((one) => one.title === title);
  assert.ok(action, `${title} is among ${actions.map((one) => one.title).join(', ')}`);
  return action;
}

/** The text of a file after an action; of the main file by default. */
function after(silenced: Silenced, title: string, uri = silenced.uri): string | undefined {
  return applyWorkspaceEdit(silenced.files, byTitle(silenced, title).edit).get(uri);
}

const line = 'Disable schema/unknown-key for this line';
const file = 'Disable schema/unknown-key in this file';
const workspace = 'Turn schema/unknown-key off for the workspace';

test('a finding can be silenced for its line, in its file and for the workspace', async () => {
  const silenced = await suppressionsAt('id: a\ntitle: A\nco<|>lour: red\n');
  assert.deepEqual(
    silenced.actions.map(({ title, kind, isPreferred }) => ({ title, kind, isPreferred })),
    [line, file, workspace].map((title) => ({ title, kind: 'quickfix.suppress', isPreferred: undefined })),
  );
  assert.deepEqual(
    silenced.actions.map(({ diagnostics }) => diagnostics?.map(({ code }) => code)),
    [['schema/unknown-key'], ['schema/unknown-key'], ['schema/unknown-key']],
  );
});

test('where there is no finding, or another kind is asked for, nothing is offered', async () => {
  assert.deepEqual((await suppressionsAt('i<|>d: a\ntitle: A\ncolour: red\n')).actions, []);
  assert.deepEqual((await suppressionsAt('id: a\ntitle: A\nco<|>lour: red\n', { only: ['source'] })).actions, []);
});

test('what keeps a file from being read cannot be silenced', async () => {
  assert.deepEqual((await suppressionsAt('id: a\ntitle: A\nfamily: "B<|>\n')).actions, []);
  const conflict = 'id: a\n<<<<<<< <|>mine\ntitle: A\n=======\ntitle: B\n>>>>>>> theirs\n';
  assert.deepEqual((await suppressionsAt(conflict)).actions, []);
});

test('an empty file can be silenced as a whole only', async () => {
  const { actions } = await suppressionsAt('<|>');
  assert.ok(actions.length > 0);
  assert.deepEqual(
    actions.filter(({ title }) => title.endsWith('this line')),
    [],
  );
});

const lineCases: readonly { readonly name: string; readonly text: string; readonly after: string }[] = [
  {
    name: 'the comment has the indentation of the line',
    text: 'id: a\ntitle: A\nbackground:\n  - name: B\n    co<|>lour: red # mine\n',
    after:
      'id: a\ntitle: A\nbackground:\n  - name: B\n    # role-profile-disable-next-line schema/unknown-key\n    colour: red # mine\n',
  },
  {
    name: 'the comment stands above the dash of an item',
    text: 'id: a\ntitle: A\nbackground:\n- name: A\n- co<|>lour: red\n  name: B\n',
    after:
      'id: a\ntitle: A\nbackground:\n- name: A\n# role-profile-disable-next-line schema/unknown-key\n- colour: red\n  name: B\n',
  },
  {
    name: 'a comment that is there takes one more code, before its reason',
    text: 'id: a\ntitle: A\n# role-profile-disable-next-line a/b -- because\n# more\nco<|>lour: red\n',
    after:
      'id: a\ntitle: A\n# role-profile-disable-next-line a/b, schema/unknown-key -- because\n# more\ncolour: red\n',
  },
  {
    name: 'within a flow over several lines the comment stands between its lines',
    text: 'id: a\ntitle: A\nbackground: [\n    { name: A,\n      co<|>lour: red },\n  ]\n',
    after:
      'id: a\ntitle: A\nbackground: [\n    { name: A,\n      # role-profile-disable-next-line schema/unknown-key\n      colour: red },\n  ]\n',
  },
  {
    name: 'where a text over several lines ends on the line, the comment stands above that text',
    text: 'id: a\ntitle: A\nbackground:\n  - { name: "B\n      C", co<|>lour: red }\n',
    after:
      'id: a\ntitle: A\nbackground:\n  # role-profile-disable-next-line schema/unknown-key\n  - { name: "B\n      C", colour: red }\n',
  },
  {
    name: 'the first line of a file has a line above it afterwards',
    text: 'co<|>lour: red\nid: a\ntitle: A\n',
    after: '# role-profile-disable-next-line schema/unknown-key\ncolour: red\nid: a\ntitle: A\n',
  },
];

for (const { name, text, after: expected } of lineCases) {
  test(name, async () => {
    for (const lineBreak of ['\n', '\r\n']) {
      const silenced = await suppressionsAt(text, { lineBreak });
      assert.equal(after(silenced, line), expected.replaceAll('\n', lineBreak));
    }
  });
}

const fileCases: readonly { readonly name: string; readonly text: string; readonly after: string }[] = [
  {
    name: 'the comment for the file is its first line',
    text: '# About this role\nid: a\ntitle: A\nco<|>lour: red\n',
    after: '# role-profile-disable schema/unknown-key\n# About this role\nid: a\ntitle: A\ncolour: red\n',
  },
  {
    name: 'the comment for the file stands below a modeline',
    text: '# yaml-language-server: $schema=x.json\n---\nid: a\ntitle: A\nco<|>lour: red\n',
    after:
      '# yaml-language-server: $schema=x.json\n# role-profile-disable schema/unknown-key\n---\nid: a\ntitle: A\ncolour: red\n',
  },
  {
    name: 'the comment for the file that is there takes one more code',
    text: '# role-profile-disable a/b\nid: a\ntitle: A\nco<|>lour: red\n',
    after: '# role-profile-disable a/b, schema/unknown-key\nid: a\ntitle: A\ncolour: red\n',
  },
];

for (const { name, text, after: expected } of fileCases) {
  test(name, async () => {
    for (const lineBreak of ['\n', '\r\n']) {
      const silenced = await suppressionsAt(text, { lineBreak });
      assert.equal(after(silenced, file), expected.replaceAll('\n', lineBreak));
    }
  });
}

const settingsCases: readonly { readonly name: string; readonly text: string; readonly after: string }[] = [
  {
    name: 'settings of comments alone',
    text: '# ours',
    after: '# ours\nrules:\n  schema/unknown-key: off\n',
  },
  {
    name: 'settings without rules',
    text: 'words:\n    - a # mine\n\n# the end\n',
    after: 'words:\n    - a # mine\nrules:\n    schema/unknown-key: off\n\n# the end\n',
  },
  {
    name: 'rules without any',
    text: 'rules: # none yet\npacks: [text]\n',
    after: 'rules: # none yet\n  schema/unknown-key: off\npacks: [text]\n',
  },
  {
    name: 'rules in braces',
    text: 'rules: { text/spelling: info }\n',
    after: 'rules: { text/spelling: info, schema/unknown-key: off }\n',
  },
  { name: 'empty rules', text: 'rules: {}\n', after: 'rules: { schema/unknown-key: off }\n' },
  {
    name: 'other rules',
    text: 'rules:\n    # why\n    text/spelling: info # this\n    style/long-sentence:\n        maxWords: 3\npacks: []\n',
    after:
      'rules:\n    # why\n    text/spelling: info # this\n    style/long-sentence:\n        maxWords: 3\n    schema/unknown-key: off\npacks: []\n',
  },
  {
    name: 'another severity of the rule',
    text: 'rules:\n  schema/unknown-key: "info" # why\n',
    after: 'rules:\n  schema/unknown-key: off # why\n',
  },
  {
    name: 'the rule without a severity',
    text: 'rules:\n  schema/unknown-key:\n',
    after: 'rules:\n  schema/unknown-key: off\n',
  },
  {
    name: 'the rule with a severity and options',
    text: 'rules:\n  schema/unknown-key: { severity: info, x-a: 1 }\n',
    after: 'rules:\n  schema/unknown-key: { severity: off, x-a: 1 }\n',
  },
  {
    name: 'the rule with options alone',
    text: 'rules:\n  schema/unknown-key:\n    x-a: 1\n',
    after: 'rules:\n  schema/unknown-key:\n    severity: off\n    x-a: 1\n',
  },
];

for (const { name, text, after: expected } of settingsCases) {
  test(`a rule is turned off in ${name}`, async () => {
    for (const lineBreak of ['\n', '\r\n']) {
      const silenced = await suppressionsAt(
        `--- /.role-profiles.yaml\n${text}\n--- /a.role.yaml\nid: a\ntitle: A\nco<|>lour: red\n`.replace(
          `${text}\n---`,
          text === '' || text.endsWith('\n') ? `${text}---` : `${text}\n---`,
        ),
        { lineBreak },
      );
      assert.equal(after(silenced, workspace, 'file:///.role-profiles.yaml'), expected.replaceAll('\n', lineBreak));
    }
  });
}

test('the nearest settings are written to', async () => {
  const silenced = await suppressionsAt(`--- /.role-profiles.yaml
packs: [text]
--- /team/.role-profiles.yaml
packs: [text]
--- /team/a.role.yaml
id: a
title: A
co<|>lour: red
`);
  const nearest = 'file:///team/.role-profiles.yaml';
  assert.equal(after(silenced, workspace, nearest), 'packs: [text]\nrules:\n  schema/unknown-key: off\n');
  assert.equal(after(silenced, workspace, 'file:///.role-profiles.yaml'), 'packs: [text]\n');
});

test('settings that are broken, or that are no settings, are not written to', async () => {
  for (const text of ['rules: {\n', '- a\n', 'rules: [a]\n']) {
    const { actions } = await suppressionsAt(
      `--- /.role-profiles.yaml\n${text}--- /a.role.yaml\nid: a\ntitle: A\nco<|>lour: red\n`,
    );
    assert.deepEqual(
      actions.map(({ title }) => title),
      [line, file],
    );
  }
});

test('settings are created in the folder of the workspace, or beside the file where there is none', async () => {
  const marked = '--- /team/team/a.role.yaml\nid: a\ntitle: A\nco<|>lour: red\n';
  const text = 'rules:\n  schema/unknown-key: off\n';
  const inFolder = await suppressionsAt(marked, { folders: ['file:///other', 'file:///team'] });
  assert.equal(after(inFolder, workspace, 'file:///team/.role-profiles.yaml'), text);
  const alone = await suppressionsAt(marked, { folders: [] });
  assert.equal(after(alone, workspace, 'file:///team/team/.role-profiles.yaml'), text);
});

test('a finding in the settings is silenced like any other', async () => {
  const silenced = await suppressionsAt('--- /.role-profiles.yaml\nco<|>lour: red\n');
  assert.equal(after(silenced, workspace), 'colour: red\nrules:\n  schema/unknown-key: off\n');
});

/** Texts with findings of many rules, in block style, in flow style and within texts. */
const wrong: readonly string[] = [
  `--- /a.role.yaml
id: a b
tilte: A
title:
  - A
status: draught
lang: en_GB
lang: en-GB
background:
  - nme: B
  -
    description: |
      C
    tags: x
  - {}
  - { name: "D
      E", links: [ { label: x,
        colour: 1 } ] }
skills: { title: x }
progressesTo: [a, 3,
  "b c"]
`,
  `--- /a.framework.yaml
# vim: ft=yaml
---
name: A
skills:
- name: B
- id: "c
    d"
  levels: 3
scales:
    x:
        levels: {}
`,
  `--- /.role-profiles.yaml
rules: {
  text/speling: info,
  text/spelling: { severity: none }
}
packs: text
`,
  `--- /a.role.yaml
id: a
title: A
extends: nobody
frameworks: { f: ./missing.framework.yaml }
skills:
  - title: S
    items:
      - { ref: f/x, level: 3 }
      - ref: g/y
        level: working
`,
];

test('each way to silence a finding makes it go, and brings no other', async () => {
  let tried = 0;
  for (const marked of wrong) {
    for (const lineBreak of ['\n', '\r\n']) {
      const { uri, text } = parseFixture(marked).main;
      const files = new Map([[uri, text.replaceAll('\n', lineBreak)]]);
      const service = await open(files, ['file:///']);
      const item = (all: ReadonlyMap<string, string>) => ({
        uri,
        languageId: 'yaml',
        version: 1,
        text: all.get(uri) ?? '',
      });
      const before = await service.diagnostics(item(files));
      for (const diagnostic of before) {
        const actions = await service.codeActions(item(files), diagnostic.range, { diagnostics: [diagnostic] });
        for (const action of actions.filter(({ title }) => /^(Disable|Turn) /.test(title))) {
          if (!action.diagnostics?.includes(diagnostic)) continue;
          tried++;
          const edited = applyWorkspaceEdit(files, action.edit);
          const now = await (await open(edited, ['file:///'])).diagnostics(item(edited));
          const context = `${action.title}:\n${edited.get(uri)}`;
          // A comment moves the lines below it, and some messages contain line numbers.
          const said = ({ code, message }: Diagnostic) => `${code} ${String(message).replace(/line \d+/g, '')}`;
          const same = (one: Diagnostic) => said(one) === said(diagnostic);
          assert.ok(now.filter(same).length < before.filter(same).length, `is gone: ${context}`);
          const known = new Set(before.map(said));
          const fresh = now.filter((one) => !known.has(said(one)));
          assert.deepEqual(fresh, [], `nothing new: ${context}`);
        }
      }
    }
  }
  assert.ok(tried > 100, `${tried} were tried`);
});
