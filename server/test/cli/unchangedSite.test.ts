import assert from 'node:assert/strict';
import { test } from 'node:test';
import { run } from '../../src/cli/run.ts';
import { say } from '../../src/service/message.ts';
import { manifestName, manifestText, parseManifest, parseSources } from '../../src/write/site/manifest.ts';
import { MemoryWorld } from '../support/memoryWorld.ts';

/*
 * A site of which nothing has changed is told by what it was made of alone. Whatever happens to the sources, the next run writes what it would write if
 * nothing of that kind were known.
 */

const picture = '<svg viewBox="0 0 9 9"><path d="M0 0L9 9L0 9"/></svg>';
const role = (id: string, more = '') =>
  `id: ${id}\ntitle: The ${id}\nsummary: Does the work of ${id}.\n` +
  `frameworks: { f: ../shared/f.framework.yaml, g: ../shared/g.framework.yaml }\n${more}` +
  'skills: [{ title: Craft, items: [{ ref: f/testing, level: working }, { ref: g/testing }] }]\n';

const files: Readonly<Record<string, string>> = {
  'in/a.role.yaml': role('a', 'progressesTo: [b]\n'),
  'in/team/b.role.yaml': role('b'),
  'shared/f.framework.yaml':
    'id: f\nname: Frame\ndefaultScale: ddat\nskills: [{ id: testing, name: Testing, description: To try. }]\n',
  '.role-profiles.yaml': 'organisation: { name: Trust, logo: ./logo.svg }\n',
  'logo.svg': picture,
};

/** A machine on which the site was written, and what happened then. */
async function writtenWorld(more: Readonly<Record<string, string>> = {}): Promise<MemoryWorld> {
  const world = new MemoryWorld({ ...files, ...more });
  assert.equal(await run(['render', 'in', '-o', 'out'], world), 0, world.errors);
  world.written.length = 0;
  world.progress.length = 0;
  world.errors = '';
  return world;
}

const manifestPath = `/project/out/${manifestName}`;

/** The same machine, on which nothing is known of the site as a whole. */
function withoutSources(world: MemoryWorld): MemoryWorld {
  const other = new MemoryWorld({});
  for (const [path, text] of world.files) other.files.set(path, text);
  for (const [path, target] of world.links) other.links.set(path, target);
  for (const [path, reason] of world.unreadable) other.unreadable.set(path, reason);
  const text = world.files.get(manifestPath);
  if (text !== undefined) other.files.set(manifestPath, manifestText(parseManifest(text)));
  return other;
}

const rendered = ({ files }: MemoryWorld) => [...files].filter(([path]) => path !== manifestPath).sort();

test('nothing is read as a role where nothing has changed', async () => {
  const world = await writtenWorld();
  assert.equal(await run(['render', 'in', '-o', 'out'], world), 0);
  assert.deepEqual(world.written, []);
  assert.match(world.errors, /^Wrote 0 files of a site of 2 roles to out; \d+ had not changed\.\n$/);
  assert.equal(world.progress.filter((shown) => shown?.what === 'Reading').length, 0);
});

test('a site of catalogues is known, too', async () => {
  const world = new MemoryWorld({ 'in/f.framework.yaml': files['shared/f.framework.yaml'] ?? '' });
  await run(['render', 'in', '-o', 'out'], world);
  world.errors = '';
  assert.equal(await run(['render', 'in', '-o', 'out'], world), 0);
  assert.match(world.errors, /^Wrote 0 files of a site of 1 catalogue to out; 3 had not changed\.\n$/);
});

test('it makes no difference in which folder, and how deep, the sources lie', async () => {
  const world = await writtenWorld();
  const deeper = new MemoryWorld({});
  for (const [path, text] of world.files)
    deeper.files.set(path.replace('/project/', '/project/some/where/else/'), text);
  const args = ['render', 'some/where/else/in', '-o', 'some/where/else/out'];
  assert.equal(await run(args, deeper), 0, deeper.errors);
  assert.deepEqual(deeper.written, []);
  assert.equal(deeper.progress.filter((shown) => shown?.what === 'Reading').length, 0);
});

type Change = (world: MemoryWorld) => void;

const set =
  (path: string, text: string): Change =>
  (world) =>
    world.files.set(world.resolve(path), text);
const remove =
  (path: string): Change =>
  (world) =>
    world.files.delete(world.resolve(path));

const locked = { reason: say`it is locked` };

