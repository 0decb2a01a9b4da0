import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type DocumentKind, documentKind } from '../../../src/service/document/kind.ts';
import { readDocument } from '../../../src/service/document/sourceDocument.ts';
import { createLanguageService } from '../../../src/service/languageService.ts';
import { WorkspaceIndex } from '../../../src/service/workspace/index/workspaceIndex.ts';
import { WorkspaceSync } from '../../../src/service/workspace/sync/workspaceSync.ts';
import { bareEvaluation } from '../../support/bareEntry.ts';
import { MemoryHost } from '../../support/memoryHost.ts';

const listener = { onAffected: () => {}, onSettled: () => {} };
const role = (id: string) => `id: ${id}\ntitle: A\nframeworks: { s: ./s.framework.yaml }\n`;
const framework = 'id: s\nname: S\n';

/** A workspace in which one role has been read. */
async function settled() {
  const host = new MemoryHost();
  host.write('file:///w/kept.role.yaml', 'id: kept\ntitle: K\n');
  host.write('file:///w/.role-profiles.yaml', 'words: [x]\n');
  const listed = [...host.files.keys()];
  const index = new WorkspaceIndex();
  const sync = new WorkspaceSync(host, index, { evaluate: bareEvaluation, planKey: () => '' }, listener);
  await sync.scan({ list: async () => listed });
  const open = async (uri: string, text: string, version = 1) => {
    await sync.waitUntil('configured', { uri });
    sync.open(readDocument(uri, documentKind(uri) as DocumentKind, version, text));
    await sync.waitUntil('settled', { uri });
    await sync.waitUntil('linked', { uri });
  };
  const counted = () => [sync.kept, [...index.entries()].length];
  return { host, sync, open, counted };
}

test('of documents outside the workspace that were opened and closed nothing is remembered', async () => {
  const { host, sync, open, counted } = await settled();
  const before = counted();
  for (const count of [3, 12]) {
    const uris: string[] = [];
    for (let i = 0; i < count; i++) {
      const folder = `file:///elsewhere/${count}/${i}`;
      host.write(`${folder}/.role-profiles.yaml`, 'words: [x]\n');
      host.write(`${folder}/s.framework.yaml`, framework);
      host.write(`${folder}/a.role.yaml`, role('a'));
      uris.push(`${folder}/a.role.yaml`, `${folder}/.role-profiles.yaml`, `untitled:${count}-${i}.role.yaml`);
    }
    for (const uri of uris) await open(uri, host.files.get(uri)?.text ?? role('u'));
    assert.ok((counted()[1] ?? 0) >= uris.length, 'they are known while they are open');
    for (const uri of uris) await sync.close(uri);
    assert.deepEqual(counted(), before);
  }
});

test('of files of the workspace that came and went nothing is remembered', async () => {
  const { host, sync, open, counted } = await settled();
  const before = counted();
  for (const count of [3, 12]) {
    const uris = Array.from({ length: count }, (_, i) => `file:///w/${count}/${i}/a.role.yaml`);
    for (const uri of uris) {
      host.write(uri, role('a'));
      await sync.changed(uri);
    }
    for (const uri of uris) await open(uri, role('b'), 2);
    for (const uri of uris.slice(1)) {
      host.files.delete(uri);
      await sync.changed(uri);
      await sync.close(uri);
    }
    await sync.close(uris[0] ?? '');
    host.files.delete(uris[0] ?? '');
    await sync.changed(`file:///w/${count}`);
    assert.deepEqual(counted(), before);
  }
});

test('files that are not there are not remembered for having been reported', async () => {
  const { sync, counted } = await settled();
  const before = counted();
  for (const count of [3, 12]) {
    for (let i = 0; i < count; i++) await sync.changed(`file:///w/${count}-${i}.role.yaml`);
    assert.deepEqual(counted(), before);
  }
});

const uri = 'file:///w/a.role.yaml';
const item = (version: number, text: string) => ({ uri, languageId: 'yaml', version, text });

/** A service that reads nothing until the gate is opened. */
function gated() {
  const host = new MemoryHost();
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  const read = host.readFile.bind(host);
  host.readFile = async (asked) => {
    await opened;
    return read(asked);
  };
  return { host, open, service: createLanguageService(host) };
}

test('a request that has waited does not bring back a document that was closed meanwhile', async () => {
  const { host, open, service } = gated();
  host.write(uri, 'id: a\ntitle: Stored\nsummary: S.\n');
  host.listFiles = async () => [uri];
  service.update(item(1, 'id: a\ntitle: Open\nsummary: S.\n'));
  const waiting = service.hover(item(1, 'id: a\ntitle: Open\nsummary: S.\n'), { line: 0, character: 0 });
  const closed = service.close(uri);
  open();
  await Promise.all([waiting, closed, service.scan()]);
  const roles = await service.roles();
  assert.deepEqual(
    roles.map(({ title }) => title),
    ['Stored'],
  );
});

test('a request that has waited does not bring back an older version', async () => {
  const { open, service } = gated();
  const [older, newer] = [item(1, 'id: a\ntitle: Older\nsummary: S.\n'), item(2, 'id: a\ntitle: Newer\nsummary: S.\n')];
  service.update(older);
  const waiting = service.hover(older, { line: 0, character: 0 });
  service.update(newer);
  open();
  await waiting;
  const roles = await service.roles();
  assert.deepEqual(
    roles.map(({ title }) => title),
    ['Newer'],
  );
});
