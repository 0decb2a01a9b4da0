import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDocument } from '../../../src/service/document/sourceDocument.ts';
import type { HostFile } from '../../../src/service/host.ts';
import { CancelledError } from '../../../src/service/support/cancellation.ts';
import { WorkspaceIndex } from '../../../src/service/workspace/index/workspaceIndex.ts';
import { includes, readStates } from '../../../src/service/workspace/sync/readStates.ts';
import { WorkspaceSync } from '../../../src/service/workspace/sync/workspaceSync.ts';
import { bareEvaluating, bareEvaluation } from '../../support/bareEntry.ts';
import { Gate } from '../../support/gate.ts';
import { MemoryHost } from '../../support/memoryHost.ts';

const roleUri = 'file:///w/a.role.yaml';
const frameworkUri = 'file:///w/house.framework.yaml';
const role = 'id: a\ntitle: A\nframeworks: { house: ./house.framework.yaml }\n';
const framework = 'id: house\nname: House\n';
/** So long that somebody who types would notice how long it takes to be read. */
const longFramework = `${framework}skills:\n${'  - { id: s, name: A skill of many }\n'.repeat(9_000)}`;

/** A host that can be held where it reads a file, where it lists them and between two portions of work. */
class GatedHost extends MemoryHost {
  readonly reads = new Map<string, Gate>();
  readonly lists = new Gate();
  readonly pauses = new Gate();

  gateOf(uri: string): Gate {
    const gate = this.reads.get(uri) ?? new Gate();
    this.reads.set(uri, gate);
    return gate;
  }

  override async readFile(uri: string): Promise<HostFile | undefined> {
    const file = await super.readFile(uri);
    await this.gateOf(uri).pass();
    return file;
  }

  async sizeOf(uri: string): Promise<number | undefined> {
    return this.files.get(uri)?.text.length;
  }

  override async listFiles(): Promise<readonly string[]> {
    await this.lists.pass();
    return super.listFiles();
  }

  override pause(): Promise<void> {
    return this.pauses.pass();
  }
}

function open(files: Readonly<Record<string, string>>) {
  const host = new GatedHost();
  for (const [uri, text] of Object.entries(files)) host.write(uri, text);
  const index = new WorkspaceIndex();
  const affected: string[][] = [];
  let settled = 0;
  const sync = new WorkspaceSync(
    host,
    index,
    { evaluate: bareEvaluation, evaluating: bareEvaluating, planKey: () => '' },
    { onAffected: (uris) => affected.push([...uris].sort()), onSettled: () => settled++ },
  );
  const scan = () => sync.scan({ list: () => host.listFiles() });
  return { host, index, sync, scan, affected, settledCount: () => settled };
}

/** Whether a promise has been settled once everything that waits for nothing has run. */
async function isDone(promise: Promise<unknown>): Promise<boolean> {
  let done = false;
  const mark = () => {
    done = true;
  };
  promise.then(mark, mark);
  await new Promise((resolve) => setImmediate(resolve));
  return done;
}

test('each state includes those before it', () => {
  for (const [place, state] of readStates.entries()) {
    assert.deepEqual(
      readStates.filter((other) => includes(state, other)),
      readStates.slice(0, place + 1),
    );
  }
});

test('a file is configured when the settings in all folders above it have been looked for, and is not read for it', async () => {
  const { host, index, sync } = open({ 'file:///w/.role-profiles.yaml': 'packs: [style]\n', [roleUri]: role });
  await sync.waitUntil('configured', { uri: roleUri });
  assert.equal(index.settingsFor(roleUri)?.packs?.[0]?.value, 'style');
  assert.equal(host.gateOf('file:///.role-profiles.yaml').count, 1);
  assert.equal(index.entry(roleUri), undefined);
  await sync.waitUntil('configured', { uri: roleUri });
  assert.equal(host.gateOf('file:///.role-profiles.yaml').count, 1, 'each folder is looked into once');
});

