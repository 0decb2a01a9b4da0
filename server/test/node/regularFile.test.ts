import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { FileSystem } from '../../src/node/fileSystem.ts';
import {
  largestFile,
  lookAtFile,
  readInFolder,
  readRegularFile,
  readRegularFileSync,
} from '../../src/node/regularFile.ts';
import { inEnglish, say } from '../../src/service/message.ts';
import { skipOnWindows, temporaryFolder } from '../support/temporaryFolder.ts';

/** Makes something at a path, and says why it is not read. */
const refused: readonly [name: string, reason: RegExp, make: (path: string, context: TestContext) => unknown][] = [
  ['a named pipe', /^it is a named pipe$/, (path) => execFileSync('mkfifo', [path])],
  [
    'a socket',
    /^it is a socket$/,
    async (path, context) => {
      const server = createServer();
      context.after(() => server.close());
      await new Promise<void>((resolve) => server.listen(path, resolve));
    },
  ],
  ['a folder', /^it is a folder$/, (path) => mkdirSync(path)],
  [
    'a file that is too large',
    /^it is larger than 64 MB$/,
    (path) => {
      writeFileSync(path, '');
      truncateSync(path, largestFile + 1);
    },
  ],
  ['a link to a device', /^it is a link to a file of another kind$/, (path) => symlinkSync('/dev/zero', path)],
  [
    'a link to a file of another kind',
    /^it is a link to a file of another kind$/,
    (path) => symlinkSync(import.meta.filename, path),
  ],
  [
    'a link to a named pipe',
    /^it is a named pipe$/,
    (path) => {
      execFileSync('mkfifo', [`${path}.target.role.yaml`]);
      symlinkSync(`${path}.target.role.yaml`, path);
    },
  ],
  [
    'a link that leads nowhere',
    /^it is a link to a file that does not exist$/,
    (path) => symlinkSync('no.role.yaml', path),
  ],
  ['a link to itself', /^its links lead in a circle$/, (path) => symlinkSync(path, path)],
];

for (const [name, reason, make] of refused) {
  test(`${name} is not read, by neither reader, and the reason is given`, { skip: skipOnWindows }, async (context) => {
    const path = join(temporaryFolder(context), 'a.role.yaml');
    await make(path, context);
    for (const result of [readRegularFileSync(path), await readRegularFile(path), await lookAtFile(path)]) {
      assert.ok(result && 'reason' in result, JSON.stringify(result));
      assert.match(inEnglish(result.reason), reason);
    }
    assert.equal(await new FileSystem().readStored(`file://${path}`), undefined);
  });
}

test('what takes the place of a file while it is in use is refused by both readers, and the file is read again when it is back', {
  skip: skipOnWindows,
}, async (context) => {
  const path = join(temporaryFolder(context), 'a.role.yaml');
  const fileSystem = new FileSystem();
  for (const [name, reason, make] of refused) {
    writeFileSync(path, 'id: a\n');
    assert.equal((await fileSystem.readStored(`file://${path}`))?.text, 'id: a\n', name);
    rmSync(path, { recursive: true });
    await make(path, context);
    for (const result of [readRegularFileSync(path), await readRegularFile(path)]) {
      assert.ok(result && 'reason' in result, name);
      assert.match(inEnglish(result.reason), reason);
    }
    assert.equal(await fileSystem.readStored(`file://${path}`), undefined, name);
    rmSync(path, { recursive: true });
    rmSync(`${path}.target.role.yaml`, { force: true });
  }
});

test('a file that may not be read is refused by both readers, and so is a link to it', {
  skip: skipOnWindows || (process.getuid?.() === 0 && 'root may read every file'),
}, async (context) => {
  const folder = temporaryFolder(context);
  const [path, link] = [join(folder, 'a.role.yaml'), join(folder, 'b.role.yaml')];
  writeFileSync(path, 'id: a\n', { mode: 0 });
  symlinkSync(path, link);
  for (const one of [path, link])
    for (const result of [readRegularFileSync(one), await readRegularFile(one)]) {
      assert.ok(result && 'reason' in result);
      assert.doesNotMatch(inEnglish(result.reason), /EACCES|undefined/);
    }
});

