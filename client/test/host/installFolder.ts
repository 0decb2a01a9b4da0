import { mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { withLock } from './lock.ts';

export interface FolderInstallation {
  /** Where the folder will be. Its parent exists. */
  readonly folder: string;
  /** Whether what is in the folder now is what is wanted. */
  readonly isCurrent: () => boolean;
  /**
   * Makes what is wanted inside an empty folder beside the wanted one, and returns the path of the finished folder: that folder itself,
   * or one inside it.
   */
  readonly make: (scratch: string) => Promise<string>;
  /** A file, see `withLock`. Installations into the same folder share it. */
  readonly lock: string;
  /** Called once, when another process is installing under the same lock. */
  readonly onWait?: () => void;
}

/** For a slow connection. */
const patience = 15 * 60_000;

/**
 * Sees to it that a folder is there and current. It is made once, also when several processes ask for it at the same time, and it is there
 * whole or not at all: what an interrupted process leaves behind has another name, and the next process removes it and begins again.
 * Rejects when `make` does; then the folder is as it was, and the next call tries again.
 */
export async function ensureFolder({ folder, isCurrent, make, lock, onWait }: FolderInstallation): Promise<void> {
  if (isCurrent()) return;
  await withLock(lock, { patience, ...(onWait && { onWait }) }, async () => {
    if (isCurrent()) return;
    const prefix = `${folder}.partial-`;
    removeLeftovers(prefix);
    const scratch = mkdtempSync(prefix);
    try {
      const made = await make(scratch);
      rmSync(folder, { recursive: true, force: true });
      renameSync(made, folder);
    } finally {
      rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
    }
  });
}

function removeLeftovers(prefix: string): void {
  const parent = dirname(prefix);
  for (const name of readdirSync(parent).filter((name) => name.startsWith(basename(prefix)))) {
    try {
      rmSync(join(parent, name), { recursive: true, force: true });
    } catch {
      // A program that the interrupted process had started may still be writing there; then a later installation removes it.
    }
  }
}
