import assert from 'node:assert/strict';
import { mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { test } from 'node:test';
import { filesBelow } from '../../src/node/filesBelow.ts';
import { say } from '../../src/service/message.ts';
import { skipOnWindows, temporaryFolder } from '../support/temporaryFolder.ts';

/** Each case: files, links with what they lead to, and the paths that are listed below `root`. */
const cases: readonly [
  name: string,
  files: readonly string[],
  links: Readonly<Record<string, string>>,
  listed: string[],
][] = [
  [
    'a linked file is listed once, by its path without links',
    ['root/real/a.role.yaml'],
    { 'root/link/a.role.yaml': '../real/a.role.yaml', 'root/0.role.yaml': 'real/a.role.yaml' },
    ['real/a.role.yaml'],
  ],
  [
    'a file outside is listed by the first of its links',
    ['outside/a.role.yaml'],
    { 'root/a.role.yaml': '../outside/a.role.yaml', 'root/b.role.yaml': '../outside/a.role.yaml' },
    ['a.role.yaml'],
  ],
  [
    'a linked folder is followed once',
    ['root/real/a.role.yaml', 'outside/deep/b.role.yaml'],
    { 'root/again': 'real', 'root/out': '../outside', 'root/out2': '../outside/deep' },
    ['out/deep/b.role.yaml', 'real/a.role.yaml'],
  ],
  [
    'links in a circle end',
    ['root/a/a.role.yaml', 'outside/b.role.yaml'],
    { 'root/a/up': '..', 'root/a/self': '.', 'root/out': '../outside', 'outside/back': '../root', 'outside/self': '.' },
    ['a/a.role.yaml', 'out/b.role.yaml'],
  ],
  [
    'a link to what the folder is in is not followed',
    ['root/a.role.yaml', 'beside.role.yaml'],
    { 'root/up': '..', 'root/disk': '/' },
    ['a.role.yaml'],
  ],
  [
    'folders that are skipped stay so when links lead to them',
    ['root/node_modules/p/a.role.yaml', 'root/.git/b.role.yaml', 'outside/c.role.yaml'],
    {
      'root/modules': 'node_modules',
      'root/package': 'node_modules/p',
      'root/git': '.git',
      'root/x/node_modules': '../../outside',
    },
    [],
  ],
  [
    'a link that leads nowhere is listed, for its reader to report',
    [],
    { 'root/a.role.yaml': 'gone.role.yaml', 'root/b.role.yaml': 'b.role.yaml' },
    ['a.role.yaml', 'b.role.yaml'],
  ],
];

for (const [name, files, links, listed] of cases) {
  test(name, { skip: skipOnWindows }, async (context) => {
    const folder = temporaryFolder(context);
    const root = join(folder, 'root');
    mkdirSync(root);
    const make = (path: string, how: (path: string) => void) => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      how(join(folder, path));
    };
    for (const file of files) make(file, (path) => writeFileSync(path, ''));
    for (const [link, target] of Object.entries(links)) make(link, (path) => symlinkSync(target, path));
    const found = await filesBelow(root);
    assert.deepEqual(found.files.map(({ path }) => relative(root, path)).sort(), listed);
    assert.deepEqual(found.unreadable, []);
    // The same when the folder itself is a link: what is below it keeps the name that it was asked for by.
    renameSync(root, join(folder, 'moved'));
    symlinkSync('moved', root);
    const again = await filesBelow(root);
    assert.deepEqual(again.files.map(({ path }) => relative(root, path)).sort(), listed);
  });
}

const skipWithoutBytes = process.platform !== 'linux' && 'names are text here, not bytes';

test('a folder that cannot be read is named, and all others are listed', {
  skip: skipWithoutBytes,
}, async (context) => {
  const root = temporaryFolder(context);
  mkdirSync(Buffer.concat([Buffer.from(`${root}/fo`), Buffer.from([0xff]), Buffer.from('ld')]));
  writeFileSync(join(root, 'a.role.yaml'), '');
  const { files, unreadable } = await filesBelow(root);
  assert.deepEqual(files, [{ path: join(root, 'a.role.yaml'), realPath: join(root, 'a.role.yaml') }]);
  assert.deepEqual(unreadable, [{ path: join(root, 'fo\ufffdld'), reason: say`its name is not UTF-8` }]);
  const none = await filesBelow(join(root, 'none'));
  assert.deepEqual(none, { files: [], unreadable: [{ path: join(root, 'none'), reason: say`it does not exist` }] });
});