test('a device is not read, by neither reader', { skip: skipOnWindows }, async () => {
  for (const path of ['/dev/zero', '/dev/null', '/dev/tty']) {
    const expected = { reason: say`it is a device` };
    assert.deepEqual([readRegularFileSync(path), await readRegularFile(path)], [expected, expected]);
  }
});

test('a name that is not UTF-8 is told from a file that does not exist', async (context) => {
  const folder = temporaryFolder(context);
  for (const name of ['na\ufffdme.role.yaml', 'fo\ufffdld/a.role.yaml']) {
    const expected = { reason: say`its name is not UTF-8` };
    const path = join(folder, name);
    assert.deepEqual([readRegularFileSync(path), await readRegularFile(path)], [expected, expected]);
  }
  for (const name of ['none.role.yaml', 'none/a.role.yaml']) {
    const path = join(folder, name);
    assert.deepEqual([readRegularFileSync(path), await readRegularFile(path)], [undefined, undefined]);
  }
});

test('a path that no file can have is a reason, not an exception', async () => {
  for (const path of ['/a\0b.role.yaml', `/${'a'.repeat(5000)}.role.yaml`]) {
    for (const result of [readRegularFileSync(path), await readRegularFile(path)]) {
      assert.ok(result === undefined || 'reason' in result);
    }
  }
});

test('files, and links to them, are read to their end whatever their size', {
  skip: skipOnWindows,
}, async (context) => {
  const folder = temporaryFolder(context);
  for (const text of ['', 'id: a\n', `\ufeff${'long '.repeat(40_000)}`, 'naïve 東京 🙂']) {
    const path = join(folder, 'a.role.yaml');
    const link = join(folder, `${text.length}.role.yaml`);
    writeFileSync(path, text);
    symlinkSync('a.role.yaml', link);
    for (const one of [path, link]) {
      for (const result of [readRegularFileSync(one), await readRegularFile(one)]) {
        assert.ok(result && 'text' in result);
        assert.equal(result.text, text);
        assert.equal(result.size, Buffer.byteLength(text));
      }
    }
  }
});

test('a stored file whose name has a character of URIs is listed and read', {
  skip: skipOnWindows,
}, async (context) => {
  const folder = temporaryFolder(context);
  const names = [
    'C# developer.role.yaml',
    'why?.role.yaml',
    '100%.role.yaml',
    '%41.framework.yaml',
    'a+b & c.role.yml',
  ];
  for (const name of names) writeFileSync(join(folder, name), `title: ${name}\n`);
  writeFileSync(join(folder, 'notes.txt#.role.md'), '');
  const fileSystem = new FileSystem();
  const uris = (await fileSystem.listStored(`file://${folder}`)) ?? [];
  const texts = await Promise.all(uris.map(async (uri) => (await fileSystem.readStored(uri))?.text));
  assert.deepEqual(texts.sort(), names.map((name) => `title: ${name}\n`).sort());
});

test('a picture is read in its folder and below, and where no link leads out of it', {
  skip: skipOnWindows,
}, async (context) => {
  const folder = temporaryFolder(context);
  const home = join(folder, 'home');
  mkdirSync(join(home, 'pictures'), { recursive: true });
  for (const path of ['secret.png', 'home/logo.png', 'home/pictures/logo.png']) writeFileSync(join(folder, path), path);
  symlinkSync(join(folder, 'secret.png'), join(home, 'out.png'));
  symlinkSync(folder, join(home, 'up'));
  symlinkSync(join(home, 'logo.png'), join(home, 'within.png'));
  symlinkSync('/dev/zero', join(home, 'endless.png'));
  execFileSync('mkfifo', [join(home, 'pipe.png')]);
  const read = async (path: string) => {
    const bytes = await readInFolder(join(home, path), home);
    return bytes && Buffer.from(bytes).toString();
  };
  assert.equal(await read('logo.png'), 'home/logo.png');
  assert.equal(await read('pictures/logo.png'), 'home/pictures/logo.png');
  assert.equal(await read('within.png'), 'home/logo.png');
  for (const path of ['out.png', 'up/secret.png', '../secret.png', 'endless.png', 'pipe.png', 'none.png', 'pictures'])
    assert.equal(await read(path), undefined, path);
});
