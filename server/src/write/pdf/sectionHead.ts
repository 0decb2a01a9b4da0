import { headed } from './grid.ts';
import type { LayoutLine } from './layoutLines.ts';
import { breakLines, type Span } from './lines.ts';
import { repeatedTag, type Tag, tag } from './pdfCanvas.ts';
import { baselineOf, type PdfContext, paragraph, phrase, span } from './texts.ts';
import { room, textStyles } from './theme.ts';

export interface SectionHead {
  /** Plain words. */
  readonly title: string;
  /** The same where the author wrote it, as one line of Markdown. */
  readonly markdown?: string | undefined;
  readonly parent: Tag;
  /** What is said quietly at the right, once the pages of all places are known. */
  readonly note?: (pages: ReadonlyMap<string, number>) => readonly Span[];
  /** Whether it is said again, for the eye alone. */
  readonly isRepeated?: boolean;
  readonly anchor?: string;
}

/** Room above a section and below its heading. */
const around = { above: 17.5, below: 7 } as const;

/** A note has so many lines beside a heading, and is never set narrower, in points. */
const mostBeside = 2;
const narrowest = 120;

/** The heading of a section below its rule, with a bookmark. */
export function sectionHead(
  context: PdfContext,
  { title, markdown, parent, note, isRepeated = false, anchor }: SectionHead,
): LayoutLine[] {
  const style = textStyles.section;
  const words = markdown === undefined ? [span(context, title, style)] : phrase(context, markdown, style);
  const node = isRepeated ? repeatedTag : tag('H2', parent);
  const lines = paragraph(words, { width: room.width, style, tag: node });
  const [first] = breakLines(words, room.width);
  const roomBeside = Math.max(narrowest, room.width - (first?.width ?? 0) - 2 * around.below);
  return headed(context, lines).map((line, i) => ({
    ...line,
    keep: 2 as const,
    space: i === 0 ? around.above : line.space,
    height: line.height + (i === lines.length - 1 ? around.below : 0),
    ...(i === 0 && anchor !== undefined ? { anchor } : {}),
    draw: (canvas, x, y, gap) => {
      if (i === 0 && !isRepeated) canvas.bookmark(title, 1, y);
      line.draw(canvas, x, y, gap);
      if (i > 0 || !note) return;
      const { leading } = textStyles.small;
      const said = breakLines(note(context.pages), roomBeside).slice(0, mostBeside);
      const noteTag = tag('P', parent);
      for (const [row, one] of said.entries()) {
        const top = y + 4 + style.leading - leading + (row - (said.length - 1) / 2) * leading;
        canvas.line(one, x + room.width - one.width, baselineOf(top, textStyles.small), noteTag);
      }
    },
  }));
}
