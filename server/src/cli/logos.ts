import { logoReader, type ReadLogo } from '../write/logo/readLogo.ts';
import { visible } from './formats/visible.ts';
import { storedPath } from './storedFile.ts';
import type { World } from './world.ts';

/** Reads the logos that settings name, each once in a run. */
export function logosOf(world: World): ReadLogo {
  return logoReader(async (uri, folder) => {
    const [path, home] = [storedPath(uri), storedPath(folder)];
    return path === undefined || home === undefined ? undefined : world.readPicture(path, home);
  });
}

/** Says why a document has no logo. */
export function reportLogo(problem: string | undefined, world: World): void {
  if (problem !== undefined) world.writeError(`role-profile: ${visible(problem)}\n`);
}
