import { documentKind } from '../service/document/kind.ts';
import { filesBelow, rootOf } from './service.ts';
import { UsageError, type World } from './world.ts';

/** Role, framework and settings files, as absolute paths. */
export interface RequestedFiles {
  /** The files on which a command reports. */
  readonly files: readonly string[];
  /** The files to which these may refer, themselves included. */
  readonly workspace: readonly string[];
}

/**
 * The files that paths on the command line stand for, folders with everything below them, and the files around those. Throws a `UsageError`
 * for a path that does not exist or is not a supported document.
 */
export async function requestedFiles(paths: readonly string[], world: World): Promise<RequestedFiles> {
  const files = new Set<string>();
  const workspace = new Set<string>();
  const listed = new Map<string, Promise<string[]>>();
  const list = async (folder: string) => {
    const inside = listed.get(folder) ?? filesBelow(folder, world);
    listed.set(folder, inside);
    for (const file of await inside) workspace.add(file);
    return inside;
  };
  for (const path of paths) {
    const absolute = world.resolve(path);
    const kind = await world.kindOf(absolute);
    if (kind === 'nothing') throw new UsageError(`"${path}" does not exist`);
    if (kind === 'folder') {
      for (const file of await list(absolute)) files.add(file);
      continue;
    }
    if (!documentKind(world.toUri(absolute))) {
      throw new UsageError(
        `"${path}" is no role, framework or settings file; their names end in .role.yaml, .framework.yaml or .role-profiles.yaml`,
      );
    }
    files.add(absolute);
    workspace.add(absolute);
    await list(rootOf(absolute, world));
  }
  return { files: [...files], workspace: [...workspace] };
}
