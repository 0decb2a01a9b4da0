import { kindOfPath } from '../service/document/kind.ts';
import { say } from '../service/message.ts';
import { decoded } from '../service/text/decoded.ts';
import { type GlobPattern, globPatternOf } from './globPattern.ts';
import type { Unreadable } from './unreadable.ts';
import { WorkspaceFiles } from './workspaceFiles.ts';
import { UsageError, type World } from './world.ts';

export interface RequestedFiles {
  /** What is to be reported on, each file once however many paths lead to it. */
  readonly files: readonly string[];
  /** Those of them that were named, rather than found in a folder that was. */
  readonly named: ReadonlySet<string>;
  /** What these may refer to, themselves included. */
  readonly workspace: readonly string[];
  /** These files, and the folders in which others of them may be. */
  readonly required: ReadonlySet<string>;
  /** The folders that cannot be read. */
  readonly unreadable: Unreadable;
}

/** Those of the files below the folder of a pattern that it stands for. */
function matching(files: readonly string[], pattern: GlobPattern, world: World): readonly string[] {
  const folder = world.toUri(world.resolve(pattern.folder)).replace(/\/?$/, '/');
  return files.filter((file) => {
    const uri = world.toUri(file);
    return uri.startsWith(folder) && pattern.matches(decoded(uri.slice(folder.length)));
  });
}

/** The files that paths and patterns on the command line stand for, and those around them. Throws a `UsageError` for a path that stands for none. */
export async function requestedFiles(paths: readonly string[], world: World): Promise<RequestedFiles> {
  const workspace = new WorkspaceFiles(world);
  const files = new Set<string>();
  const named = new Set<string>();
  const required = new Set<string>();
  for (const path of paths) {
    const absolute = world.resolve(path);
    const kind = await world.kindOf(absolute);
    if (kind !== 'file') {
      const pattern = kind === 'nothing' ? globPatternOf(path) : undefined;
      if (kind === 'nothing' && !pattern) throw new UsageError(say`"${path}" does not exist`);
      const folder = await workspace.addFolder(pattern ? world.resolve(pattern.folder) : absolute);
      const found = pattern ? matching(folder.files, pattern, world) : folder.files;
      if (pattern && found.length === 0)
        throw new UsageError(say`no role, framework or settings file matches "${path}"`);
      for (const file of found) files.add(file);
      for (const inside of folder.unreadable) required.add(inside);
      continue;
    }
    if (!kindOfPath(absolute)) {
      throw new UsageError(
        say`"${path}" is no role, framework or settings file; their names end in .role.yaml, .framework.yaml or .role-profiles.yaml`,
      );
    }
    const file = await workspace.addFile(absolute);
    files.add(file);
    named.add(file);
  }
  for (const file of files) required.add(file);
  const { files: all, unreadable } = workspace;
  return { files: [...files], named, workspace: all, required, unreadable };
}
