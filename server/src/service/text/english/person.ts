import { isEnglish, type Prose } from '../prose/prose.ts';
import type { Span } from '../span.ts';
import { verbFormOf } from './dutyVerbs.ts';

/** The grammatical persons in which a text is written: the first place of each, if there is one. */
export interface Persons {
  /** "You", "your" at the beginning of a sentence; within one, "you" may be meant in general ("where you can"). */
  readonly second: Span | undefined;
  /** "Leads", "The post holder", "She"; not "they", who may be other people. */
  readonly third: Span | undefined;
}

const noPersons: Persons = { second: undefined, third: undefined };

const second = /^you(?:r|['’](?:ll|re|ve|d))?(?=\s)/i;

/** Words for the holder of the role. The role's own title is not among them, since a text with "you" may contain it. */
const third =
  /^(?:the (?:post ?holder|post-holder|jobholder|job holder|job-holder|successful candidate|ideal candidate)|he|she|he\/she|she\/he|s\/he)(?=\s)/i;

/** Words before which a word in -s is a noun: "Plans are reviewed", "Reviews of services". */
const nounAhead =
  /^\s+(?:are|were|was|is|has|have|will|can|could|must|should|may|might|of|that|which|who|in|and|or|to|do|need)\b/i;

/** The persons in which the sentences of a text begin; none in other languages than English. */
export function personsOf(prose: Prose): Persons {
  if (!isEnglish(prose)) return noPersons;
  const { plain, sentences } = prose;
  let you: Span | undefined;
  let holder: Span | undefined;
  for (const { start, end } of sentences) {
    const opening = plain.slice(start, Math.min(end, start + 60));
    const address = second.exec(opening);
    if (address) you ??= { start, end: start + address[0].length };
    else holder ??= thirdPersonIn(opening, start);
    if (you && holder) break;
  }
  return you || holder ? { second: you, third: holder } : noPersons;
}

function thirdPersonIn(opening: string, start: number): Span | undefined {
  const words = third.exec(opening)?.[0] ?? thirdPersonVerb(opening);
  return words === undefined ? undefined : { start, end: start + words.length };
}

function thirdPersonVerb(opening: string): string | undefined {
  const word = /^\p{L}+(?=\s)/u.exec(opening)?.[0];
  if (word === undefined) return undefined;
  if (/^(?:has|is)$/i.test(word)) return opening.trimEnd().endsWith('?') ? undefined : word;
  return verbFormOf(word) === 'third person' && !nounAhead.test(opening.slice(word.length)) ? word : undefined;
}
