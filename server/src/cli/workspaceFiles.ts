import type { ListedFile } from '../node/filesBelow.ts';
import { kindOfPath } from '../service/document/kind.ts';
import type { Unreadable } from './unreadable.ts';
import type { World } from './world.ts';

export interface AddedFolder {
  /** The paths of its files, sorted. */
  readonly files: readonly string[];
  /** The paths of the folders in it that cannot be read, itself included. */
  readonly unreadable: readonly string[];
}

/**
 * The role, framework and settings files that a run knows of. A file that several paths lead to is one file, which has the path under
 * which it was first found; a path without links comes first where there is one.
 */
export class WorkspaceFiles {
  readonly #world: World;
  /** The paths of all files, by their real paths. */
  readonly #paths = new Map<string, string>();
  readonly #folders = new Map<string, Promise<AddedFolder>>();
  /** The folders that cannot be read. */
  readonly unreadable: Unreadable = new Map();

  constructor(world: World) {
    this.#world = world;
  }

  /** All files so far, as absolute paths. */
  get files(): string[] {
    return [...this.#paths.values()];
  }

  /** Adds the files below a folder. */
  addFolder(folder: string): Promise<AddedFolder> {
    const added = this.#folders.get(folder) ?? this.#list(folder);
    this.#folders.set(folder, added);
    return added;
  }

  /**
   * Adds a file, and all files around it, which it may refer to: those below the working directory, or below its own folder when it lies
   * elsewhere. Gives the path under which the file is known.
   */
  async addFile(path: string): Promise<string> {
    await this.addFolder(rootOf(path, this.#world));
    return this.#add({ path, realPath: await this.#world.realPath(path).catch(() => path) });
  }

  async #list(folder: string): Promise<AddedFolder> {
    const { files, unreadable } = await this.#world.listFiles(folder);
    for (const { path, reason } of unreadable) this.unreadable.set(path, reason);
    const ours = files.filter(({ path }) => kindOfPath(path));
    return { files: [...new Set(ours.map((file) => this.#add(file)))], unreadable: unreadable.map(({ path }) => path) };
  }

  #add({ path, realPath }: ListedFile): string {
    const known = this.#paths.get(realPath) ?? path;
    this.#paths.set(realPath, known);
    return known;
  }
}

/** The folder that counts as the workspace of a file. */
function rootOf(path: string, world: World): string {
  const isInside = world.toUri(path).startsWith(`${world.toUri(world.workingDirectory).replace(/\/$/, '')}/`);
  return isInside ? world.workingDirectory : world.resolve(`${path}/..`);
}
