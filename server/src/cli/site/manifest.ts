import { type Manifest, manifestName, manifestText, parseManifest } from '../../write/site/manifest.ts';
import { writeOutput } from '../outputs.ts';
import type { World } from '../world.ts';

/** The manifest of an earlier run; empty where there is none, or where it cannot be read. */
export async function readManifest(folder: string, world: World): Promise<Manifest> {
  const text = await world.readText(world.resolve(`${folder}/${manifestName}`));
  return typeof text === 'string' ? parseManifest(text) : new Map();
}

export async function writeManifest(folder: string, files: Manifest, world: World): Promise<void> {
  await writeOutput(manifestText(files), world.resolve(`${folder}/${manifestName}`), world);
}
