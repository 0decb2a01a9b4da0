import type { FactBlock, LabelledFact } from '../../jobProfile/blocks.ts';
import { draftWords, isDraft, senderLines } from '../../jobProfile/identity.ts';
import type { JobProfile, Section } from '../../jobProfile/jobProfile.ts';
import { drawingOf } from '../../jobProfile/ladderDrawing.ts';
import { asMarkdown } from '../../service/text/asMarkdown.ts';
import type { Logo } from '../logo/logo.ts';
import { blockParts, inCell } from './blockParts.ts';
import { stackedFact } from './details.ts';
import type { DocxContext } from './docxContext.ts';
import { ladderTable } from './ladder.ts';
import type { TextStyles } from './markdownParts.ts';
import { type Part, paragraph, table } from './parts.ts';
import { senderTable } from './sender.ts';
import { phrase } from './texts.ts';
import { grid, room } from './theme.ts';

/** Titles of more characters are set in smaller letters. */
const longTitle = 40;

/** From whom this is, what it is and of when, its title, and where it stands on its ladder. */
export function titleBlock(context: DocxContext, profile: JobProfile, logo?: Logo): Part[] {
  const { organisation, title, ladder } = profile;
  const sender = senderTable(
    context,
    {
      organisation: organisation?.text,
      logo,
      draft: isDraft(profile) ? draftWords(context.phrases) : undefined,
      said: senderLines(profile),
    },
    room,
  );
  const style = [...context.rich.plain(title.text)].length > longTitle ? 'RoleLongTitle' : 'Title';
  return [
    sender,
    paragraph(style, phrase(context, title.text)),
    ...ladderTable(context, drawingOf(context.phrases, ladder, title)),
  ];
}

const leadStyles: TextStyles = { ...inCell, style: 'RoleLead', list: 'ListParagraph', small: 'RoleSmall', heading: 0 };
const plainStyles: TextStyles = { ...leadStyles, style: 'Normal' };

/** More facts than this stand above the summary rather than beside it, since no row may be higher than a page. */
const mostBeside = 24;

/** What opens the document: facts at the left, the summary beside them. */
export function openingParts(context: DocxContext, profile: JobProfile, opening: readonly Section[]): Part[] {
  const facts = factsOf(profile, opening);
  const labels = facts.flatMap((fact) => stackedFact(context, fact, inCell));
  const texts = opening.flatMap((section) => (section.key === 'details' ? [] : leadParts(context, section)));
  if (facts.length === 0 && texts.length === 0) return [];
  const widths = [grid.label, grid.text];
  const beside = facts.length <= mostBeside;
  const rows = beside
    ? [[{ parts: labels }, { parts: texts }]]
    : [
        ...facts.map((fact) => [{ parts: stackedFact(context, fact, inCell) }, { parts: [] }]),
        [{ parts: [] }, { parts: texts }],
      ];
  return [table({ widths, rows, ruled: false, caption: context.phrases.say('document.factsAndSummary') })];
}

/** The first paragraph in larger letters. */
function leadParts(context: DocxContext, section: Section): Part[] {
  const [first, ...rest] = blockParts(context, section.blocks, leadStyles);
  return [
    ...(first ? [first] : []),
    ...rest.map((part) =>
      part.kind === 'paragraph' && part.style === leadStyles.style ? { ...part, style: plainStyles.style } : part,
    ),
  ];
}

/** Grade, family, the roles around this one, then the facts of the author's own. */
function factsOf({ facts, family, familyLabel }: JobProfile, opening: readonly Section[]): LabelledFact[] {
  const own = ({ label = '', parts }: FactBlock): LabelledFact => ({ label: asMarkdown(label), values: parts });
  const grade = facts.filter(({ role }) => role === 'grade');
  const others = facts.filter(({ role }) => role !== 'grade' && role !== 'status');
  const details = opening.flatMap(({ key, blocks }) =>
    key === 'details' ? blocks.flatMap((block) => (block.kind === 'details' ? block.details : [])) : [],
  );
  return [
    ...grade.map(own),
    ...(family ? [{ label: asMarkdown(familyLabel), values: [family] }] : []),
    ...others.map(own),
    ...details,
  ];
}
