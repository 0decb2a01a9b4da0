import { asMarkdown } from '../../../service/text/asMarkdown.ts';
import type { LayoutLine } from '../layoutLines.ts';
import { withNext } from '../layoutLines.ts';
import type { Tag } from '../pdfCanvas.ts';
import { type PdfContext, paragraph, phrase } from '../texts.ts';
import { textStyles } from '../theme.ts';

/** The heading of a part below a rule as wide as the sheet, with a bookmark; `title` is one line of plain words, or of Markdown where it says so. */
export function sheetHead(
  context: PdfContext,
  title: string | { readonly markdown: string },
  width: number,
  node: Tag,
): LayoutLine[] {
  const style = textStyles.section;
  const words = typeof title === 'string' ? asMarkdown(title) : title.markdown;
  const below = 5;
  const lines = paragraph(phrase(context, words, style), { width, style, tag: node }).map(
    (line, i): LayoutLine =>
      i > 0
        ? line
        : {
            ...line,
            height: line.height + below,
            draw: (canvas, x, y, gap) => {
              canvas.bar(x, y, width, 1.25, context.palette.ink);
              canvas.bookmark(context.plain(words), 1, y);
              line.draw(canvas, x, y + below, gap);
            },
          },
  );
  return withNext(lines);
}
