import type { GroupBlock } from '../../jobProfile/blocks.ts';
import { glanceTitle } from '../../jobProfile/glance.ts';
import type { JobProfile, Section } from '../../jobProfile/jobProfile.ts';
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
 * A role on A4: with its own fonts, tags for those who have it read aloud, bookmarks and page numbers. The same profile makes the same
 * bytes. `readAsset` reads files of the package, such as `fonts/regular.ttf`.
 */
export async function pdfOf(
  profile: JobProfile,
  readAsset: (path: string) => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const setting: Setting = { faces: await readFaces(readAsset), rich: createRichText() };
  const plain = (markdown: string) => shownText(setting.rich.plain(markdown)).trim();
  const title = plain(profile.title.text);
  const paper = new Paper({
    title,
    author: plain(profile.organisation?.text ?? ''),
    subject: plain(profile.family?.text ?? ''),
    lang: languageTag(profile.lang),
  });
  place(documentStrips(setting, profile, plain), paper, page.left);
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

function documentStrips(setting: Setting, profile: JobProfile, plain: (markdown: string) => string): Strip[] {
  const { sections } = profile;
  const lead = sections.filter(({ layout }) => layout === 'lead');
  const rest = sections.filter(({ layout }) => layout !== 'lead');
  return [
    ...header(setting, profile, documentTag),
    ...lead.flatMap((section) => sectionStrips(setting, section, plain)),
    ...overview(setting, profile),
    ...rest.flatMap((section) => sectionStrips(setting, section, plain)),
  ];
}

function overview(setting: Setting, { glance: all }: JobProfile): Strip[] {
  const node = tag('Sect', documentTag);
  return all ? headed(setting, glanceTitle, glance(setting, all, node), node) : [];
}

function sectionStrips(setting: Setting, section: Section, plain: (markdown: string) => string): Strip[] {
  const node = tag('Sect', documentTag);
  const body = bodyOf(setting, section, node, plain);
  if (body.length === 0) return [];
  // The summary is what the title promises, and needs no word in between.
  if (section.layout === 'lead') return bookmarked(spaced(body, 15), section.title, 1);
  return headed(setting, section.title, body, node);
}

function headed(setting: Setting, title: string, body: readonly Strip[], node: Tag): Strip[] {
  const head = paragraph([span(setting, title, looks.section)], {
    width: room.width,
    look: looks.section,
    tag: tag('H2', node),
  });
  const ruled = head.map((strip, i) => (i === head.length - 1 ? underlined(strip) : strip));
  return [...withNext(bookmarked(spaced(ruled, 24), title, 1)), ...spaced(body, 7)];
}

function bodyOf(
  setting: Setting,
  { layout, blocks: all }: Section,
  node: Tag,
  plain: (markdown: string) => string,
): Strip[] {
  const place = { width: room.width, look: looks.body, tag: node };
  switch (layout) {
    case 'lead':
      return blocks(setting, all, { ...place, width: 430, look: looks.lead });
    case 'rows':
      return sideBySide(setting, all, place);
    case 'columns':
      return inColumns(setting, all, { ...place, look: looks.compact });
    case 'groups':
      return all.flatMap((group, i) => spaced(groupStrips(setting, group, node, plain), i === 0 ? 0 : 18));
    case 'table':
    case 'plain':
      return blocks(setting, all, place);
  }
}

function groupStrips(
  setting: Setting,
  { title, facts, entries }: GroupBlock,
  parent: Tag,
  plain: (markdown: string) => string,
): Strip[] {
  const node = tag('Sect', parent);
  const head =
    title === undefined
      ? []
      : bookmarked(
          paragraph(phrase(setting, title.text, looks.group), {
            width: room.width,
            look: looks.group,
            tag: tag('H3', node),
          }),
          plain(title.text),
          2,
        );
  const inner = { width: room.width, look: looks.body, tag: node };
  const strips = [...withNext(head), ...withNext(blocks(setting, facts, inner))];
  for (const [i, block] of entries.entries()) {
    const made = entry(setting, block, inner, 'H4');
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
