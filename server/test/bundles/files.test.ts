import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { LanguageClient } from '../../bench/languageClient.ts';
import { skipOnWindows, temporaryFolder } from '../support/temporaryFolder.ts';

const dist = join(import.meta.dirname, '../../../dist');

interface Ended {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Runs the command line; `stdout` is a file that is open for writing, or `close` for a reader who has gone away. */
function run(folder: string, args: readonly string[], stdout: 'pipe' | 'close' | number = 'pipe'): Promise<Ended> {
  const child = spawn(process.execPath, ['--max-old-space-size=500', join(dist, 'cli.mjs'), ...args], {
    cwd: folder,
    stdio: ['ignore', stdout === 'close' ? 'pipe' : stdout, 'pipe'],
  });
  if (stdout === 'close') child.stdout?.destroy();
  let [output, errors] = ['', ''];
  if (stdout === 'pipe') {
    child.stdout?.on('data', (data) => {
      output += data;
    });
  }
  child.stderr?.on('data', (data) => {
    errors += data;
  });
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ code, output, errors }));
  });
}

const role = (id: string, more = '') => `id: ${id}\ntitle: The ${id}\nsummary: Runs.\n${more}`;

test('special and foreign files are named, and neither read nor waited for', {
  skip: skipOnWindows,
}, async (context) => {
  const folder = temporaryFolder(context);
  const foreign = (name: string) => `frameworks: { f: ${name} }\n`;
  writeFileSync(join(folder, 'a.role.yaml'), role('a', foreign('../../../../../../../../dev/zero')));
  writeFileSync(join(folder, 'b.role.yaml'), role('b', foreign('/dev/zero')));
  writeFileSync(join(folder, 'c.role.yaml'), role('c', foreign('./pipe.framework.yaml')));
  writeFileSync(join(folder, 'd.role.yaml'), role('d', foreign('./zero.framework.yaml')));
  execFileSync('mkfifo', [join(folder, 'pipe.framework.yaml'), join(folder, '.role-profiles.yaml')]);
  symlinkSync('/dev/zero', join(folder, 'zero.framework.yaml'));
  symlinkSync('/etc/passwd', join(folder, 'passwd.role.yaml'));
  writeFileSync(join(folder, 'big.role.yaml'), '');
  truncateSync(join(folder, 'big.role.yaml'), 5_000_000_000);
  writeFileSync(
    Buffer.concat([Buffer.from(`${folder}/na`), Buffer.from([0xff]), Buffer.from('me.role.yaml')]),
    role('e'),
  );
  for (const args of [
    ['check', '--format', 'json'],
    ['matrix', '--to', 'csv'],
    ['render', '.', '-o', 'site'],
  ]) {
    const { code, output, errors } = await run(folder, args);
    assert.equal(code, 2);
    const lines = errors.split('\n').filter((line) => line.includes('cannot be read'));
    assert.deepEqual(lines, [
      'role-profile: .role-profiles.yaml cannot be read: it is a named pipe',
      'role-profile: big.role.yaml cannot be read: it is larger than 64 MB',
      'role-profile: na\ufffdme.role.yaml cannot be read: its name is not UTF-8',
      'role-profile: passwd.role.yaml cannot be read: it is a link to a file of another kind',
      'role-profile: pipe.framework.yaml cannot be read: it is a named pipe',
      'role-profile: zero.framework.yaml cannot be read: it is a link to a file of another kind',
    ]);
    assert.ok(!output.includes('root:'), 'nothing of a foreign file is shown');
    if (args[0] !== 'check') continue;
    const found = JSON.parse(output).files.map((file: { path: string; diagnostics: { code: string }[] }) => [
      file.path,
      ...file.diagnostics.map((one) => one.code),
    ]);
    assert.deepEqual(found, [
      ['a.role.yaml', 'reference/framework-not-found'],
      ['b.role.yaml', 'schema/format'],
      ['c.role.yaml', 'reference/framework-not-found'],
      ['d.role.yaml', 'reference/framework-not-found'],
    ]);
  }
});

