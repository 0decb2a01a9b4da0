import { type FactBlock, factIn } from '../../jobProfile/blocks.ts';
import { glanceTitle } from '../../jobProfile/glance.ts';
import { aboutOf, aboutTitle, metadataTitle } from '../../jobProfile/identity.ts';
import { type JobProfile, partsOf, type Section, titleBesideGlance } from '../../jobProfile/jobProfile.ts';
import type { Logo } from '../logo/logo.ts';
import { paletteOf } from '../support/palette.ts';
import { blockParts, inCell, prose, sideBySide } from './blockParts.ts';
import { contents } from './contents.ts';
import { detailRows, detailTable } from './details.ts';
import { DocxContext } from './docxContext.ts';
import { glance } from './glance.ts';
import { markdownHeading, plainHeading } from './headings.ts';
import { packageOf } from './package.ts';
import { footerFile, headerFile } from './packageFiles.ts';
import { type Part, paragraph, partsXml, withNext } from './parts.ts';
import { groupParts, skillsKey } from './skills.ts';
import { type Cell, table } from './tables.ts';
import { phrase, words } from './texts.ts';
import { grid } from './theme.ts';
import { openingParts, titleBlock } from './titleBlock.ts';

/** How a document of Word is made. */
export interface DocxOptions {
  /** The day of which the copy is, as an ISO date. */
  readonly printed?: string | undefined;
  /** The picture of the organisation. */
  readonly logo?: Logo | undefined;
}

/** A role as a document of Word. The same profile makes the same bytes. */
export async function docxOf(profile: JobProfile, { printed, logo }: DocxOptions = {}): Promise<Uint8Array> {
  const context = new DocxContext(profile.lang, profile.phrases, paletteOf(profile.brand.accent));
  const { opening, rest, closing } = partsOf(profile.sections);
  const isSummary = profile.kind === 'summary';
  const start = partsXml(context, [...titleBlock(context, profile, logo), ...openingParts(context, profile, opening)]);
  const overview = profile.glance
    ? [
        plainHeading(context, isSummary ? context.phrases.say('glance.levels') : glanceTitle(context.phrases), 1),
        ...glance(context, profile.glance, profile.importance, isSummary),
      ]
    : [];
  const sections = rest.flatMap((section) => sectionParts(context, profile, section));
  const about = isSummary ? [] : aboutParts(context, profile, closing, printed);
  const body = partsXml(context, isSummary ? [...sections, ...overview] : [...overview, ...sections, ...about]);
  const hasContents = profile.skillCount > mostWithoutContents;
  const text = start + (hasContents ? contents(context) : '') + body;
  return packageOf(context, {
    body: text,
    hasContents,
    core: propertiesOf(context, profile),
    custom: recordedOf(context, profile),
    header: headerFile(context, profile),
    footer: footerFile(context, profile),
  });
}

/** Documents of fewer skills have fewer than a dozen pages, whose headings the navigation shows; a table of contents asks a question on opening. */
const mostWithoutContents = 80;

function sectionParts(context: DocxContext, profile: JobProfile, section: Section): Part[] {
  const { title, heading, layout, blocks } = section;
  const shown = titleBesideGlance(profile, section);
  const head = heading ? markdownHeading(context, heading.text, 1) : plainHeading(context, shown, 1);
  switch (layout) {
    case 'rows':
    case 'columns':
      return [head, ...sideBySide(context, blocks, title)];
    case 'facts':
      return [head, ...blocks.map((block) => detailTable(context, block, title, inCell))];
    case 'groups':
      return [
        head,
        ...skillsKey(context, profile.scaleKeys, profile.importance, blocks),
        ...blocks.flatMap((group) => groupParts(context, group, profile.importance)),
      ];
    case 'own': {
      const entries = blocks.filter((block) => block.kind === 'entry');
      const texts = blocks.filter((block) => block.kind === 'text');
      return [
        head,
        ...blockParts(context, texts, prose),
        ...(entries.length > 0 ? sideBySide(context, entries, title) : []),
      ];
    }
    default:
      return [head, ...blockParts(context, blocks, prose)];
  }
}

/** What closes the document: the last sections that are about it, as they are, then version, owner and where it comes from. */
function aboutParts(
  context: DocxContext,
  profile: JobProfile,
  closing: readonly Section[],
  printed: string | undefined,
): Part[] {
  const about = aboutOf(profile, printed);
  const title = aboutTitle(context.phrases);
  const sectionRow = (section: Section): Cell[] => {
    const name = section.heading ? phrase(context, section.heading.text) : words(context, section.title);
    return [{ parts: [paragraph('RoleClosing', name)] }, { parts: blockParts(context, section.blocks, inCell) }];
  };
  const rows = [
    ...closing.filter(({ key }) => key !== 'source').map(sectionRow),
    ...detailRows(context, about.details, inCell, { label: 'RoleAboutLabel', value: 'RoleAboutValue' }),
    ...closing.filter(({ key }) => key === 'source').map(sectionRow),
  ];
  if (rows.length === 0) return [];
  const widths = [grid.label, grid.text];
  return [
    plainHeading(context, title, 1),
    table(context, { widths, rows: keptRows(rows), ruled: true, caption: title }),
  ];
}

/** Characters of text in a part at the end that stays on one page, so that no document ends with one or two lines of it. */
const longestKept = 1500;

/** Rows that stay with each other where they are not long. */
function keptRows(rows: readonly Cell[][]): readonly Cell[][] {
  const length = rows.flat().reduce((sum, { parts }) => sum + charactersOf(parts), 0);
  if (length > longestKept) return rows;
  return rows.map((row, i) =>
    i < rows.length - 1 ? row.map((cell) => ({ ...cell, parts: withNext(cell.parts) })) : row,
  );
}

/** How many characters the parts show. */
function charactersOf(parts: readonly Part[]): number {
  const written = parts.map((part) => (part.kind === 'table' ? part.xml : part.content)).join('');
  return written.replace(/<[^>]*>/g, '').length;
}

/** What a footer and other programs ask a document for by name. */
function recordedOf(
  { rich }: DocxContext,
  { record, facts, organisation }: JobProfile,
): Readonly<Record<string, string>> {
  const said = (block: FactBlock | undefined) => rich.plain(block?.parts[0]?.text ?? '');
  const all = {
    Organisation: rich.plain(organisation?.text ?? ''),
    Owner: said(factIn(record, 'owner')),
    Version: said(factIn(record, 'version')),
    Updated: factIn(record, 'updated')?.value ?? '',
    Status: factIn(facts, 'status')?.value ?? '',
  };
  return Object.fromEntries(Object.entries(all).filter(([, text]) => text !== ''));
}

/** What the document says of itself. */
function propertiesOf({ rich, lang }: DocxContext, profile: JobProfile) {
  const { title, family, organisation, facts, sections } = profile;
  const [subject, creator] = [rich.plain(family?.text ?? ''), rich.plain(organisation?.text ?? '')];
  const summary = sections.find(({ layout }) => layout === 'lead')?.blocks[0];
  const groups = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'group' && block.title ? [rich.plain(block.title.text)] : [])),
  );
  return {
    title: metadataTitle(profile, rich.plain(title.text)),
    subject,
    creator,
    keywords: [...facts.flatMap(({ parts }) => parts.map(({ text }) => rich.plain(text))), ...groups].join(', '),
    description: summary?.kind === 'text' ? rich.plain(summary.text) : '',
    language: lang,
  };
}
