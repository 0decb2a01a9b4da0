import { writeOutput } from '../outputs.ts';
import type { World } from '../world.ts';

/** The name of the file in the site's folder that lists which files the command has written, and from which contents. */
export const manifestName = '.role-profile-site.json';

/** The digest of the contents from which each file was made, by the file's path in the site. */
export type Manifest = ReadonlyMap<string, string>;

/** The only files that a site has. Any other path in a manifest is ignored, since the manifest may have been edited. */
const ownFile =
  /^(?:index\.html|assets\/(?:site\.css|search\.js|matrix\.js|index\.js)|(?:roles|matrices|skills)\/[^/\\]+\.html)$/;

/** The manifest of an earlier run; empty where there is none, or where it cannot be read. */
export async function readManifest(folder: string, world: World): Promise<Manifest> {
  const text = await world.readText(world.resolve(`${folder}/${manifestName}`));
  const files = typeof text === 'string' ? filesIn(text) : undefined;
  return new Map(Object.entries(files ?? {}).flatMap(([path, digest]) => fileEntryOf(path, digest)));
}

export async function writeManifest(folder: string, files: Manifest, world: World): Promise<void> {
  const sorted = Object.fromEntries([...files].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  const text = `${JSON.stringify({ about: 'Written by role-profile, which replaces and removes these files only.', files: sorted }, undefined, 2)}\n`;
  await writeOutput(text, world.resolve(`${folder}/${manifestName}`), world);
}

function filesIn(text: string): object | undefined {
  try {
    const manifest: unknown = JSON.parse(text);
    if (typeof manifest !== 'object' || manifest === null || !('files' in manifest)) return undefined;
    return typeof manifest.files === 'object' && manifest.files !== null ? manifest.files : undefined;
  } catch {
    return undefined;
  }
}

function fileEntryOf(path: string, digest: unknown): [string, string][] {
  return ownFile.test(path) && !/\/\.\.?\.?html$/.test(path) && typeof digest === 'string' ? [[path, digest]] : [];
}
