import { createHash } from 'node:crypto';
import { isAbsolute, relative } from 'node:path';
import { settingsAbove } from '../../service/document/settingsAbove.ts';
import { version } from '../../version.ts';
import { type Manifest, manifestName, type SiteSources } from '../../write/site/manifest.ts';
import type { RequestedFiles } from '../requestedFiles.ts';
import { storedPath } from '../storedFile.ts';
import type { World } from '../world.ts';
import { isInSite } from './inSite.ts';
import type { StoredManifest } from './manifest.ts';

/** The digest of some texts: where one of them ends counts, too. */
export function digestOf(parts: readonly string[]): string {
  const hash = createHash('sha256');
  // One after the other, since a text of megabytes would be copied to stand behind its length.
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest('base64url').slice(0, 22);
}

/** The digests of the texts of stored files, each of which is read once in a run. */
export class TextDigests {
  readonly #world: World;
  readonly #known = new Map<string, string | undefined>();

  constructor(world: World) {
    this.#world = world;
  }

  /** Empty for what is not there, `undefined` for what cannot be read. */
  async of(path: string): Promise<string | undefined> {
    if (!this.#known.has(path)) {
      const text = await this.#world.readText(path);
      const digest = typeof text === 'string' ? digestOf([text]) : undefined;
      this.#known.set(path, text === undefined ? '' : digest);
    }
    return this.#known.get(path);
  }
}

/** The folder that a site is made of. */
export interface SourceFolder {
  /** Absolute. */
  readonly path: string;
  readonly requested: RequestedFiles;
}

/** What a run looks for besides what is in the folder, by absolute paths. */
export interface Searched {
  /** All files that were looked for, those in the folder included. */
  readonly asked: Iterable<string>;
  /** The pictures that were, each with the folder that it must not lead out of. */
  readonly pictures: readonly (readonly [path: string, folder: string])[];
}

/**
 * What a run has made the files of a site of. They follow from nothing else: where a run looks for the same files and pictures, and finds the same in all of
 * them, it would make the same ones. `undefined` where some of it cannot be read.
 */
export async function sourcesOf(
  files: Manifest,
  folder: SourceFolder,
  { asked, pictures }: Searched,
  counts: Pick<SiteSources, 'roles' | 'catalogues'>,
  digests: TextDigests,
  world: World,
): Promise<SiteSources | undefined> {
  const always = new Set(everyTime(folder, world));
  const searched = {
    others: [...asked].flatMap((path) => (always.has(path) ? [] : [pathFrom(folder.path, path)])).sort(),
    pictures: pictures.map(([path, home]) => [pathFrom(folder.path, path), pathFrom(folder.path, home)] as const),
  };
  const sources = { ...searched, ...counts };
  const digest = await digestNow(files, folder, sources, digests, world);
  return digest === undefined ? undefined : { digest, ...sources };
}

/** Whether all that a site was made of is as it was, and each of its files is still there. `site` is the absolute path of the folder that it was written to. */
export async function isUnchanged(
  { files, sources }: StoredManifest & { readonly sources: SiteSources },
  folder: SourceFolder,
  site: string,
  digests: TextDigests,
  world: World,
): Promise<boolean> {
  if ((await digestNow(files, folder, sources, digests, world)) !== sources.digest) return false;
  for (const path of [manifestName, ...files.keys()]) {
    const isThere = (await world.kindOf(world.resolve(`${site}/${path}`))) === 'file';
    if (!isThere || !(await isInSite(path, site, world))) return false;
  }
  return true;
}

async function digestNow(
  files: Manifest,
  folder: SourceFolder,
  { others, pictures, roles, catalogues }: Omit<SiteSources, 'digest'>,
  digests: TextDigests,
  world: World,
): Promise<string | undefined> {
  if (folder.requested.unreadable.size > 0) return undefined;
  // What else the manifest says of them is covered as well, should it have been edited.
  const found = [version, `${roles} ${catalogues}`, ...others, ...pictures.flat()];
  found.push(...[...files].toSorted(([a], [b]) => (a < b ? -1 : 1)).flat());
  const absolute = (path: string) => (isAbsolute(path) ? path : world.resolve(`${folder.path}/${path}`));
  for (const path of new Set([...everyTime(folder, world), ...others.map(absolute)])) {
    const digest = await digests.of(path);
    if (digest === undefined) return undefined;
    // Where nothing is counts for nothing, so that it makes no difference how deep a folder lies on a machine.
    if (digest !== '') found.push(pathFrom(folder.path, path), digest);
  }
  for (const [path, home] of pictures) {
    const bytes = await world.readPicture(absolute(path), absolute(home));
    found.push(path, bytes ? createHash('sha256').update(bytes).digest('base64url') : '');
  }
  return digestOf(found);
}

/** The files below the folder, and where settings above it may be. */
function everyTime({ path, requested }: SourceFolder, world: World): string[] {
  const above = settingsAbove(world.toUri(path)).flatMap((uri) => storedPath(uri) ?? []);
  return [...new Set([...requested.workspace, ...above])].sort();
}

function pathFrom(folder: string, path: string): string {
  const found = relative(folder, path);
  return isAbsolute(found) ? path : found.replaceAll('\\', '/');
}
