import { aboutTitle } from '../../../jobProfile/identity.ts';
import { createRichText } from '../../../jobProfile/richText.ts';
import { asMarkdown } from '../../../service/text/asMarkdown.ts';
import type { FindFonts } from '../../assets.ts';
import { fitted } from '../../logo/logo.ts';
import type { LackingLetters } from '../../support/lackingLetters.ts';
import { paletteOf } from '../../support/palette.ts';
import type { SideBySideHead, SideBySideOptions } from '../../support/sideBySideHead.ts';
import { shownText } from '../characters.ts';
import { type Edges, finishedWith, footOf, roomOfNumber } from '../edges.ts';
import { type LayoutLine, spaced, under, whole, withNext } from '../layoutLines.ts';
import { breakLines } from '../lines.ts';
import { drawPages, pagesOf } from '../pages.ts';
import { documentTag, PdfCanvas, tag } from '../pdfCanvas.ts';
import { detailRows } from '../rows.ts';
import { draftTag, senderRoom, titleLines } from '../sender.ts';
import type { SharedFonts } from '../sharedFonts.ts';
import { baselineOf, type PdfContext, paragraph, phrase, span } from '../texts.ts';
import { landscape, roomOf, type Sheet, textStyles } from '../theme.ts';
import { typeset } from '../typeset.ts';
import { sheetHead } from './head.ts';

/*
 * What documents about several roles have around what they say: whose they are and what they are at the head, the title and the number of the page
 * at the foot.
 */

export interface SideBySideDocument extends SideBySideHead {
  readonly sheet: Sheet;
}

/** How a PDF about several roles is written. */
export interface SideBySidePdfOptions extends SideBySideOptions {
  /** Finds fonts for letters that those of the package lack. */
  readonly moreFonts?: FindFonts | undefined;
  /** What the document has in common with others that are written before and after it. */
  readonly sharedFonts?: SharedFonts | undefined;
  /** Called where no font has some letters, which are shown as boxes. */
  readonly onLacking?: ((lacking: readonly LackingLetters[]) => void) | undefined;
}

/** The document with what `body` makes below its head. The same data make the same bytes. */
export function sideBySidePdf(
  document: SideBySideDocument,
  readAsset: (path: string) => Promise<Uint8Array>,
  body: (context: PdfContext) => LayoutLine[],
  { moreFonts, sharedFonts, onLacking, logo }: SideBySidePdfOptions = {},
): Promise<Uint8Array> {
  const { sender, title, lang, phrases, sheet } = document;
  const rich = createRichText();
  const plain = (markdown: string) => shownText(rich.plain(markdown)).trim();
  const palette = paletteOf(sender.accent);
  return typeset(
    lang,
    { readAsset, more: moreFonts, shared: sharedFonts },
    (fonts, direction) => {
      const context: PdfContext = { fonts, rich, plain, palette, phrases, pages: new Map() };
      const lines = [...headLines(context, document, logo), ...body(context), ...recordLines(context, document)];
      const pages = pagesOf(lines, false, sheet);
      const canvas = new PdfCanvas({
        title: document.draft === undefined ? title : phrases.say('document.draftTitle', { title }),
        author: plain(sender.organisation ?? ''),
        subject: document.kind,
        lang,
        direction,
        underline: palette.open,
        isLandscape: sheet === landscape,
      });
      drawPages(pages, canvas, sheet);
      return finishedWith(context, canvas, sheet, edgesOf(context, document));
    },
    onLacking,
  );
}

/** What closes the document. */
function recordLines(context: PdfContext, { record, sheet }: SideBySideDocument): LayoutLine[] {
  if (record.details.length === 0) return [];
  const parent = tag('Sect', documentTag);
  const head = sheetHead(context, aboutTitle(context.phrases), roomOf(sheet).width, tag('H2', parent));
  const lines = [...spaced(head, 21), ...under(spaced(detailRows(context, record, parent), 5.25))];
  return whole(lines, roomOf(sheet).height / 3);
}

function headLines(
  context: PdfContext,
  { sender, kind, title, about, draft, sheet }: SideBySideDocument,
  logo: SideBySideOptions['logo'],
): LayoutLine[] {
  const { width } = roomOf(sheet);
  const half = width / 2 - 7;
  const name = sender.organisation;
  const said = breakLines([span(context, kind, textStyles.small)], half);
  const node = tag('P', documentTag);
  const image = logo && fitted(logo, senderRoom.logo);
  const offset = image ? image.width + senderRoom.logo.gap : 0;
  const left = name === undefined ? [] : breakLines(phrase(context, name, textStyles.sender), half - offset);
  const marks = draft === undefined ? [] : [draftTag(context, documentTag, draft, width)];
  const above = marks.reduce((sum, line) => sum + line.height, 0);
  const leftHeight = left.length * textStyles.sender.leading;
  const rightHeight = above + said.length * textStyles.small.leading;
  const height = Math.max(leftHeight, rightHeight, image?.height ?? 0);
  const block: LayoutLine = {
    space: 0,
    keep: 2,
    height: height + 17.5,
    draw: (canvas, x, y) => {
      if (image && logo) {
        canvas.figure(
          {
            type: 'Figure',
            parent: documentTag,
            alt: context.plain(name ?? '') || context.phrases.say('document.logo'),
          },
          () => canvas.logo(logo, x, y + (height - image.height) / 2, image),
        );
      }
      const top = y + (height - leftHeight) / 2;
      for (const [i, line] of left.entries()) {
        const baseline = baselineOf(top + i * textStyles.sender.leading, textStyles.sender);
        canvas.line(line, x + offset, baseline, tag('P', documentTag));
      }
      const right = y + (height - rightHeight) / 2;
      for (const line of marks) line.draw(canvas, x, right, 0);
      for (const [i, line] of said.entries()) {
        const at = name === undefined && !image ? x : x + width - line.width;
        canvas.line(line, at, baselineOf(right + above + i * textStyles.small.leading, textStyles.small), node);
      }
    },
  };
  const style = { ...textStyles.lead, size: 11.5, leading: 15.75, colour: 'muted' } as const;
  const intro = paragraph([span(context, about, style)], { width, style, tag: tag('P', documentTag) });
  const titled = titleLines(context, { title: { text: asMarkdown(title), from: 'title' } }, documentTag);
  return [...withNext([block, ...titled, ...spaced(intro, 3.5)])];
}

function edgesOf(context: PdfContext, { sender, title, draft, sheet }: SideBySideDocument): Edges {
  const { width } = roomOf(sheet);
  const edge = (text: string) => [span(context, text.slice(0, 400), textStyles.edge)];
  const foot = footOf(context, [edge(title)], width - roomOfNumber);
  const [above] = breakLines(edge(context.plain(sender.organisation ?? '')), width - 140);
  const style = { ...textStyles.edge, colour: 'draft', bold: true } as const;
  const [mark] = draft === undefined ? [] : breakLines([span(context, draft, style)], width);
  return { foot, above, draft: mark };
}