const changes: Readonly<Record<string, Change>> = {
  'a role was edited': set('in/team/b.role.yaml', role('b').replace('work', 'whole work')),
  'a role came': set('in/c.role.yaml', role('c')),
  'a role went': remove('in/team/b.role.yaml'),
  'a role was renamed': (world) => {
    set('in/team/bb.role.yaml', role('b'))(world);
    remove('in/team/b.role.yaml')(world);
  },
  'a framework in another folder was edited': set(
    'shared/f.framework.yaml',
    (files['shared/f.framework.yaml'] ?? '').replace('To try.', 'To try again.'),
  ),
  'that framework went': remove('shared/f.framework.yaml'),
  'settings above were edited': set('.role-profiles.yaml', 'organisation: { name: Foundation, logo: ./logo.svg }\n'),
  'settings went': remove('.role-profiles.yaml'),
  'settings came that are nearer': set('in/.role-profiles.yaml', 'organisation: { name: Inner }\n'),
  'settings came for some of the roles': set('in/team/.role-profiles.yaml', 'organisation: { name: Team }\n'),
  'a link to settings came': (world) => world.links.set('/project/in/team/.role-profiles.yaml', '/project/other.yaml'),
  'settings came that cannot be read': (world) => world.unreadable.set('/project/in/.role-profiles.yaml', locked),
  'settings far above came': set('/.role-profiles.yaml', 'organisation: { name: Everybody }\n'),
  'the logo was drawn anew': set('logo.svg', picture.replace('L9 9', 'L9 8')),
  'the logo went': remove('logo.svg'),
  'a role cannot be read as YAML': set('in/team/b.role.yaml', 'title: "B\nsummary: - [\n'),
  'a role cannot be read at all': (world) => world.unreadable.set('/project/in/team/b.role.yaml', locked),
  'a page went': remove('out/roles/a.html'),
  'a page is a link now': (world) => {
    remove('out/roles/a.html')(world);
    world.links.set('/project/out/roles/a.html', '/project/mine.html');
    set('mine.html', 'mine')(world);
  },
  'the list of files was edited': (world) =>
    world.files.set(manifestPath, (world.files.get(manifestPath) ?? '').replace(/"roles\/a\.html": "/, '$&x')),
  'the list of sources was edited': (world) =>
    world.files.set(manifestPath, (world.files.get(manifestPath) ?? '').replace(/"others": \[/, '$&"no.role.yaml",')),
  'the number of roles in it was edited': (world) =>
    world.files.set(manifestPath, (world.files.get(manifestPath) ?? '').replace(/"roles": 2/, '"roles": 99')),
  'a framework is there that was looked for, and taken off the list': (world) => {
    world.files.set(manifestPath, (world.files.get(manifestPath) ?? '').replace(/ *"\.\.\/shared\/g[^\n]*\n/, ''));
    set('shared/g.framework.yaml', (files['shared/f.framework.yaml'] ?? '').replace('id: f', 'id: g'))(world);
  },
  'words of no use in the list of sources': (world) =>
    world.files.set(manifestPath, (world.files.get(manifestPath) ?? '').replace(/"digest": "\S+"/, '"digest": 7')),
};

for (const [name, change] of Object.entries(changes)) {
  test(`as if nothing were known: ${name}`, async () => {
    const world = await writtenWorld({ 'other.yaml': 'organisation: { name: Other }\n' });
    change(world);
    const other = withoutSources(world);
    const [status, otherStatus] = [
      await run(['render', 'in', '-o', 'out'], world),
      await run(['render', 'in', '-o', 'out'], other),
    ];
    assert.equal(status, otherStatus);
    assert.equal(world.errors, other.errors);
    assert.deepEqual(rendered(world), rendered(other));
    const pages = ({ written }: MemoryWorld) => written.filter((path) => path !== manifestPath);
    assert.deepEqual(pages(world), pages(other));
  });
}

test('a site that cannot be written is told to be up to date where no page has changed', async () => {
  const world = await writtenWorld();
  world.files.set('/project/in/unused.framework.yaml', 'id: unused\nskills: []\n');
  world.writeText = async () => {
    throw new Error('permission is denied');
  };
  assert.equal(await run(['render', 'in', '-o', 'out'], world), 0, world.errors);
  assert.match(world.errors, /^Wrote 0 files /);
});

test('what a run has to tell is told by the next one, too', async () => {
  const world = await writtenWorld({ 'in/team/b.role.yaml': role('b', 'family: { night: { shift: two } }\n') });
  assert.equal(parseSources(world.files.get(manifestPath) ?? ''), undefined);
  await run(['render', 'in', '-o', 'out'], world);
  assert.match(world.errors, /left out, since it is not part of the profile yet: "family – night – shift"/);
});
