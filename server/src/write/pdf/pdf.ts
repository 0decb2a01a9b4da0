import type { DetailsBlock, LabelledFact } from '../../jobProfile/blocks.ts';
import {
  aboutOf,
  aboutTitle,
  draftWords,
  footParts,
  footTitle,
  isDraft,
  metadataTitle,
} from '../../jobProfile/identity.ts';
import { type JobProfile, partsOf, type Section, titleBesideGlance } from '../../jobProfile/jobProfile.ts';
import { drawingOf } from '../../jobProfile/ladderDrawing.ts';
import { createRichText } from '../../jobProfile/richText.ts';
import { languageTag } from '../../service/document/languageTag.ts';
import { asMarkdown } from '../../service/text/asMarkdown.ts';
import type { Direction } from '../../service/text/direction.ts';
import { writtenDate } from '../../service/text/writtenDate.ts';
import type { FindFonts } from '../assets.ts';
import type { Logo } from '../logo/logo.ts';
import type { LackingLetters } from '../support/lackingLetters.ts';
import { paletteOf } from '../support/palette.ts';
import { blocks } from './blocks.ts';
import { shownText } from './characters.ts';
import { finishedWith, footOf, roomOfNumber } from './edges.ts';
import type { PdfFonts } from './fonts.ts';
import { detailAnchor, glance } from './glance.ts';
import { besideLabel, inTexts, items } from './grid.ts';
import { ladderLines } from './ladder.ts';
import { heightOf, type LayoutLine, spaced, together, under, whole, withNext } from './layoutLines.ts';
import { breakLines, type Span } from './lines.ts';
import { openingLines } from './opening.ts';
import { drawPages, pagesOf, pagesOfAnchors } from './pages.ts';
import { documentTag, PdfCanvas, type Tag, tag } from './pdfCanvas.ts';
import { detailRows, entryRows, tableRows } from './rows.ts';
import { sectionHead } from './sectionHead.ts';
import { senderBlock, titleLines } from './sender.ts';
import type { SharedFonts } from './sharedFonts.ts';
import { groupsLines, skillsKey } from './skills.ts';
import { type PdfContext, paragraph, phrase, span } from './texts.ts';
import { grid, page, room, textStyles } from './theme.ts';
import { typeset } from './typeset.ts';

export { comparisonPdf } from './sideBySide/comparison.ts';
export { matrixPdf } from './sideBySide/matrix.ts';

/** What a PDF has besides the profile. */
export interface PdfOptions {
  /** The picture of the organisation. */
  readonly logo?: Logo | undefined;
  /** The day of which the copy is, as an ISO date. */
  readonly printed?: string | undefined;
  /** Finds fonts for letters that those of the package lack. */
  readonly moreFonts?: FindFonts | undefined;
  /** What the document has in common with others that are written before and after it. */
  readonly sharedFonts?: SharedFonts | undefined;
  /** Called where no font has some letters, which are shown as boxes. */
  readonly onLacking?: ((lacking: readonly LackingLetters[]) => void) | undefined;
}

/**
 * A role on A4: with its own fonts, tags for those who have it read aloud, bookmarks and page numbers. The same profile makes the same
 * bytes. Of several profiles the first that fits on one page is written, or the last. `readAsset` reads files of the package, such as
 * `fonts/regular.ttf`.
 */
export async function pdfOf(
  given: JobProfile | readonly JobProfile[],
  readAsset: (path: string) => Promise<Uint8Array>,
  options: PdfOptions = {},
): Promise<Uint8Array> {
  const profiles: readonly JobProfile[] = 'sections' in given ? [given] : given;
  const [fullest] = profiles;
  if (!fullest) throw new Error('There is no profile to write.');
  return typeset(
    languageTag(fullest.lang),
    { readAsset, more: options.moreFonts, shared: options.sharedFonts },
    (fonts, direction) => writtenWith(fonts, direction, profiles, fullest, options),
    options.onLacking,
  );
}

