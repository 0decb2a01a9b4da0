import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { run } from '../../../src/cli/run.ts';
import { manifestName } from '../../../src/write/site/manifest.ts';
import { MemoryWorld } from '../../support/memoryWorld.ts';
import { elementsOf, find, readHtml, textOf } from '../html/readHtml.ts';

const framework = `id: f
name: Frame <b>work</b>
defaultScale: ddat
skills:
  - { id: testing, name: Testing, description: To try. }
  - { id: a/b, name: "Slash & dash" }
`;

function roleOf(id: string, more = '', family = 'Care'): string {
  return `id: ${id}\ntitle: The ${id}\nfamily: ${family}\nframeworks: { f: ./f.framework.yaml }\n${more}skills:\n  - { title: Craft, framework: f, items: [{ ref: f/testing, level: working }, { ref: f/a/b, level: expert }] }\n`;
}

function worldOf(more: Readonly<Record<string, string>> = {}): MemoryWorld {
  return new MemoryWorld({
    'in/f.framework.yaml': framework,
    'in/junior.role.yaml': roleOf('junior', 'progressesTo: [senior]\n'),
    'in/senior.role.yaml': roleOf('senior', 'progressesTo: [lead, expert]\n'),
    'in/lead.role.yaml': roleOf('lead'),
    'in/expert.role.yaml': roleOf('expert', 'extends: senior\n'),
    'in/other.role.yaml': 'title: Somebody else\n',
    ...more,
  });
}

const pagesOf = (world: MemoryWorld) => [...world.files.keys()].filter((path) => path.endsWith('.html'));

/** Checks that every link of every page leads to a file of the site, and to an element in it. */
function checkLinks(world: MemoryWorld): void {
  const pages = new Map(
    pagesOf(world).map((path) => {
      const root = readHtml((world.files.get(path) ?? '').replace('<!DOCTYPE html>', ''));
      const ids = elementsOf(root).flatMap((element) => element.attributes.get('id') ?? []);
      assert.equal(new Set(ids).size, ids.length, `an id twice in ${path}`);
      return [path, { root, ids: new Set(ids) }];
    }),
  );
  for (const [path, { root }] of pages) {
    for (const element of elementsOf(root)) {
      const address = element.attributes.get('href') ?? element.attributes.get('src');
      if (address === undefined || /^(?:https?:|mailto:)/.test(address)) continue;
      const [file = '', anchor] = address.split('#').map(decodeURIComponent);
      const target = file === '' ? path : world.resolve(`${path}/../${file}`);
      assert(world.files.has(target), `${path} leads to ${address}, which is not there`);
      if (anchor !== undefined) assert(pages.get(target)?.ids.has(anchor), `${path} leads to ${address}`);
    }
  }
}

test('a folder becomes a site in which every link leads somewhere', async () => {
  const world = worldOf();
  assert.equal(await run(['render', 'in', '-o', 'out'], world), 0, world.errors);
  assert.deepEqual(
    pagesOf(world).map((path) => path.replace('/project/out/', '')),
    [
      'index.html',
      ...['expert', 'junior', 'senior', 'lead', 'other'].map((name) => `roles/${name}.html`).sort(),
      'matrices/care.html',
      'skills/frame-b-work-b.html',
    ].sort(compareAsWritten(pagesOf(world))),
  );
  checkLinks(world);
  assert.match(world.errors, /^Wrote 12 files of a site of 5 roles to out; 0 had not changed\.\n$/);
});

/** Compares paths by the order in which the files were written, to sort a list that is compared without regard to that order. */
function compareAsWritten(paths: readonly string[]): (a: string, b: string) => number {
  return (a, b) => paths.indexOf(`/project/out/${a}`) - paths.indexOf(`/project/out/${b}`);
}

