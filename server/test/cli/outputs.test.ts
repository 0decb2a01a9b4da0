import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { checkOutputs, isSourceName } from '../../src/cli/outputs.ts';
import { run } from '../../src/cli/run.ts';
import { MemoryWorld } from '../support/memoryWorld.ts';

const role = (id: string) => `id: ${id}\ntitle: The ${id}\nsummary: Runs.\n`;

function worldOf(): MemoryWorld {
  const world = new MemoryWorld({
    'a.role.yaml': role('a'),
    'b.role.yaml': role('b'),
    'f.framework.yaml': 'id: f\nname: F\n',
    '.role-profiles.yaml': 'packs: [text]\n',
  });
  world.links.set('/project/page.html', '/project/a.role.yaml');
  world.links.set('/project/new.html', '/project/later.role.yaml');
  world.links.set('/project/linked', '/project');
  return world;
}

/** Paths that are sources, or lead to one, whether it exists or not. */
const sources = [
  'a.role.yaml',
  './x/../a.role.yaml',
  '/project/a.role.yaml',
  'A.ROLE.YAML',
  'b.Role.yml',
  'later.role.yaml',
  'f.framework.yaml',
  'other/f.framework.yml',
  '.role-profiles.yaml',
  '.role-profiles.yml',
  'page.html',
  'new.html',
  'linked/a.role.yaml',
  'a.role.yaml.',
  'a.role.yaml. ',
  'a.role.yaml::$DATA',
];

/** Each command that writes a document, but for where to. */
const commands = [
  ...['html', 'md', 'docx', 'pdf', 'jsonld'].map((format) => ['render', 'a.role.yaml', '--to', format]),
  ['compare', 'a.role.yaml', 'b.role.yaml', '--to', 'html'],
  ['matrix', '--to', 'csv'],
];

for (const command of commands) {
  test(`${command.join(' ')} replaces no role, framework or settings file`, async () => {
    for (const source of sources) {
      const world = worldOf();
      const before = [...world.files];
      assert.equal(await run([...command, '-o', source], world), 2, source);
      assert.match(world.errors, /is a role, framework or settings file by its name, which no document may replace/);
      assert.deepEqual([...world.files], before);
      assert.deepEqual(world.written, []);
    }
  });
}

test('no site goes into a folder with the name of a source, or through a link to one', async () => {
  for (const folder of ['later.role.yaml', 'x/../F.framework.yml', 'new.html']) {
    const world = worldOf();
    assert.equal(await run(['render', '.', '-o', folder], world), 2);
    assert.match(world.errors, /which no document may replace/);
    assert.deepEqual(world.written, []);
  }
});

test('what is only like the name of a source is no source', async () => {
  for (const name of [
    'a.role.html',
    'role.yaml',
    'a.role.yaml.html',
    'a-role.yaml',
    'role-profiles.yaml',
    'a.role.yaml/b.html',
  ]) {
    assert.equal(isSourceName(name), false, name);
  }
  const world = worldOf();
  assert.equal(await run(['render', 'a.role.yaml', '--to', 'html', '-o', 'a.role.html'], world), 0);
  assert.deepEqual(world.written, ['/project/a.role.html']);
});

test('two documents of one run on one path are refused, also by names that differ in case or through links', async () => {
  const world = new MemoryWorld({ 'out/a.html': '' });
  world.links.set('/project/link', '/project/out');
  const same: readonly [string, string][] = [
    ['/project/out/a.html', '/project/out/a.html'],
    ['/project/out/a.html', '/project/out/A.html'],
    ['/project/link/a.html', '/project/out/a.html'],
    ['/project/out/\u00e9.html', '/project/out/e\u0301.html'],
  ];
  for (const paths of same) await assert.rejects(checkOutputs(paths, world), /are one file, and both would be written/);
  await checkOutputs(['/project/out/a.html', '/project/out/b.html', '/project/a.html'], world);
});

/** The files of a site, each with a link that stands in its place. */
const inSite: readonly [name: string, link: string, target: string][] = [
  ['a file that leads to a role', 'out/index.html', 'in/a.role.yaml'],
  ['a file that leads to somebody’s file', 'out/roles/a.html', 'mine.html'],
  ['a folder that leads elsewhere', 'out/roles', 'mine'],
  ['the list of its own files', 'out/.role-profile-site.json', 'mine.json'],
  ['a file that leads to one that does not exist', 'out/assets/site.css', 'mine/new.css'],
];

for (const [name, link, target] of inSite) {
  test(`a site does not write through ${name}, whatever the list of its files says`, async () => {
    const world = new MemoryWorld({
      'in/a.role.yaml': role('a'),
      'mine.html': 'mine',
      'mine/a.html': 'mine',
      'mine.json': 'mine',
    });
    await run(['render', 'in', '-o', 'out'], world);
    world.written.length = 0;
    world.removed.length = 0;
    if (link !== 'out/.role-profile-site.json') {
      for (const path of [...world.files.keys()])
        if (path === `/project/${link}` || path.startsWith(`/project/${link}/`)) world.files.delete(path);
    }
    world.links.set(`/project/${link}`, `/project/${target}`);
    world.files.set('/project/in/a.role.yaml', role('a').replace('Runs', 'Walks'));
    const before = [...world.files];
    assert.equal(await run(['render', 'in', '-o', 'out'], world), 2);
    assert.deepEqual([...world.files], before);
    assert.deepEqual([world.written, world.removed], [[], []]);
  });
}