function writtenWith(
  fonts: PdfFonts,
  direction: Direction,
  profiles: readonly JobProfile[],
  fullest: JobProfile,
  options: PdfOptions,
): Promise<Uint8Array> {
  const rich = createRichText();
  const plain = (markdown: string) => shownText(rich.plain(markdown)).trim();
  const places = new Map<string, number>();
  const palette = paletteOf(fullest.brand.accent);
  const { phrases } = fullest;
  const context: PdfContext = { fonts, rich, plain, palette, phrases, pages: places };
  const { profile, pages } = fitting(context, profiles, fullest, options);
  const title = plain(profile.title.text);
  const canvas = new PdfCanvas({
    title: metadataTitle(profile, title),
    author: plain(profile.organisation?.text ?? ''),
    subject: plain(profile.family?.text ?? ''),
    lang: languageTag(profile.lang),
    direction,
    underline: palette.open,
  });
  for (const [anchor, number] of pagesOfAnchors(pages)) places.set(anchor, number);
  drawPages(pages, canvas);
  return finished(context, profile, canvas, title, options);
}

/** The first profile that fits on a page, or of one alone all its pages. */
function fitting(context: PdfContext, profiles: readonly JobProfile[], fullest: JobProfile, options: PdfOptions) {
  let made = { profile: fullest, pages: pagesOf(documentLines(context, fullest, options), profiles.length > 1) };
  for (const profile of profiles.slice(1)) {
    if (made.pages.length === 1) break;
    made = { profile, pages: pagesOf(documentLines(context, profile, options), true) };
  }
  return made;
}

/** What stands at the edges of pages: organisation and draft above all but the first, title, version, day, owner and number below. */
function finished(
  context: PdfContext,
  profile: JobProfile,
  canvas: PdfCanvas,
  title: string,
  { printed }: PdfOptions,
): Promise<Uint8Array> {
  const style = textStyles.edge;
  // A summary has no part of its own that says it.
  const day =
    printed !== undefined && profile.kind === 'summary'
      ? [asMarkdown(profile.phrases.say('document.printedOn', { date: writtenDate(printed, profile.lang) }))]
      : [];
  const foot = footOf(
    context,
    [
      [span(context, footTitle(profile, title), style)],
      ...[...footParts(profile), ...day].map((part) => phrase(context, part, style)),
    ],
    room.width - roomOfNumber,
  );
  const [above] = breakLines(
    phrase(context, profile.organisation?.text ?? '', style).map(withoutLink),
    room.width - 140,
  );
  const draftStyle = { ...style, colour: 'draft', bold: true } as const;
  const [draft] = isDraft(profile)
    ? breakLines([span(context, draftWords(profile.phrases), draftStyle)], room.width)
    : [];
  return finishedWith(context, canvas, page, { foot, above, draft });
}

function withoutLink({ text, font, size, colour }: Span): Span {
  return { text, font, size, colour };
}

function documentLines(context: PdfContext, profile: JobProfile, options: PdfOptions): LayoutLine[] {
  const { opening, rest, closing } = partsOf(profile.sections);
  const { glance: all, importance, scaleKeys, ladder, title } = profile;
  const head = [
    ...senderBlock(context, profile, documentTag, options.logo),
    ...titleLines(context, profile, documentTag),
    ...spaced(ladderLines(context, drawingOf(context.phrases, ladder, title), documentTag), 14),
  ];
  const first = bookmarked(openingLines(context, profile, opening, documentTag), opening);
  const top = [...withNext(head), ...spaced(first, 15.75)];
  const isExplained = scaleKeys.length > 0;
  const free = room.firstHeight - heightOf(top, false);
  const sections = rest.flatMap((section) => sectionLines(context, profile, section));
  const isSummary = profile.kind === 'summary';
  const overview = all
    ? glance(context, all, tag('Sect', documentTag), { importance, isExplained, free, isSummary })
    : [];
  if (isSummary) return [...top, ...sections, ...overview];
  return [...top, ...overview, ...sections, ...aboutLines(context, profile, closing, options.printed)];
}

