import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { FileSystem } from '../../src/node/fileSystem.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';

test('a file that several ask for at once is read once', async (context) => {
  const path = join(temporaryFolder(context), 'a.framework.yaml');
  writeFileSync(path, 'id: a\n');
  const fileSystem = new FileSystem();
  const uri = pathToFileURL(path).toString();
  const [first, ...others] = await Promise.all([1, 2, 3].map(() => fileSystem.readStored(uri)));
  assert.equal(first?.text, 'id: a\n');
  for (const other of others) assert.equal(other, first);
});

test('who asks for a file that is being read gets what has been written since', async (context) => {
  const path = join(temporaryFolder(context), 'a.framework.yaml');
  writeFileSync(path, 'id: a\n');
  const fileSystem = new FileSystem();
  const uri = pathToFileURL(path).toString();
  const first = fileSystem.readStored(uri);
  writeFileSync(path, 'id: another\n');
  assert.equal((await fileSystem.readStored(uri))?.text, 'id: another\n');
  await first;
});

test('a file that is not there when it is first asked for is read once it is', async (context) => {
  const path = join(temporaryFolder(context), 'a.framework.yaml');
  const fileSystem = new FileSystem();
  const uri = pathToFileURL(path).toString();
  const first = fileSystem.readStored(uri);
  assert.equal(await first, undefined);
  writeFileSync(path, 'id: a\n');
  assert.equal((await fileSystem.readStored(uri))?.text, 'id: a\n');
});

test('the size of a file is known without reading it', async (context) => {
  const folder = temporaryFolder(context);
  const path = join(folder, 'a.framework.yaml');
  writeFileSync(path, 'id: é\n');
  const fileSystem = new FileSystem();
  assert.equal(await fileSystem.sizeOf(pathToFileURL(path).toString()), 7);
  for (const uri of [`${pathToFileURL(path)}.yaml`, pathToFileURL(folder).toString(), 'untitled:a', 'file://%zz']) {
    assert.equal(await fileSystem.sizeOf(uri), undefined, uri);
  }
});
