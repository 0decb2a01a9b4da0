import type { Message } from '../service/message.ts';
import { logoReader, type ReadLogo } from '../write/logo/readLogo.ts';
import { storedPath } from './storedFile.ts';
import { type World, warn } from './world.ts';

/** Reads the logos that settings name, each once in a run. */
export function logosOf(world: World): ReadLogo {
  return logoReader(async (uri, folder) => {
    const [path, home] = [storedPath(uri), storedPath(folder)];
    return path === undefined || home === undefined ? undefined : world.readPicture(path, home);
  });
}

/** Says why a document has no logo. */
export function reportLogo(problem: Message | undefined, world: World): void {
  if (problem !== undefined) warn(problem, world);
}
