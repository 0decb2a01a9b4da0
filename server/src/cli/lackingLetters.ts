import { say } from '../service/message.ts';
import { type LackingSummary, wordsOfLacking } from '../write/support/lackingLetters.ts';
import { type World, warn } from './world.ts';

/** Readers see a box where no font has a letter, and whoever hands a PDF out has to know before they do. */
export function reportLacking(lacking: LackingSummary | undefined, path: string, world: World): void {
  if (!lacking) return;
  const words = wordsOfLacking(lacking);
  warn(
    say`${words}; name a font that has them with --font FILE, or write a page (--to html) or a Word document (${world.display(path)})`,
    world,
  );
}