test('a site whose folder is itself a link is written', async () => {
  const world = new MemoryWorld({ 'in/a.role.yaml': role('a'), 'public/README': '' });
  world.links.set('/project/out', '/project/public');
  assert.equal(await run(['render', 'in', '-o', 'out'], world), 0, world.errors);
  assert.ok(world.files.has('/project/public/index.html'));
});

test('nothing from a file reaches a terminal as a control character, by any command', async () => {
  const hostile =
    'id: a\ntitle: "The \\e]0;x\\a \\u009b31m \\x7f \\u202e end"\nsummary: "Runs\\tand\\nends.\\r\\e[2J"\n';
  for (const args of [
    ['render', 'a.role.yaml', '--to', 'html'],
    ['render', 'a.role.yaml', '--to', 'md'],
    ['render', 'a.role.yaml', '--to', 'jsonld'],
    ['compare', 'a.role.yaml', 'b.role.yaml', '--to', 'md'],
    ['matrix', '--to', 'csv'],
    ['matrix', '--to', 'html'],
    ['check'],
    ['check', '\u001b[2J'],
    ['render', 'a.role.yaml', '--to', 'md', '-o', '/readonly/\u001b[2J'],
    ['render', '.', '-o', 'out\u001b[2J'],
  ]) {
    const world = new MemoryWorld({
      'a.role.yaml': hostile,
      'b.role.yaml': role('b'),
      '\u001b[2J/c.role.yaml': `${role('c')}x: 1\n`,
    });
    world.outputIsTerminal = true;
    await run(args, world);
    assert.ok(world.output + world.errors !== '', args.join(' '));
    // Line breaks and tabs are what a text is made of.
    assert.doesNotMatch(world.output + world.errors, /(?!\r?\n|\t)[\p{Cc}\u202e]/u, args.join(' '));
  }
});

test('a document that goes into a file or a pipe has its characters as they are', async () => {
  const world = new MemoryWorld({ 'a.role.yaml': 'id: a\ntitle: A\nsummary: "Runs \\u202e back."\n' });
  await run(['render', 'a.role.yaml', '--to', 'md'], world);
  const piped = world.output;
  await run(['render', 'a.role.yaml', '--to', 'md', '-o', 'a.md'], world);
  assert.equal(world.files.get('/project/a.md'), piped);
});

test('a PDF whose fonts lack letters is written, and standard error says which of what; other documents and letters say nothing', async () => {
  const title: Record<string, string> = {
    he: 'מהנדסת',
    ar: 'مهندسة',
    ja: '上級エンジニア',
    'en-GB': '🚀 Engineer',
    pl: 'Łódź',
    el: 'Μηχανικός',
  };
  for (const [lang, text] of Object.entries(title)) {
    const world = new MemoryWorld({ 'a.role.yaml': `id: a\ntitle: "${text}"\nlang: ${lang}\n` });
    assert.equal(await run(['render', 'a.role.yaml', '--to', 'pdf', '-o', 'a.pdf'], world), 0);
    const lacks: Record<string, RegExp> = {
      // The words around the title are Japanese, too.
      ja: /^role-profile: the PDF shows boxes, since no font here has these letters: 職 務 [^\n]* 上 級 エ ン and \d+ more \(in “職務プロフィール”, “上級エンジニア”, [^\n]*\); name a font [^\n]* --font FILE[^\n]* \(a\.role\.yaml\)\n$/,
      'en-GB': /^role-profile: [^\n]*: 🚀 \(in “🚀 Engineer”\)/,
    };
    const isLacking = lacks[lang] !== undefined;
    if (!lacks[lang]) assert.equal(world.errors, '');
    else assert.match(world.errors, lacks[lang]);
    assert.equal(await run(['render', 'a.role.yaml', '--to', 'html', '-o', 'a.html'], world), 0);
    assert.equal(world.errors.split('\n').length, isLacking ? 2 : 1);
  }
});

test('a font that is named has the letters that others lack; what cannot be read or is no font is a wrong usage', async () => {
  const thai = new URL(
    '../../../node_modules/@fontsource/noto-sans-thai/files/noto-sans-thai-thai-400-normal.woff',
    import.meta.url,
  );
  const role = 'id: a\ntitle: วิศวกร\nlang: th\n';
  const world = new MemoryWorld({ 'a.role.yaml': role, 'notes.txt': 'no font' });
  await world.writeBytes(world.resolve('thai.woff'), new Uint8Array(await readFile(thai)));
  const rendered = ['render', 'a.role.yaml', '--to', 'pdf', '-o', 'a.pdf'];
  assert.equal(await run([...rendered, '--font', 'thai.woff'], world), 0);
  assert.equal(world.errors, '');
  for (const [file, reason] of [
    ['none.ttf', /the font "none\.ttf" cannot be read/],
    ['notes.txt', /"notes\.txt" is no TrueType or OpenType font/],
  ] as const) {
    assert.equal(await run([...rendered, '--font', file], world), 2);
    assert.match(world.errors, reason);
  }
});
