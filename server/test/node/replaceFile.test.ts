import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as fileSystem from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { type FileOperations, FileReplacer, targetOf } from '../../src/node/replaceFile.ts';
import { skipOnWindows, temporaryFolder } from '../support/temporaryFolder.ts';

const {
  chmodSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} = fileSystem;

/** The calls of the file system with some of them replaced. */
function operations(replaced: Partial<FileOperations>): FileOperations {
  return { ...fileSystem, ...replaced };
}

function failure(code: string): Error {
  return Object.assign(new Error(`${code}: a failure`), { code });
}

/** A folder with one file in it. */
function folderWith(context: TestContext, name: string, text: string): { folder: string; path: string } {
  const folder = temporaryFolder(context);
  const path = join(folder, name);
  writeFileSync(path, text);
  return { folder, path };
}

test('a file gets its new content, and nothing is left beside it', async (context) => {
  const { folder, path } = folderWith(context, 'a.html', 'before');
  for (const content of ['', 'after', new Uint8Array([1, 2, 255]), 'long '.repeat(100_000)]) {
    assert.equal(await new FileReplacer().replace(path, content), true);
    assert.deepEqual(readFileSync(path), Buffer.from(content));
    assert.deepEqual(readdirSync(folder), ['a.html']);
  }
});

test('a text in pieces is written one behind the other, whatever their length', async (context) => {
  const { path } = folderWith(context, 'a.html', 'before');
  for (const pieces of [
    [],
    ['one'],
    Array.from({ length: 50_000 }, (_, i) => `${i}–😀\n`),
    ['–'.repeat(300_000), '', 'end'],
    // Long ones that come again, more than are remembered.
    Array.from({ length: 3_000 }, (_, i) => (i % 3 === 0 ? `${i}` : `${i % 50}–`.repeat(200 + (i % 50)))),
  ]) {
    await new FileReplacer().replace(path, pieces);
    assert.equal(readFileSync(path, 'utf8'), pieces.join(''));
  }
});

test('a new file is made with the folders on the way, and with a mode as the process makes files', async (context) => {
  const folder = temporaryFolder(context);
  const path = join(folder, 'a/b/c.html');
  await new FileReplacer().replace(path, 'new');
  writeFileSync(join(folder, 'usual'), '');
  assert.equal(readFileSync(path, 'utf8'), 'new');
  assert.equal(statSync(path).mode, statSync(join(folder, 'usual')).mode);
});

test('the mode stays', { skip: skipOnWindows }, async (context) => {
  const { path } = folderWith(context, 'a.html', 'before');
  for (const mode of [0o600, 0o644, 0o664, 0o755]) {
    chmodSync(path, mode);
    await new FileReplacer().replace(path, `${mode}`);
    assert.equal(statSync(path).mode & 0o7777, mode);
  }
});

test('the owner stays', { skip: process.getuid?.() !== 0 && 'only root may give files away' }, async (context) => {
  const { path } = folderWith(context, 'a.html', 'before');
  fileSystem.chownSync(path, 1234, 4321);
  chmodSync(path, 0o2750);
  await new FileReplacer().replace(path, 'after');
  const { uid, gid, mode } = statSync(path);
  assert.deepEqual([uid, gid, mode & 0o7777], [1234, 4321, 0o2750]);
});

test('who may not give a file away still keeps its group, and writes it in any case', async (context) => {
  const { path } = folderWith(context, 'a.html', 'before');
  const asked: (readonly [number, number])[] = [];
  const fchownSync = (_: number, uid: number, gid: number) => {
    asked.push([uid, gid]);
    throw failure('EPERM');
  };
  await new FileReplacer(operations({ fchownSync }), 'linux').replace(path, 'after');
  assert.equal(readFileSync(path, 'utf8'), 'after');
  const { uid, gid } = statSync(path);
  assert.deepEqual(asked, [
    [uid, gid],
    [process.getuid?.() ?? uid, gid],
  ]);
});

/** Each case: the links of a folder, which are written through by the first of them, and the file that is written in the end. */
const links: readonly [name: string, links: Readonly<Record<string, string>>, target: string][] = [
  ['a link', { 'a.html': 'target.html' }, 'target.html'],
  ['a chain of links', { 'a.html': 'b.html', 'b.html': 'deep/../target.html' }, 'target.html'],
  ['a link to a file that does not exist', { 'a.html': 'deep/new.html' }, 'deep/new.html'],
  ['a link through a linked folder', { 'a.html': 'folder/../new.html', folder: 'deep/inner' }, 'deep/new.html'],
];

