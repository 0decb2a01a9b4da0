import assert from 'node:assert/strict';
import { test } from 'node:test';
import { run } from '../../src/cli/run.ts';
import { isWorkbook } from '../../src/import/support/sheets/workbook.ts';
import { MemoryWorld } from '../support/memoryWorld.ts';

const skills = (level: string) =>
  `skills: [{ title: Craft, scale: ddat, items: [{ name: Testing, level: ${level} }] }]\n`;

const files = {
  'roles/junior.role.yaml': `id: junior\ntitle: Junior\nfamily: Care\nprogressesTo: [senior]\n${skills('working')}`,
  'roles/senior.role.yaml': `id: senior\ntitle: Senior\nfamily: Care\nextends: base\n${skills('expert')}`,
  'base.role.yaml': 'id: base\ntitle: Base\nsummary: Inherited words.\n',
  'broken.role.yaml': 'title: "x\n',
  'a.framework.yaml': 'id: a\nname: A\n',
};

test('compare writes two roles side by side, with what they inherit', async () => {
  const world = new MemoryWorld(files);
  assert.equal(await run(['compare', 'roles/junior.role.yaml', 'roles/senior.role.yaml', '--to', 'md'], world), 0);
  assert.match(world.output, /^## From Junior to Senior\n/);
  assert.match(world.output, /Raised.*Working \| ▰▰▰▰ Expert/);
  assert.match(world.output, /Inherited words/);
  assert.equal(world.errors, '');
});

test('compare calls the roles that come next by their titles, whether or not they are compared', async () => {
  const world = new MemoryWorld({
    'roles/one.role.yaml': 'id: one\ntitle: First\nprogressesTo: [two]\n',
    'roles/two.role.yaml': 'id: two\ntitle: Second\nprogressesTo: [three, nobody]\n',
    'elsewhere/three.role.yaml': 'id: three\ntitle: Third\n',
  });
  assert.equal(await run(['compare', 'roles/one.role.yaml', 'roles/two.role.yaml', '--to', 'md'], world), 0);
  assert.match(world.output, /\| \*\*Next roles\*\* \| Second \| \*\*≠ Changed\*\*<br>Third · nobody \|/);
});

test('compare writes a page or a table to a file', async () => {
  const world = new MemoryWorld(files);
  const both = ['roles/junior.role.yaml', 'roles/senior.role.yaml'];
  assert.equal(await run(['compare', ...both, '--to', 'html', '-o', 'out/a.html'], world), 0);
  assert.equal(await run(['compare', ...both, '--to', 'csv', '-o', 'out/a.csv'], world), 0);
  assert.equal(world.output, '');
  assert.match(world.files.get('/project/out/a.html') ?? '', /^<!DOCTYPE html>[\s\S]*Raised<\/p>/);
  assert.match(world.files.get('/project/out/a.csv') ?? '', /^\ufeffSection,Group,Item,What,Junior,Senior,Change\r\n/);
});

test('comparisons and matrices are written on paper and for Word, too', async () => {
  const world = new MemoryWorld(files);
  const both = ['roles/junior.role.yaml', 'roles/senior.role.yaml'];
  assert.equal(await run(['compare', ...both, '--to', 'pdf', '-o', 'out/a.pdf'], world), 0);
  assert.equal(await run(['matrix', 'roles', '--to', 'pdf', '-o', 'out/b.pdf'], world), 0);
  assert.equal(await run(['compare', ...both, '--to', 'docx', '-o', 'out/a.docx'], world), 0);
  assert.equal(await run(['matrix', 'roles', '--to', 'docx', '-o', 'out/b.docx'], world), 0);
  const begins = { 'a.pdf': '%PDF-', 'b.pdf': '%PDF-', 'a.docx': 'PK', 'b.docx': 'PK' };
  for (const [name, start] of Object.entries(begins)) {
    const bytes = world.bytes.get(`/project/out/${name}`);
    assert.equal(Buffer.from(bytes?.subarray(0, start.length) ?? []).toString(), start, name);
  }
});

test('compare says what is wrong in a file that cannot be read as YAML, and ends with status 1', async () => {
  const world = new MemoryWorld(files);
  assert.equal(await run(['compare', 'base.role.yaml', 'broken.role.yaml', '--to', 'md'], world), 1);
  assert.match(world.errors, /^broken\.role\.yaml:1:8 {2}error/m);
  assert.equal(world.output, '');
});

test('matrix lists the skills of a folder by grade', async () => {
  const world = new MemoryWorld(files);
  assert.equal(await run(['matrix', 'roles', '--to', 'csv'], world), 0);
  assert.equal(world.output, '\ufeffGroup,Skill,Junior,Senior\r\nCraft,Testing,Working,Expert\r\n');
});

test('matrix writes a workbook, to a file or to standard output', async () => {
  const world = new MemoryWorld(files);
  assert.equal(await run(['matrix', 'roles', '--to', 'xlsx', '-o', 'skills.xlsx'], world), 0);
  assert.equal(await run(['matrix', 'roles', '--to', 'xlsx'], world), 0);
  const [bytes] = world.outputBytes;
  assert.ok(bytes && isWorkbook(bytes));
  assert.deepEqual(world.bytes.get(world.resolve('skills.xlsx')), bytes);
});

test('matrix takes the roles of one family', async () => {
  const world = new MemoryWorld({ ...files, 'broken.role.yaml': 'title: Whole\n' });
  assert.equal(await run(['matrix', '--to', 'md', '--family', 'care'], world), 0);
  assert.match(world.output, /^## Care: skills by grade\n\n\| Skill \| Junior \| Senior \|\n/);
});

const leftOut = {
  'now.role.yaml': `id: now\ntitle: Now\n${skills('working')}`,
  'former.role.yaml': `id: former\ntitle: Former\nstatus: retired\n${skills('expert')}`,
  'drafts/idea.role.yaml': `id: idea\ntitle: Idea\n${skills('expert')}`,
  '.role-profiles.yaml': 'exclude: [drafts]\n',
};

test('matrix leaves out retired and excluded roles unless they are named or all are asked for', async () => {
  for (const [args, head] of [
    [[], 'Group,Skill,Now'],
    [['--all'], 'Group,Skill,Former,Idea,Now'],
    [['drafts', '--all'], 'Group,Skill,Idea'],
    [['drafts/idea.role.yaml', '.'], 'Group,Skill,Idea,Now'],
    [['former.role.yaml', 'now.role.yaml'], 'Group,Skill,Former,Now'],
  ] as const) {
    const world = new MemoryWorld(leftOut);
    assert.equal(await run(['matrix', ...args, '--to', 'csv'], world), 0, world.errors);
    assert.equal(world.output.slice(1).split('\r\n')[0], head);
  }
  const world = new MemoryWorld(leftOut);
  assert.equal(await run(['matrix', 'drafts', '--to', 'csv'], world), 2);
  assert.match(world.errors, /the roles here are retired or excluded by the settings; --all takes them, too/);
});

const wrongCalls: readonly [name: string, args: string[], error: RegExp][] = [
  ['compare of one file', ['compare', 'base.role.yaml', '--to', 'md'], /takes two to six files/],
  ['compare of seven files', ['compare', ...Array(7).fill('base.role.yaml'), '--to', 'md'], /takes two to six files/],
  [
    'compare without a format',
    ['compare', 'a.role.yaml', 'b.role.yaml'],
    /--to html, --to md, --to csv, --to pdf or --to docx/,
  ],
  [
    'compare to an unknown format',
    ['compare', 'a.role.yaml', 'b.role.yaml', '--to', 'jsonld'],
    /"jsonld" is not a format/,
  ],
  ['compare of a framework', ['compare', 'a.framework.yaml', 'base.role.yaml', '--to', 'md'], /is no role file/],
  [
    'compare of what is not there',
    ['compare', 'x.role.yaml', 'base.role.yaml', '--to', 'md'],
    /"x.role.yaml" cannot be read/,
  ],
  ['a matrix without a format', ['matrix', 'roles'], /--to html, --to md, --to csv, --to pdf, --to docx or --to xlsx/],
  [
    'a comparison as a workbook',
    ['compare', 'base.role.yaml', 'base.role.yaml', '--to', 'xlsx'],
    /"xlsx" is not a format/,
  ],
  ['a matrix without roles', ['matrix', 'a.framework.yaml', '--to', 'md'], /there is no role file here/],
  ['a matrix of no family', ['matrix', 'roles', '--to', 'md', '--family', 'X'], /no role here is of the family "X"/],
  ['a matrix of what is not there', ['matrix', 'nowhere', '--to', 'md'], /"nowhere" does not exist/],
  ['a matrix that cannot be written', ['matrix', 'roles', '--to', 'md', '-o', '/readonly/x'], /cannot be written/],
];

for (const [name, args, error] of wrongCalls) {
  test(`${name} ends with status 2 and says why`, async () => {
    const world = new MemoryWorld(files);
    assert.equal(await run(args, world), 2);
    assert.match(world.errors, error);
    assert.equal(world.output, '');
  });
}

test('help tells of both', async () => {
  const world = new MemoryWorld({});
  assert.equal(await run(['compare', '--help'], world), 0);
  assert.equal(await run(['matrix', '--help'], world), 0);
  assert.match(world.output, /Usage: role-profile compare FILE FILE[\s\S]*Usage: role-profile matrix \[PATH\.\.\.\]/);
});
