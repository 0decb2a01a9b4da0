import { createHash } from 'node:crypto';
import { say } from '../../service/message.ts';
import { version } from '../../version.ts';
import { type Manifest, manifestName } from '../../write/site/manifest.ts';
import type { SiteFile } from '../../write/site/model.ts';
import { checkOutputs, writeOutput } from '../outputs.ts';
import { storedPath } from '../storedFile.ts';
import { UsageError, type World } from '../world.ts';
import { readManifest, writeManifest } from './manifest.ts';

/** How many files of a site were written, were as they should be, and were taken away. */
export interface SiteReport {
  readonly written: number;
  readonly kept: number;
  readonly removed: number;
}

/**
 * Brings a folder up to date: writes what has changed, removes what the site no longer has. A file that an earlier run has not written is
 * not ours; it is neither replaced nor removed, and where it is in the way nothing is written at all.
 *
 * @param isWhole False when roles are missing because their files cannot be read; the pages that they had are then left.
 */
export async function writeSite(
  files: readonly SiteFile[],
  folder: string,
  isWhole: boolean,
  world: World,
): Promise<SiteReport> {
  const before = await readManifest(folder, world);
  const digests = await digestsOf(files, world);
  await checkOutputs([manifestName, ...files.map(({ path }) => path)].map(pathOf), world);
  const stale: SiteFile[] = [];
  const foreign: string[] = [];
  for (const file of files) {
    const kind = await world.kindOf(pathOf(file.path));
    if ((kind !== 'nothing' && !before.has(file.path)) || !(await isInside(file.path))) foreign.push(file.path);
    else if (kind === 'nothing' || before.get(file.path) !== digests.get(file.path)) stale.push(file);
  }
  if (!(await isInside(manifestName))) foreign.unshift(manifestName);
  const [first] = foreign;
  if (first !== undefined) {
    const shown = world.display(pathOf(first));
    throw new UsageError(
      foreign.length > 1
        ? say`${shown} was not written by this command (nor ${foreign.length - 1} more), and is not replaced; choose an empty folder`
        : say`${shown} was not written by this command, and is not replaced; choose an empty folder`,
    );
  }
  const left = [...before.keys()].filter((path) => !digests.has(path));
  const gone = isWhole ? left : [];
  const report = { written: stale.length, kept: files.length - stale.length, removed: gone.length };
  if (stale.length === 0 && gone.length === 0) return report;
  // Should this be broken off, the next run still knows what is ours, and that what was to be written may not be what it should be.
  const rewritten = new Set(stale.map(({ path }) => path));
  const kept = [...before].filter(([path]) => !rewritten.has(path));
  await writeManifest(folder, new Map([...kept, ...stale.map(({ path }) => [path, ''] as const)]), world);
  for (const [done, file] of stale.entries()) {
    world.showProgress({ what: 'Rendering', done, total: stale.length });
    await writeOutput(await file.write(), pathOf(file.path), world);
  }
  for (const path of gone) if (await isInside(path)) await world.removeFile(pathOf(path));
  const others = isWhole ? [] : left.map((path) => [path, before.get(path) ?? ''] as const);
  await writeManifest(folder, new Map([...digests, ...others]), world);
  return report;

  function pathOf(path: string): string {
    return world.resolve(`${folder}/${path}`);
  }

  /** A link in the folder may lead to files that are not ours, whatever the list of our own files says, since others may have written it. */
  async function isInside(path: string): Promise<boolean> {
    const [realFolder, realPath] = [await world.realPath(folder), await world.realPath(pathOf(path))];
    return world.toUri(realPath) === world.toUri(world.resolve(`${realFolder}/${path}`));
  }
}

/** All that goes into each file: the texts it is made of, how its links lead, and the version of what makes it. */
async function digestsOf(files: readonly SiteFile[], world: World): Promise<Manifest> {
  const texts = new Map<string, string>();
  for (const uri of new Set(files.flatMap(({ inputs }) => inputs))) {
    const path = storedPath(uri);
    const text = path === undefined ? undefined : await world.readText(path);
    texts.set(uri, typeof text === 'string' ? digest([text]) : '');
  }
  return new Map(
    files.map(({ path, inputs, facts }) => [
      path,
      // Where the sources lie makes no difference, so that a site is kept up on one machine and on another.
      digest([version, path, ...facts, ...inputs.map((uri) => texts.get(uri) ?? '')]),
    ]),
  );
}

function digest(parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:${part}`);
  return hash.digest('base64url').slice(0, 22);
}