test('a file that is named and special is one error, whatever the command', {
  skip: skipOnWindows,
}, async (context) => {
  const folder = temporaryFolder(context);
  const path = join(folder, 'a.role.yaml');
  execFileSync('mkfifo', [path]);
  for (const args of [
    ['check', path],
    ['check', '--fix', path],
    ['render', path, '--to', 'html'],
    ['compare', path, path, '--to', 'html'],
    ['matrix', path, '--to', 'html'],
  ]) {
    const { code, errors } = await run(folder, args);
    assert.equal(code, 2);
    assert.equal(errors.match(/cannot be read: it is a named pipe\n/g)?.length, 1, errors);
  }
});

test('standard output that cannot be written is a sentence and status 2', {
  skip: skipOnWindows || process.platform !== 'linux',
}, async (context) => {
  const folder = temporaryFolder(context);
  for (const id of ['a', 'b']) writeFileSync(join(folder, `${id}.role.yaml`), role(id));
  for (const args of [
    ['check'],
    ['check', '--format', 'sarif'],
    ['render', 'a.role.yaml', '--to', 'html'],
    ['render', 'a.role.yaml', '--to', 'pdf'],
    ['compare', 'a.role.yaml', 'b.role.yaml', '--to', 'md'],
    ['matrix', '--to', 'csv'],
    ['--help'],
  ]) {
    const full = openSync('/dev/full', 'w');
    const { code, errors } = await run(folder, args, full);
    closeSync(full);
    assert.equal(code, 2, args.join(' '));
    assert.equal(errors, 'role-profile: standard output cannot be written: the disk is full\n');
  }
});

test('a reader who has seen enough is no error', { skip: skipOnWindows }, async (context) => {
  const folder = temporaryFolder(context);
  for (const id of ['a', 'b']) writeFileSync(join(folder, `${id}.role.yaml`), role(id));
  for (const args of [
    ['check', '--format', 'sarif'],
    ['render', 'a.role.yaml', '--to', 'html'],
    ['matrix', '--to', 'csv'],
  ]) {
    assert.deepEqual(await run(folder, args, 'close'), { code: 0, output: '', errors: '' });
  }
});