for (const [name, all, target] of links) {
  test(`${name} stays, and its target is written`, { skip: skipOnWindows }, async (context) => {
    const { folder } = folderWith(context, 'target.html', 'before');
    mkdirSync(join(folder, 'deep/inner'), { recursive: true });
    for (const [link, leadsTo] of Object.entries(all)) symlinkSync(leadsTo, join(folder, link));
    const path = join(folder, 'a.html');
    assert.equal(targetOf(path), join(folder, target));
    await new FileReplacer().replace(path, 'after');
    for (const [link, leadsTo] of Object.entries(all)) assert.equal(readlinkSync(join(folder, link)), leadsTo);
    assert.equal(readFileSync(join(folder, target), 'utf8'), 'after');
  });
}

test('links in a circle are an error', { skip: skipOnWindows }, async (context) => {
  const folder = temporaryFolder(context);
  symlinkSync('b', join(folder, 'a'));
  symlinkSync('a', join(folder, 'b'));
  await assert.rejects(new FileReplacer().replace(join(folder, 'a'), 'x'), { code: 'ELOOP' });
});

test('another name of the same file keeps the old content whole', { skip: skipOnWindows }, async (context) => {
  const { folder, path } = folderWith(context, 'a.html', 'before');
  linkSync(path, join(folder, 'b.html'));
  await new FileReplacer().replace(path, 'after');
  assert.equal(readFileSync(path, 'utf8'), 'after');
  assert.equal(readFileSync(join(folder, 'b.html'), 'utf8'), 'before');
});

test('a pipe is written to, and stays a pipe', { skip: skipOnWindows }, async (context) => {
  const path = join(temporaryFolder(context), 'pipe');
  execFileSync('mkfifo', [path]);
  const reader = fileSystem.openSync(path, fileSystem.constants.O_RDONLY | fileSystem.constants.O_NONBLOCK);
  await new FileReplacer().replace(path, 'content');
  assert.equal(readFileSync(reader, 'utf8'), 'content');
  fileSystem.closeSync(reader);
  assert.ok(statSync(path).isFIFO());
});

const failing: readonly [name: string, replaced: (path: string) => Partial<FileOperations>][] = [
  [
    'the disk is full after a part of it',
    () => ({
      writeFileSync: (file) => {
        if (typeof file === 'number') fileSystem.writeSync(file, 'aft');
        throw failure('ENOSPC');
      },
    }),
  ],
  [
    'the disk is full when it is flushed',
    () => ({
      fsyncSync: () => {
        throw failure('ENOSPC');
      },
    }),
  ],
  [
    'it cannot be closed',
    () => ({
      closeSync: (file) => {
        fileSystem.closeSync(file);
        throw failure('EIO');
      },
    }),
  ],
  [
    'nothing can be made in the folder',
    () => ({
      openSync: () => {
        throw failure('EACCES');
      },
    }),
  ],
  [
    'it cannot be renamed',
    () => ({
      renameSync: () => {
        throw failure('EBUSY');
      },
    }),
  ],
  [
    'its mode forbids to write',
    () => ({
      accessSync: () => {
        throw failure('EACCES');
      },
    }),
  ],
];

for (const [name, replaced] of failing) {
  test(`when ${name} the file is as it was, and nothing is left beside it`, async (context) => {
    const { folder, path } = folderWith(context, 'a.role.yaml', 'before');
    const replacer = new FileReplacer(operations(replaced(path)), 'linux');
    await assert.rejects(replacer.replace(path, 'after'), /a failure/);
    assert.equal(readFileSync(path, 'utf8'), 'before');
    assert.deepEqual(readdirSync(folder), ['a.role.yaml']);
  });
}

test('a folder that cannot be flushed or listed is no failure', async (context) => {
  const { folder, path } = folderWith(context, 'a.role.yaml', 'before');
  const openSync: FileOperations['openSync'] = (name, ...rest) => {
    if (name === folder) throw failure('EISDIR');
    return fileSystem.openSync(name, ...rest);
  };
  const readdirSync = (() => {
    throw failure('EACCES');
  }) as unknown as FileOperations['readdirSync'];
  const replacer = new FileReplacer(operations({ openSync, readdirSync }));
  assert.equal(await replacer.replace(path, 'after'), true);
  replacer.flush();
  assert.equal(readFileSync(path, 'utf8'), 'after');
});

