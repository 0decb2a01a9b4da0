import type { Span } from '../document/sourceDocument.ts';
import { verbFormOf } from './dutyVerbs.ts';
import { isEnglish, type Prose } from './prose.ts';

/** Whom a text speaks to or of: the first place of each, if any. */
export interface Persons {
  /** "You lead", "your team". */
  readonly second: Span | undefined;
  /** "Leads", "The post holder", "She". */
  readonly third: Span | undefined;
}

const nobody: Persons = { second: undefined, third: undefined };

const second = /^(?:you|your|yours|yourself|you['’](?:ll|re|ve|d))$/i;

/** Somebody who is spoken of. The role's own title may stand in a text that goes on with "you", so that it tells nothing. */
const third =
  /^(?:the (?:post ?holder|post-holder|jobholder|job holder|job-holder|successful candidate|ideal candidate)|he|she|he\/she|s\/he|they)\b(?=\s)/i;

/** Behind these a word on -s is a noun: "Plans are reviewed", "Reviews of services". */
const nounAhead =
  /^\s+(?:are|were|was|is|has|have|will|can|could|must|should|may|might|of|that|which|who|in|and|or|to|do|need)\b/i;

/** Whom the sentences of a text are about. */
export function personsOf(prose: Prose): Persons {
  if (!isEnglish(prose)) return nobody;
  const { plain, words, sentences } = prose;
  const address = words.find(({ text }) => second.test(text));
  let spokenOf: Span | undefined;
  for (const { start, end } of sentences) {
    const opening = plain.slice(start, Math.min(end, start + 60));
    const length = third.exec(opening)?.[0].length ?? thirdPersonVerb(opening)?.length;
    if (length === undefined) continue;
    spokenOf = { start, end: start + length };
    break;
  }
  return address || spokenOf
    ? { second: address && { start: address.start, end: address.end }, third: spokenOf }
    : nobody;
}

function thirdPersonVerb(opening: string): string | undefined {
  const word = /^\p{L}+(?=\s)/u.exec(opening)?.[0];
  if (word === undefined) return undefined;
  if (/^(?:has|is)$/i.test(word)) return opening.trimEnd().endsWith('?') ? undefined : word;
  return verbFormOf(word) === 'third person' && !nounAhead.test(opening.slice(word.length)) ? word : undefined;
}
