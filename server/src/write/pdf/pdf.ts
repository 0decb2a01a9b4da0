import { type GroupBlock, isNameAlone } from '../../jobProfile/blocks.ts';
import { glanceTitle } from '../../jobProfile/glance.ts';
import { type JobProfile, partsOf, type Section } from '../../jobProfile/jobProfile.ts';
import { createRichText } from '../../jobProfile/richText.ts';
import { languageTag } from '../../service/document/languageTag.ts';
import { blocks, entry } from './blocks.ts';
import { shownText } from './characters.ts';
import { inColumns, nameList, sideBySide } from './columns.ts';
import { detailRows } from './details.ts';
import { type PdfFonts, readFonts } from './fonts.ts';
import { glance } from './glance.ts';
import { header } from './header.ts';
import { drawLines, type LayoutLine, spaced, together, withNext } from './layoutLines.ts';
import { breakLines, type Span } from './lines.ts';
import { documentTag, PdfCanvas, type Tag, tag } from './pdfCanvas.ts';
import { type PdfContext, paragraph, phrase, span } from './texts.ts';
import { colours, page, room, textStyles } from './theme.ts';

/**
 * A role on A4: with its own fonts, tags for those who have it read aloud, bookmarks and page numbers. The same profile makes the same
 * bytes. `readAsset` reads files of the package, such as `fonts/regular.ttf`; `onBoxes` is called where the fonts lack characters, which are
 * shown as boxes.
 */
export async function pdfOf(
  profile: JobProfile,
  readAsset: (path: string) => Promise<Uint8Array>,
  onBoxes?: () => void,
): Promise<Uint8Array> {
  const rich = createRichText();
  const plain = (markdown: string) => shownText(rich.plain(markdown)).trim();
  const context: PdfContext = { fonts: await readFonts(readAsset), rich, plain };
  const title = plain(profile.title.text);
  const canvas = new PdfCanvas({
    title,
    author: plain(profile.organisation?.text ?? ''),
    subject: plain(profile.family?.text ?? ''),
    lang: languageTag(profile.lang),
  });
  drawLines(documentLines(context, profile), canvas, page.left);
  const [running] = breakLines([{ ...edgeStyle(context.fonts), text: title.slice(0, 400) }], room.width);
  const lacking = Object.values(context.fonts).some((font) => font.lacksSome());
  if (lacking) onBoxes?.();
  const [note] = lacking ? breakLines([{ ...edgeStyle(context.fonts), text: lackingNote }], room.width) : [];
  return canvas.finish((number, count, draw) => {
    const [numbers] = breakLines([{ ...edgeStyle(context.fonts), text: `Page ${number} of ${count}` }], room.width);
    if (numbers) draw(numbers, page.width - page.right - numbers.width, page.height - 36);
    if (running && number > 1) draw(running, page.left, 44);
    if (note && number === count) draw(note, page.left, page.height - 36);
  });
}

/** Said at the foot of the last page. */
const lackingNote = '□ stands for a character that these letters do not include; copying the text keeps it.';

function documentLines(context: PdfContext, profile: JobProfile): LayoutLine[] {
  const { opening, rest } = partsOf(profile.sections);
  return [
    ...header(context, profile, documentTag),
    ...opening.flatMap((section) => openingLines(context, section)),
    ...overview(context, profile),
    ...rest.flatMap((section) => sectionLines(context, section)),
  ];
}

function overview(context: PdfContext, { glance: all }: JobProfile): LayoutLine[] {
  const node = tag('Sect', documentTag);
  return all ? headed(context, glanceTitle, glance(context, all, node), node) : [];
}

function sectionLines(context: PdfContext, section: Section): LayoutLine[] {
  const node = tag('Sect', documentTag);
  const body = bodyOf(context, section, node);
  if (body.length === 0) return [];
  const { heading, title } = section;
  return headed(context, title, body, node, heading?.text);
}

/** What opens the profile follows the title without a heading of its own. */
function openingLines(context: PdfContext, section: Section): LayoutLine[] {
  const body = bodyOf(context, section, tag('Sect', documentTag));
  return bookmarked(spaced(body, 15), section.title, 1);
}

