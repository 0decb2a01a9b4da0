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
import { wellFilled } from './lastPage.ts';
import { packageOf } from './package.ts';
import { footerFile, headerFile } from './packageFiles.ts';
import { type Cell, type Part, paragraph, table } from './parts.ts';
import { partsXml } from './partsXml.ts';
import { groupParts, skillsKey } from './skills.ts';
import { phrase, words } from './texts.ts';
import { grid, paperOf } from './theme.ts';
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
  const start = [...titleBlock(context, profile, logo), ...openingParts(context, profile, opening)];
  const overview = profile.glance
    ? [
        plainHeading(context, isSummary ? context.phrases.say('glance.levels') : glanceTitle(context.phrases), 1),
        ...glance(context, profile.glance, profile.importance, isSummary),
      ]
    : [];
  const sections = rest.flatMap((section) => sectionParts(context, profile, section));
  const about = isSummary ? [] : aboutParts(context, profile, closing, printed);
  const body = isSummary ? [...sections, ...overview] : [...overview, ...sections, ...about];
  const { parts, white } = wellFilled(start, body, paperOf(false));
  const hasContents = profile.skillCount > mostWithoutContents;
  return packageOf(context, {
    body:
      partsXml(context, parts.slice(0, start.length)) +
      (hasContents ? contents(context) : '') +
      partsXml(context, parts.slice(start.length)),
    white,
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
  return [plainHeading(context, title, 1), table({ widths, rows, ruled: true, caption: title })];
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
