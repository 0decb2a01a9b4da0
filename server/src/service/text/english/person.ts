import { isEnglish, type Prose } from '../prose/prose.ts';
import type { Span } from '../span.ts';
import { verbFormOf } from './dutyVerbs.ts';

/** Whom a text speaks to or of: the first place of each, if any. */
export interface Persons {
  /** "You", "your": at the beginning of a sentence, since "you" within one may be anybody ("where you can"). */
  readonly second: Span | undefined;
  /** "Leads", "The post holder", "She"; "they" may be other people. */
  readonly third: Span | undefined;
}

const nobody: Persons = { second: undefined, third: undefined };

const second = /^you(?:r|['’](?:ll|re|ve|d))?(?=\s)/i;

/** Somebody who is spoken of. The role's own title may stand in a text that goes on with "you", so that it tells nothing. */
const third =
  /^(?:the (?:post ?holder|post-holder|jobholder|job holder|job-holder|successful candidate|ideal candidate)|he|she|he\/she|she\/he|s\/he)(?=\s)/i;

/** Behind these a word on -s is a noun: "Plans are reviewed", "Reviews of services". */
const nounAhead =
  /^\s+(?:are|were|was|is|has|have|will|can|could|must|should|may|might|of|that|which|who|in|and|or|to|do|need)\b/i;

/** Whom the sentences of a text are about. */
export function personsOf(prose: Prose): Persons {
  if (!isEnglish(prose)) return nobody;
  const { plain, sentences } = prose;
  let you: Span | undefined;
  let somebody: Span | undefined;
  for (const { start, end } of sentences) {
    const opening = plain.slice(start, Math.min(end, start + 60));
    const address = second.exec(opening);
    if (address) you ??= { start, end: start + address[0].length };
    else somebody ??= spokenOf(opening, start);
    if (you && somebody) break;
  }
  return you || somebody ? { second: you, third: somebody } : nobody;
}

function spokenOf(opening: string, start: number): Span | undefined {
  const words = third.exec(opening)?.[0] ?? thirdPersonVerb(opening);
  return words === undefined ? undefined : { start, end: start + words.length };
}

function thirdPersonVerb(opening: string): string | undefined {
  const word = /^\p{L}+(?=\s)/u.exec(opening)?.[0];
  if (word === undefined) return undefined;
  if (/^(?:has|is)$/i.test(word)) return opening.trimEnd().endsWith('?') ? undefined : word;
  return verbFormOf(word) === 'third person' && !nounAhead.test(opening.slice(word.length)) ? word : undefined;
}
