import { listOf, reasonOf, SaidError, say } from '../service/message.ts';
import type { World } from './world.ts';

/** A file to be written: a new one, or one that must still have a text. */
export interface FileToWrite {
  /** Absolute. */
  readonly path: string;
  readonly text: string;
  /** The text that it has, with its byte-order mark; `undefined` for a file that does not exist. */
  readonly before: string | undefined;
}

const nothing = { imported: say`nothing was imported`, made: say`nothing was made` } as const;
const staying = {
  imported: say`these stay as they were imported`,
  made: say`these stay as they were made`,
} as const;

/**
 * Writes all files or none: when one cannot be written, or is no longer as it was, those that were written are put back as they were. Throws an
 * `Error` that names the file, and those that could not be put back.
 *
 * @param made What the command has done to the files, for the message.
 */
export async function writeAll(files: readonly FileToWrite[], world: World, made: 'imported' | 'made'): Promise<void> {
  const written: FileToWrite[] = [];
  for (const [done, file] of files.entries()) {
    world.showProgress({ what: 'Writing', done, total: files.length });
    try {
      if (!(await write(file, world))) throw new SaidError(say`it has changed meanwhile`);
      written.push(file);
    } catch (error) {
      world.showProgress(undefined);
      const left = await putBack(written, world);
      const others = left.length === 0 ? nothing[made] : say`${staying[made]}: ${listOf(left)}`;
      throw new SaidError(say`${world.display(file.path)} cannot be written: ${reasonOf(error)}; ${others}`, {
        cause: error,
      });
    }
  }
  world.showProgress(undefined);
}

function write({ path, text, before }: FileToWrite, world: World): Promise<boolean> {
  return before === undefined ? world.createText(path, text) : world.replaceText(path, before, text);
}

/** Puts files back as they were; gives those for which that failed. */
async function putBack(written: readonly FileToWrite[], world: World): Promise<string[]> {
  const left: string[] = [];
  for (const { path, text, before } of [...written].reverse()) {
    try {
      if (before === undefined) await world.removeFile(path);
      else if (!(await world.replaceText(path, text, before))) left.push(world.display(path));
    } catch {
      left.push(world.display(path));
    }
  }
  return left;
}
