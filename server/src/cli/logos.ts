import type { Message } from '../service/message.ts';
import { lazy } from '../service/support/lazy.ts';
import type { ReadLogo } from '../write/logo/readLogo.ts';
import { storedPath } from './storedFile.ts';
import { type World, warn } from './world.ts';

/** Reads the logos that settings name, each once in a run. `onRead` is told of each picture that is looked for, with its settings' folder. */
export function logosOf(world: World, onRead: (path: string, folder: string) => void = () => {}): ReadLogo {
  const reader = lazy(async () => {
    const { logoReader } = await import('../write/logo/readLogo.ts');
    return logoReader(async (uri, folder) => {
      const [path, home] = [storedPath(uri), storedPath(folder)];
      if (path === undefined || home === undefined) return undefined;
      onRead(path, home);
      return world.readPicture(path, home);
    });
  });
  return async (path) => (path ? (await reader())(path) : {});
}

/** Says why a document has no logo. */
export function reportLogo(problem: Message | undefined, world: World): void {
  if (problem !== undefined) warn(problem, world);
}
