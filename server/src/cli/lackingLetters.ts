import { type LackingSummary, wordsOfLacking } from '../write/support/lackingLetters.ts';
import { visible } from './formats/visible.ts';
import type { World } from './world.ts';

/** Readers see a box where no font has a letter, and whoever hands a PDF out has to know before they do. */
export function reportLacking(lacking: LackingSummary | undefined, path: string, world: World): void {
  if (!lacking) return;
  const words = visible(wordsOfLacking(lacking));
  world.writeError(
    `role-profile: ${words}; name a font that has them with --font FILE, or write a page (--to html) or a Word document (${visible(world.display(path))})\n`,
  );
}
