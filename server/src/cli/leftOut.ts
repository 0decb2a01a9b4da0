import { visible } from './formats/visible.ts';
import type { World } from './world.ts';

/** Says by name which texts of a file are in no document, since they have no place in the profile. */
export function reportLeftOut(path: string, names: readonly string[], world: World): void {
  if (names.length === 0) return;
  const quoted = names.map((name) => `"${visible(name)}"`).join(', ');
  world.writeError(
    `role-profile: left out, since it is not part of the profile yet: ${quoted} (${visible(world.display(path))})\n`,
  );
}
