import { createHash } from 'node:crypto';
import { URI } from 'vscode-uri';
import { version } from '../../version.ts';
import type { SiteFile } from '../../write/site/model.ts';
import { visible } from '../formats/visible.ts';
import { UsageError, type World } from '../world.ts';
import { type Manifest, readManifest, writeManifest } from './manifest.ts';

/** How many files of a site were written, were up to date, and were removed. */
export interface SiteReport {
  readonly written: number;
  readonly kept: number;
  readonly removed: number;
}

/**
 * Brings a folder up to date: writes the files that have changed, removes those that the site no longer has. A file that no earlier run has
 * written is neither replaced nor removed; where the site has a file of the same name, nothing is written and a `UsageError` is thrown.
 */
export async function writeSite(files: readonly SiteFile[], folder: string, world: World): Promise<SiteReport> {
  const before = await readManifest(folder, world);
  const digests = await digestsOf(files, world);
  const stale: SiteFile[] = [];
  const foreign: string[] = [];
  for (const file of files) {
    const kind = await world.kindOf(pathOf(file.path));
    if (kind !== 'nothing' && !before.has(file.path)) foreign.push(file.path);
    else if (kind === 'nothing' || before.get(file.path) !== digests.get(file.path)) stale.push(file);
  }
  const [first] = foreign;
  if (first !== undefined) {
    const others = foreign.length > 1 ? ` (nor ${foreign.length - 1} more)` : '';
    const shown = visible(world.display(pathOf(first)));
    throw new UsageError(
      `${shown} was not written by this command${others}, and is not replaced; choose an empty folder`,
    );
  }
  const gone = [...before.keys()].filter((path) => !digests.has(path));
  const report = { written: stale.length, kept: files.length - stale.length, removed: gone.length };
  if (stale.length === 0 && gone.length === 0) return report;
  // If this run is interrupted, the next one still knows which files are ours, and that those to be written may be incomplete.
  const kept = [...before].filter(([path]) => !stale.some((file) => file.path === path));
  await writeManifest(folder, new Map([...kept, ...stale.map(({ path }) => [path, ''] as const)]), world);
  for (const [done, file] of stale.entries()) {
    world.showProgress({ what: 'Rendering', done, total: stale.length });
    await world.writeText(pathOf(file.path), await file.write());
  }
  for (const path of gone) await world.removeFile(pathOf(path));
  await writeManifest(folder, digests, world);
  return report;

  function pathOf(path: string): string {
    return world.resolve(`${folder}/${path}`);
  }
}

/** The digest of everything that goes into each file: the texts from which it is made, its links, and the version of the program. */
async function digestsOf(files: readonly SiteFile[], world: World): Promise<Manifest> {
  const texts = new Map<string, string>();
  for (const uri of new Set(files.flatMap(({ inputs }) => inputs))) {
    const text = uri.startsWith('file:') ? await world.readText(URI.parse(uri).fsPath) : undefined;
    texts.set(uri, text === undefined ? '' : digest([text]));
  }
  return new Map(
    files.map(({ path, inputs, facts }) => [
      path,
      // The paths of the sources are left out, so that a site can be kept up to date from more than one machine.
      digest([version, path, ...facts, ...inputs.map((uri) => texts.get(uri) ?? '')]),
    ]),
  );
}

function digest(parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:${part}`);
  return hash.digest('base64url').slice(0, 22);
}
