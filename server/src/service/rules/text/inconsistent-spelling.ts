import type { OffsetEdit, SourceDocument, Span } from '../../document/sourceDocument.ts';
import { editText } from '../../document/texts/editText.ts';
import type { Gatherer } from '../../document/texts/textBlocks.ts';
import type { TextValue } from '../../document/texts/texts.ts';
import { say } from '../../message.ts';
import type { Fix } from '../../model/finding.ts';
import { quoted } from '../../schema/wording.ts';
import { englishOf, isQuote } from '../../text/english/english.ts';
import type { Prose, TextKind } from '../../text/prose/prose.ts';
import type { English } from '../../text/spelling/speller.ts';
import type { DocumentRule, RuleFinding } from '../rule.ts';

/** A word that one file spells in two ways, of which either would do. */
export const inconsistentSpelling: DocumentRule = {
  code: 'text/inconsistent-spelling',
  severity: 'info',
  reach: 'file',
  documentation: () => ({
    text: 'A word that one file spells in two ways: with a hyphen and without ("hand-over" and "handover"), or, where `lang` is plain `en`, with "s" and with "z" ("realise" and "realize"). In British English (`en-GB`) "-ise" and "-ize" are both right, and a file that has both in any words ("organise" and "maximize") is reported. It is reported once, at the rarer spelling. Two words are never compared with one, since "set up" and "setup" are both right.',
    fix: 'Quick fixes write either spelling throughout the file.',
    bad: `- name: Releases
  description: Leads the hand-over to operations.
- name: Support
  description: Checks each handover.`,
    good: `- name: Releases
  description: Leads the handover to operations.
- name: Support
  description: Checks each handover.`,
    source: 'Seen in published role profiles.',
  }),
  *check(context) {
    const english = englishOf(context.language);
    if (!english) return;
    const forms = context.gather(formsIn, english);
    const seen = new Map<string, Seen>();
    for (const { fact } of forms) note(seen, fact);
    // Words that have a hyphen elsewhere in the file are looked for without it.
    const hyphens = [...seen].flatMap(([key, { first }]) => (first.way === '-' ? [key] : []));
    const wanted = hyphens.slice(0, mostHyphens).join('|');
    const pattern = new RegExp(`(?<![A-Za-z])(?:${wanted})[a-z]*`, 'gi');
    const closed = (wanted === '' ? [] : context.gather(closedIn, wanted, pattern)).flatMap(({ fact, text }) => {
      const first = seen.get(fact.key)?.first;
      return first?.way === '-' ? [{ fact: { ...fact, at: first.at }, text }] : [];
    });
    for (const { fact } of closed) note(seen, fact);
    const words = new Map<string, Placed[]>();
    for (const { fact, text } of [...forms, ...closed]) {
      const owner = seen.get(fact.key)?.inSeveralWays ? context.texts[text] : undefined;
      if (owner) add(words, fact, owner);
    }
    for (const places of words.values()) {
      const [rare, common] = bySpelling(places);
      const finding = rare && common && findingFor(context.document, rare, common);
      if (finding) yield finding;
    }
  },
};

/** A word of a file by its first form. */
interface Seen {
  readonly first: Form;
  inSeveralWays: boolean;
}

function note(seen: Map<string, Seen>, form: Form): void {
  const known = seen.get(form.key);
  if (!known) seen.set(form.key, { first: form, inSeveralWays: false });
  else if (known.first.way !== form.way) known.inSeveralWays = true;
}

/** The words of a text that can be spelled in two ways. */
const formsIn: Gatherer<Form, English, undefined> = ({ kind, prose }, english) => {
  if (kind === 'proper') return none;
  const others = english === 'en' ? variantsIn(prose) : english === 'en-GB' ? endingsIn(prose) : none;
  const hyphens = hyphenatedIn(prose);
  return hyphens.length === 0 ? others : [...hyphens, ...others];
};

/** A word by what all its spellings have in common. */
interface Form extends Span {
  readonly key: string;
  /** How the key is spelled here: `-` with a hyphen, `+` without; else the letter. */
  readonly way: '-' | '+' | 's' | 'z';
  /** The word as it is written. */
  readonly text: string;
  /** Where in the word the spelling shows: the hyphen, or its place; the letter. */
  readonly at: number;
}

interface Placed extends Form {
  readonly owner: TextValue;
}

function add(words: Map<string, Placed[]>, form: Form, owner: TextValue): void {
  const places = words.get(form.key);
  if (places) places.push({ ...form, owner });
  else words.set(form.key, [{ ...form, owner }]);
}

