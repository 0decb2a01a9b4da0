import { hasProperties, removePair } from '../../document/edits/edits.ts';
import type { SourceDocument } from '../../document/sourceDocument.ts';
import { keyName, nodesAt } from '../../document/syntax/tree.ts';
import type { Gatherer } from '../../document/texts/textBlocks.ts';
import type { TextValue } from '../../document/texts/texts.ts';
import type { Fix } from '../../model/finding.ts';
import { quoted } from '../../schema/wording.ts';
import { cutIn, endingOf } from '../../text/endings/cutOff.ts';
import type { DocumentContext, DocumentRule, RuleFinding } from '../rule.ts';
import { endWithStops } from '../support/closingStops.ts';
import { inDocument } from '../support/inDocument.ts';

/** A text that stops in mid-sentence, or without the stop that the texts beside it have. */
export const truncated: DocumentRule = {
  code: 'text/truncated',
  severity: 'error',
  reach: 'file',
  documentation: () => ({
    text: 'A text that was cut off, mostly when it was pasted: it ends in a word that cannot end a sentence (“in line with”, “the”, “such as”), or it has no closing stop while its own sentences and those of the other items have one. A stop that is merely missing is a warning.',
    fix: 'Complete the sentence; where the item refers to a catalogue a quick fix removes the cut text, so that the catalogue’s shows, and where only the stop is missing another one adds it.',
    bad: 'name: Auditing\ndescription: You can check records. You can report on them in line with',
    good: 'name: Auditing\ndescription: You can check records. You can report on them in line with the policy.',
    source: 'Five descriptions of one published role profile, cut off when they were copied from a catalogue.',
  }),
  *check(context) {
    const stops = new Map<TextValue['siblings'], boolean>();
    for (const { text: index } of context.gather(withoutStop, undefined)) {
      const text = context.texts[index];
      if (!text) continue;
      const found = evaluate(text, context, () => {
        const known = stops.get(text.siblings) ?? endWithStops(text.siblings, context);
        stops.set(text.siblings, known);
        return known;
      });
      if (found) yield { ...inDocument(text, found), fixes: () => fixesFor(text, found, context) };
    }
  },
};

/** Texts that end neither with a stop nor in another way that is as good. */
const withoutStop: Gatherer<true, undefined, undefined> = ({ kind, prose }) => {
  const ending = kind === 'prose' ? endingOf(prose).kind : 'other';
  return ending === 'stop' || ending === 'other' ? [] : [true];
};

/** What is wrong with the end of a text, in offsets of the text; `othersStop` says whether the texts beside it end with stops. */
function evaluate(text: TextValue, { factOf }: DocumentContext, othersStop: () => boolean): RuleFinding | undefined {
  const { value } = text;
  const { kind, word, earlierStops, words, joinsNext } = factOf(text, endingOf);
  const cut = factOf(text, cutIn);
  // The last but one item of a list may end in "; and".
  if (joinsNext && text.siblings.length > 1 && text.siblings.at(-1) !== text) return undefined;
  const at = cut ?? word;
  const said = quoted(value.slice(at.start, at.end));
  if (cut?.certain) return { at, message: cutOff(said) };
  if (kind === 'item') return undefined;
  const stop = othersStop();
  if (cut && (earlierStops || stop)) return { at, message: cutOff(said) };
  if (!stop) return undefined;
  if (earlierStops) {
    return {
      at: word,
      message: `The last sentence ends at ${said} without a stop, unlike the others here: complete it, or add the stop.`,
    };
  }
  // A few words among sentences are a heading or a remark, and so is a text that does not begin as they do.
  if (words < 5 || !beginsAlike(text)) return undefined;
  return {
    at: word,
    severity: 'warning',
    message: `The closing stop behind ${said} is missing, which the other texts here have: add it.`,
  };
}

/** Whether a text begins as most of the others do: a duty among duties ("Plans", "You plan", "Plan"), not a phrase among them. */
function beginsAlike({ value, siblings }: TextValue): boolean {
  const own = beginningOf(value);
  return siblings.filter((sibling) => beginningOf(sibling.value) === own).length * 2 > siblings.length;
}

function beginningOf(text: string): 'you' | 'does' | 'other' {
  const [first = ''] = /^[\p{L}’'-]{1,40}/u.exec(text) ?? [];
  return /^(?:you|I|we)(?:['’]|$)/i.test(first) ? 'you' : /[^s]s$/.test(first) ? 'does' : 'other';
}

function cutOff(said: string): string {
  return `The text breaks off at ${said}: complete the sentence.`;
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
      { kind: 'add the stop', title: 'Add the closing stop', edits: [{ start: end, end, newText: '.' }], safe: false },
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
  const title = `Use the catalogue’s text: remove ${quoted(key)}`;
  return edit && { kind: 'use the catalogue’s text', title, edits: [edit], safe: false, removes: true };
}
