import { keyName, nodesAt } from '../../document/syntax/tree.ts';
import type { Gatherer } from '../../document/texts/textBlocks.ts';
import type { TextValue } from '../../document/texts/texts.ts';
import { say } from '../../message.ts';
import type { Fix } from '../../model/finding.ts';
import { quoted } from '../../schema/wording.ts';
import { cutIn, endingOf } from '../../text/endings/cutOff.ts';
import { endsInTable, visibleEnd } from '../../text/endings/endings.ts';
import { type Prose, proseOf } from '../../text/prose/prose.ts';
import type { DocumentContext, DocumentRule } from '../rule.ts';
import { endWithStops } from '../support/closingStops.ts';
import { inDocument } from '../support/inDocument.ts';

/** Punctuation at the end of a text after which more is expected. */
interface Dangling {
  readonly start: number;
  readonly end: number;
  readonly sign: string;
}

/** A text that ends in a comma, semicolon, colon or dash; not reported where the texts beside it end in the same way. */
export const danglingPunctuation: DocumentRule = {
  code: 'text/dangling-punctuation',
  severity: 'warning',
  reach: 'file',
  documentation: () => ({
    text: 'A text that ends in a comma, a semicolon, a colon or a dash, which leaves its reader waiting for more. Lists whose items all end in semicolons are left alone, and so is a colon in a text that stands alone, before a list, or before the items that are its list.',
    fix: 'The quick fix takes the punctuation away, or puts a stop in its place where the other items end with one.',
    bad: 'workActivities:\n  - name: Documentation\n    description: Records what was installed,',
    good: 'workActivities:\n  - name: Documentation\n    description: Records what was installed',
    source: 'Copied lines of published role profiles, which were cut from longer sentences.',
  }),
  *check(context) {
    for (const { fact: dangling, text: index } of context.gather(dangles, undefined)) {
      const text = context.texts[index];
      if (!text || isListStyle(text, dangling, context)) continue;
      const { end, sign } = dangling;
      if (sign === ':' && introducesList(text, context)) continue;
      const fixes = (): Fix[] => fixesFor(text, dangling, context);
      const at = { start: end - sign.length, end };
      const message = say`The text ends in ${quoted(sign)}: remove it, or add what is missing behind it.`;
      yield inDocument(text, { at, message, fixes });
    }
  },
};

const dangles: Gatherer<Dangling, undefined, undefined> = ({ prose }) => {
  const dangling = danglingIn(prose);
  return dangling ? [dangling] : [];
};

/**
 * Removes the punctuation, or puts a stop in its place where the texts beside it end with stops. Where the words before it break off
 * themselves, removing it would hide that, so that it is not safe.
 */
function fixesFor(text: TextValue, { start, end, sign }: Dangling, context: DocumentContext): Fix[] {
  const { ending, cut } = context.factOf(text, withoutPunctuation);
  const removal: Fix = {
    kind: say`strip the punctuation`,
    title: say`Remove ${quoted(sign)}`,
    edits: [{ start, end, newText: '' }],
    safe: !cut,
  };
  const isSentence = text.kind === 'prose' && !cut && ending === 'word';
  if (!isSentence || !endWithStops(text.siblings, context)) return [removal];
  const stop: Fix = {
    kind: say`put a stop in its place`,
    title: say`Replace ${quoted(sign)} with a stop`,
    edits: [{ start, end, newText: '.' }],
    safe: true,
  };
  return [stop, { ...removal, safe: false }];
}

/** How the text would end without its last sign. */
function withoutPunctuation({ text, kind, language }: Prose) {
  const dangling = danglingIn(proseOf(text, kind, language));
  const rest = proseOf(text.slice(0, dangling?.start), kind, language);
  return { ending: endingOf(rest).kind, cut: kind === 'prose' && cutIn(rest) !== undefined };
}

const openSigns = ',;:，、；：';
const dashes = '–—-';