test('a document goes to a device or a pipe as it is, and these stay what they are', {
  skip: skipOnWindows,
}, async (context) => {
  const folder = temporaryFolder(context);
  writeFileSync(join(folder, 'a.role.yaml'), role('a'));
  const args = ['render', 'a.role.yaml', '--to', 'md', '-o'];
  const { output } = await run(folder, [...args.slice(0, -1)]);
  const command = `'${process.execPath}' '${join(dist, 'cli.mjs')}' ${args.join(' ')} /dev/stdout | cat`;
  assert.equal(execFileSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' }), output);
  assert.deepEqual(await run(folder, [...args, '/dev/null']), { code: 0, output: '', errors: '' });
  assert.equal(readFileSync('/dev/null', 'utf8'), '');
  const { code, errors } = await run(folder, [...args, '.']);
  assert.deepEqual([code, errors], [2, `role-profile: ${folder} cannot be written: it is a folder\n`]);
});

test('one file under two paths is one, also when the folder is a link, and --fix leaves the link', {
  skip: skipOnWindows,
}, async (context) => {
  const folder = temporaryFolder(context);
  for (const path of ['case/real', 'case/link']) mkdirSync(join(folder, path), { recursive: true });
  writeFileSync(join(folder, 'case/real/a.role.yaml'), role('a', 'status: Draft\n'));
  symlinkSync('../real/a.role.yaml', join(folder, 'case/link/a.role.yaml'));
  symlinkSync('case', join(folder, 'again'));
  for (const args of [
    ['case'],
    ['again'],
    ['case', 'again'],
    ['case/link/a.role.yaml', 'case/real/a.role.yaml'],
    ['.'],
  ]) {
    const { output } = await run(folder, ['check', ...args, '--format', 'json']);
    assert.equal(JSON.parse(output).files.length, 1, args.join(' '));
    assert.deepEqual(JSON.parse(output).summary, { files: 1, errors: 1, warnings: 0, infos: 0 });
  }
  const { output } = await run(folder, ['check', 'case/link', '--format', 'json', '--fix']);
  assert.equal(JSON.parse(output).summary.errors, 0);
  assert.equal(readFileSync(join(folder, 'case/real/a.role.yaml'), 'utf8'), role('a', 'status: draft\n'));
  assert.equal(
    execFileSync('readlink', [join(folder, 'case/link/a.role.yaml')], { encoding: 'utf8' }),
    '../real/a.role.yaml\n',
  );
});

const oddNames = ['C# developer', 'why?', '100%', '%41', 'a b', 'é', 'semi;colon & co'];

test('files whose names have characters of URIs are checked, fixed and rendered', {
  skip: skipOnWindows,
}, async (context) => {
  const folder = temporaryFolder(context);
  for (const [index, name] of oddNames.entries()) {
    writeFileSync(
      join(folder, `${name}.framework.yaml`),
      `id: f${index}\nname: F\nskills: [{ id: x, name: Knots of kind ${index} }]\n`,
    );
    const uses = `status: Draft\nframeworks: { f: "./${name}.framework.yaml" }\nskills: [{ title: S, items: [{ ref: f/x }] }]\n`;
    writeFileSync(
      join(folder, `${name}.role.yaml`),
      role(`r${index}`, `${uses}progressesTo: [${index === 0 ? '' : `r${index - 1}`}]\n`),
    );
  }
  const { output } = await run(folder, ['check', '--fix', '--format', 'json']);
  const report = JSON.parse(output);
  assert.equal(report.summary.files, 2 * oddNames.length);
  assert.deepEqual([report.summary.errors, report.summary.warnings], [0, 0], output);
  for (const [index, name] of oddNames.entries()) {
    const page = await run(folder, ['render', `${name}.role.yaml`, '--to', 'md']);
    assert.match(page.output, new RegExp(`Knots of kind ${index}`));
    await run(folder, ['render', `${name}.role.yaml`, '--to', 'html', '-o', `${name}.html`]);
    assert.match(readFileSync(join(folder, `${name}.html`), 'utf8'), /<\/html>\s*$/);
  }
});

test('the server indexes such files, and is not stopped by a pipe or a device', {
  skip: skipOnWindows,
}, async (context) => {
  const folder = temporaryFolder(context);
  for (const [index, name] of oddNames.entries()) writeFileSync(join(folder, `${name}.role.yaml`), role(`r${index}`));
  execFileSync('mkfifo', [
    join(folder, 'pipe.framework.yaml'),
    join(folder, 'pipe.role.yaml'),
    join(folder, '.role-profiles.yaml'),
  ]);
  symlinkSync('/dev/zero', join(folder, 'zero.framework.yaml'));
  const client = new LanguageClient([process.execPath, join(dist, 'server.mjs'), '--stdio'], {});
  try {
    await client.initialize(pathToFileURL(folder).href);
    const uri = pathToFileURL(join(folder, 'all.role.yaml')).href;
    const ids = oddNames.map((_, index) => `r${index}`);
    const frameworks =
      'frameworks: { p: ./pipe.framework.yaml, z: ./zero.framework.yaml, d: ../../../dev/zero, n: /dev/zero }\n';
    const text = role('all', `progressesTo: [${[...ids, 'none'].join(', ')}]\n${frameworks}`);
    client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text } });
    // Four frameworks that are not read, and the one role that is not there.
    await client.diagnostics(5);
  } finally {
    await client.stop();
  }
});
