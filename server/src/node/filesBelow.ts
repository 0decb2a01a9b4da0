import { readdir, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { type Message, say } from '../service/message.ts';
import { systemReason } from './systemReason.ts';

/** Never a home of role files, and often of very many others. */
const skippedFolders = new Set(['node_modules', '.git']);

/** How many folders are read that only links lead to: a link may lead to a whole disk. */
const maximumLinkedFolders = 20_000;

export interface ListedFile {
  readonly path: string;
  /** Where the file is once all links on the way are followed, but for a link that leads nowhere. */
  readonly realPath: string;
}

export interface FolderContent {
  /** In no order. */
  readonly files: readonly ListedFile[];
  /** The folders that cannot be read, the one that was asked for included. */
  readonly unreadable: readonly { readonly path: string; readonly reason: Message }[];
}

interface Folder {
  readonly path: string;
  readonly realPath: string;
}

/**
 * Everything below a folder that is not a folder itself: pipes and devices too, since only their reader knows what to say of them. Links
 * are followed, and what several paths lead to is listed once, by the path without links if there is one. Never rejects.
 */
export async function filesBelow(path: string): Promise<FolderContent> {
  const walk = new Walk();
  let root: Folder;
  try {
    root = { path, realPath: await realpath(path) };
  } catch (error) {
    return { files: [], unreadable: [{ path, reason: systemReason(error) }] };
  }
  await walk.read(root);
  // Links come last, so that a path without links is known for everything that has one.
  let linked = 0;
  for (let link = walk.links.shift(); link !== undefined; link = walk.links.shift()) {
    const realPath = await realpath(link).catch(() => undefined);
    const status = realPath === undefined ? undefined : await stat(realPath).catch(() => undefined);
    if (realPath === undefined || !status?.isDirectory()) {
      walk.add({ path: link, realPath: realPath ?? link });
    } else if (isFollowed(realPath, root.realPath)) {
      linked += await walk.read({ path: link, realPath }, maximumLinkedFolders - linked);
    }
  }
  return { files: [...walk.files.values()], unreadable: walk.unreadable };
}

/** Not a link to what the folder is in, which would list all that is beside it, and none into a folder that is skipped. */
function isFollowed(realPath: string, root: string): boolean {
  return (
    !isBelow(root, realPath) &&
    !relative(root, realPath)
      .split(sep)
      .some((name) => skippedFolders.has(name))
  );
}

/** Whether a path is a folder or below it; both have no links on the way, or the same. */
export function isBelow(path: string, folder: string): boolean {
  const down = relative(folder, path);
  return down === '' || !(down === '..' || down.startsWith(`..${sep}`) || /^[A-Za-z]:/.test(down));
}

class Walk {
  /** By their real paths. */
  readonly files = new Map<string, ListedFile>();
  readonly unreadable: { path: string; reason: Message }[] = [];
  /** The paths of links that have been met and not yet been followed. */
  readonly links: string[] = [];
  readonly #visited = new Set<string>();

  add(file: ListedFile): void {
    if (!this.files.has(file.realPath)) this.files.set(file.realPath, file);
  }

  /** Reads a folder and those below it that are not links, at most `maximum` of them; gives how many were read. */
  async read(start: Folder, maximum = Number.POSITIVE_INFINITY): Promise<number> {
    let read = 0;
    const folders = [start];
    for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
      if (this.#visited.has(folder.realPath)) continue;
      if (read >= maximum) {
        this.unreadable.push({ path: start.path, reason: say`its links lead to too many folders` });
        return read;
      }
      this.#visited.add(folder.realPath);
      read++;
      for (const entry of await this.#entriesOf(folder.path)) {
        const inside = { path: join(folder.path, entry.name), realPath: join(folder.realPath, entry.name) };
        if (entry.isSymbolicLink()) {
          if (!skippedFolders.has(entry.name)) this.links.push(inside.path);
        } else if (!entry.isDirectory()) this.add(inside);
        else if (!skippedFolders.has(entry.name)) folders.push(inside);
      }
    }
    return read;
  }

  async #entriesOf(path: string) {
    try {
      return await readdir(path, { withFileTypes: true });
    } catch (error) {
      // The name of a folder is decoded, which loses bytes that are not UTF-8, so that nothing is found by it.
      const reason = path.includes('\ufffd') ? say`its name is not UTF-8` : systemReason(error);
      this.unreadable.push({ path, reason });
      return [];
    }
  }
}
