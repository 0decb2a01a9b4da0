import type { World } from '../world.ts';

/**
 * Whether a file of a site, by its path in it, is in the site's folder. A link in the folder may lead to files that are not ours, whatever the list of our own
 * files says, since others may have written it.
 */
export async function isInSite(path: string, folder: string, world: World): Promise<boolean> {
  const realFolder = await world.realPath(folder);
  const realPath = await world.realPath(world.resolve(`${folder}/${path}`));
  return world.toUri(realPath) === world.toUri(world.resolve(`${realFolder}/${path}`));
}
