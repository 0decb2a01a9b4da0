import { say } from '../../service/message.ts';
import { version } from '../../version.ts';
import { type Manifest, manifestName, type SiteSources } from '../../write/site/manifest.ts';
import type { SiteFile } from '../../write/site/model.ts';
import { checkOutputs, writeOutput } from '../outputs.ts';
import { storedPath } from '../storedFile.ts';
import { UsageError, type World } from '../world.ts';
import { isInSite } from './inSite.ts';
import { type StoredManifest, writeManifest } from './manifest.ts';
import { digestOf, type TextDigests } from './sources.ts';

/** How many files of a site were written, were as they should be, and were taken away. */
export interface SiteReport {
  readonly written: number;
  readonly kept: number;
  readonly removed: number;
}

/** What the run that writes a site knows of it. */
export interface SiteRun {
  /** What an earlier run has left. */
  readonly before: StoredManifest;
  /** False when roles are missing because their files cannot be read; the pages that they had are then left. */
  readonly isWhole: boolean;
  readonly texts: TextDigests;
  /** What the site is made of, once its files are known; `undefined` where another run would have something to tell that does not follow from that. */
  sourcesOf(files: Manifest): Promise<SiteSources | undefined>;
}

/**
 * Brings a folder up to date: writes what has changed, removes what the site no longer has. A file that an earlier run has not written is
 * not ours; it is neither replaced nor removed, and where it is in the way nothing is written at all.
 */
export async function writeSite(
  files: readonly SiteFile[],
  folder: string,
  { before: manifest, isWhole, texts, sourcesOf }: SiteRun,
  world: World,
): Promise<SiteReport> {
  const before = manifest.files;
  const digests = await inputDigests(files, texts);
  await checkOutputs([manifestName, ...files.map(({ path }) => path)].map(pathOf), world);
  const stale: SiteFile[] = [];
  const foreign: string[] = [];
  for (const file of files) {
    const kind = await world.kindOf(pathOf(file.path));
    if ((kind !== 'nothing' && !before.has(file.path)) || !(await isInSite(file.path, folder, world)))
      foreign.push(file.path);
    else if (kind === 'nothing' || before.get(file.path) !== digests.get(file.path)) stale.push(file);
  }
  if (!(await isInSite(manifestName, folder, world))) foreign.unshift(manifestName);
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
  const others = isWhole ? [] : left.map((path) => [path, before.get(path) ?? ''] as const);
  const after = new Map([...digests, ...others]);
  const sources = await sourcesOf(after);
  if (stale.length === 0 && gone.length === 0) {
    // The next run only takes longer where this cannot be written.
    if (sources?.digest !== manifest.sources?.digest)
      await writeManifest(folder, { files: after, sources }, world).catch(() => {});
    return report;
  }
  // Should this be broken off, the next run still knows what is ours, and that what was to be written may not be what it should be.
  const rewritten = new Set(stale.map(({ path }) => path));
  const kept = [...before].filter(([path]) => !rewritten.has(path));
  const begun = new Map([...kept, ...stale.map(({ path }) => [path, ''] as const)]);
  await writeManifest(folder, { files: begun }, world);
  for (const [done, file] of stale.entries()) {
    world.showProgress({ what: 'Rendering', done, total: stale.length });
    await writeOutput(await file.write(), pathOf(file.path), world);
  }
  for (const path of gone) if (await isInSite(path, folder, world)) await world.removeFile(pathOf(path));
  await writeManifest(folder, { files: after, sources }, world);
  return report;

  function pathOf(path: string): string {
    return world.resolve(`${folder}/${path}`);
  }
}

/** All that goes into each file: the texts it is made of, how its links lead, and the version of what makes it. */
async function inputDigests(files: readonly SiteFile[], digests: TextDigests): Promise<Manifest> {
  const texts = new Map<string, string>();
  for (const uri of new Set(files.flatMap(({ inputs }) => inputs))) {
    const path = storedPath(uri);
    texts.set(uri, (path === undefined ? undefined : await digests.of(path)) ?? '');
  }
  return new Map(
    files.map(({ path, inputs, facts }) => [
      path,
      // Where the sources lie makes no difference, so that a site is kept up on one machine and on another.
      digestOf([version, path, ...facts, ...inputs.map((uri) => texts.get(uri) ?? '')]),
    ]),
  );
}
