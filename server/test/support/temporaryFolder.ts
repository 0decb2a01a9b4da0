import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';

/** An empty folder on the disk, by its real path, which is removed with all that is in it when the test has ended. */
export function temporaryFolder(context: TestContext): string {
  const folder = realpathSync.native(mkdtempSync(join(tmpdir(), 'role-profiles-')));
  context.after(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}

/** Reason to skip a test of what Windows does not have: named pipes, links for everybody, bytes in names, modes and owners. */
export const skipOnWindows = process.platform === 'win32' && 'Windows has no such files';
