import { realpathSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { isBelow, type ListedFile } from './filesBelow.ts';

/** What several paths lead to is listed by one of them: this finds which. */
export class Links {
  /** By folder, the listed paths of files that lie elsewhere, by their real paths. */
  readonly #elsewhere = new Map<string, ReadonlyMap<string, string>>();

  /** Takes what was listed in a folder, in the place of what was listed there before. */
  listed(folder: string, files: readonly ListedFile[]): void {
    const real = realPathOf(folder);
    const elsewhere = files.filter((file) => !isBelow(file.realPath, real));
    this.#elsewhere.set(folder, new Map(elsewhere.map(({ path, realPath }) => [realPath, path])));
  }

  /**
   * The path by which a file is listed in one of the folders, of which the one is taken that it is in; the same path for a file that is listed
   * in none.
   */
  listedPath(path: string, folders: readonly string[]): string {
    const real = realPathOf(path);
    const around = folders.filter((folder) => isBelow(path, folder));
    for (const folder of [...around, ...folders]) {
      const realFolder = realPathOf(folder);
      if (isBelow(real, realFolder)) return join(folder, relative(realFolder, real));
      const listed = this.#elsewhere.get(folder)?.get(real);
      if (listed !== undefined) return listed;
    }
    return path;
  }
}

/** Where a path leads; of a file that is not there, where it would be. */
function realPathOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    // A file that is new or gone: its folder may be reached through links all the same.
  }
  try {
    return join(realpathSync(dirname(path)), basename(path));
  } catch {
    return path;
  }
}
