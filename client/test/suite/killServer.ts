import { readdir, readFile } from 'node:fs/promises';

/**
 * Kills the process of the language server, as a crash does: a child of this one that was started with the server's module. Gives `false` where
 * processes cannot be looked up so.
 */
export async function killServer(): Promise<boolean> {
  if (process.platform !== 'linux') return false;
  for (const id of await readdir('/proc')) {
    if (!/^\d+$/.test(id)) continue;
    try {
      const [stat, command] = await Promise.all([
        readFile(`/proc/${id}/stat`, 'utf8'),
        readFile(`/proc/${id}/cmdline`, 'utf8'),
      ]);
      const parent = /\) \S (\d+)/.exec(stat)?.[1];
      if (parent !== String(process.pid) || !command.includes(serverModule)) continue;
      process.kill(Number(id), 'SIGKILL');
      return true;
    } catch {
      // A process that has ended meanwhile is not the one.
    }
  }
  throw new Error('The language server has no process.');
}

/** The file that the client starts. */
const serverModule = 'dist/server.mjs';
