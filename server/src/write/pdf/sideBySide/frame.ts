import { createRichText } from '../../../jobProfile/richText.ts';
import { asMarkdown } from '../../../service/text/asMarkdown.ts';
import type { FindFonts } from '../../assets.ts';
import type { LackingLetters } from '../../support/lackingLetters.ts';
import { paletteOf } from '../../support/palette.ts';
import type { SideBySideHead } from '../../support/sideBySideHead.ts';
import { shownText } from '../characters.ts';
import { type Edges, finishedWith } from '../edges.ts';
import { type LayoutLine, spaced, withNext } from '../layoutLines.ts';
import { breakLines } from '../lines.ts';
import { drawPages, pagesOf } from '../pages.ts';
import { documentTag, PdfCanvas, tag } from '../pdfCanvas.ts';
import { titleLines } from '../sender.ts';
import { baselineOf, type PdfContext, paragraph, phrase, span } from '../texts.ts';
import { landscape, roomOf, type Sheet, textStyles } from '../theme.ts';
import { typeset } from '../typeset.ts';

/*
 * What documents about several roles have around what they say: whose they are and what they are at the head, the title and the number of the page
 * at the foot.
 */

export interface SideBySideDocument extends SideBySideHead {
  readonly sheet: Sheet;
}

/** How a PDF about several roles is written. */
export interface SideBySidePdfOptions {
  /** Finds fonts for letters that those of the package lack. */
  readonly moreFonts?: FindFonts | undefined;
  /** Called where no font has some letters, which are shown as boxes. */
  readonly onLacking?: ((lacking: readonly LackingLetters[]) => void) | undefined;
}

/** The document with what `body` makes below its head. The same data make the same bytes. */
export function sideBySidePdf(
  document: SideBySideDocument,
  readAsset: (path: string) => Promise<Uint8Array>,
  body: (context: PdfContext) => LayoutLine[],
  { moreFonts, onLacking }: SideBySidePdfOptions = {},
): Promise<Uint8Array> {
  const { sender, title, lang, phrases, sheet } = document;
  const rich = createRichText();
  const plain = (markdown: string) => shownText(rich.plain(markdown)).trim();
  const palette = paletteOf(sender.accent);
  return typeset(
    lang,
    { readAsset, more: moreFonts },
    (fonts, direction) => {
      const context: PdfContext = { fonts, rich, plain, palette, phrases, pages: new Map() };
      const pages = pagesOf([...headLines(context, document), ...body(context)], false, sheet);
      const canvas = new PdfCanvas({
        title,
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

function headLines(context: PdfContext, { sender, kind, title, about, sheet }: SideBySideDocument): LayoutLine[] {
  const { width } = roomOf(sheet);
  const half = width / 2 - 7;
  const name = sender.organisation;
  const said = breakLines([span(context, kind, textStyles.small)], half);
  const node = tag('P', documentTag);
  const left = name === undefined ? [] : breakLines(phrase(context, name, textStyles.sender), half);
  const height = Math.max(left.length * textStyles.sender.leading, said.length * textStyles.small.leading);
  const block: LayoutLine = {
    space: 0,
    keep: 2,
    height: height + 17.5,
    draw: (canvas, x, y) => {
      for (const [i, line] of left.entries())
        canvas.line(line, x, baselineOf(y + i * textStyles.sender.leading, textStyles.sender), tag('P', documentTag));
      for (const [i, line] of said.entries()) {
        const at = name === undefined ? x : x + width - line.width;
        canvas.line(line, at, baselineOf(y + i * textStyles.small.leading, textStyles.small), node);
      }
    },
  };
  const style = { ...textStyles.lead, size: 11.5, leading: 15.75, colour: 'muted' } as const;
  const intro = paragraph([span(context, about, style)], { width, style, tag: tag('P', documentTag) });
  const titled = titleLines(context, { title: { text: asMarkdown(title), from: 'title' } }, documentTag);
  return [...withNext([block, ...titled, ...spaced(intro, 3.5)])];
}

function edgesOf(context: PdfContext, { sender, title, sheet }: SideBySideDocument): Edges {
  const { width } = roomOf(sheet);
  const edge = (text: string) => [span(context, text.slice(0, 400), textStyles.edge)];
  const [foot] = breakLines(edge(title), width - 90);
  const [above] = breakLines(edge(context.plain(sender.organisation ?? '')), width);
  return { foot, above };
}
