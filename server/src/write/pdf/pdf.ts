import type { Block, Outline, Section } from '../../jobProfile/jobProfile.ts';
import { createRichText } from '../../jobProfile/richText.ts';
import { languageTag } from '../../service/document/languageTag.ts';
import { blocks, entry, inColumns, sideBySide } from './blocks.ts';
import { shownText } from './characters.ts';
import { type Faces, readFaces } from './fonts.ts';
import { glance } from './glance.ts';
import { header } from './header.ts';
import { breakLines, type Span } from './lines.ts';
import { documentTag, Paper, type Tag, tag } from './pdfCanvas.ts';
import { place, type Strip, spaced, together, withNext } from './strips.ts';
import { paragraph, phrase, type Setting, span } from './texts.ts';
import { colours, looks, page, room } from './theme.ts';

/**
 * A role on A4: with its own fonts, tags for those who have it read aloud, bookmarks and page numbers. The same outline makes the same
 * bytes. `readAsset` reads files of the package, such as `fonts/regular.ttf`.
 */
export async function pdfOf(outline: Outline, readAsset: (path: string) => Promise<Uint8Array>): Promise<Uint8Array> {
  const setting: Setting = { faces: await readFaces(readAsset), rich: createRichText() };
  const plain = (markdown: string) => shownText(setting.rich.plain(markdown)).trim();
  const title = plain(outline.title);
  const paper = new Paper({
    title,
    author: plain(outline.organisation ?? ''),
    subject: plain(outline.family ?? ''),
    lang: languageTag(outline.lang),
  });
  place(documentStrips(setting, outline, plain), paper, page.left);
  const [running] = breakLines([{ ...edgeLook(setting.faces), text: title.slice(0, 400) }], room.width);
  const lacking = Object.values(setting.faces).some((face) => face.lacksSome());
  const [note] = lacking ? breakLines([{ ...edgeLook(setting.faces), text: lackingNote }], room.width) : [];
  return paper.finish((number, count, draw) => {
    const [numbers] = breakLines([{ ...edgeLook(setting.faces), text: `Page ${number} of ${count}` }], room.width);
    if (numbers) draw(numbers, page.width - page.right - numbers.width, page.height - 36);
    if (running && number > 1) draw(running, page.left, 44);
    if (note && number === count) draw(note, page.left, page.height - 36);
  });
}

const lackingNote = '□ stands for a character that these letters do not include; copying the text keeps it.';

function documentStrips(setting: Setting, outline: Outline, plain: (markdown: string) => string): Strip[] {
  const groups = outline.sections.find(({ id }) => id === 'skills')?.blocks ?? [];
  const skills = groups.flatMap((group) => (group.kind === 'group' ? group.blocks : [])).filter(isEntry).length;
  const strips = header(setting, outline, skills, documentTag);
  const overview: Section = { id: 'overview', title: 'Skills at a glance', blocks: groups };
  const hasSummary = outline.sections[0]?.id === 'summary';
  const sections = hasSummary
    ? [...outline.sections.slice(0, 1), overview, ...outline.sections.slice(1)]
    : [overview, ...outline.sections];
  for (const section of sections) strips.push(...sectionStrips(setting, section, plain));
  return strips;
}

function isEntry({ kind }: Block): boolean {
  return kind === 'entry';
}

function sectionStrips(setting: Setting, section: Section, plain: (markdown: string) => string): Strip[] {
  const node = tag('Sect', documentTag);
  const body = bodyOf(setting, section, node, plain);
  if (body.length === 0) return [];
  // The summary is what the title promises, and needs no word in between.
  if (section.id === 'summary') return bookmarked(spaced(body, 15), section.title, 1);
  const head = paragraph([span(setting, section.title, looks.section)], {
    width: room.width,
    look: looks.section,
    tag: tag('H2', node),
  });
  const ruled = head.map((strip, i) => (i === head.length - 1 ? underlined(strip) : strip));
  return [...withNext(bookmarked(spaced(ruled, 24), section.title, 1)), ...spaced(body, 7)];
}

function bodyOf(
  setting: Setting,
  { id, blocks: all }: Section,
  node: Tag,
  plain: (markdown: string) => string,
): Strip[] {
  const place = { width: room.width, look: looks.body, tag: node };
  switch (id) {
    case 'summary':
      return blocks(setting, all, { ...place, width: 430, look: looks.lead });
    case 'overview':
      return glance(setting, all, node);
    case 'background':
    case 'work-activities':
      return sideBySide(setting, all, place);
    case 'skills':
      return all.flatMap((group, i) => spaced(groupStrips(setting, group, node, plain), i === 0 ? 0 : 18));
    case 'training':
    case 'development-activities':
      return inColumns(setting, all, { ...place, look: looks.compact });
    default:
      return blocks(setting, all, place);
  }
}

function groupStrips(setting: Setting, group: Block, parent: Tag, plain: (markdown: string) => string): Strip[] {
  if (group.kind !== 'group') return blocks(setting, [group], { width: room.width, look: looks.body, tag: parent });
  const node = tag('Sect', parent);
  const { title } = group;
  const head =
    title === undefined
      ? []
      : bookmarked(
          paragraph(phrase(setting, title, looks.group), {
            width: room.width,
            look: looks.group,
            tag: tag('H3', node),
          }),
          plain(title),
          2,
        );
  const strips = withNext(head);
  const first = group.blocks.findIndex(isEntry);
  const lines = group.blocks.slice(0, first < 0 ? group.blocks.length : first);
  strips.push(...withNext(blocks(setting, lines, { width: room.width, look: looks.body, tag: node })));
  const entries = group.blocks.slice(lines.length);
  for (const [i, block] of entries.entries()) {
    const inner = { width: room.width, look: looks.body, tag: node };
    const made = block.kind === 'entry' ? entry(setting, block, inner, 'H4') : blocks(setting, [block], inner);
    const space = i === 0 ? (strips.length === 0 ? 0 : 5) : 17;
    strips.push(...spaced(together(i === 0 ? made : overlined(made)), space));
  }
  return strips;
}

/** With a place to go to at its first line. */
function bookmarked(strips: readonly Strip[], title: string, depth: number): Strip[] {
  return strips.map((strip, i) =>
    i > 0
      ? strip
      : {
          ...strip,
          draw: (paper, x, y, gap) => {
            paper.bookmark(title, depth, y);
            strip.draw(paper, x, y, gap);
          },
        },
  );
}

function underlined(strip: Strip): Strip {
  return {
    ...strip,
    height: strip.height + 4,
    draw: (paper, x, y, gap) => {
      strip.draw(paper, x, y, gap);
      paper.bar(x, y + strip.height + 3, room.width, 0.6, colours.hairline);
    },
  };
}

/** A hairline in the room above, where something is above. */
function overlined(strips: readonly Strip[]): Strip[] {
  return strips.map((strip, i) =>
    i > 0
      ? strip
      : {
          ...strip,
          draw: (paper, x, y, gap) => {
            if (gap > 0) paper.bar(x, y - gap / 2, room.width, 0.4, colours.hairline);
            strip.draw(paper, x, y, gap);
          },
        },
  );
}

/** The title stands above all pages but the first, the number of the page below. */
function edgeLook({ regular }: Faces): Omit<Span, 'text'> {
  return { face: regular, size: 8.5, colour: colours.muted };
}