test('a file is indexed when what it says is known, whether it is stored or open', async () => {
  const { index, sync } = open({ [roleUri]: role });
  await sync.waitUntil('indexed', { uri: roleUri });
  assert.equal(index.role(roleUri)?.title?.value, 'A');
  assert.equal(index.entry(frameworkUri), undefined);
  sync.open(readDocument(roleUri, 'role', 7, role.replace('title: A', 'title: B')));
  await sync.waitUntil('indexed', { uri: roleUri });
  assert.equal(index.role(roleUri)?.title?.value, 'B');
});

test('a file waits for the changes that concern it, the workspace for all', async () => {
  const other = 'file:///w/b/b.role.yaml';
  const { host, index, sync } = open({ [roleUri]: role, [other]: 'id: b\ntitle: B\n' });
  await sync.waitUntil('indexed', { uri: roleUri });
  await sync.waitUntil('indexed', { uri: other });
  host.write(other, 'id: b\ntitle: Changed\n');
  const { reached, open: release } = host.gateOf(other).close();
  const change = sync.changed('file:///w/b');
  await reached;
  const [own, others, all] = [
    sync.waitUntil('indexed', { uri: roleUri }),
    sync.waitUntil('indexed', { uri: other }),
    sync.waitUntil('indexed'),
  ];
  assert.deepEqual(await Promise.all([own, others, all].map(isDone)), [true, false, false]);
  release();
  await Promise.all([change, others, all]);
  assert.equal(index.role(other)?.title?.value, 'Changed');
});

test('a role is linked when the frameworks that it names, and those of what it extends, are known', async () => {
  const heir = 'file:///w/heir.role.yaml';
  const { index, sync } = open({
    [roleUri]: role,
    [frameworkUri]: framework,
    [heir]: 'id: heir\nextends: a\nframeworks: { own: ../own.framework.yaml }\n',
    'file:///own.framework.yaml': 'id: own\nname: Own\n',
  });
  await sync.waitUntil('indexed', { uri: roleUri });
  await sync.waitUntil('linked', { uri: heir });
  assert.equal(index.framework('file:///own.framework.yaml')?.name?.value, 'Own');
  assert.equal(index.framework(frameworkUri)?.name?.value, 'House');
});

test('who need not have a long framework does not wait for it before the workspace is settled, and hears of it later', async () => {
  const { host, index, sync, scan, affected } = open({ [roleUri]: role, [frameworkUri]: longFramework });
  sync.open(readDocument(roleUri, 'role', 1, role));
  let gate = host.pauses.close();
  await sync.waitUntil('linked', { uri: roleUri, longFiles: 'background' });
  assert.equal(index.framework(frameworkUri), undefined);
  const patient = sync.waitUntil('linked', { uri: roleUri });
  assert.equal(await isDone(patient), false);
  affected.length = 0;
  gate.open();
  await patient;
  assert.equal(index.framework(frameworkUri)?.name?.value, 'House');
  assert.ok(affected.some((uris) => uris.includes(roleUri)));

  await scan();
  host.write(frameworkUri, longFramework.replace('House', 'Home'));
  gate = host.pauses.close();
  const settled = sync.waitUntil('linked', { uri: roleUri, longFiles: 'background' });
  assert.equal(await isDone(settled), false, 'what is settled stays right');
  gate.open();
  await settled;
  assert.equal(index.framework(frameworkUri)?.name?.value, 'Home');
});

test('the workspace is settled when a scan has read all files, and not while one runs', async () => {
  const { host, index, sync, scan, settledCount } = open({ [roleUri]: role, [frameworkUri]: framework });
  const gate = host.pauses.close();
  const first = scan();
  const wait = sync.waitUntil('settled');
  assert.equal(await isDone(wait), false);
  assert.equal(index.isSettled, false);
  gate.open();
  await Promise.all([first, wait]);
  assert.equal(index.isSettled, true);
  assert.equal(settledCount(), 1);
  const again = scan();
  assert.equal(index.isSettled, false, 'from the moment that a scan is asked for');
  await again;
  assert.equal(settledCount(), 2);
});

