import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { openWorkspace } from '../../support/workspaceFixture.ts';

/** The arguments of the action that retires what is at the cursor. */
async function offered(marked: string, options = { commands: true }): Promise<unknown[]> {
  const { service, fixture, item } = await openWorkspace(marked);
  const { main } = fixture;
  const lines = main.text.slice(0, main.cursor).split('\n');
  const at = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
  const actions = await service.codeActions(item(main), { start: at, end: at }, { diagnostics: [] }, options);
  return actions.flatMap(({ command }) =>
    command?.command === 'roleProfiles.retire' ? (command.arguments ?? []) : [],
  );
}

suite('retiring what is at the cursor', () => {
  test('a skill, in each of its lines', async () => {
    assert.deepEqual(
      await offered('--- /f.framework.yaml\nskills:\n  - id: care\n    name: Care\n    levels:\n      new: Te<|>xt.\n'),
      [{ uri: 'file:///f.framework.yaml', id: 'care', name: 'Care' }],
    );
  });

  test('a role, at its title', async () => {
    assert.deepEqual(await offered('--- /nurse.role.yaml\nti<|>tle: Nurse\nsummary: Text.\n'), [
      { uri: 'file:///nurse.role.yaml', name: 'Nurse' },
    ]);
  });

  for (const [name, marked] of [
    ['elsewhere in a role', '--- /nurse.role.yaml\ntitle: Nurse\nsummary: Te<|>xt.\n'],
    ['at a retired role', '--- /nurse.role.yaml\ntitle: Nu<|>rse\nstatus: retired\n'],
    ['at a retired skill', '--- /f.framework.yaml\nskills:\n  - { id: ca<|>re, name: Care, status: retired }\n'],
    ['in settings', '--- /.role-profiles.yaml\nwords: [<|>One]\n'],
  ] as const) {
    test(`nothing ${name}`, async () => assert.deepEqual(await offered(marked), []));
  }

  test('nothing for a client that does not know the command', async () => {
    assert.deepEqual(await offered('--- /nurse.role.yaml\nti<|>tle: Nurse\n', { commands: false }), []);
  });
});
