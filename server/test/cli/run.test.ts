import assert from 'node:assert/strict';
import { test } from 'node:test';
import { run } from '../../src/cli/run.ts';
import { MemoryWorld } from '../support/memoryWorld.ts';

const clean = 'id: lead\ntitle: Lead\nsummary: Leads.\n';
const wrong = 'id: lead\nfamly: IT\ntitle: Lead\nsummary: Leads.\nstatus: draught\n';

test('check says nothing is wrong with clean files', async () => {
  const world = new MemoryWorld({ 'roles/lead.role.yaml': clean, 'README.md': 'no role' });
  assert.equal(await run(['check'], world), 0);
  assert.equal(world.output, '1 file checked: nothing to report.\n');
  assert.equal(world.errors, '');
});

test('check lists problems by file, line and column, and ends with status 1', async () => {
  const world = new MemoryWorld({ 'lead.role.yaml': wrong });
  assert.equal(await run(['check', '.'], world), 1);
  assert.match(world.output, /^lead\.role\.yaml:2:1 {2}error {2}.*"famly".*"family".* {2}schema\/unknown-key$/m);
  assert.match(world.output, /^lead\.role\.yaml:5:9 {2}error {2}.*"draught".*"draft".* {2}schema\/value$/m);
  assert.match(world.output, /\n1 file checked: 2 errors\.\n$/);
});

test('check gives programs the documented JSON', async () => {
  const world = new MemoryWorld({ 'lead.role.yaml': wrong });
  assert.equal(await run(['check', 'lead.role.yaml', '--format', 'json'], world), 1);
  const report = JSON.parse(world.output);
  assert.equal(report.version, 1);
  assert.deepEqual(report.summary, { files: 1, errors: 2, warnings: 0, infos: 0 });
  assert.equal(report.files[0].path, 'lead.role.yaml');
  const [first] = report.files[0].diagnostics;
  assert.deepEqual(Object.keys(first), ['code', 'severity', 'message', 'range', 'related', 'fixable']);
  assert.deepEqual(first.range, { start: { line: 1, character: 0 }, end: { line: 1, character: 5 } });
  assert.equal(first.severity, 'error');
});

const wrongCalls: readonly [name: string, args: string[], error: RegExp][] = [
  ['a command that does not exist', ['chek'], /"chek" is not a command/],
  ['no command', [], /Usage: role-profile COMMAND/],
  ['an option that does not exist', ['check', '--frmat', 'json'], /--frmat/],
  [
    'a format that does not exist',
    ['check', '--format', 'xml'],
    /"xml" is not a format; choose one of text, json, sarif, junit, github\n/,
  ],
  ['a path that does not exist', ['check', 'nowhere'], /"nowhere" does not exist/],
  ['a file of another kind', ['check', 'README.md'], /"README.md" is no role, framework or settings file/],
  ['an empty limit', ['check', '--max-warnings', ''], /takes a number from 0, not ""/],
  ['a limit with a fraction', ['check', '--max-warnings', '1.5'], /takes a number from 0, not "1\.5"/],
  ['a name that would change the terminal', ['check', '\u001b[31m'], /"\\u001b\[31m" does not exist/],
  ['a limit that is no number', ['check', '--max-warnings', 'few'], /takes a number from 0, not "few"/],
  ['render without a file', ['render', '--to', 'html'], /takes one file/],
  ['render without a format', ['render', 'lead.role.yaml'], /--to html/],
  ['render of a file that does not exist', ['render', 'x.role.yaml', '--to', 'html'], /"x.role.yaml" cannot be read/],
  ['render of a settings file', ['render', '.role-profiles.yaml', '--to', 'html'], /is no role/],
  [
    'render of a framework to a format of roles',
    ['render', 'x.framework.yaml', '--to', 'jsonld'],
    /is not a format of frameworks/,
  ],
  [
    'a place that cannot be written',
    ['render', 'lead.role.yaml', '--to', 'html', '-o', '/readonly/x'],
    /cannot be written/,
  ],
];

for (const [name, args, error] of wrongCalls) {
  test(`${name} ends with status 2 and says why`, async () => {
    const world = new MemoryWorld({ 'lead.role.yaml': clean, 'README.md': '' });
    assert.equal(await run(args, world), 2);
    assert.match(world.errors, error);
    assert.equal(world.output, '');
  });
}

