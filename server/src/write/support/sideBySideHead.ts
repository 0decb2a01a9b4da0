import type { DetailsBlock, LabelledFact } from '../../jobProfile/blocks.ts';
import { draftWords } from '../../jobProfile/identity.ts';
import type { Matrix } from '../../service/compare/matrix.ts';
import type { Column, Comparison, SkillChange } from '../../service/compare/model.ts';
import { type Sender, senderOf } from '../../service/compare/sender.ts';
import { asMarkdown } from '../../service/text/asMarkdown.ts';
import { capitalised } from '../../service/text/capitalised.ts';
import type { Phrases } from '../../service/text/phrases/phrases.ts';
import { writtenDate } from '../../service/text/writtenDate.ts';
import type { Logo } from '../logo/logo.ts';
import {
  counted,
  enumeration,
  nameOfColumn,
  titleOfComparison,
  titleOfMatrix,
  usualImportance,
} from './sideBySideWords.ts';

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
    kind: 'Skills by grade',
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
  const texts = [...(said === '' ? [] : [phrases.capitalised(said)]), ...(owner === undefined ? [] : [owner])];
  if (texts.length === 0) return [];
  return [{ label: asMarkdown(nameOfColumn(column, plain)), values: texts.map((text) => ({ text })) }];
}

/** "Comparison of two roles", "Comparison of two versions". */
function kindOfComparison({ columns }: Pick<Comparison, 'columns'>): string {
  const number = ['', 'one', 'two', 'three', 'four', 'five', 'six'][columns.length] ?? String(columns.length);
  const what = new Set(columns.map(({ uri }) => uri)).size === 1 ? 'version' : 'role';
  return `Comparison of ${number} ${what}${columns.length === 1 ? '' : 's'}`;
}

const skillChangeVerbs: Readonly<Record<SkillChange, string>> = {
  new: 'new',
  raised: 'asked for at a higher level',
  lowered: 'asked for at a lower level',
  gone: 'gone',
  reworded: 'worded otherwise',
  same: 'unchanged',
};

/** What a comparison says of itself under its title: what became of the skills, how much else differs, and what goes without saying. */
function aboutComparison(comparison: Comparison): string {
  const { sections, skills } = comparison;
  const total = skills.reduce((sum, { rows }) => sum + rows.length, 0);
  const verbs = skills.map(({ change, rows }) => {
    return `${rows.length} ${rows.length === 1 ? 'is' : 'are'} ${skillChangeVerbs[change]}`;
  });
  const ofSkills =
    skills.length === 1 ? allSkills(skills, total) : `${counted(total, 'skill')}: ${enumeration(verbs)}.`;
  const rest = sections.flatMap(({ rows }) => rows).filter(({ isSkill }) => !isSkill);
  const differing = rest.filter(({ changes }) => !changes.includes('same')).length;
  const ofRest =
    differing > 0
      ? `${total > 0 ? 'Of what else the roles say' : 'Of what the roles say'}, ${counted(differing, 'thing')} ${differing === 1 ? 'differs' : 'differ'}.`
      : total === 0
        ? rest.length === 0
          ? 'There is nothing to compare.'
          : 'Nothing differs.'
        : undefined;
  const usual = usualImportance(comparison);
  return [total > 0 ? ofSkills : undefined, ofRest, usual && `${capitalised(usual)} unless marked.`]
    .filter((one) => one !== undefined)
    .join(' ');
}

/** What became of all skills alike. */
function allSkills([one]: Comparison['skills'], total: number): string {
  const verb = one && skillChangeVerbs[one.change];
  return total === 1 ? `The one skill is ${verb}.` : `All ${total} skills are ${verb}.`;
}

/** What a matrix says of itself under its title. */
function aboutMatrix({ columns, groups }: Matrix): string {
  const rows = groups.flatMap((group) => group.rows);
  const counts = `${counted(rows.length, 'skill')}, ${counted(columns.length, 'role')}`;
  const grows = rows.some(({ asked }) => asked.some(({ growth }) => growth));
  return grows ? `${counts}. Bold where the level differs from that of the grade before.` : counts;
}
