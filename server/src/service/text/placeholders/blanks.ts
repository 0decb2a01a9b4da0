import { lazy } from '../../support/lazy.ts';
import { content, mark } from '../prose/maskMarkdown.ts';
import { isEnglish, type Prose } from '../prose/prose.ts';
import type { Span } from '../span.ts';

/*
 * What stands where words are still to be put: crosses, question marks, lines to write on, the pattern of a date, empty brackets, and the
 * words of a template. Roman numerals, sizes, sexes and the patterns that a text speaks of are left alone.
 */

/** A quick test: a text that does not match has none. */
export const blankSign =
  /[Xx][Xx]|[$£€] ?[Xx]|\?\?|___|\*{3}|\.{5}|\[[…._#?TX\s]| here\b|[DdMm][DdMm][/.-]|DD M| X |blah|(?:[Nn]ame|[Tt]itle|NAME|TITLE)\)|INSERT|^(?:[Uu]n(?:titled|named)|[Nn]ew [a-z]+\s*$|\p{L}+ (?:name|title)\s*$)|^(?:[Ss]kill|[Dd]ut|[Rr]esp|[Tt]ask|[Aa]ctiv|[Bb]ullet|[Cc]ompet|[Rr]equi|[Hh]eading|[Bb]enefit)[a-z\s]{1,20}(?:no\.? ?|#)?\d/u;

/** Small words before a number that is still to be found. */
const counts =
  'of|a|an|the|at|over|least|most|to|than|for|about|around|approximately|roughly|nearly|almost|with|by|every|between|and|or|in|within|from|after|before|some|up|manages|leads|supervises|has|requires|supports';

/** Two crosses before a word: "one of XX nurses". Three are told in any place. */
const crosses = new RegExp(
  `(?<=(?:^|[\\s(])(?:${counts})\\s)(?:XX|xx)(?=[-\\s]\\p{Ll}{2}|[.,;)]|$)(?!\\s(?:chromosomes?|sex|individuals|females?|and XY|or XY|century))`,
  'gu',
);
const quietCrosses = lazy(() => /(?<![\p{L}\p{N}_./:@&-])x{3,}(?![\p{L}\p{N}_/:@&-]|\.\p{L})/gu);
const money = lazy(() => /[$£€] ?[Xx]{1,6}(?:[.,][Xx]{2,3})*k?(?![\p{L}\p{N}-])/gu);
const percent = /(?<=[\s(])(?:XX|xx)(?= ?%)/g;
const crossedDate = lazy(
  () => /(?<![\p{L}\p{N}/])(?:XX([/.-])XX\1|xx([/.-])xx\2)(?:[Xx]{2,4}|\d{4})(?![\p{L}\p{N}/])/gu,
);
const oneCross =
  /(?<=\b(?:one of|team of|at least|up to|more than|minimum of|around|approximately) )X(?= \p{Ll}{3,}s(?!\p{L}))(?! (?:rays|chromosomes))/gu;

/** A date that is only a pattern, behind a word that a date follows. */
const datePattern =
  /(?<=\b(?:until|by|before|after|from|on|to|of|is|dated|date|deadline|closes|ends|starts|expires):? )(?:dd[/.-]mm|mm[/.-]dd)[/.-]yy(?:yy)?(?![\p{L}\p{N}/])/giu;
const writtenPattern = lazy(() => /(?<![\p{L}\p{N}])DD (?:Month|MMM|MM) YYYY(?![\p{L}\p{N}])/gu);
const blah = lazy(() => /(?<![\p{L}\p{N}])blah(?:,? blah)+(?![\p{L}\p{N}])/giu);
const insertInCapitals = lazy(() => /(?<![\p{L}\p{N}])INSERT(?: [A-Z]{2,20}){1,5}(?![\p{L}\p{N}])/gu);

/** "The (team name) team", "reports to (name)". */
const roundName =
  /\((?:your|the|team|company|manager|job|role|school|client|employer|department|organi[sz]ation|project|product|town|city|line manager) (?:name|title)\)|(?<=\b(?:to|by|for|at|with) )\(name\)/giu;

const speaksOfPatterns =
  /\b(?:format|formats|formatted|pattern|written|writes?|enters?|entered|records?|recorded|types?|typed|dates|style)\b/i;

const questions = /(?<=^|[\s(])(?:[$£€]\?+|\?{2,}(?= ?%|\s\p{Ll}))/gu;
const rule = lazy(() => /(?<![\p{L}\p{N}_*~/.-])_{3,}(?![\p{L}\p{N}_*~/.-])/gu);

/** Stars or dots in a line, with a word behind them. */
const stars = lazy(() => /(?<=\p{L}{2} )\*{3,}(?= \p{Ll})/gu);
const dots = lazy(() => /(?<=\p{L} )\.{5,}(?= \p{Ll})/gu);

/** Brackets with nothing but a sign in them. "[…]" leaves something out of a quotation. */
const empty = /(?<=\s)\[(?:…|\.{3}|_+|#+|\?+|TK|TKTK|XX?)\](?![([:/])/g;
const quotation = /["“”‘’«»]/;

/** "Name of team here", "Job title here", "your text goes here". */
const wordsHere = lazy(
  () =>
    /(?<![\p{L}\p{N}])(?:(?:Name|Title|Date|Location|Number|Description|List) of (?:the |your )?\p{L}+|(?:[Yy]our (?:job|role|team|company|business|school|duty|skill|task|post|activity|section)?|(?:Job|Role|Post|Skill|Competency|Competence|Activity|Duty|Task|Section|Level|Qualification|Course|Team|Company|Department|Organi[sz]ation|School|Business|Course|Project|Product|Client|Employer)) ?(?:name|title|address|location|logo|description|text|summary|details)|(?:Name|Title|Text|Description|Summary)(?: text)?) (?:goes |comes )?here(?![\p{L}\p{N}-])/gu,
);

/** The number of an item is no name for it. */
const numbered =
  /^(?:skill|duty|responsibility|task|activity|bullet|bullet\spoint|competency|competence|requirement|heading|benefit)\s(?:no\.? ?|#)?\d{1,2}(?=\s*$)/gi;

/** What programs call something new. */
const unnamed =
  /^(?:untitled(?: (?:document|role|skill|item))?|unnamed|new (?:skill|duty|item|task|activity|section|heading|role|competency)|(?:skill|item|section|activity|duty) (?:name|title))(?=\s*$)/gi;

/** The blanks of a text, in no order. */
export function blanksIn(prose: Prose): Span[] {
  const { text, plain, kind } = prose;
  if (!blankSign.test(text)) return [];
  const found: Span[] = [];
  const add = (pattern: RegExp, where = plain): void => {
    for (const { 0: whole, index } of where.matchAll(pattern))
      if (plain.charAt(index) !== content) found.push({ start: index, end: index + whole.length });
  };
  if (/xx|[$£€]\s?x/i.test(text)) {
    add(money(), text);
    add(percent);
    add(quietCrosses());
    add(crossedDate(), text);
    if (isEnglish(prose)) add(crosses);
  }
  if (text.includes(' X ') && isEnglish(prose)) add(oneCross);
  if (/\*{3}|\.{5}/.test(text)) {
    add(stars(), text);
    add(dots());
  }
  if (text.includes('___') && !isRule(text)) add(rule(), text);
  if (text.includes('[') && !quotation.test(text)) add(empty);
  if (!isEnglish(prose)) return found;
  if (text.includes('?')) add(questions);
  if (/[/.-]yy/i.test(text) && !speaksOfPatterns.test(text)) add(datePattern);
  if (text.includes(' here')) add(wordsHere());
  if (/\bDD M/.test(text) && !speaksOfPatterns.test(text)) add(writtenPattern());
  if (text.includes('blah')) add(blah());
  if (text.includes('(')) add(roundName);
  if (text.includes('INSERT')) add(insertInCapitals());
  if (kind === 'name') {
    // A number behind a # is masked, as the tag that it is in a text.
    add(numbered, text);
    add(unnamed);
  }
  return found;
}

/** Lines between paragraphs, and words that underscores make bold. */
function isRule(text: string): boolean {
  return /^[ \t]*_{3,}[ \t]*$/m.test(text);
}

/** Whether crosses are a symbol that the text speaks of: part of a path, an account or a word. */
export function areSymbols({ plain }: Prose, { start, end }: Span): boolean {
  return (
    new RegExp(`^[${mark}]*[-${content}]`).test(plain.slice(end, end + 6)) ||
    /[:/.]X{3}/.test(plain) ||
    plain.charAt(start - 1) === ':'
  );
}
