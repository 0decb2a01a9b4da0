import { isLevel, ratingBehind } from '../../format/levelWords.ts';
import { type Importance, importanceOf } from '../../format/otherWords.ts';
import type { Span } from '../../text/span.ts';

/*
 * A skill written as one text, with its level and how much it matters behind its name: "Excel (advanced)", "Forklift – expert",
 * "Excel 3/5 (desirable)".
 */

export interface SkillText {
  readonly name: Span;
  readonly level?: Span;
  readonly importance?: { readonly value: Importance; readonly span: Span };
}

/** In characters. A longer text is a sentence, and is not taken apart. */
const longestSkill = 300;

/** The parts of a skill's text. What stands behind the name is only taken off where it surely is a level or an importance. */
export function skillText(text: string, levels: ReadonlySet<string>): SkillText {
  let name: Span = { start: 0, end: text.length };
  if (text.length > longestSkill) return { name };
  let found: Omit<SkillText, 'name'> = {};
  // A level and an importance may both stand behind a name, in either order.
  for (let round = 0; round < 2; round++) {
    const tail = tailOf(text, name, levels, found);
    if (!tail) break;
    name = tail.name;
    found = { ...found, ...tail.found };
  }
  const marked = /(?<=\p{L}{3}|[)\]])\s?\*$/u.exec(text.slice(0, name.end));
  if (marked && !found.importance) {
    const span = { start: marked.index, end: name.end };
    return { name: { start: 0, end: marked.index }, ...found, importance: { value: 'essential', span } };
  }
  return { name, ...found };
}

const tails = [
  /^(.*\S)\s*[([{]([^()[\]{}]+)[)\]}]\s*$/s,
  /^(.*\S)\s+[-–—=]+>?\s+(\S.*)$/s,
  /^(.*\S)\s*:\s+(\S.*)$/s,
  /^(.*[^\s,]),\s+([^,]+)$/s,
];

const plainest = /^(?:advanced|expert|intermediate|basic|beginner|proficient|fluent|native|essential|desirable)\s*$/i;

const continuing =
  /(?:^|\s)(?:at|to|of|or|and|in|with|on|the|a|for|n?vqs?|svq|btec|cipd|qcf|rqf|gcse|diploma|certificate|award|apprenticeship|degree|ilm|aat|rhs|wset|iosh|nebosh|ncfe|nocn|cache|bhs|vtct|itec|guilds)$/i;

interface Tail {
  readonly name: Span;
  readonly found: Omit<SkillText, 'name'>;
}

function tailOf(
  text: string,
  { end }: Span,
  levels: ReadonlySet<string>,
  before: Omit<SkillText, 'name'>,
): Tail | undefined {
  const head = text.slice(0, end);
  for (const [index, pattern] of tails.entries()) {
    const match = pattern.exec(head);
    const [name, tail] = [match?.[1], match?.[2]];
    if (name === undefined || tail === undefined || !/\p{L}/u.test(name)) continue;
    const start = head.lastIndexOf(tail);
    const found = qualities(text, { start, end: start + tail.trimEnd().length }, levels, index === 2);
    if (!found || (found.level && before.level) || (found.importance && before.importance)) continue;
    // After a comma alone only the plainest word is a level: "Listening, good" is not two things.
    if (index === 3 && !plainest.test(tail)) continue;
    return { name: { start: 0, end: name.length }, found };
  }
  const rating = before.level ? -1 : ratingBehind(head);
  // "Maths at Level 3" and "NVQ Level 3" are names.
  if (rating <= 0 || !/\p{L}/u.test(head.slice(0, rating)) || continuing.test(head.slice(0, rating))) return undefined;
  const start = rating + head.slice(rating).search(/\S/);
  // "Excel, 3/5": the comma is none of the name.
  const named = head.slice(0, rating).replace(/\s*[,;:]\s*$/, '');
  return { name: { start: 0, end: named.length }, found: { level: { start, end } } };
}

/**
 * What a part of a text says about a skill: its level, its importance, or both with a comma or brackets between them. `undefined` for a text
 * that says anything else.
 */
export function qualities(
  text: string,
  span: Span,
  levels: ReadonlySet<string>,
  isBehindColon = true,
): Omit<SkillText, 'name'> | undefined {
  const whole = quality(text, span, levels, isBehindColon);
  if (whole) return whole;
  let found: Omit<SkillText, 'name'> = {};
  let count = 0;
  for (const match of text.slice(span.start, span.end).matchAll(/[^,;()]+/g)) {
    if (match[0].trim() === '') continue;
    const start = span.start + match.index + match[0].search(/\S/);
    const one = quality(text, { start, end: start + match[0].trim().length }, levels, isBehindColon);
    if (!one || (one.level && found.level) || (one.importance && found.importance)) return undefined;
    found = { ...found, ...one };
    count++;
  }
  return count === 2 ? found : undefined;
}

function quality(
  text: string,
  span: Span,
  levels: ReadonlySet<string>,
  isBehindColon: boolean,
): Omit<SkillText, 'name'> | undefined {
  const words = text.slice(span.start, span.end);
  if (isLevel(words, levels, isBehindColon)) return { level: span };
  const value = importanceOf(words);
  return value ? { importance: { value, span } } : undefined;
}
