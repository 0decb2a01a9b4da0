import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type OpenWorkspace, openWorkspace } from '../../support/workspaceFixture.ts';

const skill = (index: number) =>
  `  - id: skill-${index}\n    name: Skill ${index}\n    levels:\n      low: Keeps record ${index}.\n`;

const framework = `id: f
name: F
defaultScale: own
scales:
  own:
    name: Own
    levels:
      - { id: low, name: Low }
skills:
${Array.from({ length: 620 }, (_, index) => skill(index)).join('')}`;

const workspace = `--- /f.framework.yaml
${framework}--- /a.role.yaml
title: A
frameworks: { f: ./f.framework.yaml }
skills: [{ ref: f/skill-3, level: low }, { ref: f/skill-400 }]
--- /b.role.yaml
title: B
frameworks: { f: ./f.framework.yaml }
skills: [{ ref: f/skill-400, level: low }, { ref: f/new, level: low }]
`;

/** What an editor asks after an edit of the framework, with the lenses that it shows and the actions where the cursor is. */
async function asked({ service, fixture, item }: OpenWorkspace, text: string): Promise<unknown> {
  const document = item(fixture.files.get('/f.framework.yaml') ?? fixture.main, text);
  const lenses = await service.codeLenses(document, { commands: true });
  const at = { line: text.slice(0, text.indexOf('Keeps record 411')).split('\n').length - 1, character: 12 };
  const actions = await service.codeActions(document, { start: at, end: at }, { diagnostics: [] }, { commands: true });
  return {
    lenses: lenses.map(({ data: _, ...lens }) => lens),
    shown: await Promise.all(lenses.map(async (lens) => (await service.resolveCodeLens(lens)).command)),
    symbols: await service.documentSymbols(document),
    retired: actions.flatMap(({ command }) => command?.arguments ?? []),
  };
}

test('what an editor asks after each edit of a long framework is what it is told of the same text read afresh', async () => {
  const open = await openWorkspace(workspace);
  let text = framework;
  const edits: readonly ((text: string) => string)[] = [
    (before) => before,
    (before) => before.replace('Keeps record 5.', 'Keeps each record 5.'),
    (before) => before.replace('skills:\n', '# What people can do.\n\nskills:\n'),
    (before) => before.replace(skill(200), `${skill(200)}  - id: new\n    name: New\n`),
    (before) => before.replace(skill(3), ''),
    (before) => before.replace('name: Low', 'name: Lower'),
    () => framework,
  ];
  for (const edit of edits) {
    text = edit(text);
    assert.deepEqual(await asked(open, text), await asked(await openWorkspace(workspace), text));
  }
});

test('the lenses of a long framework say who uses a skill when they are shown', async () => {
  const { service, fixture, item } = await openWorkspace(workspace);
  const lenses = await service.codeLenses(item(fixture.main), { commands: true });
  assert.deepEqual(
    lenses.map(({ command, range }) => [command, range.start.line]),
    [
      [undefined, 21],
      [undefined, 1609],
    ],
  );
  assert.deepEqual(
    await Promise.all(lenses.map(async (lens) => (await service.resolveCodeLens(lens)).command?.title)),
    ['used by 1 role, at Low', 'used by 2 roles: 1 at Low, 1 without a level'],
  );
  for (const data of [undefined, null, 7, { framework: 'file:///none', skill: 'none' }]) {
    const lens = { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } }, data };
    assert.equal(await service.resolveCodeLens(lens), lens);
  }
});
