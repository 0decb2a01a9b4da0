import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applied } from '../../support/navigationFixture.ts';
import { openWorkspace } from '../../support/workspaceFixture.ts';

const workspace = `--- /roles/a.role.yaml
id: a
frameworks:
  one: ./one.framework.yaml # one
  two: "../f/two.framework.yaml"
  three: '../f/o''three.framework.yaml'
  four: four.framework.yaml
  gone: ./gone.framework.yaml
  web: https://example.org/x.framework.yaml
--- /roles/one.framework.yaml
id: one
--- /roles/four.framework.yaml
id: four
--- /f/two.framework.yaml
id: two
`;

/** The files that are moved, and the paths in the role that change. */
const cases: Record<string, readonly [renames: readonly [string, string][], replaced: readonly [string, string][]]> = {
  'a framework gets another name': [
    [['/roles/one.framework.yaml', '/roles/uno.framework.yaml']],
    [['./one.framework.yaml', './uno.framework.yaml']],
  ],
  'a framework without ./ stays without it': [
    [['/roles/four.framework.yaml', '/roles/sub/quattro.framework.yaml']],
    [['four: four', 'four: sub/quattro']],
  ],
  'a framework moves within quotes': [
    [['/f/two.framework.yaml', "/f's/two.framework.yaml"]],
    [['../f/two', "../f's/two"]],
  ],
  'a quote within single quotes is doubled': [
    [["/f/o'three.framework.yaml", "/f/it's.framework.yaml"]],
    [["o''three", "it''s"]],
  ],
  'a name that needs quotes gets some': [
    [['/roles/one.framework.yaml', '/roles/one #1.framework.yaml']],
    [['./one.framework.yaml #', '"./one #1.framework.yaml" #']],
  ],
  'a folder moves': [
    [['/f', '/roles/frameworks']],
    [
      ['../f/two', './frameworks/two'],
      ['../f/o', './frameworks/o'],
    ],
  ],
  'a role moves': [
    [['/roles/a.role.yaml', '/roles/deep/a.role.yaml']],
    [
      ['./one', '../one'],
      ['../f/two', '../../f/two'],
      ['../f/o', '../../f/o'],
      ['four: four', 'four: ../four'],
      ['./gone', '../gone'],
    ],
  ],
  'a role moves with its folder': [
    [['/roles', '/team/roles']],
    [
      ['../f/two', '../../f/two'],
      ['../f/o', '../../f/o'],
    ],
  ],
  'a role and its framework move together': [
    [
      ['/roles/a.role.yaml', '/x/a.role.yaml'],
      ['/roles/one.framework.yaml', '/x/one.framework.yaml'],
    ],
    [
      ['four: four', 'four: ../roles/four'],
      ['./gone', '../roles/gone'],
    ],
  ],
  'all moves': [
    [
      ['/roles', '/all/roles'],
      ['/f', '/all/f'],
    ],
    [],
  ],
  'a folder with a slash at its end': [
    [['/f/', '/g/']],
    [
      ['../f/two', '../g/two'],
      ['../f/o', '../g/o'],
    ],
  ],
  'a file that nobody names': [[['/f/nobody.framework.yaml', '/f/other.framework.yaml']], []],
};

for (const [name, [renames, replaced]] of Object.entries(cases)) {
  test(`renaming files: ${name}`, async () => {
    const { service, fixture } = await openWorkspace(workspace);
    const texts = new Map([...fixture.files.values()].map(({ uri, text }) => [uri, text]));
    const uri = (path: string) => `file://${path}`.replaceAll(' ', '%20').replaceAll("'", '%27').replaceAll('#', '%23');
    const edit = await service.willRenameFiles(renames.map(([from, to]) => ({ oldUri: uri(from), newUri: uri(to) })));
    const expected = [...texts].map(([file, text]) => {
      let changed = text;
      for (const [from, to] of replaced) changed = changed.replace(from, to);
      return [file, changed];
    });
    assert.deepEqual([...applied(texts, edit)], expected);
  });
}

const writings = `--- /roles/a.role.yaml
id: a
frameworks: { f: f.framework.yaml }
skills: [{ title: A, items: [{ ref: f/x }] }]
--- /roles/b.role.yaml
id: b
frameworks: { f: ./f.framework.yaml }
skills: [{ title: B, items: [{ ref: f/x }] }]
--- /roles/c.role.yaml
id: c
frameworks: { f: "sub/../f.framework.yaml" }
skills: [{ title: C, items: [{ ref: f/x }] }]
--- /roles/d.role.yaml
id: d
frameworks: { f: ".//././f.framework.yaml" }
skills: [{ title: D, items: [{ ref: f/x }] }]
--- /roles/f.framework.yaml
id: f
name: F
skills: [{ id: x, name: X }]
`;
const roles = ['a', 'b', 'c', 'd'];

test('a framework is one file however its path is written: it is renamed for all', async () => {
  const { service, fixture } = await openWorkspace(writings);
  const texts = new Map([...fixture.files.values()].map(({ uri, text }) => [uri, text]));
  const renames = [{ oldUri: 'file:///roles/f.framework.yaml', newUri: 'file:///roles/g.framework.yaml' }];
  const renamed = applied(texts, await service.willRenameFiles(renames));
  assert.deepEqual(
    roles.map((id) => /f: "?(.*?)"? \}/.exec(renamed.get(`file:///roles/${id}.role.yaml`) ?? '')?.[1]),
    ['g.framework.yaml', './g.framework.yaml', 'g.framework.yaml', './g.framework.yaml'],
  );
});

test('so is a skill of it', async () => {
  const { service, fixture, item } = await openWorkspace(writings);
  const file = fixture.files.get('/roles/f.framework.yaml');
  assert.ok(file);
  const edit = await service.rename(item(file), { line: 2, character: 15 }, 'y');
  assert.ok(edit && 'changes' in edit);
  assert.deepEqual(
    Object.keys(edit.changes ?? {}).sort(),
    [...roles.map((id) => `file:///roles/${id}.role.yaml`), 'file:///roles/f.framework.yaml'].sort(),
  );
});
