import { hasProperties, removePair } from '../../document/edits/edits.ts';
import type { SourceDocument } from '../../document/sourceDocument.ts';
import { keyName, nodesAt } from '../../document/syntax/tree.ts';
import type { Gatherer } from '../../document/texts/textBlocks.ts';
import type { TextValue } from '../../document/texts/texts.ts';
import { type Message, say } from '../../message.ts';
import type { Fix } from '../../model/finding.ts';
import { quoted } from '../../schema/wording.ts';
import { cutIn, type Ending, endingOf } from '../../text/endings/cutOff.ts';
import { openStartOf, openStartSign } from '../../text/endings/openStart.ts';
import { tornEndOf, tornStartOf } from '../../text/endings/tornWord.ts';
import { type VerbForm, verbFormOf } from '../../text/english/dutyVerbs.ts';
import { asListed, habitsOf } from '../../text/languages/habits.ts';
import { isEnglish, type Prose } from '../../text/prose/prose.ts';
import type { DocumentContext, DocumentRule, RuleFinding } from '../rule.ts';
import { endWithStops } from '../support/closingStops.ts';
import { inDocument } from '../support/inDocument.ts';
/** A text that stops in mid-sentence, or without the stop that the texts beside it have. */
export const truncated: DocumentRule = {
  code: 'text/truncated',
  severity: 'error',
  reach: 'file',
  documentation: () => ({
    text: 'A text that was cut off, mostly when it was pasted: it ends in a word that cannot end a sentence (“in line with”, “the”, “such as”) or in the middle of one (“the ventila”), it begins so (“ing the scales”), or it has no closing stop while its own sentences and those of the other items have one. A stop that is merely missing is a warning.',
    fix: 'Complete the sentence; where the item refers to a catalogue a quick fix removes the cut text, so that the catalogue’s shows, and where only the stop is missing another one adds it.',
    bad: 'name: Auditing\ndescription: You can check records. You can report on them in line with',
    good: 'name: Auditing\ndescription: You can check records. You can report on them in line with the policy.',
    source: 'Five descriptions of one published role profile, cut off when they were copied from a catalogue.',
  }),
  *check(context) {
    const stops = new Map<TextValue['siblings'], boolean>();
    const speller = isEnglish(context) ? context.speller : undefined;
    for (const { text: index } of context.gather(noticed, undefined)) {
      const text = context.texts[index];
      if (!text) continue;
      if (text.kind !== 'prose') {
        yield* nameIn(text, context);
        continue;
      }
      // Searching most texts is faster than looking them up in the memory.
      const start =
        (openStartSign.test(text.value) ? context.factOf(text, openStartOf) : undefined) ??
        (speller && /^[a-z]/.test(text.value) && beginsAlone(text) ? tornStartOf(text.value, speller) : undefined);
      if (start && (start.torn || beginsAlone(text))) {
        const at = { start: start.start, end: start.end };
        const said = quoted(text.value.slice(at.start, at.end));
        const message = say`The text begins in mid-sentence at ${said}: put what is missing before it.`;
        yield inDocument(text, { at, message, ...(start.torn ? {} : { severity: 'warning' }) });
      }
      const ending = context.factOf(text, endingOf);
      if (ending.kind === 'stop' || ending.kind === 'other') continue;
      const tornEnd = speller && tornEndOf(text, ending, speller);
      if (tornEnd) {
        const said = quoted(text.value.slice(tornEnd.start, tornEnd.end));
        yield inDocument(text, {
          at: tornEnd,
          message: say`The text breaks off in the middle of the word ${said}: complete it.`,
        });
        continue;
      }
      const found = evaluate(text, context, () => {
        const known = stops.get(text.siblings) ?? endWithStops(text.siblings, context);
        stops.set(text.siblings, known);
        return known;
      });
      if (found) yield { ...inDocument(text, found), fixes: () => fixesFor(text, found, context) };
    }
  },
};

/** A name that ends in a conjunction. */
const joins = /\s(?:and|or|nor)\s*$/;

