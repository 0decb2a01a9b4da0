import { verbFormOf } from './dutyVerbs.ts';

/** The two duties of a name. */
export interface Compound {
  readonly first: string;
  readonly second: string;
}

/** As many words as "Manages budgets and recruits staff" has; fewer cannot name two duties. */
const fewestWords = 5;

/** A longer one is a text and not a name. */
const mostCharacters = 200;

/** Terms with "and" that name one thing. */
const fixedTerms =
  /\b(?:research and development|health and safety|learning and development|terms and conditions|command and control|(?:equality|equity|diversity)(?:, diversity)? and inclusion|policies and procedures|processes and procedures|roles and responsibilities|skills and capabilities|mergers and acquisitions|track and trace|wear and tear|pros and cons|hire and fire)\b/giu;

/** Gerunds that stand before nouns as part of their name: operating systems, working practices. */
const modifiers =
  /^(?:operating|working|planning|learning|training|monitoring|reporting|testing|writing|engineering|building|teaching|controlling|mentoring|coaching|tracking|processing|ordering|recording|scheduling|purchasing|managing|governing|leading|defining|deciding|presenting|supporting|selling|tailoring)$/i;

/** The two duties that "and" joins in a name; `undefined` where that is not certain. */
export function compoundOf(name: string): Compound | undefined {
  if (name.length > mostCharacters || !/ (?:and|&) /.test(name)) return undefined;
  // A list has a comma or a second "and"; after a colon or a dash there is an explanation.
  const masked = name.replace(fixedTerms, (term) => term.replaceAll(' ', '\u00A0'));
  const parts = masked.split(/ (?:and|&) /);
  const [left = '', right = ''] = parts;
  if (parts.length !== 2 || /[,;:()/–—]| - /.test(masked)) return undefined;
  const leftWords = left.trim().split(' ');
  const rightWords = right.trim().split(' ');
  if (leftWords.length + rightWords.length + 1 < fewestWords) return undefined;
  return twoClauses(leftWords, rightWords) || twoNouns(leftWords, rightWords)
    ? { first: left.trim().replaceAll('\u00A0', ' '), second: right.trim().replaceAll('\u00A0', ' ') }
    : undefined;
}

function twoClauses(left: readonly string[], right: readonly string[]): boolean {
  const [firstVerb = ''] = left;
  const [secondVerb = ''] = right;
  const form = verbFormOf(firstVerb);
  const secondForm = verbFormOf(secondVerb);
  // Both verbs need an object of their own: "Install and test software" is one duty.
  if (!form || left.length < 2 || right.length < 2 || left.length + right.length < fewestWords - 1) return false;
  if (/^(?:it|them|its|their|this|these|those)$/i.test(right[1] ?? '') || /^\p{Lu}/u.test(secondVerb)) return false;
  if (form === 'gerund') return secondForm === 'gerund' && !modifiers.test(secondVerb);
  // A plain verb may be a noun as well ("Use of plans and design work"), unless the second verb is in the third person.
  if (secondForm === 'third person') return !alsoNouns.test(secondVerb) && !/^of$/i.test(left[1] ?? '');
  return form === 'plain' && secondForm === 'plain' && !alsoNoun.test(secondVerb) && !/^of$/i.test(left[1] ?? '');
}

/** Verbs that are nouns as well: after "and" they may be the second of two objects. */
const noun =
  'access|address|approach|audit|balance|brief|build|challenge|champion|change|check|claim|coach|commission|contract|control|deal|design|document|draft|drive|edit|estimate|fix|forecast|function|guide|handle|help|influence|interview|issue|lead|map|measure|monitor|order|permit|plan|process|produce|project|purchase|record|report|request|research|review|risk|run|schedule|set|share|store|supply|support|test|track|train|update|upgrade|use|work';
const alsoNoun = new RegExp(`^(?:${noun}|appropriate|secure|complete|correct|direct|present|close|own|separate)$`, 'i');
const alsoNouns = new RegExp(`^(?:${noun})(?:e?s)$`, 'i');

/** "Management of budgets" and "recruitment of staff". */
function twoNouns(left: readonly string[], right: readonly string[]): boolean {
  return isNounOf(left) && isNounOf(right) && left[0]?.toLowerCase() !== right[0]?.toLowerCase();
}

const activity = /(?:ment|tion|sion|ance|ence|ing|sal|sis|al|ery|ship)$/i;

function isNounOf(words: readonly string[]): boolean {
  return words.length >= 3 && activity.test(words[0] ?? '') && words[1] === 'of' && words.indexOf('of', 2) < 0;
}