test('roles lead to each other, to the skills by grade and to the catalogue, and all are listed without scripts', async () => {
  const world = worldOf();
  await run(['render', 'in', '-o', 'out'], world);
  const senior = world.files.get('/project/out/roles/senior.html') ?? '';
  for (const address of ['lead.html', 'expert.html', 'junior.html'])
    assert.match(senior, new RegExp(`"../roles/${address}"`));
  assert.match(senior, /href="\.\.\/matrices\/care\.html"/);
  assert.match(senior, /href="\.\.\/skills\/frame-b-work-b\.html#skill-testing"/);
  const index = readHtml((world.files.get('/project/out/index.html') ?? '').replace('<!DOCTYPE html>', ''));
  const ladder = find(index, ({ attributes }) => attributes.get('aria-label') === 'Career ladder');
  assert.equal(
    textOf(ladder).replaceAll(/\s+/g, ' ').trim(),
    'The junior 2 skills The senior 2 skills The expert 2 skills The lead 2 skills',
  );
  assert.deepEqual(
    elementsOf(ladder)
      .filter(({ name }) => name === 'a')
      .map(textOf),
    ['The junior', 'The senior', 'The expert', 'The lead'],
  );
  assert.match(textOf(index), /Other roles\s+1 role\s+Somebody else/);
});

test('grades of a framework at which no role stands are on the ladder, too, and a role is said to be a draft', async () => {
  const grades =
    'grades: [{ id: a, name: Associate, progressesTo: [b] }, { id: b, name: Engineer, progressesTo: [c] }, { id: c, name: Lead }]\n';
  const world = new MemoryWorld({
    'in/f.framework.yaml': framework + grades,
    'in/one.role.yaml': roleOf('one', 'grade: b\nstatus: draft\n'),
    'in/two.role.yaml': roleOf('two', '', 'Alone'),
  });
  assert.equal(await run(['render', 'in', '-o', 'out'], world), 0, world.errors);
  const index = readHtml((world.files.get('/project/out/index.html') ?? '').replace('<!DOCTYPE html>', ''));
  const ladder = find(index, ({ attributes }) => attributes.get('aria-label') === 'Career ladder');
  assert.equal(textOf(ladder).replaceAll(/\s+/g, ' ').trim(), 'Associate The one Engineer · 2 skills · draft Lead');
  assert.match(textOf(index), /Alone\s+1 role\s+The two2 skills/);
});

test('a catalogue shows each skill by category, what its levels mean side by side, and who is asked for them', async () => {
  const world = new MemoryWorld({
    'in/f.framework.yaml': `id: f
name: Frame
defaultScale: ddat
categories: [{ id: c, name: Craft }]
skills:
  - { id: testing, name: Testing, category: c, levels: { working: Tries alone. } }
  - { id: a/b, name: Other }
`,
    'in/junior.role.yaml': roleOf('junior'),
  });
  assert.equal(await run(['render', 'in', '-o', 'out'], world), 0, world.errors);
  const page = readHtml((world.files.get('/project/out/skills/frame.html') ?? '').replace('<!DOCTYPE html>', ''));
  const headings = elementsOf(page).filter(({ name }) => /^h[23]$/.test(name));
  assert.deepEqual(headings.map(textOf), ['Craft', 'Testing', 'Other skills', 'Other']);
  const testing = find(page, ({ attributes }) => attributes.get('id') === 'skill-testing');
  const levels = elementsOf(testing).filter(({ attributes }) => attributes.get('class')?.startsWith('rp-site-level '));
  const asked = find(testing, ({ attributes }) => attributes.get('class') === 'rp-site-level rp-asked');
  assert.equal(levels.length, 1);
  assert.equal(textOf(asked).replaceAll(/\s+/g, ' ').trim(), 'Working 2 of 4 Tries alone. Asked of The junior');
});

