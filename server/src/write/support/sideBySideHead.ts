import type { DetailsBlock, LabelledFact } from '../../jobProfile/blocks.ts';
import { draftWords } from '../../jobProfile/identity.ts';
import type { Matrix } from '../../service/compare/matrix.ts';
import type { Column, Comparison } from '../../service/compare/model.ts';
import { type Sender, senderOf } from '../../service/compare/sender.ts';
import { capitalWord } from '../../service/model/words.ts';
import { asMarkdown } from '../../service/text/asMarkdown.ts';
import type { Phrases } from '../../service/text/phrases/phrases.ts';
import { writtenDate } from '../../service/text/writtenDate.ts';
import type { Logo } from '../logo/logo.ts';
import { nameOfColumn, titleOfComparison, titleOfMatrix, usualImportance } from './sideBySideWords.ts';

/** What a document about several roles says at its head, whatever its format. */
export interface SideBySideHead {
  readonly sender: Sender;
  /** "Comparison of two roles". */
  readonly kind: string;
  /** Plain words. */
  readonly title: string;
  /** What it says of itself under its title, in plain words. */
  readonly about: string;
  /** BCP 47 tag. */
  readonly lang: string;
  readonly phrases: Phrases;
  /** What every page says where a role is not agreed yet, in plain words. */
  readonly draft?: string;
  /** What closes it: of when each role is and who answers for it, and of which day the copy is. */
  readonly record: DetailsBlock;
}

/** What is known of a document about several roles before it is written. */
export interface SideBySideOptions {
  /** The day of which the copy is, as an ISO date; nothing in a document comes from a clock. */
  readonly printed?: string | undefined;
  /** The picture of the organisation. */
  readonly logo?: Logo | undefined;
}

/** The head of a comparison. */
export function headOfComparison(
  comparison: Comparison,
  plain: (markdown: string) => string,
  { printed }: SideBySideOptions = {},
): SideBySideHead {
  return {
    sender: comparison.sender,
    kind: kindOfComparison(comparison),
    title: titleOfComparison(comparison, plain),
    about: aboutComparison(comparison),
    ...commonHead(comparison, plain, printed),
  };
}

/** The head of a matrix. */
export function headOfMatrix(
  matrix: Matrix,
  plain: (markdown: string) => string,
  { printed }: SideBySideOptions = {},
): SideBySideHead {
  return {
    sender: senderOf(matrix.roles),
    kind: matrix.phrases.say('matrix.title'),
    title: titleOfMatrix(matrix, plain),
    about: aboutMatrix(matrix),
    ...commonHead(matrix, plain, printed),
  };
}

/** What is said of the roles themselves, of whatever kind the document is. */
function commonHead(
  { columns, lang, phrases }: Pick<Comparison | Matrix, 'columns' | 'lang' | 'phrases'>,
  plain: (markdown: string) => string,
  printed: string | undefined,
): Pick<SideBySideHead, 'lang' | 'phrases' | 'draft' | 'record'> {
  const told = columns.length > mostTold ? [] : columns.flatMap((column) => recordOfColumn(column, phrases, plain));
  const day =
    printed === undefined
      ? []
      : [{ label: asMarkdown(phrases.say('document.printed')), values: [{ text: writtenDate(printed, lang) }] }];
  return {
    lang,
    phrases,
    ...(columns.some(({ isDraft }) => isDraft) ? { draft: draftWords(phrases) } : {}),
    record: { kind: 'details', details: [...told, ...day] },
  };
}

/** Of more roles not each is told of by itself. */
const mostTold = 24;

/** Of when a role is and who answers for it; nothing for one that says neither. */
function recordOfColumn(column: Column, phrases: Phrases, plain: (markdown: string) => string): LabelledFact[] {
  const { version, updated, isDraft, owner } = column;
  const said = [
    version === undefined ? undefined : phrases.say('document.version', { version }),
    updated,
    isDraft ? asMarkdown(phrases.say('status.notAgreed')) : undefined,
  ]
    .filter((part) => part !== undefined)
    .join(', ');
  const texts = [
    ...(said === '' ? [] : [phrases.capitalised(said)]),
    ...(owner === undefined ? [] : [`${owner.label}${phrases.say('labels.colon')} ${owner.text}`]),
  ];
  if (texts.length === 0) return [];
  return [{ label: asMarkdown(nameOfColumn(phrases, column, plain)), values: texts.map((text) => ({ text })) }];
}

/** "Comparison of 2 roles", "Comparison of 2 versions". */
function kindOfComparison({ columns, phrases }: Comparison): string {
  const isOfVersions = new Set(columns.map(({ uri }) => uri)).size === 1;
  return phrases.say(isOfVersions ? 'comparison.kindOfVersions' : 'comparison.kind', { count: columns.length });
}

/** What a comparison says of itself under its title: what became of the skills, how much else differs, and what goes without saying. */
function aboutComparison(comparison: Comparison): string {
  const { phrases, sections, skills } = comparison;
  const total = skills.reduce((sum, { rows }) => sum + rows.length, 0);
  const ofChanges = skills.map(({ change, rows }) => phrases.say(`skillChanges.${change}`, { count: rows.length }));
  const ofSkills = phrases.say('comparison.skills', { count: total, changes: phrases.list(ofChanges) });
  const rest = sections.flatMap(({ rows }) => rows).filter(({ isSkill }) => !isSkill);
  const differing = rest.filter(({ changes }) => !changes.includes('same')).length;
  const ofRest =
    differing > 0
      ? phrases.say(total > 0 ? 'comparison.othersDiffer' : 'comparison.thingsDiffer', { count: differing })
      : total === 0
        ? phrases.say(rest.length === 0 ? 'comparison.nothing' : 'comparison.noneDiffers')
        : undefined;
  const usual = usualImportance(comparison);
  const unmarked =
    usual === undefined
      ? undefined
      : phrases.say('comparison.unlessMarked', { importance: capitalWord(phrases, usual) });
  return [total > 0 ? ofSkills : undefined, ofRest, unmarked].filter((one) => one !== undefined).join(' ');
}

/** What a matrix says of itself under its title. */
function aboutMatrix({ phrases, columns, groups }: Matrix): string {
  const rows = groups.flatMap((group) => group.rows);
  const counts = [
    phrases.say('glance.skills', { count: rows.length }),
    phrases.say('site.roles', { count: columns.length }),
  ].join(' · ');
  const grows = rows.some(({ cells }) => [...cells.values()].some(({ growth }) => growth));
  return grows ? `${counts}. ${phrases.say('matrix.bold')}` : counts;
}