test('who waits through a scan that is overtaken waits for the later one, which alone settles the workspace', async () => {
  const { host, index, sync, scan, settledCount } = open({ [roleUri]: role });
  const firstList = host.lists.close();
  const first = scan();
  await firstList.reached;
  const wait = sync.waitUntil('settled');
  const secondList = host.lists.close();
  const second = scan();
  await secondList.reached;
  firstList.open();
  await first;
  assert.equal(await isDone(wait), false);
  assert.equal(index.isSettled, false);
  secondList.open();
  await Promise.all([second, wait]);
  assert.equal(index.isSettled, true);
  assert.equal(settledCount(), 1);
});

test('without a scan, and after one that was cancelled or has failed, nobody waits for ever', async () => {
  const { host, index, sync } = open({ [roleUri]: role });
  await sync.waitUntil('settled');
  assert.equal(index.isSettled, false);
  await sync.scan({ list: () => host.listFiles(), isCancelled: () => true });
  await sync.waitUntil('settled');
  const list = () => Promise.reject(new Error('no list'));
  await assert.rejects(sync.scan({ list }), /no list/);
  await sync.waitUntil('settled');
  assert.equal(index.isSettled, false);
});

test('a wait that is cancelled meanwhile ends with an error', async () => {
  const { host, sync, scan } = open({ [roleUri]: role });
  const gate = host.pauses.close();
  const scanned = scan();
  const token = { isCancellationRequested: false };
  const wait = assert.rejects(sync.waitUntil('settled', { token }), CancelledError);
  token.isCancellationRequested = true;
  gate.open();
  await Promise.all([wait, scanned]);
});

test('who does not wait for a long framework waits neither for its text to be taken in', async () => {
  const { host, index, sync, affected } = open({ [roleUri]: role, [frameworkUri]: longFramework });
  sync.open(readDocument(roleUri, 'role', 1, role));
  const gate = host.gateOf(frameworkUri).close();
  await sync.waitUntil('linked', { uri: roleUri, longFiles: 'background' });
  await gate.reached;
  assert.equal(index.framework(frameworkUri), undefined);
  const awaited = sync.waitUntil('linked', { uri: roleUri });
  assert.equal(await isDone(awaited), false);
  affected.length = 0;
  gate.open();
  await awaited;
  assert.equal(index.framework(frameworkUri)?.name?.value, 'House');
  assert.ok(affected.some((uris) => uris.includes(roleUri)));
});

test('a short framework is waited for, and one that is not there', async () => {
  for (const files of [{ [frameworkUri]: framework }, {}]) {
    const { host, index, sync } = open({ [roleUri]: role, ...files });
    sync.open(readDocument(roleUri, 'role', 1, role));
    const gate = host.gateOf(frameworkUri).close();
    const linked = sync.waitUntil('linked', { uri: roleUri, longFiles: 'background' });
    await gate.reached;
    assert.equal(await isDone(linked), false);
    gate.open();
    await linked;
    assert.equal(index.framework(frameworkUri)?.name?.value, frameworkUri in files ? 'House' : undefined);
  }
});

test('a version that was read too late is dropped', async () => {
  const text = `${longFramework}x-version: 1\n`;
  const { host, index, sync } = open({ [frameworkUri]: text });
  await sync.changed(frameworkUri);
  const { version } = (await host.readFile(frameworkUri)) ?? {};
  host.write(frameworkUri, text.replace('House', 'Overtaken'));
  const gate = host.pauses.close();
  const overtaken = sync.changed(frameworkUri);
  await gate.reached;
  // The file is again what it was before.
  host.files.set(frameworkUri, { text, version: version ?? 0 });
  await sync.changed(frameworkUri);
  gate.open();
  await overtaken;
  assert.equal(index.framework(frameworkUri)?.name?.value, 'House');
});