test('a run that changes nothing writes nothing, and an edit renews the pages that it concerns', async () => {
  const world = worldOf();
  await run(['render', 'in', '-o', 'out'], world);
  world.written.splice(0);
  assert.equal(await run(['render', 'in', '-o', 'out'], world), 0);
  assert.equal(world.written.length, 0);
  assert.match(world.errors, /Wrote 0 files of a site of 5 roles to out; 12 had not changed\.\n$/);
  world.files.set('/project/in/other.role.yaml', 'title: Somebody else\nnotes: New.\n');
  await run(['render', 'in', '-o', 'out'], world);
  assert.deepEqual([...new Set(world.written)].sort(), [
    `/project/out/${manifestName}`,
    '/project/out/assets/index.js',
    '/project/out/index.html',
    '/project/out/roles/other.html',
  ]);
  world.files.delete('/project/out/roles/lead.html');
  world.written.splice(0);
  await run(['render', 'in', '-o', 'out'], world);
  assert(world.written.includes('/project/out/roles/lead.html'));
});

test('pages of roles that are gone are removed, and links to them go', async () => {
  const world = worldOf();
  await run(['render', 'in', '-o', 'out'], world);
  world.files.delete('/project/in/lead.role.yaml');
  await run(['render', 'in', '-o', 'out'], world);
  assert.deepEqual(world.removed, ['/project/out/roles/lead.html']);
  assert.match(world.errors, /, removed 1\.\n$/);
  checkLinks(world);
});

test('nothing is written where a file of somebody else is in the way, and such files are never removed', async () => {
  const world = worldOf({ 'out/roles/lead.html': 'mine', 'out/notes.txt': 'mine too' });
  assert.equal(await run(['render', 'in', '-o', 'out'], world), 2);
  assert.match(world.errors, /out\/roles\/lead\.html was not written by this command, and is not replaced/);
  assert.deepEqual(world.written, []);
  world.files.delete('/project/out/roles/lead.html');
  assert.equal(await run(['render', 'in', '-o', 'out'], world), 0);
  assert.equal(world.files.get('/project/out/notes.txt'), 'mine too');
});

test('a list of files that names what no site has removes nothing', async () => {
  const files = Object.fromEntries(
    ['../in/lead.role.yaml', 'notes.txt', 'roles/../../x.html', '/etc/passwd', 'roles\\x.html'].map((path) => [
      path,
      '',
    ]),
  );
  const world = worldOf({ [`out/${manifestName}`]: JSON.stringify({ files }), 'out/notes.txt': 'mine' });
  assert.equal(await run(['render', 'in', '-o', 'out'], world), 0);
  assert.deepEqual(world.removed, []);
});

