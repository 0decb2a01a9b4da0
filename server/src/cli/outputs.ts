import { basename } from 'node:path';
import { reasonOf, SaidError, say } from '../service/message.ts';
import { visible, visibleLines } from './formats/visible.ts';
import { UsageError, type World } from './world.ts';

/** What a role, framework or settings file is called, on whatever file system. */
const sourceName = /(?:\.role|\.framework|^\.role-profiles)\.ya?ml$/i;

/**
 * Whether a file with this name is that of a source, which no document may replace. Windows leaves out dots and spaces at
 * the end of a name, and takes what follows a colon for a part of the file.
 */
export function isSourceName(path: string): boolean {
  return sourceName.test(basename(path).replace(/[. ]*(?::.*)?$/, ''));
}

/**
 * Throws a `UsageError` unless documents may be written to all of these paths: none is, or leads to, a role, framework or settings file,
 * and no two are one file. To be called before anything is written.
 */
export async function checkOutputs(paths: readonly string[], world: World): Promise<void> {
  const taken = new Map<string, string>();
  for (const path of paths) {
    const shown = visible(world.display(path));
    const target = await targetOf(path, world);
    if (isSourceName(path) || isSourceName(target)) {
      throw new UsageError(
        say`"${shown}" is a role, framework or settings file by its name, which no document may replace`,
      );
    }
    // Two names that differ in case alone are one file on many disks.
    const key = target.normalize('NFC').toLowerCase();
    const other = taken.get(key);
    if (other !== undefined)
      throw new UsageError(say`"${other}" and "${shown}" are one file, and both would be written`);
    taken.set(key, shown);
  }
}

async function targetOf(path: string, world: World): Promise<string> {
  try {
    return await world.realPath(path);
  } catch {
    // Links that lead in a circle: writing says so.
    return path;
  }
}

/**
 * Writes a document to a file, "-" being standard output; a long text may come in pieces. Throws an `Error` that names the file when it cannot be
 * written.
 */
export async function writeOutput(
  data: string | Uint8Array | Iterable<string>,
  output: string,
  world: World,
): Promise<void> {
  if (data instanceof Uint8Array) {
    if (output === '-') world.writeOutput(data);
    else await written(output, world, (path) => world.writeBytes(path, data));
  } else if (output === '-') {
    const text = typeof data === 'string' ? data : [...data].join('');
    world.writeOutput(world.outputIsTerminal ? visibleLines(text) : text);
  } else await written(output, world, (path) => world.writeText(path, data));
}

async function written(output: string, world: World, write: (path: string) => Promise<void>): Promise<void> {
  const path = world.resolve(output);
  try {
    await write(path);
  } catch (error) {
    throw new SaidError(say`${world.display(path)} cannot be written: ${reasonOf(error)}`, { cause: error });
  }
}
