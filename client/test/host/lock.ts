import { DatabaseSync } from 'node:sqlite';
import { setTimeout as delay } from 'node:timers/promises';

export interface LockOptions {
  /** How long to wait for another holder, in milliseconds. */
  readonly patience: number;
  /** Called once, when somebody else holds the lock and this process begins to wait. */
  readonly onWait?: () => void;
}

/** How often a waiting process looks whether the lock is free, in milliseconds. */
const interval = 100;

/** SQLite's result code for a database that is locked by another connection. Extended codes keep it in their lowest byte. */
const busy = 5;

/**
 * Does the work while no other process does work under the same lock, and gives its result. The lock is a file, which is created when it
 * is missing and stays behind, empty. The operating system ties it to the process, so that the lock of a killed holder is free at once.
 * Rejects when the work does, and when the lock is not free in time.
 */
export async function withLock<T>(file: string, options: LockOptions, work: () => Promise<T>): Promise<T> {
  // Node.js has no file locks of its own, but those of SQLite, which work alike on all systems.
  const database = new DatabaseSync(file, { timeout: 0 });
  try {
    await acquire(database, file, options);
    return await work();
  } finally {
    database.close();
  }
}

async function acquire(database: DatabaseSync, file: string, { patience, onWait }: LockOptions): Promise<void> {
  for (let waited = 0; !tryAcquire(database); waited += interval) {
    if (waited === 0) onWait?.();
    if (waited >= patience) throw new Error(`Another process has held ${file} for ${patience / 1000} s.`);
    await delay(interval);
  }
}

function tryAcquire(database: DatabaseSync): boolean {
  try {
    database.exec('BEGIN EXCLUSIVE');
    return true;
  } catch (error) {
    if (error instanceof Error && 'errcode' in error && (Number(error.errcode) & 0xff) === busy) return false;
    throw error;
  }
}