test('files get names that every system can hold, whatever roles and families are called', async () => {
  const ids = [
    'con',
    'CON',
    'Lpt1.x',
    '../../etc/passwd',
    'a/b',
    'a?b',
    '.hidden',
    'end.',
    'x'.repeat(300),
    '漢字',
    'É',
    'é',
    '"><script>',
    '%2e%2e',
  ];
  const world = worldOf(
    Object.fromEntries(
      ids.map((id, i) => [
        `in/x${i}.role.yaml`,
        `id: ${JSON.stringify(id)}\ntitle: ${JSON.stringify(id)}\nfamily: ${JSON.stringify(id)}\nskills: [{ items: [{ name: A }] }]\n`,
      ]),
    ),
  );
  assert.equal(await run(['render', 'in', '-o', 'out'], world), 0, world.errors);
  const written = [...world.files.keys()].filter((path) => path.startsWith('/project/out/'));
  for (const path of written) {
    assert.match(path, /^\/project\/out\/(?:[a-z]+\/)?[\p{L}\p{M}\p{N}.][\p{L}\p{M}\p{N}._-]*\.(?:html|css|js|json)$/u);
    assert.doesNotMatch(path, /\/(?:con|prn|aux|nul|com\d|lpt\d)\./i);
    assert(Buffer.byteLength(path.replace(/^.*\//, '')) < 255);
  }
  assert.equal(new Set(written.map((path) => path.toLowerCase().normalize('NFD'))).size, written.length);
  checkLinks(world);
});

test('hostile texts run nothing and break no page', async () => {
  const hostile = '</script><script>alert(1)</script><img src=x onerror=alert(1)>"\'--> \u2028';
  const text = (id: string, next: string) =>
    `id: ${id}\ntitle: ${JSON.stringify(hostile)}\nfamily: ${JSON.stringify(hostile)}\ngrade: ${JSON.stringify(hostile)}\norganisation: ${JSON.stringify(hostile)}\nlang: ${JSON.stringify(hostile)}\nprogressesTo: [${next}]\nsummary: ${JSON.stringify(hostile)}\nskills: [{ title: ${JSON.stringify(hostile)}, items: [{ name: ${JSON.stringify(hostile)} }] }]\n`;
  const world = new MemoryWorld({ 'in/a.role.yaml': text('a', 'b'), 'in/b.role.yaml': text('b', 'a') });
  assert.equal(await run(['render', 'in', '-o', 'out'], world), 0, world.errors);
  checkLinks(world);
  for (const path of pagesOf(world)) {
    const root = readHtml((world.files.get(path) ?? '').replace('<!DOCTYPE html>', ''));
    const scripts = elementsOf(root).filter(({ name }) => name === 'script' || name === 'img');
    for (const { attributes } of scripts)
      assert.match(attributes.get('src') ?? '', /^(?:assets\/(?:index|search)|\.\.\/assets\/matrix)\.js$/);
    for (const { attributes } of elementsOf(root)) {
      for (const name of attributes.keys()) assert.doesNotMatch(name, /^on/);
    }
  }
  assert.doesNotMatch(world.files.get('/project/out/assets/index.js') ?? '', /[<\u2028]/);
});

test('files with YAML errors are reported, and nothing is written', async () => {
  const world = worldOf({ 'in/broken.role.yaml': 'title: [a\n' });
  assert.equal(await run(['render', 'in', '-o', 'out'], world), 1);
  assert.match(world.errors, /in\/broken\.role\.yaml/);
  assert.deepEqual(world.written, []);
});

const catalogues = {
  'in/f.framework.yaml': `id: f
name: Frame <b>work</b>
lang: fr
description: What we *can* do.
defaultScale: ddat
skills:
  - id: testing
    name: Testing
    description: To try.
    levels:
      working:
        description: Tries alone.
        indicators: [{ text: Finds a fault., examples: [One in a form.] }]
      odd: { examples: [Something else.] }
  - { id: a/b, name: "Slash & dash", status: retired }
`,
  'in/sub/g.framework.yaml': 'id: g\nskills: [{ id: testing }]\n',
  'in/left-out/h.framework.yaml': 'id: h\nskills: [{ id: hidden }]\n',
  'in/scales.framework.yaml': 'id: scales\n',
  'in/.role-profiles.yaml': 'exclude: [left-out]\n',
};

test('a folder of catalogues alone becomes a site of all their skills', async () => {
  const world = new MemoryWorld(catalogues);
  assert.equal(await run(['render', 'in', '-o', 'out'], world), 0, world.errors);
  assert.deepEqual(pagesOf(world).sort(), [
    '/project/out/index.html',
    '/project/out/skills/frame-b-work-b.html',
    '/project/out/skills/g.html',
  ]);
  assert.match(world.errors, /^Wrote 4 files of a site of 2 catalogues to out; 0 had not changed\.\n$/);
  checkLinks(world);
  const text = (path: string) => {
    const root = readHtml((world.files.get(`/project/out/${path}`) ?? '').replace('<!DOCTYPE html>', ''));
    return textOf(find(root, ({ name }) => name === 'body'))
      .replaceAll(/\s+/g, ' ')
      .trim();
  };
  assert.equal(
    text('index.html'),
    'Compétences 2 référentiels Compétences : Frame <b>work</b> 2 compétences Slash & dash Testing g 1 compétence testing',
  );
  assert.equal(
    text('skills/frame-b-work-b.html'),
    'Tous les référentiels Frame <b>work</b> 2 compétences Présentation What we can do. Compétences Slash & dash Retiré ' +
      'Testing To try. Awareness 1 sur 4 Non décrit. Working 2 sur 4 Tries alone. Finds a fault. One in a form. ' +
      'Practitioner 3 sur 4 Non décrit. Expert 4 sur 4 Non décrit. odd Something else.',
  );
  assert.match(world.files.get('/project/out/skills/frame-b-work-b.html') ?? '', /<html lang="fr">/);
});

test('a site of catalogues is renewed as one of roles is, and gives way to one when there is a role', async () => {
  const world = new MemoryWorld(catalogues);
  await run(['render', 'in', '-o', 'out'], world);
  world.written.splice(0);
  world.files.set('/project/in/sub/g.framework.yaml', 'id: g\nskills: [{ id: testing, name: Test }]\n');
  await run(['render', 'in', '-o', 'out'], world);
  assert.deepEqual([...new Set(world.written)].sort(), [
    `/project/out/${manifestName}`,
    '/project/out/index.html',
    '/project/out/skills/g.html',
  ]);
  world.files.set('/project/in/a.role.yaml', roleOf('a'));
  assert.equal(await run(['render', 'in', '-o', 'out'], world), 0, world.errors);
  assert.match(world.files.get('/project/out/skills/frame-b-work-b.html') ?? '', /attendues? dans les postes/);
  assert.deepEqual(world.removed, ['/project/out/skills/g.html']);
  checkLinks(world);
});

test('a catalogue with YAML errors is reported, and nothing is written', async () => {
  const world = new MemoryWorld({ ...catalogues, 'in/x.framework.yaml': 'id: [a\n' });
  assert.equal(await run(['render', 'in', '-o', 'out'], world), 1);
  assert.match(world.errors, /in\/x\.framework\.yaml/);
  assert.deepEqual(world.written, []);
});

for (const [what, args, message] of [
  ['a site without a folder', ['in'], /name the folder for them with -o/],
  ['a folder without roles', ['empty', '-o', 'out'], /there are no role files below "empty"/],
  ['a folder without skills', ['scales', '-o', 'out'], /no framework files with skills either/],
  ['a file as the place for a site', ['in', '-o', 'in/f.framework.yaml'], /is a file; name a folder/],
] as const) {
  test(`${what} is refused`, async () => {
    const world = worldOf({ 'empty/readme.txt': '', 'scales/s.framework.yaml': 'id: s\n' });
    assert.equal(await run(['render', ...args], world), 2);
    assert.match(world.errors, message);
  });
}

test('a ladder that leads back to its foot is walked once', async () => {
  const step = (id: string, next: string) => `id: ${id}\ntitle: ${id}\nfamily: F\nprogressesTo: [${next}]\n`;
  const world = new MemoryWorld({
    'in/a.role.yaml': step('a', 'b'),
    'in/b.role.yaml': step('b', 'c, d, b'),
    'in/c.role.yaml': step('c', 'a'),
    'in/d.role.yaml': step('d', 'c'),
  });
  assert.equal(await run(['render', 'in', '-o', 'out'], world), 0, world.errors);
  const index = readHtml((world.files.get('/project/out/index.html') ?? '').replace('<!DOCTYPE html>', ''));
  const ladder = find(index, ({ attributes }) => attributes.get('aria-label') === 'Career ladder');
  assert.equal(textOf(ladder).replaceAll(/\s+/g, ' ').trim(), 'a b d c');
});

test('the samples become a site in which every link leads somewhere', async () => {
  const folder = new URL('../../../../samples/', import.meta.url);
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.yaml'));
  const texts = await Promise.all(
    names.map(async (name) => [`samples/${name.replaceAll('\\', '/')}`, await readFile(new URL(name, folder), 'utf8')]),
  );
  const world = new MemoryWorld(Object.fromEntries(texts));
  assert.equal(await run(['render', 'samples', '-o', 'out'], world), 0, world.errors);
  assert(pagesOf(world).length > names.filter((name) => name.endsWith('.role.yaml')).length);
  checkLinks(world);
});
