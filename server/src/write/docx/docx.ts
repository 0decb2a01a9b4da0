import { strToU8, zipSync } from 'fflate';
import { glanceTitle } from '../../jobProfile/glance.ts';
import { type JobProfile, partsOf, type Section } from '../../jobProfile/jobProfile.ts';
import { blockParts, inCell, prose, sideBySide } from './blockParts.ts';
import { contents } from './contents.ts';
import { detailTable } from './details.ts';
import { DocxContext } from './docxContext.ts';
import { glance } from './glance.ts';
import { markdownHeading, plainHeading } from './headings.ts';
import { numberingFile } from './numbering.ts';
import {
  appProperties,
  contentTypes,
  coreProperties,
  documentRelations,
  footerFile,
  headerFile,
  namespaces,
  packageRelations,
  sectionProperties,
  settingsFile,
} from './packageFiles.ts';
import { type Part, partsXml } from './parts.ts';
import { stylesFile } from './styles.ts';
import { titleBlock } from './titleBlock.ts';
import { element, file, type Xml } from './xml.ts';

/** A role as a document of Word. The same profile makes the same bytes. */
export async function docxOf(profile: JobProfile): Promise<Uint8Array> {
  const context = new DocxContext(profile.lang);
  const { opening, rest: following, closing } = partsOf(profile.sections);
  const start = partsXml(context, [
    ...titleBlock(context, profile),
    ...opening.flatMap((section) => openingParts(context, section)),
  ]);
  const rest = [
    ...(profile.glance ? [plainHeading(context, glanceTitle, 1), ...glance(context, profile.glance)] : []),
    ...[...following, ...closing].flatMap((section) => sectionParts(context, section)),
  ];
  const body = partsXml(context, rest);
  const hasContents = context.headings.filter(({ degree }) => degree === 1).length > fewHeadings;
  const text = start + (hasContents ? contents(context) : '') + body;
  return zipped({
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': packageRelations(),
    'docProps/core.xml': coreProperties(propertiesOf(context, profile)),
    'docProps/app.xml': appProperties(),
    'word/document.xml': file(
      element('w:document', namespaces, element('w:body', {}, text + sectionProperties(context))),
    ),
    'word/_rels/document.xml.rels': documentRelations(context),
    'word/styles.xml': stylesFile(context),
    'word/numbering.xml': numberingFile(context),
    'word/settings.xml': settingsFile(context, hasContents),
    'word/header.xml': headerFile(context, context.rich.plain(profile.title.text)),
    'word/footer.xml': footerFile(),
  });
}

/** So many headings of the first degree are seen at once, and need no table of contents. */
const fewHeadings = 3;

/** What opens the profile follows the title without a heading of its own. */
function openingParts(context: DocxContext, section: Section): Part[] {
  return section.layout === 'facts'
    ? factParts(context, section)
    : blockParts(context, section.blocks, { ...prose, style: 'Lead', heading: 0 });
}

function sectionParts(context: DocxContext, section: Section): Part[] {
  const { title, heading, layout, blocks } = section;
  const head = heading ? markdownHeading(context, heading.text, 1) : plainHeading(context, title, 1);
  switch (layout) {
    case 'rows':
    case 'columns':
      return [head, ...sideBySide(context, blocks, title)];
    case 'facts':
      return [head, ...factParts(context, section)];
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

function factParts(context: DocxContext, { title, blocks }: Extract<Section, { layout: 'facts' }>): Part[] {
  return blocks.map((block) => detailTable(context, block, title, inCell));
}

/** What the document says of itself. */
function propertiesOf({ rich, lang }: DocxContext, { title, family, organisation, facts, sections }: JobProfile) {
  const [subject, creator] = [rich.plain(family?.text ?? ''), rich.plain(organisation?.text ?? '')];
  const summary = sections.find(({ layout }) => layout === 'lead')?.blocks[0];
  const groups = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'group' && block.title ? [rich.plain(block.title.text)] : [])),
  );
  return {
    title: rich.plain(title.text),
    subject,
    creator,
    keywords: [...facts.flatMap(({ parts }) => parts.map(({ text }) => rich.plain(text))), ...groups].join(', '),
    description: summary?.kind === 'text' ? rich.plain(summary.text) : '',
    language: lang,
  };
}

/** The files as an archive. All have the earliest date that an archive can hold in every time zone, so that equal roles make equal bytes. */
function zipped(files: Readonly<Record<string, Xml>>): Uint8Array {
  const entries = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync(Object.fromEntries(entries), { level: 6, mtime: new Date(1980, 0, 1), os: 0 });
}