const none: readonly Form[] = [];

const hyphenated = /(?<![\p{L}\p{N}'’/-])([A-Za-z][a-z]{0,40})-([A-Za-z][a-z]{1,40})(?![\p{L}\p{N}-]|['’]\p{L})/gu;

/** Words of two parts. Those that begin with "re-" and the like may be another word without the hyphen: "re-sign", "re-form". */
function hyphenatedIn(prose: Prose): readonly Form[] {
  if (!prose.text.includes('-')) return none;
  const found: Form[] = [];
  for (const { 0: text, 1: left = '', 2: right = '', index } of prose.plain.matchAll(hyphenated)) {
    const first = left.toLowerCase();
    if ((first.length < 2 && first !== 'e') || (first === 're' && !/^e/i.test(right)) || first === 'un') continue;
    // A word in quotes is mentioned rather than used.
    if (isQuote(prose.plain.charAt(index - 1)) && isQuote(prose.plain.charAt(index + text.length))) continue;
    if (!isPlainWord(prose.kind, prose.plain, index, text.slice(1))) continue;
    const key = keyOf(first + right.toLowerCase());
    found.push({ key, way: '-', text, at: left.length, start: index, end: index + text.length });
  }
  return found.length === 0 ? none : found;
}

/** Plurals and adverbs are spelled like what they are made of. */
function keyOf(word: string): string {
  if (word.length > 6 && word.endsWith('ly')) return word.slice(0, -2);
  return word.length > 4 && /[^sui]s$/.test(word) ? word.slice(0, -1) : word;
}

const variant =
  /(?<![\p{L}\p{N}-])([A-Za-z][a-z]{2,30}i|[A-Za-z][a-z]{1,30}y)([sz])(e[drs]?|ers|ing|ations?|ational)(?![\p{L}\p{N}])/gu;

/** Few texts hold such letters, and looking for them is faster than for whole words. */
const variantSign = /[iy][sz](?:e|ing|ation)/;

/** Words in "-ise" and "-ize", and in "-yse" and "-yze", by their stems. "Analyses" is right in both varieties. */
function variantsIn(prose: Prose): readonly Form[] {
  if (!variantSign.test(prose.plain)) return none;
  const found: Form[] = [];
  for (const { 0: text, 1: stem = '', 2: letter, 3: ending, index } of prose.plain.matchAll(variant)) {
    if (stem.endsWith('y') && ending === 'es') continue;
    const end = index + text.length;
    // Titles, too, may hold names that keep their spelling.
    if (!isPlainWord('prose', prose.plain, index, text.slice(1))) continue;
    const way = letter === 'z' ? 'z' : 's';
    found.push({ key: `${stem.toLowerCase()}*`, way, text, at: stem.length, start: index, end });
  }
  return found.length === 0 ? none : found;
}

/** The key of all words in "-ise" and "-ize": British files write all of them in one way. */
const anyEnding = '*';

/** Words that end in "-ise" in all varieties, or in "-ize", by their letters before. */
const onlyOneEnding =
  /^(?:adverti|advi|appri|chasti|circumci|compri|compromi|demi|despi|devi|enterpri|entrepri|exci|exerci|experti|franchi|improvi|inci|merchandi|mispri|practi|preci|conci|premi|promi|repri|revi|ri|supervi|surmi|surpri|televi|treati|otherwi|likewi|wi|paradi|vi|ani|pri|(?:down|up|re|over|cap|re-|under)?si|assi)$/;

/** Words in "-ise" or "-ize" that British English writes in both ways; not those in "-yse", nor those with a vowel before ("raise"). */
function endingsIn(prose: Prose): readonly Form[] {
  const found = variantsIn(prose).flatMap((form) => {
    const stem = form.text.slice(0, form.at).toLowerCase();
    const isFixed = onlyOneEnding.test(stem) || /(?:y|[aeiou]i)$/.test(stem);
    return isFixed ? [] : [{ ...form, key: anyEnding }];
  });
  return found.length === 0 ? none : found;
}

/** More words with hyphens than a file has that people wrote. */
const mostHyphens = 100;

/**
 * The words of a text that begin like one of those that have a hyphen elsewhere, which the pattern looks for; texts that do not hold their letters are not
 * looked through.
 */
