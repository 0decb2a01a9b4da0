import { phrasesFor } from '../../service/text/phrases/phrasesFor.ts';
import { shownText } from './characters.ts';
import { breakLines, type Line, type Span } from './lines.ts';
import type { PdfCanvas } from './pdfCanvas.ts';
import { baselineOf, type PdfContext, span } from './texts.ts';
import { roomOf, type Sheet, textStyles } from './theme.ts';

/** What stands at the edges of pages: at the foot of each, and at the head of all but the first. */
export interface Edges {
  /** At most two lines. */
  readonly foot: readonly Line[];
  readonly above: Line | undefined;
  /** At the right of the head. */
  readonly draft?: Line | undefined;
}

/** The room for the number of a page beside what else stands at its foot, in points. */
export const roomOfNumber = 70;

/** What stands at the foot of pages as lines: parts that are kept whole where they can be, with dots between them. */
export function footOf(context: PdfContext, parts: readonly (readonly Span[])[], width: number): readonly Line[] {
  const spans = parts.flatMap((part, i) => [
    ...(i === 0 ? [] : [span(context, ' \u00a0·\u00a0 ', textStyles.edge)]),
    ...part.map(({ text, font, size, colour }) => ({ text: i === 0 ? text : inOnePiece(text), font, size, colour })),
  ]);
  return breakLines(spans, width).slice(0, 2);
}

function inOnePiece(text: string): string {
  return text.replaceAll(' ', '\u00a0');
}

/** Writes the document with its edges and the numbers of its pages; where the fonts lack letters, the last page says so. */
export async function finishedWith(
  context: PdfContext,
  canvas: PdfCanvas,
  sheet: Sheet,
  { foot, above, draft }: Edges,
): Promise<Uint8Array> {
  const style = textStyles.edge;
  const { width } = roomOf(sheet);
  const note = await noteOfBoxes(context, width);
  const [foots, heads] = [baselineOf(sheet.height - sheet.bottom + 11.5, style), baselineOf(sheet.top - 25, style)];
  return canvas.finish((number, count, draw) => {
    const [numbers] = breakLines(
      [span(context, context.phrases.say('document.page', { page: number, pages: count }), style)],
      width,
    );
    if (numbers) draw(numbers, sheet.width - sheet.right - numbers.width, foots);
    for (const [i, line] of foot.entries()) draw(line, sheet.left, foots + i * style.leading);
    if (note && number === count) draw(note, sheet.left, foots + Math.max(1, foot.length) * style.leading);
    if (number === 1) return;
    if (above) draw(above, sheet.left, heads);
    if (draft) draw(draft, sheet.width - sheet.right - draft.width, heads);
  });
}

/** What says that boxes are letters, in English where the words of the language would be boxes themselves. */
async function noteOfBoxes(context: PdfContext, width: number): Promise<Line | undefined> {
  const { fonts } = context;
  if (fonts.lacking().length === 0) return undefined;
  const lineOf = (words: string) => breakLines([span(context, words, textStyles.edge)], width)[0];
  const words = context.phrases.say('document.boxes');
  const own = lineOf(words);
  if (fonts.lacking().every(({ text }) => text !== shownText(words))) return own;
  return lineOf((await phrasesFor('en')).say('document.boxes'));
}
