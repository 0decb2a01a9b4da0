import { verbFormOf } from '../english/dutyVerbs.ts';
import { asListed, habitsOf } from '../languages/habits.ts';
import { mark } from '../prose/maskMarkdown.ts';
import { isEnglish, type Prose } from '../prose/prose.ts';
import type { Span } from '../span.ts';
import { endsInTable, visibleEnd } from './endings.ts';
import { endsForNoReason, hasClause, mayBeStranded } from './stranded.ts';
import { unfinishedIn } from './unfinished.ts';

/** How a text ends. */
export interface Ending {
  /**
   * `stop`, closing punctuation; `word`, a word without any; `item`, a word without any at the end of a list item or a heading within the text;
   * `other`, anything that may end a text without a stop: code, a table, a link, a bracket, a number, other punctuation.
   */
  readonly kind: 'stop' | 'word' | 'item' | 'other';
  /** The last word; empty unless the text ends in one. */
  readonly word: Span;
  /** Whether an earlier sentence of the same paragraph ends with a stop. */
  readonly earlierStops: boolean;
  /** How many words the last sentence has, at most 12. */
  readonly words: number;
  /**
   * How it is joined to the next item of its list, if it is: by "; and", as only items are, by ", or" or "and/or", as items mostly are, or by
   * the word alone.
   */
  readonly joinsNext: 'surely' | 'mostly' | 'maybe' | undefined;
}

const nowhere: Span = { start: 0, end: 0 };
const other: Ending = { kind: 'other', word: nowhere, earlierStops: false, words: 0, joinsNext: undefined };
const stopped: Ending = { ...other, kind: 'stop' };

/** How many characters at the end of a text are considered, which is more than a sentence has. */
const tailLength = 600;

