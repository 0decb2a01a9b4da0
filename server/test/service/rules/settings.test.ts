import assert from 'node:assert/strict';
import { test } from 'node:test';
import { optionsOf, severityOf } from '../../../src/service/diagnostics/ruleSettings.ts';
import { settingsAbove, settingsIn } from '../../../src/service/document/settingsAbove.ts';
import { createLanguageService, type LanguageService } from '../../../src/service/languageService.ts';
import { WorkspaceIndex } from '../../../src/service/workspace/index/workspaceIndex.ts';
import { WorkspaceSync } from '../../../src/service/workspace/sync/workspaceSync.ts';
import { bareEvaluation } from '../../support/bareEntry.ts';
import { parseFixture } from '../../support/fixture.ts';
import { MemoryHost } from '../../support/memoryHost.ts';
import { assertFindings, openWorkspace } from '../../support/workspaceFixture.ts';

/** A text with one finding, the error `schema/unknown-key`. */
const wrong = 'id: a\ntitle: A\ncolour: red\n';

/** The codes and severities (1 error, 2 warning, 3 info) of every file's findings, by path. */
function findingsOf(service: LanguageService): Record<string, string[]> {
  return Object.fromEntries(
    [...service.workspaceFindings()]
      .map(({ uri, diagnostics }): [string, string[]] => [
        uri.replace('file://', ''),
        // Files with the same text have the same id as well.
        diagnostics
          .filter(({ code }) => code !== 'reference/ambiguous-role')
          .map(({ code, severity }) => `${severity} ${code}`),
      ])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

test('a severity that is set counts for all files at and below the folder', async () => {
  await assertFindings(
    `--- /team/.role-profiles.yaml
rules:
  schema/unknown-key: warning
--- /team/a.role.yaml
id: a
title: A
colour: red
#<^^^^^^ warning schema/unknown-key
--- /team/deep/down/b.role.yaml
id: b
title: B
colour: red
#<^^^^^^ warning schema/unknown-key
--- /team/c.framework.yaml
id: c
name: C
colour: red
#<^^^^^^ warning schema/unknown-key
--- /teams/d.role.yaml
id: d
title: D
colour: red
#<^^^^^^ error schema/unknown-key
`,
  );
});

test('a rule that is off says nothing', async () => {
  await assertFindings(`--- /.role-profiles.yaml
rules: { schema/unknown-key: off }
--- /a.role.yaml
${wrong}`);
});

test('a severity may stand beside options', async () => {
  await assertFindings(`--- /.role-profiles.yaml
rules:
  schema/unknown-key: { severity: info }
--- /a.role.yaml
id: a
title: A
colour: red
#<^^^^^^ info schema/unknown-key
`);
});

test('the nearest settings count, and they alone', async () => {
  await assertFindings(`--- /.role-profiles.yaml
rules:
  schema/unknown-key: off
  schema/value: off
--- /a.role.yaml
id: a
title: A
status: draught
colour: red
--- /team/.role-profiles.yaml
rules:
  schema/unknown-key: info
--- /team/b.role.yaml
id: b
title: B
status: draught
#       ^^^^^^^ error schema/value
colour: red
#<^^^^^^ info schema/unknown-key
`);
});

test('wrong values are reported where they are written and otherwise ignored', async () => {
  await assertFindings(`--- /.role-profiles.yaml
rules:
  schema/unknown-key: fatal
#                     ^^^^^ error schema/value
  schema/value: [off]
#               ^^^^^ error schema/type
packs: text
#      ^^^^ error schema/type
exclude: { a: b }
#        ^^^^^^^^ error schema/type
words: 3
#      ^ error schema/type
--- /a.role.yaml
id: a
title: A
status: draught
#       ^^^^^^^ error schema/value
colour: red
#<^^^^^^ error schema/unknown-key
`);
});

test('settings that are broken as YAML count as far as they can be read', async () => {
  await assertFindings(
    `--- /.role-profiles.yaml
rules:
  schema/unknown-key: off
words: "a
--- /a.role.yaml
${wrong}`,
    ['schema'],
  );
});

test('settings without content change nothing', async () => {
  const { service } = await openWorkspace(`--- /.role-profiles.yaml
# nothing yet
--- /a.role.yaml
${wrong}`);
  assert.deepEqual(findingsOf(service), { '/.role-profiles.yaml': [], '/a.role.yaml': ['1 schema/unknown-key'] });
});

const excluded: readonly { readonly name: string; readonly exclude: string; readonly left: readonly string[] }[] = [
  { name: 'a pattern leaves out what is below a folder', exclude: '["archive/**"]', left: ['/a', '/deep/archive/c'] },
  { name: 'the name of a folder means all that is in it', exclude: '[archive]', left: ['/a', '/deep/archive/c'] },
  { name: 'a folder may have a slash at its end', exclude: '[./archive/]', left: ['/a', '/deep/archive/c'] },
  { name: 'two stars stand for any folders', exclude: '["**/archive/**"]', left: ['/a'] },
  {
    name: 'a star stands for any name in one folder',
    exclude: '["*.role.yaml"]',
    left: ['/archive/b', '/deep/archive/c'],
  },
  { name: 'braces stand for one of several', exclude: '["{a,deep/**/c}.role.yaml"]', left: ['/archive/b'] },
  {
    name: 'what one pattern leaves out a later one takes back in',
    exclude: '["**/*.role.yaml", "!archive/*"]',
    left: ['/archive/b'],
  },
  {
    name: 'a pattern that takes back in leaves nothing out',
    exclude: '["!a.role.yaml"]',
    left: ['/a', '/archive/b', '/deep/archive/c'],
  },
  {
    name: 'patterns that are none match nothing',
    exclude: '["[", "((", "../a.role.yaml"]',
    left: ['/a', '/archive/b', '/deep/archive/c'],
  },
];

for (const { name, exclude, left } of excluded) {
  test(`exclude: ${name}`, async () => {
    const { service } = await openWorkspace(`--- /.role-profiles.yaml
exclude: ${exclude}
--- /a.role.yaml
${wrong}--- /archive/b.role.yaml
${wrong}--- /deep/archive/c.role.yaml
${wrong}`);
    const found = Object.entries(findingsOf(service)).filter(([, codes]) => codes.length > 0);
    assert.deepEqual(found.map(([path]) => path.replace('.role.yaml', '')).sort(), left);
  });
}

test('exclude: patterns are relative to the folder of the settings, and names are decoded', async () => {
  const host = new MemoryHost();
  host.write('file:///team/.role-profiles.yaml', 'exclude: ["old roles/**"]\n');
  host.write('file:///team/old%20roles/a.role.yaml', wrong);
  host.write('file:///old%20roles/a.role.yaml', wrong);
  host.write('file:///team/100%/a.role.yaml', wrong);
  const service = createLanguageService(host);
  await service.scan();
  assert.deepEqual(findingsOf(service), {
    '/old%20roles/a.role.yaml': ['1 schema/unknown-key'],
    '/team/.role-profiles.yaml': [],
    '/team/100%/a.role.yaml': ['1 schema/unknown-key'],
    '/team/old%20roles/a.role.yaml': [],
  });
});

test('exclude: the settings themselves are always checked', async () => {
  await assertFindings(`--- /.role-profiles.yaml
exclude: ["**"]
colour: red
#<^^^^^^ error schema/unknown-key
`);
});

test('packs turn the rules on that they name and the others off; what is in no pack is always on', async () => {
  const { service, fixture } = await openWorkspace(`--- /.role-profiles.yaml
packs: [style]
rules:
  text/spelling: info
  style/long-sentence: { maxWords: 20 }
--- /usual/.role-profiles.yaml
rules:
  style/long-sentence: { maxWords: 20 }
--- /a.role.yaml
${wrong}`);
  void service;
  const host = MemoryHost.of(fixture);
  const index = new WorkspaceIndex();
  const evaluator = { evaluate: bareEvaluation, planKey: () => '' };
  const sync = new WorkspaceSync(host, index, evaluator, { onAffected() {}, onSettled() {} });
  await sync.scan({ list: () => host.listFiles() });
  const named = index.settingsFor('file:///a.role.yaml');
  const usual = index.settingsFor('file:///usual/b.role.yaml');
  const severity = (code: string, settings = named) => severityOf({ code, severity: 'warning' }, settings);
  assert.equal(severity('style/long-sentence'), 'warning');
  assert.equal(severity('structure/empty-group'), 'off');
  assert.equal(severity('text/truncated'), 'off');
  assert.equal(severity('text/spelling'), 'info');
  assert.equal(severity('reference/unknown-skill'), 'warning');
  assert.equal(severity('style/long-sentence', usual), 'off');
  assert.equal(severity('text/truncated', usual), 'warning');
  assert.equal(severityOf({ code: 'catalogue/unused-skill', severity: 'off' }, usual), 'off');
  assert.deepEqual([...optionsOf('style/long-sentence', named)], [['maxWords', 20]]);
  assert.deepEqual([...optionsOf('style/word', named)], []);
});

test('unsaved settings change the findings of all files at once, and closing them brings the stored ones back', async () => {
  const workspace = await openWorkspace(`--- /.role-profiles.yaml
rules:
  schema/unknown-key: off
--- /a.role.yaml
${wrong}--- /b.role.yaml
${wrong}`);
  const { service, fixture } = workspace;
  const settings = fixture.main;
  const told: string[] = [];
  service.onDidChangeFindings((uris) => told.push(...uris));
  assert.deepEqual(findingsOf(service)['/b.role.yaml'], []);
  service.update(workspace.item(settings, 'rules:\n  schema/unknown-key: info\n'));
  assert.deepEqual(findingsOf(service)['/a.role.yaml'], ['3 schema/unknown-key']);
  assert.deepEqual(findingsOf(service)['/b.role.yaml'], ['3 schema/unknown-key']);
  assert.deepEqual(told.sort(), [...fixture.files.values()].map(({ uri }) => uri).sort());
  await service.close(settings.uri);
  assert.deepEqual(findingsOf(service)['/b.role.yaml'], []);
});

test('settings that come, change and go count from the moment somebody says so', async () => {
  const { service, host } = await openWorkspace(`--- /team/a.role.yaml
${wrong}`);
  const codes = () => findingsOf(service)['/team/a.role.yaml'];
  assert.deepEqual(codes(), ['1 schema/unknown-key']);
  const uri = 'file:///team/.role-profiles.yaml';
  host.write(uri, 'rules: { schema/unknown-key: warning }\n');
  await service.fileChanged(uri);
  assert.deepEqual(codes(), ['2 schema/unknown-key']);
  host.write(uri, 'rules: { schema/unknown-key: off }\n');
  await service.fileChanged(uri);
  assert.deepEqual(codes(), []);
  host.files.delete(uri);
  await service.fileChanged(uri);
  assert.deepEqual(codes(), ['1 schema/unknown-key']);
});

/**
 * A host that lists no files, as when a file is opened without a folder or the settings are above the folder, and that counts the files that
 * are read.
 */
class HostWithoutFolder extends MemoryHost {
  readonly read: string[] = [];
  override async listFiles(): Promise<readonly string[]> {
    return [];
  }
  override readFile(uri: string) {
    this.read.push(uri);
    return super.readFile(uri);
  }
}

test('settings above the workspace are found, and each folder is looked into once', async () => {
  const fixture = parseFixture(`--- /.role-profiles.yaml
rules: { schema/unknown-key: off }
--- /team/.role-profiles.yaml
rules: { schema/unknown-key: info }
--- /team/roles/it/a.role.yaml
${wrong}--- /team/roles/it/b.role.yaml
${wrong}`);
  const host = new HostWithoutFolder();
  for (const { uri, text } of fixture.files.values()) host.write(uri, text);
  const service = createLanguageService(host);
  await service.scan();
  for (const name of ['a', 'b']) {
    const uri = `file:///team/roles/it/${name}.role.yaml`;
    const text = wrong.replace('id: a', `id: ${name}`);
    const found = await service.diagnostics({ uri, languageId: 'yaml', version: 1, text });
    assert.deepEqual(
      found.map(({ code, severity }) => `${severity} ${code}`),
      ['3 schema/unknown-key'],
    );
  }
  assert.deepEqual(host.read.filter((uri) => uri.endsWith('/.role-profiles.yaml')).sort(), [
    'file:///.role-profiles.yaml',
    'file:///team/.role-profiles.yaml',
    'file:///team/roles/.role-profiles.yaml',
    'file:///team/roles/it/.role-profiles.yaml',
  ]);
});

test('settings are looked for in every folder up to the root, and nowhere for a file without one', () => {
  assert.deepEqual(settingsAbove('vscode-vfs://github/org/a.role.yaml'), [
    'vscode-vfs://github/org/.role-profiles.yaml',
    'vscode-vfs://github/org/.role-profiles.yml',
    'vscode-vfs://github/.role-profiles.yaml',
    'vscode-vfs://github/.role-profiles.yml',
  ]);
  assert.deepEqual(settingsAbove('file:///a.role.yaml?x=/y/'), [
    'file:///.role-profiles.yaml',
    'file:///.role-profiles.yml',
  ]);
  assert.deepEqual(settingsAbove('untitled:Untitled-1'), []);
});

test('the settings of a folder are right in it, of a root, too', () => {
  assert.equal(settingsIn('file:///a/b'), 'file:///a/b/.role-profiles.yaml');
  assert.equal(settingsIn('file:///a/b//'), 'file:///a/b/.role-profiles.yaml');
  assert.equal(settingsIn('file:///'), 'file:///.role-profiles.yaml');
});

test('settings may end in .yml, and where a folder has both, those in .yaml count', async () => {
  const codes = async (files: Readonly<Record<string, string>>) => {
    const host = new MemoryHost();
    for (const [name, text] of Object.entries(files)) host.write(`file:///w/${name}`, text);
    const service = createLanguageService(host);
    const text = 'id: a\ntitle: A\nsummary: Runs the the shift.\n';
    const found = await service.check({ uri: 'file:///w/a.role.yaml', languageId: 'yaml', version: 1, text });
    return found.map(({ code, severity }) => `${severity} ${code}`);
  };
  const yml = { '.role-profiles.yml': 'rules: { text/repeated-word: error }\n' };
  assert.deepEqual(await codes(yml), ['error text/repeated-word']);
  assert.deepEqual(await codes({ ...yml, '.role-profiles.yaml': 'rules: { text/repeated-word: off }\n' }), []);
});