test('a folder without files of ours is clean, and says so beside the report', async () => {
  const world = new MemoryWorld({ 'docs/README.md': '' });
  assert.equal(await run(['check', 'docs', '--format', 'json'], world), 0);
  assert.equal(JSON.parse(world.output).summary.files, 0);
  assert.match(world.errors, /no role, framework or settings files/);
});

test('render writes a page that stands alone, to standard output or to a file', async () => {
  const world = new MemoryWorld({ 'lead.role.yaml': clean });
  assert.equal(await run(['render', 'lead.role.yaml', '--to', 'html'], world), 0);
  assert.match(world.output, /^<!doctype html>/i);
  assert.match(world.output, /<main[^>]* data-role="lead"/);
  assert.equal(await run(['render', 'lead.role.yaml', '--to', 'html', '-o', 'out/lead.html'], world), 0);
  assert.equal(world.files.get('/project/out/lead.html'), world.output);
});

test('render takes the texts of the frameworks that the role names', async () => {
  const world = new MemoryWorld({
    'roles/lead.role.yaml': `${clean}frameworks: { house: ../house.framework.yaml }\nskills: [{ title: Skills, items: [{ ref: house/testing }] }]\n`,
    'house.framework.yaml': 'id: house\nname: House\nskills: [{ id: testing, name: Testing with care }]\n',
  });
  assert.equal(await run(['render', 'roles/lead.role.yaml', '--to', 'html'], world), 0);
  assert.match(world.output, /Testing with care/);
});

