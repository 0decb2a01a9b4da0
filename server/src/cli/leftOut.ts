import { listOf, say } from '../service/message.ts';
import { type World, warn } from './world.ts';

/** Says by name which texts of a file are in no document, since they have no place in the profile. */
export function reportLeftOut(path: string, names: readonly string[], world: World): void {
  if (names.length === 0) return;
  const quoted = listOf(names.map((name) => `"${name}"`));
  warn(say`left out, since it is not part of the profile yet: ${quoted} (${world.display(path)})`, world);
}
