import { draftWords, isDraft, senderLines } from '../../jobProfile/identity.ts';
import type { JobProfile } from '../../jobProfile/jobProfile.ts';
import { fitted, type Logo } from '../logo/logo.ts';
import { drawColumn } from './grid.ts';
import { type LayoutLine, spaced, withNext } from './layoutLines.ts';
import { breakLines, type Line } from './lines.ts';
import { type Tag, tag } from './pdfCanvas.ts';
import { baselineOf, type PdfContext, paragraph, phrase, span } from './texts.ts';
import { room, textStyles } from './theme.ts';

/** Lengths in points: the height of the sender, the room below it, and how far the two sides may reach. */
export const senderRoom = {
  height: 28.35,
  below: 25.5,
  right: 240,
  gap: 14,
  logo: { height: 28.35, width: 127.56, gap: 8.5 },
} as const;

/** More lines than this are a text rather than a head, which cannot be kept on one page with what follows. */
const mostKept = 40;

/** Who hands this out and what it is, from whom and of when: the organisation at the left, kind, version, day and owner at the right. */
export function senderBlock(
  context: PdfContext,
  profile: JobProfile,
  parent: Tag,
  logo: Logo | undefined,
): LayoutLine[] {
  const { organisation } = profile;
  const said = senderLines(profile);
  // Without an organisation the kind of document stands in its place.
  const left = organisation?.text ?? said[0] ?? '';
  const right = organisation ? said : said.slice(1);
  const image = logo && fitted(logo, senderRoom.logo);
  const offset = image ? image.width + senderRoom.logo.gap : 0;
  const name = paragraph(phrase(context, left, organisation ? textStyles.sender : textStyles.small), {
    width: room.width - offset - (right.length > 0 || isDraft(profile) ? senderRoom.right + senderRoom.gap : 0),
    style: organisation ? textStyles.sender : textStyles.small,
    tag: tag('P', parent),
  });
  const facts = right.flatMap((line) => atRight(context, line, parent));
  const column = [...(isDraft(profile) ? [draftTag(context, parent)] : []), ...facts];
  const heightOfAll = (lines: readonly LayoutLine[]) => lines.reduce((sum, { height }) => sum + height, 0);
  const height = Math.max(senderRoom.height, heightOfAll(name), heightOfAll(column));
  const block: LayoutLine = {
    space: 0,
    keep: 2,
    height: height + senderRoom.below,
    draw: (canvas, x, y) => {
      if (image && logo) {
        canvas.figure(
          { type: 'Figure', parent, alt: context.plain(organisation?.text ?? context.phrases.say('document.logo')) },
          () => canvas.logo(logo, x, y + (height - image.height) / 2, image),
        );
      }
      drawColumn(name, canvas, x + offset, y + (height - heightOfAll(name)) / 2);
      drawColumn(column, canvas, x, y + (height - heightOfAll(column)) / 2);
    },
  };
  return [block];
}

function atRight(context: PdfContext, markdown: string, parent: Tag): LayoutLine[] {
  const style = textStyles.small;
  const node = tag('P', parent);
  return breakLines(phrase(context, markdown, style), senderRoom.right).map((line) => rightLine(line, node));
}

function rightLine(line: Line, node: Tag): LayoutLine {
  const style = textStyles.small;
  return {
    space: 0,
    keep: 0,
    height: style.leading,
    draw: (canvas, x, y) => canvas.line(line, x + room.width - line.width, baselineOf(y, style), node),
  };
}

/** The words of a draft in a dashed frame, at the right of so much room. */
export function draftTag(
  context: PdfContext,
  parent: Tag,
  words: string = draftWords(context.phrases),
  width: number = room.width,
): LayoutLine {
  const style = { ...textStyles.small, colour: 'draft', bold: true } as const;
  const [line] = breakLines([span(context, words, style)], width);
  const node = tag('P', parent);
  const [padding, height] = [6, 14];
  return {
    space: 0,
    keep: 0,
    height: height + 2,
    draw: (canvas, x, y) => {
      if (!line) return;
      const left = x + width - line.width - padding;
      canvas.artifact(() =>
        canvas.dashed(left - padding, y, line.width + 2 * padding, height, context.palette.draft, 1.5),
      );
      canvas.line(line, left, baselineOf(y + (height - style.leading) / 2, style), node);
    },
  };
}

/** Titles that are longer are set in smaller letters, in characters. */
const sizes = [
  { most: 40, size: 28, leading: 31.5 },
  { most: 70, size: 24.5, leading: 28 },
  { most: Number.POSITIVE_INFINITY, size: 21, leading: 24.5 },
] as const;

/** The title, in letters that get smaller as it gets longer, its lines about as long as each other. */
export function titleLines(context: PdfContext, { title }: Pick<JobProfile, 'title'>, parent: Tag): LayoutLine[] {
  const length = [...context.plain(title.text)].length;
  const { size, leading } = sizes.find(({ most }) => length <= most) ?? sizes[2];
  const style = { ...textStyles.title, size, leading };
  const spans = phrase(context, title.text, style);
  const lines = breakLines(spans, room.width);
  const width = lines.length > 1 && lines.length < 5 ? balanced(spans, lines.length) : room.width;
  const made = paragraph(spans, { width, style, tag: tag('H1', parent) });
  return [...withNext(made.slice(0, mostKept)), ...spaced(made.slice(mostKept), 0)];
}

/** The least width at which a text takes no more lines. */
function balanced(spans: Parameters<typeof breakLines>[0], count: number): number {
  let [narrow, wide] = [room.width / count, room.width];
  for (let i = 0; i < 8; i++) {
    const middle = (narrow + wide) / 2;
    if (breakLines(spans, middle).length <= count) wide = middle;
    else narrow = middle;
  }
  return wide;
}