const closedIn: Gatherer<Form, string, RegExp> = (text, _, closed) => {
  if (text.kind === 'proper' || text.value.search(closed) < 0) return none;
  const { plain } = text.prose;
  const found: Form[] = [];
  for (const { 0: word, index } of plain.matchAll(closed)) {
    if (isQuote(plain.charAt(index - 1)) && isQuote(plain.charAt(index + word.length))) continue;
    if (!isPlainWord(text.kind, plain, index, word.slice(1))) continue;
    const key = keyOf(word.toLowerCase());
    found.push({ key, way: '+', text: word, at: 0, start: index, end: index + word.length });
  }
  return found;
};

/** Whether a word is in lower case, or has a capital because a sentence or title begins there: neither a name nor an acronym. */
function isPlainWord(kind: TextKind, plain: string, start: number, rest: string): boolean {
  if (/[A-Z]/.test(rest)) return kind === 'name' && /^[a-z]+-[A-Z][a-z]+$/.test(rest);
  if (kind === 'name' || !/[A-Z]/.test(plain.charAt(start))) return true;
  return start === 0 || /[.!?;:\n\u2060]\s*$/.test(plain.slice(Math.max(0, start - 3), start));
}

/** The places of each spelling, the rarer one first; of two that are equally rare, the one that comes later. */
function bySpelling(places: readonly Placed[]): Placed[][] {
  const groups = new Map<Form['way'], Placed[]>();
  for (const place of places) {
    const group = groups.get(place.way);
    if (group) group.push(place);
    else groups.set(place.way, [place]);
  }
  return [...groups.values()].sort((a, b) => a.length - b.length || offsetOf(b[0]) - offsetOf(a[0]));
}

function offsetOf(place: Placed | undefined): number {
  return place ? place.owner.node.start + place.start : 0;
}

/** As many other places as anybody looks at. */
const mostRelated = 20;

function findingFor(
  document: SourceDocument,
  rare: readonly Placed[],
  common: readonly Placed[],
): RuleFinding | undefined {
  const [first, ...others] = rare;
  const [usual] = common;
  if (!first || !usual) return undefined;
  const spelled = first.text.toLowerCase();
  const alike = spelledOtherwise(first);
  const related = [...common, ...others].slice(0, mostRelated).map((place) => ({
    uri: document.uri,
    range: document.rangeOf(place.owner.place(place)),
    message: say`Here it is ${quoted(place.text)}.`,
  }));
  return {
    at: first.owner.place(first),
    message:
      first.key === anyEnding && !common.some((place) => place.text.toLowerCase() === alike)
        ? say`${quoted(first.text)} is spelled with "${first.way}", and ${quoted(usual.text)} in this file with "${usual.way}": use one of the two throughout.`
        : say`${quoted(first.text)} is spelled ${quoted(alike)} elsewhere in this file: use one of the two throughout.`,
    related,
    fixes: () =>
      first.key === anyEnding
        ? [...agreeing(document, rare, `-i${usual.way}e`), ...agreeing(document, common, `-i${first.way}e`)]
        : [...agreeing(document, rare, alike), ...agreeing(document, common, spelled)],
  };
}

/** Writes the words of one spelling in the other one, which is `spelling`. */
function agreeing(document: SourceDocument, from: readonly Placed[], spelling: string): Fix[] {
  const edits = from.flatMap((place) => respelled(document, place) ?? []);
  // An edit that rewrites its whole text cannot be made together with another one in the same text.
  if (edits.length < from.length || overlap(edits)) return [];
  const title = say`Write ${quoted(spelling)} throughout`;
  return [{ kind: say`write ${quoted(spelling)} throughout`, title, edits, safe: false }];
}

/** The letters of the word in which its spelling shows, and what the other spelling has in their place. */
function difference({ text, way, at }: Placed): { readonly length: number; readonly other: string } {
  switch (way) {
    case '-':
      // "Back-Up" becomes "Backup".
      return { length: 2, other: text.charAt(at + 1).toLowerCase() };
    case '+':
      return { length: 0, other: '-' };
    default:
      return { length: 1, other: way === 's' ? 'z' : 's' };
  }
}

function spelledOtherwise(place: Placed): string {
  const { length, other } = difference(place);
  return (place.text.slice(0, place.at) + other + place.text.slice(place.at + length)).toLowerCase();
}

function respelled(document: SourceDocument, place: Placed): OffsetEdit | undefined {
  const { length, other } = difference(place);
  const start = place.start + place.at;
  return editText(document, place.owner, { start, end: start + length }, other);
}

function overlap(edits: readonly OffsetEdit[]): boolean {
  const inOrder = edits.toSorted((a, b) => a.start - b.start);
  return inOrder.some(({ start }, index) => start < (inOrder[index - 1]?.end ?? 0));
}