/** A section with its heading, which is underlined and has a bookmark; `markdown` is the heading where the author wrote it. */
function headed(
  context: PdfContext,
  title: string,
  body: readonly LayoutLine[],
  node: Tag,
  markdown?: string,
): LayoutLine[] {
  const words =
    markdown === undefined ? [span(context, title, textStyles.section)] : phrase(context, markdown, textStyles.section);
  const head = paragraph(words, {
    width: room.width,
    style: textStyles.section,
    tag: tag('H2', node),
  });
  const ruled = head.map((line, i) => (i === head.length - 1 ? underlined(line) : line));
  return [...withNext(bookmarked(spaced(ruled, 24), title, 1)), ...spaced(body, 7)];
}

function bodyOf(context: PdfContext, { layout, blocks: all }: Section, node: Tag): LayoutLine[] {
  const area = { width: room.width, style: textStyles.body, tag: node };
  switch (layout) {
    case 'lead':
      return blocks(context, all, { ...area, width: 430, style: textStyles.lead });
    case 'rows':
      return sideBySide(context, all, area);
    case 'columns':
      return inColumns(context, all, { ...area, style: textStyles.compact });
    case 'groups':
      return all.flatMap((group, i) => spaced(groupLines(context, group, node), i === 0 ? 0 : 18));
    case 'facts':
      return all.flatMap((block) => detailRows(context, block, area));
    case 'own': {
      const texts = blocks(
        context,
        all.filter((block) => block.kind === 'text'),
        area,
      );
      const entries = sideBySide(
        context,
        all.filter((block) => block.kind === 'entry'),
        area,
      );
      return [...texts, ...spaced(entries, texts.length > 0 ? 7 : 0)];
    }
    case 'table':
    case 'plain':
      return blocks(context, all, area);
  }
}

function groupLines(context: PdfContext, group: GroupBlock, parent: Tag): LayoutLine[] {
  const { title, description, facts, entries } = group;
  const node = tag('Sect', parent);
  const head =
    title === undefined
      ? []
      : bookmarked(
          paragraph(phrase(context, title.text, textStyles.group), {
            width: room.width,
            style: textStyles.group,
            tag: tag('H3', node),
          }),
          context.plain(title.text),
          2,
        );
  const inner = { width: room.width, style: textStyles.body, tag: node };
  const lines = [...withNext(head), ...withNext(blocks(context, facts, inner))];
  if (description) lines.push(...spaced(withNext(blocks(context, [description], inner)), lines.length === 0 ? 0 : 3));
  if (title === undefined && entries.every(isNameAlone))
    return [...lines, ...spaced(nameList(context, entries, inner), lines.length === 0 ? 0 : 5)];
  for (const [i, block] of entries.entries()) {
    const made = entry(context, block, inner, 'H4');
    const space = i === 0 ? (lines.length === 0 ? 0 : 5) : 17;
    lines.push(...spaced(together(i === 0 ? made : overlined(made)), space));
  }
  return lines;
}

/** With a bookmark at its first line; `depth` counts from 1, for sections. */
function bookmarked(lines: readonly LayoutLine[], title: string, depth: number): LayoutLine[] {
  return lines.map((line, i) =>
    i > 0
      ? line
      : {
          ...line,
          draw: (canvas, x, y, gap) => {
            canvas.bookmark(title, depth, y);
            line.draw(canvas, x, y, gap);
          },
        },
  );
}

/** With a hairline below. */
function underlined(line: LayoutLine): LayoutLine {
  return {
    ...line,
    height: line.height + 4,
    draw: (canvas, x, y, gap) => {
      line.draw(canvas, x, y, gap);
      canvas.bar(x, y + line.height + 3, room.width, 0.6, colours.hairline);
    },
  };
}

/** With a hairline in the free room above, which there is none of at the top of a page. */
function overlined(lines: readonly LayoutLine[]): LayoutLine[] {
  return lines.map((line, i) =>
    i > 0
      ? line
      : {
          ...line,
          draw: (canvas, x, y, gap) => {
            if (gap > 0) canvas.bar(x, y - gap / 2, room.width, 0.4, colours.hairline);
            line.draw(canvas, x, y, gap);
          },
        },
  );
}

/** The style of what stands at the edges of pages: the title above all but the first, the number of the page below. */
function edgeStyle({ regular }: PdfFonts): Omit<Span, 'text'> {
  return { font: regular, size: 8.5, colour: colours.muted };
}