function sectionLines(context: PdfContext, profile: JobProfile, section: Section): LayoutLine[] {
  const parent = tag('Sect', documentTag);
  const body = bodyOf(context, profile, section, parent);
  if (body.length === 0) return [];
  const { heading, layout, note } = section;
  const anchor = layout === 'groups' && section.key === 'skills' ? { anchor: detailAnchor } : {};
  return [
    ...sectionHead(context, {
      title: titleBesideGlance(profile, section),
      markdown: heading?.text,
      parent,
      ...anchor,
      ...(note === undefined ? {} : { note: () => [span(context, note, textStyles.small)] }),
    }),
    ...under(spaced(body, 0)),
  ];
}

function bodyOf(context: PdfContext, profile: JobProfile, section: Section, node: Tag): LayoutLine[] {
  const area = { width: grid.width, style: textStyles.body, tag: node };
  switch (section.layout) {
    case 'rows':
    case 'columns':
      return entryRows(context, section.blocks, node);
    case 'groups': {
      const key = skillsKey(context, profile.scaleKeys, profile.importance, section.blocks, node);
      const groups = groupsLines(context, section.blocks, profile.importance, node);
      return [...key, ...spaced(groups, key.length > 0 ? 10.5 : 0)];
    }
    case 'facts':
      return section.blocks.flatMap((block) => detailRows(context, block, node));
    case 'own': {
      const texts = inTexts(
        blocks(
          context,
          section.blocks.filter((block) => block.kind === 'text'),
          area,
        ),
      );
      const entries = entryRows(
        context,
        section.blocks.filter((block) => block.kind === 'entry'),
        node,
      );
      return [...texts, ...spaced(entries, texts.length > 0 ? 7 : 0)];
    }
    case 'table':
      return section.blocks.flatMap((block) => tableRows(context, block, node));
    case 'lead':
    case 'plain':
      return inTexts(blocks(context, section.blocks, area));
  }
}

/** So high a part at the end is kept on one page. */
const highestKept = room.height / 3;

/** What closes the document: the last sections that are about it rather than about the role, then version, owner and where it comes from. */
function aboutLines(
  context: PdfContext,
  profile: JobProfile,
  closing: readonly Section[],
  printed: string | undefined,
): LayoutLine[] {
  const parent = tag('Sect', documentTag);
  const rows = [
    ...closing.filter(({ key }) => key !== 'source').flatMap((section) => closingRow(context, section, parent)),
    ...detailsOf(aboutOf(profile, printed)).map((fact) =>
      detailRows(context, { kind: 'details', details: [fact] }, parent),
    ),
    ...closing.filter(({ key }) => key === 'source').flatMap((section) => closingRow(context, section, parent)),
  ];
  if (rows.length === 0) return [];
  const lines = [
    ...sectionHead(context, { title: aboutTitle(profile.phrases), parent }),
    ...under(items(context, rows)),
  ];
  return whole(lines, highestKept);
}

function detailsOf({ details }: DetailsBlock): readonly LabelledFact[] {
  return details;
}

/** A section as a row: its title at the left, what it says beside it. */
function closingRow(context: PdfContext, section: Section, parent: Tag): LayoutLine[][] {
  const sect = tag('Sect', parent);
  const body = blocks(context, section.blocks, { width: grid.width, style: textStyles.body, tag: sect });
  const style = textStyles.label;
  const words = section.heading ? phrase(context, section.heading.text, style) : [span(context, section.title, style)];
  const label = paragraph(words, { width: grid.label, style, tag: tag('H3', sect) });
  return [together(besideLabel(label, body))];
}

/** What opens the profile has a bookmark by its title, without a heading. */
function bookmarked(lines: readonly LayoutLine[], opening: readonly Section[]): LayoutLine[] {
  return lines.map((line, i) =>
    i > 0
      ? line
      : {
          ...line,
          draw: (canvas, x, y, gap) => {
            for (const { title } of opening) canvas.bookmark(title, 1, y);
            line.draw(canvas, x, y, gap);
          },
        },
  );
}