test('render writes what the preview shows of a file with YAML errors, tells them, and says so by its status', async () => {
  const world = new MemoryWorld({ 'lead.role.yaml': 'id: lead\ntitle: Lead: ovens\nduties:\n\t- Bake\n' });
  assert.equal(await run(['render', 'lead.role.yaml', '--to', 'md'], world), 1);
  assert.match(world.output, /^# Lead: ovens[\s\S]*- Bake$/m);
  assert.match(world.errors, /lead\.role\.yaml:2:\d+ {2}error .* yaml\/syntax/);
});

test('render refuses a file whose YAML errors hide texts', async () => {
  const world = new MemoryWorld({ 'lead.role.yaml': 'id: lead\ntitle: Lead\n---\ntitle: Other\n' });
  assert.equal(await run(['render', 'lead.role.yaml', '--to', 'html'], world), 1);
  assert.equal(world.output, '');
  assert.match(world.errors, /lead\.role\.yaml:3:\d+ {2}error .* yaml\/syntax/);
});

test('check knows the whole workspace, and reports only on what is asked for', async () => {
  const files = {
    'base.role.yaml': clean.replace('id: lead', 'id: base'),
    'team/lead.role.yaml': `${clean}extends: base\n`,
    'team/other.role.yaml': `${clean.replace('id: lead', 'id: other')}extends: bse\n`,
  };
  const world = new MemoryWorld(files);
  assert.equal(await run(['check', 'team/lead.role.yaml', '--format', 'json'], world), 0);
  assert.deepEqual(JSON.parse(world.output).files, [{ path: 'team/lead.role.yaml', diagnostics: [] }]);
  world.output = '';
  assert.equal(await run(['check', '--format', 'json'], world), 1);
  const report = JSON.parse(world.output);
  assert.deepEqual(
    report.files.map(({ path, diagnostics }: { path: string; diagnostics: { code: string }[] }) => [
      path,
      ...diagnostics.map(({ code }) => code),
    ]),
    [['base.role.yaml'], ['team/lead.role.yaml'], ['team/other.role.yaml', 'reference/unknown-role']],
  );
});

test('a file that is not below the working directory is checked with what lies around it', async () => {
  const world = new MemoryWorld({
    '/elsewhere/lead.role.yaml': `${clean}extends: base\n`,
    '/elsewhere/base.role.yaml': clean.replace('id: lead', 'id: base'),
  });
  assert.equal(await run(['check', '/elsewhere/lead.role.yaml'], world), 0);
});

test('related places are told with the path of their file', async () => {
  const world = new MemoryWorld({ 'a.role.yaml': clean, 'b/b.role.yaml': clean });
  await run(['check', 'b', '.', '--format', 'json'], world);
  const report = JSON.parse(world.output);
  const [diagnostic] = report.files[0].diagnostics;
  assert.equal(diagnostic.code, 'reference/ambiguous-role');
  assert.deepEqual(
    diagnostic.related.map(({ path }: { path: string }) => path),
    ['a.role.yaml'],
  );
  assert.deepEqual(Object.keys(diagnostic.related[0]), ['path', 'range', 'message']);
});

test('settings above the folder count, and files that they exclude are not reported', async () => {
  const world = new MemoryWorld({
    '.role-profiles.yaml': 'rules: { schema/value: warning }\nexclude: ["roles/archive/**"]\n',
    'roles/lead.role.yaml': `${clean}status: draught\n`,
    'roles/archive/old.role.yaml': `${clean.replace('id: lead', 'id: old')}status: draught\n`,
  });
  assert.equal(await run(['check', 'roles'], world), 0);
  assert.match(world.output, /^roles\/lead\.role\.yaml:4:9 {2}warning /m);
  assert.match(world.output, /1 file checked: 1 warning\.\n$/);
});

test('a file that cannot be read ends the check with status 2', async () => {
  const world = new MemoryWorld({ 'lead.role.yaml': clean });
  world.readText = async () => undefined;
  assert.equal(await run(['check'], world), 2);
  assert.match(world.errors, /lead\.role\.yaml cannot be read/);
});

test('render takes what a role inherits from another one of the workspace', async () => {
  const world = new MemoryWorld({
    'roles/lead.role.yaml': 'id: lead\ntitle: Lead\nextends: base\n',
    'base.role.yaml': 'id: base\ntitle: Base\nsummary: Inherited with thanks.\n',
  });
  assert.equal(await run(['render', 'roles/lead.role.yaml', '--to', 'html'], world), 0);
  assert.match(world.output, /Inherited with thanks/);
});

test('render knows the roles around a role by their titles', async () => {
  const world = new MemoryWorld({
    'lead.role.yaml': 'id: lead\ntitle: Lead\nprogressesTo: [head]\n',
    'head.role.yaml': 'id: head\ntitle: Head of testing\n',
  });
  assert.equal(await run(['render', 'lead.role.yaml', '--to', 'md'], world), 0);
  assert.match(world.output, /Next roles: Head of testing/);
});

const limits: readonly [limit: string, status: number][] = [
  ['0', 1],
  ['1', 1],
  ['2', 0],
  ['3', 0],
];

for (const [limit, status] of limits) {
  test(`two warnings with --max-warnings ${limit} end with status ${status}`, async () => {
    const world = new MemoryWorld({
      '.role-profiles.yaml': 'rules: { schema/value: warning }\n',
      'a.role.yaml': `${clean}status: draught\nlang: en\nskills:\n  - { title: S, items: [{ name: Care, importance: high }] }\n`,
    });
    assert.equal(await run(['check', '--max-warnings', limit, '--format', 'json'], world), status);
    assert.deepEqual(JSON.parse(world.output).summary, { files: 2, errors: 0, warnings: 2, infos: 0 });
  });
}

test('the help of check names every option and every format', async () => {
  const world = new MemoryWorld({ 'a.role.yaml': clean });
  await run(['check', '--help'], world);
  for (const option of ['--format', '--fix', '--max-warnings', '-h, --help', '--version']) {
    assert.ok(world.output.includes(`\n  ${option}`), option);
  }
  for (const format of ['text', 'json', 'sarif', 'junit', 'github']) {
    assert.match(world.output, new RegExp(`^ {23}${format} `, 'm'));
    assert.equal(await run(['check', '--format', format], new MemoryWorld({ 'a.role.yaml': clean })), 0);
  }
});

test('every command explains itself', async () => {
  for (const args of [['--help'], ['check', '--help'], ['render', '--help']]) {
    const world = new MemoryWorld({});
    assert.equal(await run(args, world), 0);
    assert.match(world.output, /^Usage: role-profile/);
  }
  for (const args of [['--version'], ['check', '--version']]) {
    const world = new MemoryWorld({});
    assert.equal(await run(args, world), 0);
    assert.match(world.output, /^\d+\.\d+\.\d+\n$/);
  }
});