/** The punctuation with the blanks before it, so that its removal leaves none; `undefined` where the text would be empty without it. */
function danglingIn({ plain }: Prose): Dangling | undefined {
  if (endsInTable(plain)) return undefined;
  const end = visibleEnd(plain);
  const last = plain.charAt(end - 1);
  if (!openSigns.includes(last) && !(dashes.includes(last) && isLoose(plain, end - 1))) return undefined;
  let start = end;
  let sign = end;
  while (start > 0) {
    const char = plain.charAt(start - 1);
    if (openSigns.includes(char) || (dashes.includes(char) && isLoose(plain, start - 1))) sign = start - 1;
    else if (char.trim() !== '') break;
    start--;
  }
  // A reference to a character or a word of another program ends in a semicolon of its own.
  if (plain.charAt(sign) === ';' && /&[\w-]{1,40}$/.test(plain.slice(Math.max(0, sign - 42), sign))) return undefined;
  // The stop of `etc.,` belongs to the word, and an emoticon has no punctuation.
  if (!/[\p{L}\p{N}]/u.test(plain.slice(Math.max(0, start - 200), start))) return undefined;
  return { start, end, sign: plain.slice(sign, end) };
}

/** Whether a sign is a dash rather than a hyphen of a word: `pre- and` has a hyphen, `– and` a dash. */
function isLoose(plain: string, at: number): boolean {
  return plain.charAt(at) === '—' || plain.charAt(at - 1).trim() === '';
}

/**
 * Whether the items of the list end in semicolons, or in commas, but for the last one: for commas most of those around, for semicolons any of
 * them, or a text that begins with a small letter, since hardly anybody writes those by accident.
 */
function isListStyle(text: TextValue, { sign }: Dangling, { factOf }: DocumentContext): boolean {
  const { siblings } = text;
  if (sign.length !== 1 || sign === ':' || siblings.length < 2) return false;
  if (sign === ';' && /^[\p{Ll}`]/u.test(text.value)) return true;
  // Only the nearest items are compared, so that a list of thousands is not read again for each of its items.
  const index = siblings.indexOf(text);
  const near = siblings.slice(Math.max(0, index - 4), index + 5).filter((one) => one !== text);
  const isAlike = (one: TextValue | undefined): boolean => one !== undefined && factOf(one, endsLikeListItem) === sign;
  const next = siblings[index + 1];
  // Two items in a row that end in commas are a list, and the next one may go on with the sentence.
  if (sign === ',' && (isAlike(siblings[index - 1]) || isAlike(next) || goesOn(text, next))) return true;
  const alike = near.filter(isAlike).length;
  if (sign === ';' && siblings.length === 2) return index === 0 && factOf(siblings[1] ?? text, endsWithStop);
  return alike > 0 && (sign === ';' || alike * 2 >= near.length);
}

function goesOn({ value }: TextValue, next: TextValue | undefined): boolean {
  return /^\p{Lu}/u.test(value) && next !== undefined && /^\p{Ll}/u.test(next.value);
}

/** The comma or semicolon that an item of such a list ends in, before a word such as "and"; empty if there is none. */
function endsLikeListItem({ plain }: Prose): string {
  const tail = plain.slice(0, visibleEnd(plain)).slice(-12);
  return /([,;])(?: ?(?:and|or|und|oder|et|ou|y|o|e))?$/.exec(tail)?.[1] ?? '';
}

function endsWithStop({ plain }: Prose): boolean {
  return plain.charAt(visibleEnd(plain) - 1) === '.';
}

/** A name has fewer words than a sentence that introduces the items behind it. */
const fewestOfSentence = 5;

function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

/** True where the next key of the item holds a list, which a colon announces, and where the list stands in the items behind this one. */
function introducesList(text: TextValue, { document }: DocumentContext): boolean {
  const { node, kind, key, siblings } = text;
  // A type is a heading over the items that have it.
  if (key === 'type' || (kind === 'prose' && (siblings.length === 1 || siblings.at(-1) !== text))) return true;
  const steps = nodesAt(document.root, node.start);
  const pair = steps.at(-1)?.pair;
  const mapping = steps.at(-2)?.node;
  const says = mapping?.kind === 'mapping' && mapping.pairs.some((one) => keyName(one) === 'description');
  // "Send us a letter and say:" is no name: the items behind it are what to say.
  if (!says && siblings.at(-1) !== text && wordsIn(text.value) >= fewestOfSentence) return true;
  if (!pair || mapping?.kind !== 'mapping') return false;
  const next = mapping.pairs[mapping.pairs.indexOf(pair) + 1];
  return next?.value.kind === 'sequence';
}