/** How a text ends, without blanks and formatting after it. Offsets are those of `plain`. */
export function endingOf(prose: Prose): Ending {
  const { plain } = prose;
  if (endsInTable(plain)) return other;
  const end = visibleEnd(plain);
  const tail = plain.slice(Math.max(0, end - tailLength), end);
  // Nearly all sentences end in a full stop, and patterns look for their beginning everywhere.
  const isStopped = tail.endsWith('.');
  const abbreviated = isStopped ? /(?:^|[\s(])(?:e\.g|i\.e)\.$/.exec(tail.slice(-5))?.[0].trimStart() : undefined;
  if (abbreviated === undefined && (isStopped || /[.!?…。！？।؟]["'”’»)\]]*$/u.test(tail))) return stopped;
  const word = abbreviated ?? /[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*$/u.exec(tail)?.[0];
  if (word === undefined || /(?:^|\s)etc$/i.test(tail)) return other;
  // The last part of a path.
  if (/[\uFFFC\\_]\S*$|\bn\/$/i.test(tail.slice(0, -word.length))) return other;
  const paragraph = tail.slice(Math.max(tail.lastIndexOf('\n\n'), 0)).trim();
  // Whether list items and headings end with a stop is a matter of style.
  const line = paragraph.slice(paragraph.lastIndexOf(`\n${mark}`) + 1);
  if (line.startsWith(mark)) return { ...other, kind: 'item', word: { start: end - word.length, end } };
  const stops = [...paragraph.matchAll(/[\p{Ll}\p{N})”"'’]\.["'”’)\]]*(?=\s+\p{Lu})/gu)];
  const last = stops.at(-1);
  const sentence = paragraph.slice((last?.index ?? 0) + (last?.[0].length ?? 0));
  return {
    kind: 'word',
    word: { start: end - word.length, end },
    earlierStops: last !== undefined,
    words: sentence.split(/\s+/, 12).filter((one) => one !== '').length,
    joinsNext: joiningOf(tail, prose.language),
  };
}

function joiningOf(tail: string, language: string): Ending['joinsNext'] {
  const habits = habitsOf(language);
  if (habits) {
    const [, before, last = ''] = /(\S)\s([\p{L}\p{M}'’]+)$/u.exec(tail) ?? [];
    return !habits.joins.has(asListed(last))
      ? undefined
      : before === ';'
        ? 'surely'
        : before === ','
          ? 'mostly'
          : 'maybe';
  }
  const sign = /(;\s?|,\s?|\/| )(?:and|or)$/.exec(tail)?.[1]?.trim();
  if (sign === undefined) return undefined;
  return sign === ';' ? 'surely' : sign === '' ? 'maybe' : 'mostly';
}

/** The words at which a text breaks off; `certain` where they cannot end a sentence, whatever stands around them. */
export interface Cut extends Span {
  readonly certain: boolean;
}

/** Words that are always followed by something, also at the end of a clause. */
const openWords: ReadonlySet<string> = new Set(
  'the an and or nor although unless whereas whereby wherein whether lest albeit during via per their its our my your whose every versus than very regarding concerning excluding'.split(
    ' ',
  ),
);

/** Words that are followed by something but for a few phrases, whose words before them are given. */
const mostlyOpen: ReadonlyMap<string, RegExp> = new Map([
  [
    'a',
    /(?:appendix|band|blood|category|class|clause|figure|grade|group|hepatitis|influenza|level|option|paragraph|part|plan|schedule|section|stage|team|tier|type|unit|vitamin|from|an?)$/i,
  ],
  ['because', /\bjust$/i],
  ['but', /\b(?:nothing|anything|all|everything|everyone|none|no|one|what|a)$/i],
  ['if', /\b(?:what|as|only|an?|big|no|every)$/i],
  ['which', /(?:^|[^,])(?:\s(?!\S+,$)(?!(?:of|at|by|in|on|to|for|from|with|through|under|during|upon|and|or)$)\S+)$/i],
]);

/** Phrases that end in a word which could end a sentence by itself. */
const openPhrases =
  /(?:^|[\s(])(?:such as|according to|pursuant to|in (?:accordance|line|conjunction|connection|collaboration|cooperation|co-operation|partnership|compliance|keeping) with|as well as|due to|in order to|so as to|prior to|relating to|pertaining to|with (?:regard|respect|reference) to|in (?:relation|addition|response|regard) to|because of|instead of|as part of|in terms of|on behalf of|by means of|in case of|in the event of|in support of|as a result of|(?:a|the) (?:range|variety|number|set|series|use|development|delivery|management|implementation|provision) of|together with|along with|including|(?:ensur(?:e|es|ed|ing)|so|such|provided) that|(?:on|of|in) how to|(?:and|or) other|e\.g\.?|i\.e\.?|whether or not)$/i;

/** A clause that has only begun: "families who". */
const opensClause =
  /\b(?:people|those|anyone|someone|everyone|staff|children|persons?|families|\p{Ll}{2,20}(?:ents|ers|ees|ors|ists|ues)) who$/u;

/** Verbs that need an object, behind another one: "and prepares". */
const needsObject = /\s(?:and|or) (?:ensur|provid|maintain|oversee|undertak|implement|establish|prepar)(?:e?s|e|ing)?$/;

/** They may end a sentence ("the people you work with"); where the stop is missing, they show that the text continues. */
const weakWords: ReadonlySet<string> = new Set(
  (
    'a of to in on at by for from with without into onto towards toward between among amongst within against about across through throughout under over upon ' +
    'as if when where which who while until since after before but so is are was were be been being has have had will would shall should can could may might must ' +
    'not also'
  ).split(' '),
);

/** Of these, those that belong to a verb before them as often as to a noun behind them: "logs in", "carries on". */
const particles: ReadonlySet<string> = new Set(
  'in on by about across through under over before after since so'.split(' '),
);

/**
 * Countable nouns in the singular: without an article, after a preposition or `and`, they are the first half of a compound ("testing and
 * fault", "sensitive towards team").
 */
const bareNouns: ReadonlySet<string> = new Set(
  (
    'account application asset component computer contract customer client colleague department device employee fault group incident individual job manager member ' +
    'network platform problem product programme project request role server stakeholder standard supplier system task team tool user vendor workplace'
  ).split(' '),
);

/** Verbs that may precede an open phrase at the end of a clause: "the charities that we work in partnership with". */
const stranded =
  /\b(?:act|acts|acting|are|collaborate|do|gets?|live|operate|operates|sit|speak|speaks|trade|trades|work|works|worked|working) (?:closely |mostly |directly )?(?:in (?:partnership|collaboration|conjunction|connection|cooperation|co-operation) with|on behalf of|together with|along with)$/i;

/** Where a text breaks off; `undefined` where it may end as it does, where it does not end in a word, and in languages that we do not know. */
export function cutIn(prose: Prose): Cut | undefined {
  const habits = habitsOf(prose.language);
  if (habits) {
    const { word } = endingOf(prose);
    return word.start > 0 && habits.openEnds.has(prose.plain.slice(word.start, word.end))
      ? { ...word, certain: true }
      : undefined;
  }
  if (!isEnglish(prose)) return undefined;
  const { word, words } = endingOf(prose);
  if (word.end === 0) return undefined;
  const tail = prose.plain.slice(Math.max(0, word.end - 160), word.end).replace(/\n/g, ' ');
  const written = prose.plain.slice(word.start, word.end);
  const last = smallLetters(written, tail);
  // A single word is a title; a word with capitals is a name.
  if (last === undefined || !/\s/.test(tail.trim())) return undefined;
  const before = tail.slice(0, tail.length - written.length);
  const unfinished = unfinishedIn(tail, before);
  if (unfinished !== undefined) return { start: word.end - unfinished.length, end: word.end, certain: true };
  if (last === written) {
    const phrase = openPhrases.exec(tail)?.[0].trim();
    if (phrase !== undefined && !/\bto and including$/.test(tail) && !stranded.test(tail))
      return { start: word.end - phrase.replace(/^\(/, '').length, end: word.end, certain: true };
  }
  if (openWords.has(last) || opensClause.test(tail) || (needsObject.test(tail) && !hasClause(before)))
    return { ...word, certain: true };
  const except = mostlyOpen.get(last);
  if (except && words > 2 && !except.test(before.trimEnd())) return { ...word, certain: true };
  // Two or three words may be a heading: "Reports to", "Responsible for".
  if (mayBeStranded(last) && words > 2 && endsForNoReason(last, before)) return { ...word, certain: true };
  return last === written ? weakCut(word, last, tail) : undefined;
}

/** A cut that the texts around have to confirm. */
function weakCut(word: Span, last: string, tail: string): Cut | undefined {
  const before = wordBefore(tail).toLowerCase();
  if (particles.has(last) && verbFormOf(before) !== undefined) return undefined;
  if (weakWords.has(last))
    return closingVerbs.has(last) && question.test(tail) ? undefined : { ...word, certain: false };
  const isBare = bareNouns.has(last) && /^(?:and|or|and\/or|towards|for|of|with|between|in|to|by|from)$/.test(before);
  return isBare ? { ...word, certain: false } : undefined;
}

/** What stands before the last word of a text that ends in one; empty where nothing does. */
function wordBefore(tail: string): string {
  const isBlank = (at: number): boolean => tail.charAt(at - 1).trim() === '';
  let start = tail.length;
  while (start > 0 && !isBlank(start)) start--;
  if (start === tail.length) return '';
  let end = start;
  while (end > 0 && isBlank(end)) end--;
  let first = end;
  while (first > 0 && !isBlank(first)) first--;
  return tail.slice(first, end);
}

/**
 * The last word in small letters: as it is written, or where a text in capitals, or one that sets its conjunctions in capitals, ends in one.
 * `undefined` for any other word with a capital.
 */
function smallLetters(word: string, tail: string): string | undefined {
  const small = word.toLowerCase();
  if (small === word) return word;
  if (word !== word.toUpperCase() || !/^(?:AND|OR|NOR|THE|OF|FOR|WITH|AN|BUT|BECAUSE)$/.test(word)) return undefined;
  // "The OR" is where surgeons work, and ", OR" a state.
  if (word === 'OR' && /(?:\b(?:the|an?|in|to|from|of|main|per)|[,'’\p{N}]|[’']s)\s+OR$/iu.test(tail)) return undefined;
  const isAll = tail === tail.toUpperCase();
  // Where the others of logic stand before it, it is one of them.
  return isAll || (/^(?:AND|OR|NOR)$/.test(word) && !/\b(?:AND|OR|NOT|XOR)\b.*\s/.test(tail)) ? small : undefined;
}

/** Verbs that may end a clause which a question word begins: "knows where the keys are", "says what it can do". */
const closingVerbs: ReadonlySet<string> = new Set(
  'is are was were be been being has have had will would shall should can could may might must'.split(' '),
);
const question = /(?:^|[\s(])(?:what|where|when|who|whom|whose|which|why|how|whatever|wherever|whoever)\s/i;
