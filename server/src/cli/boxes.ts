import { visible } from './formats/visible.ts';
import type { World } from './world.ts';

/** Readers see a box where the fonts of a PDF have no letter, and whoever hands it out has to know before they do. */
export function reportBoxes(path: string, world: World): void {
  world.writeError(
    `role-profile: the PDF shows boxes for some characters, since its fonts have Latin, Greek and Cyrillic letters only; a page (--to html) and a Word document show all of them (${visible(world.display(path))})\n`,
  );
}
