import { isEnglish, type Prose } from '../prose/prose.ts';
import type { Span } from '../span.ts';

/** Where a text begins in the middle of a sentence; `torn` where that is in the middle of a word, or at a comma. */
export interface OpenStart extends Span {
  readonly torn: boolean;
}

/** Words with which no text begins, unless the texts beside it continue one sentence as well. */
const continuing: ReadonlySet<string> = new Set('of and or nor than which whose whom but'.split(' '));

/** A quick test: a text that does not match begins as it should, or in a way that is left alone. */
export const openStartSign =
  /^(?:[,;)]\s*\p{L}|(?:of|and|or|nor|than|which|whose|whom|but|nd|to (?:the|an?))\s|[b-df-hj-np-tv-z]{2}[a-z])/u;

/** Two consonants with which words begin, also those of other languages and some names of programs. */
const beginning =
  /^(?:bl|br|bh|ch|cl|cr|cz|dr|dw|dh|dj|fl|fr|gh|gl|gn|gr|gw|gy|jh|kn|kr|kl|kh|kw|ll|lh|mn|my|ph|pl|pn|pr|ps|pt|py|qu|rh|s[cfhklmnpqtvw]|th|tr|ts|tw|tz|vl|vr|wh|wr|zl|zw|[b-df-hj-np-tv-z]y)/;

/** The endings of words that a text may begin with, which units and names of programs mostly do not have. */
const ending = /^[a-z]{2,}(?:[b-df-hj-np-tv-z]e?s|ed|ing|ses|zes)$/;

/** The beginning of a text that is no beginning; `undefined` where it is one, and in other languages than English. */
export function openStartOf(prose: Prose): OpenStart | undefined {
  const { text } = prose;
  if (!openStartSign.test(text) || !isEnglish(prose)) return undefined;
  const sign = /^[,;)]/.exec(text)?.[0];
  if (sign) return { start: 0, end: /^[,;)]\s*[\p{L}'’-]+/u.exec(text)?.[0].length ?? 1, torn: true };
  const word = /^[a-z]+(?=[\s,])/.exec(text.slice(0, 40))?.[0];
  if (word === undefined) return undefined;
  const span = { start: 0, end: word.length };
  // A few words, or a text without its stop, may continue a heading.
  const isSentence = /[.!?]$/.test(text.trimEnd()) && text.split(/\s+/, 7).length > 5;
  if (word === 'nd') return { ...span, torn: true };
  if (continuing.has(word) || word === 'to') return isSentence ? { ...span, torn: false } : undefined;
  if (word.length < 5 || beginning.test(word) || !ending.test(word)) return undefined;
  return isSentence ? { ...span, torn: true } : undefined;
}
