import {
  type Manifest,
  manifestName,
  manifestText,
  parseManifest,
  parseSources,
  type SiteSources,
} from '../../write/site/manifest.ts';
import { writeOutput } from '../outputs.ts';
import type { World } from '../world.ts';

/** What an earlier run has left in the folder of a site. */
export interface StoredManifest {
  readonly files: Manifest;
  /** Absent where the site may not be whole. */
  readonly sources?: SiteSources | undefined;
}

/** The manifest of an earlier run; empty where there is none, or where it cannot be read. */
export async function readManifest(folder: string, world: World): Promise<StoredManifest> {
  const text = await world.readText(world.resolve(`${folder}/${manifestName}`));
  return typeof text === 'string' ? { files: parseManifest(text), sources: parseSources(text) } : { files: new Map() };
}

export async function writeManifest(folder: string, { files, sources }: StoredManifest, world: World): Promise<void> {
  await writeOutput(manifestText(files, sources), world.resolve(`${folder}/${manifestName}`), world);
}