test('on Windows a file that others have open for a moment is tried again, and looked at again', async (context) => {
  const { path } = folderWith(context, 'a.role.yaml', 'before');
  let refusals = 2;
  const renameSync: FileOperations['renameSync'] = (from, to) => {
    if (refusals-- > 0) throw failure('EPERM');
    fileSystem.renameSync(from, to);
  };
  assert.equal(await new FileReplacer(operations({ renameSync }), 'win32').replace(path, 'after'), true);
  assert.equal(readFileSync(path, 'utf8'), 'after');
  refusals = 1;
  const editing: FileOperations['renameSync'] = (from, to) => {
    writeFileSync(path, 'edited');
    renameSync(from, to);
  };
  const replacer = new FileReplacer(operations({ renameSync: editing }), 'win32');
  assert.equal(await replacer.replace(path, 'more', { expected: 'after' }), false);
  assert.equal(readFileSync(path, 'utf8'), 'edited');
});

test('files are flushed before they are renamed, and their folder once when all of it are written', {
  skip: skipOnWindows,
}, async (context) => {
  const folder = temporaryFolder(context);
  mkdirSync(join(folder, 'other'));
  const calls: string[] = [];
  const openFiles = new Map<number, string>();
  const named = (path: string) => (path.endsWith('.tmp') ? 'file' : path.slice(folder.length) || '/');
  const replacer = new FileReplacer(
    operations({
      openSync(path, ...rest) {
        const file = fileSystem.openSync(path, ...rest);
        openFiles.set(file, named(String(path)));
        return file;
      },
      fsyncSync(file) {
        calls.push(`flush ${openFiles.get(file)}`);
      },
      renameSync(from, to) {
        calls.push(`rename to ${named(String(to))}`);
        fileSystem.renameSync(from, to);
      },
    }),
    'linux',
  );
  for (const name of ['a', 'b', 'other/c']) await replacer.replace(join(folder, name), name);
  replacer.flush();
  replacer.flush();
  const of = (name: string) => ['flush file', `rename to /${name}`];
  assert.deepEqual(calls, [...of('a'), ...of('b'), 'flush /', ...of('other/c'), 'flush /other']);
});

/** What somebody does to a file between the moment it was read and the moment its new content is ready. */
const edits: readonly [name: string, edit: (path: string) => void, left: string | undefined][] = [
  ['edited', (path) => writeFileSync(path, 'edited'), 'edited'],
  ['emptied', (path) => writeFileSync(path, ''), ''],
  ['removed', (path) => fileSystem.rmSync(path), undefined],
  [
    'replaced by a link',
    (path) => {
      writeFileSync(`${path}.framework.yaml`, 'before');
      fileSystem.rmSync(path);
      symlinkSync(`${path}.framework.yaml`, path);
    },
    'before',
  ],
];

for (const [name, edit, left] of edits) {
  test(`a file that is ${name} meanwhile is left as it is`, { skip: skipOnWindows }, async (context) => {
    const { path } = folderWith(context, 'a.role.yaml', 'before');
    const fsyncSync = (file: number) => {
      edit(path);
      fileSystem.fsyncSync(file);
    };
    const replacer = new FileReplacer(operations({ fsyncSync }));
    assert.equal(await replacer.replace(path, 'after', { expected: 'before' }), false);
    assert.equal(fileSystem.existsSync(path) ? readFileSync(path, 'utf8') : undefined, left);
    assert.deepEqual(
      readdirSync(join(path, '..')).filter((other) => other.endsWith('.tmp')),
      [],
    );
  });
}

test('what killed processes have left is removed, and the files of others that still run are not', async (context) => {
  const { folder, path } = folderWith(context, 'a.role.yaml', 'before');
  let temporary = '';
  const openSync: FileOperations['openSync'] = (name, ...rest) => {
    if (String(name).endsWith('.tmp')) temporary = String(name);
    return fileSystem.openSync(name, ...rest);
  };
  await new FileReplacer(operations({ openSync })).replace(path, 'first');
  assert.ok(temporary.includes(`-${process.pid}-`));
  const ended = execFileSync(process.execPath, ['-p', 'process.pid'], { encoding: 'utf8' }).trim();
  const named = (pid: number | string) => temporary.replace(`-${process.pid}-`, `-${pid}-`);
  const others = [named(process.pid), named(process.ppid), join(folder, '.role-profile-other-1-a.tmp')];
  for (const file of [named(ended), ...others]) writeFileSync(file, '');
  await new FileReplacer().replace(path, 'second');
  const left = readdirSync(folder).map((name) => join(folder, name));
  assert.deepEqual(left.sort(), [path, ...others].sort());
});
