import type { LackingSummary } from '../write/support/lackingLetters.ts';
import { visible } from './formats/visible.ts';
import type { World } from './world.ts';

/** Readers see a box where no font has a letter, and whoever hands a PDF out has to know before they do. */
export function reportLacking(lacking: LackingSummary | undefined, path: string, world: World): void {
  if (!lacking) return;
  const { letters, furtherLetters, texts, furtherTexts } = lacking;
  const named = [letters.join(' '), ...(furtherLetters > 0 ? [`and ${furtherLetters} more`] : [])].join(' ');
  const places = [
    texts.map((text) => `“${text}”`).join(', '),
    ...(furtherTexts > 0 ? [`and ${furtherTexts} more`] : []),
  ];
  world.writeError(
    `role-profile: the PDF shows boxes, since no font here has these letters: ${visible(named)} (in ${visible(places.join(' '))}); name a font that has them with --font FILE, or write a page (--to html) or a Word document (${visible(world.display(path))})\n`,
  );
}
