import { breakLines, type Line } from './lines.ts';
import type { PdfCanvas } from './pdfCanvas.ts';
import { baselineOf, type PdfContext, span } from './texts.ts';
import { roomOf, type Sheet, textStyles } from './theme.ts';

/** What stands at the edges of pages: at the foot of each, and at the head of all but the first. */
export interface Edges {
  readonly foot: Line | undefined;
  readonly above: Line | undefined;
  /** At the right of the head. */
  readonly draft?: Line | undefined;
}

/** Writes the document with its edges and the numbers of its pages; where the fonts lack letters, the last page says so. */
export function finishedWith(
  context: PdfContext,
  canvas: PdfCanvas,
  sheet: Sheet,
  { foot, above, draft }: Edges,
): Promise<Uint8Array> {
  const style = textStyles.edge;
  const { width } = roomOf(sheet);
  const [note] =
    context.fonts.lacking().length > 0
      ? breakLines([span(context, context.phrases.say('document.boxes'), style)], width)
      : [];
  const [foots, heads] = [baselineOf(sheet.height - sheet.bottom + 11.5, style), baselineOf(sheet.top - 25, style)];
  return canvas.finish((number, count, draw) => {
    const [numbers] = breakLines(
      [span(context, context.phrases.say('document.page', { page: number, pages: count }), style)],
      width,
    );
    if (numbers) draw(numbers, sheet.width - sheet.right - numbers.width, foots);
    if (foot) draw(foot, sheet.left, foots);
    if (note && number === count) draw(note, sheet.left, foots + style.leading);
    if (number === 1) return;
    if (above) draw(above, sheet.left, heads);
    if (draft) draw(draft, sheet.width - sheet.right - draft.width, heads);
  });
}
