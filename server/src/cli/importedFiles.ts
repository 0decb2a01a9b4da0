import type { SourceFile } from '../import/source.ts';
import { kindOfPath } from '../service/document/kind.ts';
import { type Message, say } from '../service/message.ts';
import { isGone } from './unreadable.ts';
import { UsageError, type World } from './world.ts';

/** The files that a command was given to import. */
export interface SourceFiles {
  readonly files: readonly SourceFile[];
  /** The names of those that were found in a folder. */
  readonly found: ReadonlySet<string>;
  /** Why some cannot be read, by their paths as they are shown. */
  readonly unreadable: ReadonlyMap<string, Message>;
}

/**
 * Reads files, and all files below folders but for role, framework and settings files, hidden ones and links. Names are relative to the folder
 * that was given. Throws a `UsageError` for a path that does not exist.
 */
export async function readSources(paths: readonly string[], world: World): Promise<SourceFiles> {
  const files = new Map<string, SourceFile>();
  const found = new Set<string>();
  const unreadable = new Map<string, Message>();
  for (const path of paths) {
    const absolute = world.resolve(path);
    const kind = await world.kindOf(absolute);
    if (kind === 'nothing') throw new UsageError(say`"${path}" does not exist`);
    if (kind === 'file') {
      await read(absolute, nameOf(absolute));
      continue;
    }
    const content = await world.listFiles(absolute);
    for (const folder of content.unreadable) unreadable.set(world.display(folder.path), folder.reason);
    const real = await world.realPath(absolute);
    const listed = content.files.filter((file) => isSource(file.path, absolute, file.realPath, real));
    for (const [done, file] of listed.entries()) {
      world.showProgress({ what: 'Reading', done, total: listed.length });
      const name = below(file.path, absolute);
      found.add(name);
      await read(file.path, name);
    }
  }
  world.showProgress(undefined);
  return { files: [...files.values()], found, unreadable };

  async function read(absolute: string, name: string): Promise<void> {
    const bytes = await world.readBytes(absolute);
    if (bytes instanceof Uint8Array) files.set(absolute, { name, bytes });
    else unreadable.set(world.display(absolute), bytes?.reason ?? isGone);
  }
}

function isSource(path: string, folder: string, realPath: string, realFolder: string): boolean {
  const name = below(path, folder);
  // A repository may come from a stranger, and hold links to any file of the machine.
  if (below(realPath, realFolder) !== name) return false;
  return !kindOfPath(path) && !name.split('/').some((part) => part.startsWith('.'));
}

function below(path: string, folder: string): string {
  const inside = path.startsWith(folder) ? path.slice(folder.length) : path;
  return inside.replaceAll('\\', '/').replace(/^\/+/, '');
}

function nameOf(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}
