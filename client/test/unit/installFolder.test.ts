import assert from 'node:assert/strict';
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { ensureFolder } from '../host/installFolder.ts';
import { withLock } from '../host/lock.ts';

/** The path of a folder that is not there, in one that is removed after the test. */
function folderFor(context: TestContext): string {
  const parent = mkdtempSync(join(tmpdir(), 'role-profiles-install-'));
  context.after(() => rmSync(parent, { recursive: true, force: true }));
  return join(parent, 'tools');
}

/** Processes that install the same folder, and what they say. */
function processesFor(context: TestContext, folder: string) {
  const all: ChildProcess[] = [];
  const events: { readonly from: ChildProcess; readonly event: unknown }[] = [];
  const news = new EventTarget();
  context.after(() => {
    for (const child of all) child.kill('SIGKILL');
  });
  return {
    start(): ChildProcess {
      const child = fork(join(import.meta.dirname, 'installingProcess.ts'), [folder]);
      child.on('message', (event) => {
        events.push({ from: child, event });
        news.dispatchEvent(new Event('event'));
      });
      all.push(child);
      return child;
    },
    /** Those that have said it, in order, when there are as many as wanted. */
    async saying(event: string, count: number): Promise<ChildProcess[]> {
      for (;;) {
        const saying = events.filter((one) => one.event === event).map(({ from }) => from);
        if (saying.length >= count) return saying;
        await once(news, 'event');
      }
    },
  };
}

/** What stands beside one another in the folder's parent. */
function siblingsOf(folder: string): string[] {
  return readdirSync(join(folder, '..')).toSorted();
}

test('of several processes one installs and the others wait for it', async (context) => {
  const folder = folderFor(context);
  const processes = processesFor(context, folder);
  for (let i = 0; i < 4; i++) processes.start();
  await processes.saying('waiting', 3);
  const [maker] = await processes.saying('making', 1);
  assert.equal(existsSync(folder), false, 'there is no half of it');
  maker?.send('finish');
  await processes.saying('done', 4);
  assert.equal((await processes.saying('making', 1)).length, 1);
  assert.deepEqual(readdirSync(folder).toSorted(), ['first', 'second']);
  assert.deepEqual(siblingsOf(folder), ['tools', 'tools.lock']);
});

test('what a killed process has begun is begun again by one that waits', async (context) => {
  const folder = folderFor(context);
  const processes = processesFor(context, folder);
  const killed = processes.start();
  await processes.saying('making', 1);
  processes.start();
  await processes.saying('waiting', 1);
  killed.kill('SIGKILL');
  const [, maker] = await processes.saying('making', 2);
  assert.notEqual(maker, killed);
  assert.equal(siblingsOf(folder).filter((name) => name.includes('partial')).length, 1, 'what was left is gone');
  maker?.send('finish');
  await processes.saying('done', 1);
  assert.deepEqual(readdirSync(folder).toSorted(), ['first', 'second']);
  assert.deepEqual(siblingsOf(folder), ['tools', 'tools.lock']);
});

test('what a killed process has begun is begun again by one that comes later', async (context) => {
  const folder = folderFor(context);
  const processes = processesFor(context, folder);
  const killed = processes.start();
  await processes.saying('making', 1);
  killed.kill('SIGKILL');
  await once(killed, 'exit');
  processes.start();
  const [, maker] = await processes.saying('making', 2);
  maker?.send('finish');
  await processes.saying('done', 1);
  assert.deepEqual(siblingsOf(folder), ['tools', 'tools.lock']);
});

test('a failed installation is tried again by one that waits', async (context) => {
  const folder = folderFor(context);
  const processes = processesFor(context, folder);
  const failing = processes.start();
  await processes.saying('making', 1);
  processes.start();
  await processes.saying('waiting', 1);
  failing.send('fail');
  await processes.saying('failed', 1);
  const [, maker] = await processes.saying('making', 2);
  maker?.send('finish');
  await processes.saying('done', 1);
  assert.deepEqual(siblingsOf(folder), ['tools', 'tools.lock']);
});

test('what is not current is replaced when the new one is whole, and kept when making it fails', async (context) => {
  const folder = folderFor(context);
  mkdirSync(folder);
  writeFileSync(join(folder, 'version'), 'old');
  writeFileSync(join(folder, 'leftover'), '');
  const version = () => readFileSync(join(folder, 'version'), 'utf8');
  const made: string[] = [];
  const install = (fails: boolean) =>
    ensureFolder({
      folder,
      lock: `${folder}.lock`,
      isCurrent: () => version() === 'new',
      make: async (scratch) => {
        made.push(scratch);
        const inner = join(scratch, 'inner');
        mkdirSync(inner);
        if (fails) throw new Error('No connection.');
        writeFileSync(join(inner, 'version'), 'new');
        return inner;
      },
    });
  await assert.rejects(install(true), /No connection/);
  assert.equal(version(), 'old');
  await install(false);
  assert.deepEqual(readdirSync(folder), ['version']);
  await install(false);
  assert.equal(made.length, 2, 'what is current is not made again');
  assert.deepEqual(siblingsOf(folder), ['tools', 'tools.lock']);
});

test('who waits for a lock says so once, and gives up in the end', async (context) => {
  const file = `${folderFor(context)}.lock`;
  let waiting = 0;
  await withLock(file, { patience: 0 }, async () => {
    const second = withLock(file, { patience: 0, onWait: () => waiting++ }, () => Promise.resolve());
    await assert.rejects(second, /held/);
  });
  assert.equal(waiting, 1);
  assert.equal(await withLock(file, { patience: 0 }, async () => 'free'), 'free');
});
