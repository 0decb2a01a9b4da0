import { strToU8, zipSync } from 'fflate';
import type { Outline, Section } from '../../jobProfile/jobProfile.ts';
import { blockParts, prose, sideBySide } from './blockParts.ts';
import { contents } from './contents.ts';
import { Writing } from './docxContext.ts';
import { plainHeading } from './headings.ts';
import { markdownParts } from './markdownParts.ts';
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
import { glance, opening } from './titleBlock.ts';
import { element, file, type Xml } from './xml.ts';

/** A role as a document of Word. The same outline makes the same bytes. */
export async function docxOf(outline: Outline): Promise<Uint8Array> {
  const writing = new Writing(outline.lang);
  const first = outline.sections[0];
  const summary = first?.id === 'summary' ? first : undefined;
  const start = partsXml(writing, [...opening(writing, outline), ...summaryParts(writing, summary)]);
  const overview = glance(writing, outline);
  const rest = [
    ...(overview.length > 0 ? [plainHeading(writing, 'Skills at a glance', 1), ...overview] : []),
    ...outline.sections.filter((section) => section !== summary).flatMap((section) => sectionParts(writing, section)),
  ];
  const body = partsXml(writing, rest);
  // Fewer headings are seen at once.
  const hasContents = writing.headings.filter(({ degree }) => degree === 1).length > fewHeadings;
  const text = start + (hasContents ? contents(writing) : '') + body;
  return zipped({
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': packageRelations(),
    'docProps/core.xml': coreProperties(propertiesOf(writing, outline)),
    'docProps/app.xml': appProperties(),
    'word/document.xml': file(
      element('w:document', namespaces, element('w:body', {}, text + sectionProperties(writing))),
    ),
    'word/_rels/document.xml.rels': documentRelations(writing),
    'word/styles.xml': stylesFile(writing),
    'word/numbering.xml': numberingFile(writing),
    'word/settings.xml': settingsFile(writing, hasContents),
    'word/header.xml': headerFile(writing, writing.rich.plain(outline.title)),
    'word/footer.xml': footerFile(),
  });
}

const fewHeadings = 3;

/** The summary is what the title promises, and needs no word in between. */
function summaryParts(writing: Writing, summary: Section | undefined): Part[] {
  const place = { ...prose, style: 'Lead', heading: 0 };
  return (summary?.blocks ?? []).flatMap((block) =>
    block.kind === 'text' ? markdownParts(writing, block.markdown, place) : blockParts(writing, [block], prose),
  );
}

function sectionParts(writing: Writing, { id, title, blocks }: Section): Part[] {
  const head = plainHeading(writing, title, 1);
  return besideSections.has(id)
    ? [head, ...sideBySide(writing, blocks, title)]
    : [head, ...blockParts(writing, blocks, prose)];
}

const besideSections: ReadonlySet<string> = new Set([
  'background',
  'work-activities',
  'training',
  'development-activities',
]);

function propertiesOf({ rich, lang }: Writing, { title, family, organisation, facts, sections }: Outline) {
  const [subject, creator] = [rich.plain(family ?? ''), rich.plain(organisation ?? '')];
  const summary = sections[0]?.id === 'summary' ? sections[0].blocks[0] : undefined;
  const groups = (sections.find(({ id }) => id === 'skills')?.blocks ?? []).flatMap((block) =>
    block.kind === 'group' && block.title !== undefined ? [rich.plain(block.title)] : [],
  );
  return {
    title: rich.plain(title),
    subject,
    creator,
    keywords: [...facts.map(({ text }) => rich.plain(text)), ...groups].join(', '),
    description: summary?.kind === 'text' ? rich.plain(summary.markdown) : '',
    language: lang,
  };
}

/** The earliest date that the archive can hold, in whatever time zone, since there is no true one. */
function zipped(files: Readonly<Record<string, Xml>>): Uint8Array {
  const entries = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync(Object.fromEntries(entries), { level: 6, mtime: new Date(1980, 0, 1), os: 0 });
}