function endsInJoin({ text, language }: Prose): boolean {
  const habits = habitsOf(language);
  if (!habits) return joins.test(text);
  const last = /\s([\p{L}\p{M}'’]+)\s*$/u.exec(text.slice(-40))?.[1];
  return last !== undefined && habits.joins.has(asListed(last));
}

function* nameIn(text: TextValue, { factOf }: DocumentContext): Iterable<RuleFinding> {
  const cut = factOf(text, cutIn);
  if (!cut?.certain) return;
  const at = { start: cut.start, end: cut.end };
  yield inDocument(text, {
    at,
    message: say`The name breaks off at ${quoted(text.value.slice(at.start, at.end))}: complete it.`,
  });
}

/** Whether no other text of the list begins with a small letter, so that they do not continue one sentence. Only the nearest are compared. */
function beginsAlone(text: TextValue): boolean {
  const { siblings } = text;
  const index = siblings.indexOf(text);
  return siblings.slice(Math.max(0, index - 4), index + 5).every((one) => one === text || !/^\p{Ll}/u.test(one.value));
}

/**
 * Texts that may begin or end in mid-sentence: names that end in a conjunction, and prose that begins with a small letter, or ends neither with
 * a stop nor in another way that is as good.
 */
const noticed: Gatherer<true, undefined, undefined> = ({ kind, prose }) => {
  if (kind !== 'prose') return kind === 'name' && endsInJoin(prose) ? [true] : [];
  if (openStartSign.test(prose.text) || /^[a-z]/.test(prose.text)) return [true];
  const ending = endingOf(prose).kind;
  return ending === 'stop' || ending === 'other' ? [] : [true];
};

/** What is wrong with the end of a text, in offsets of the text; `othersStop` says whether the texts beside it end with stops. */
function evaluate(text: TextValue, { factOf }: DocumentContext, othersStop: () => boolean): RuleFinding | undefined {
  const { value } = text;
  const { kind, word, earlierStops, words, joinsNext } = factOf(text, endingOf);
  const cut = factOf(text, cutIn);
  if (joinsNext && isJoined(text, joinsNext)) return undefined;
  const at = cut ?? word;
  const said = quoted(value.slice(at.start, at.end));
  if (cut?.certain) return { at, message: cutOff(said) };
  if (kind === 'item') return undefined;
  const stop = othersStop();
  if (cut && (earlierStops || stop)) return { at, message: cutOff(said) };
  // What a menu is called ends as it ends there: "Choose Tools - Share Sheet".
  if (!stop || menuPath.test(value)) return undefined;
  // One or two words behind a sentence are a remark.
  if (earlierStops && words > 2) {
    return {
      at: word,
      message: say`The last sentence ends at ${said} without a stop, unlike the others here: complete it, or add the stop.`,
    };
  }
  // A few words among sentences are a heading or a remark, and so is a text that is no duty, or does not begin as the others do.
  if (earlierStops || words < 5 || !beginsAlike(text)) return undefined;
  return {
    at: word,
    severity: 'warning',
    message: say`The closing stop behind ${said} is missing, which the other texts here have: add it.`,
  };
}

const menuPath = /\b(?:choose|click|menu|open|press|select|tap)\b.{0,200}\S (?:-|–|→|>|▸|\|) \p{Lu}/iu;

/** Whether the word at the end of an item joins it to the next one: "keeps the register; and". */
function isJoined(text: TextValue, joinsNext: NonNullable<Ending['joinsNext']>): boolean {
  if (joinsNext === 'surely') return true;
  const next = text.siblings[text.siblings.indexOf(text) + 1];
  if (!next) return false;
  // Where the sentence goes on in the next item, that begins with a small letter, or tells to do what comes next.
  return joinsNext === 'mostly' || /^[^\p{Lu}]/u.test(next.value) || isImperative(firstWordOf(next.value));
}

function isImperative(word: string): boolean {
  return verbFormOf(word) === 'plain' || /^(?:choose|click|press|right-click|tap|type)$/i.test(word);
}

function firstWordOf(text: string): string {
  return /^[\p{L}’'-]{1,40}/u.exec(text)?.[0] ?? '';
}

/** Whether a text is a duty among duties ("Plans", "You plan", "Plan"), which begin in the same way: a list of nouns needs no stop. */
function beginsAlike({ value, siblings }: TextValue): boolean {
  const own = beginningOf(value);
  return (
    own !== undefined && siblings.filter((sibling) => beginningOf(sibling.value) === own).length * 2 > siblings.length
  );
}

function beginningOf(text: string): VerbForm | 'you' | undefined {
  const first = firstWordOf(text);
  if (/^(?:you|I|we)(?:['’]|$)/i.test(first)) return 'you';
  return verbFormOf(first) ?? (otherVerb.test(text) ? 'third person' : undefined);
}

/** A verb that is no word of duty, with its object: "Tells the others". */
const otherVerb =
  /^\p{L}{2,30}[^s]s (?:the|an?|others|our|your|their|its|all|any|each|every|how|what|that|whether|when|who|new|people|users|and)\s/u;

function cutOff(said: string): Message {
  return say`The text breaks off at ${said}: complete the sentence.`;
}

function fixesFor(text: TextValue, found: RuleFinding, { document, factOf }: DocumentContext): Fix[] {
  const fixes: Fix[] = [];
  const fromCatalogue = removal(text, document);
  if (fromCatalogue && found.severity !== 'warning') fixes.push(fromCatalogue);
  if (factOf(text, cutIn)) return fixes;
  const end = factOf(text, endingOf).word.end;
  const stop: RuleFinding = {
    ...found,
    fixes: () => [
      {
        kind: say`add the stop`,
        title: say`Add the closing stop`,
        edits: [{ start: end, end, newText: '.' }],
        safe: false,
      },
    ],
  };
  return [...fixes, ...(inDocument(text, stop).fixes?.(document) ?? [])];
}

const catalogued: ReadonlySet<string> = new Set(['description', 'levelDescription']);

/** Removes a text so that the catalogue's counts, where the item refers to a skill of a catalogue; `undefined` elsewhere. */
function removal({ node, key }: TextValue, document: SourceDocument): Fix | undefined {
  if (!catalogued.has(key)) return undefined;
  const steps = nodesAt(document.root, node.start);
  const pair = steps.at(-1)?.pair;
  const mapping = steps.at(-2)?.node;
  if (!pair || mapping?.kind !== 'mapping' || hasProperties(document, pair)) return undefined;
  if (!mapping.pairs.some((one) => keyName(one) === 'ref')) return undefined;
  const edit = removePair(document, mapping, pair);
  const title = say`Use the catalogue’s text: remove ${quoted(key)}`;
  return edit && { kind: say`use the catalogue’s text`, title, edits: [edit], safe: false, removes: true };
}
