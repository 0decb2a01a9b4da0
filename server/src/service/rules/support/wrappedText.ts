import { plainOrQuoted } from '../../document/edits/edits.ts';
import type { SourceDocument } from '../../document/sourceDocument.ts';
import type { MappingNode, PairNode } from '../../document/syntax/tree.ts';
import { say } from '../../message.ts';
import type { Fix } from '../../model/finding.ts';

/** What a text does not end with: a comma, and words after which something has to come. */
const goesOn =
  /(?:,|(?<![\p{L}\p{N}])(?:and|or|but|the|a|an|of|to|with|for|in|on|at|by|from|our|your|their|its|that|which|who|is|are|was|will|would|as|than|into|about|under))$/iu;

/** In words. What is shorter may well be a key. */
const fewestWords = 3;

/**
 * The fix for a key that is the rest of a text which its author broke over two lines, the second of which holds a colon: both lines as one
 * text. `undefined` for a key that does not go on with the text on the line above.
 */
export function joinWithTextAbove({ text }: SourceDocument, mapping: MappingNode, offender: PairNode): Fix | undefined {
  const before = mapping.pairs[mapping.pairs.indexOf(offender) - 1];
  if (mapping.flow || before?.value.kind !== 'scalar' || before.value.style !== 'plain') return undefined;
  const { key, value } = offender;
  if (key.kind !== 'scalar' || key.style !== 'plain' || value.kind !== 'scalar' || value.style !== 'plain')
    return undefined;
  const words = text.slice(key.start, key.end);
  const start = text.slice(before.value.start, before.value.end);
  const isNext = /^[ \t]*\r?\n[ \t]*$/.test(text.slice(before.value.end, key.start));
  if (!isNext || !/^\p{Ll}/u.test(words) || words.split(/\s+/).length < fewestWords || !goesOn.test(start))
    return undefined;
  const end = Math.max(offender.end, value.end);
  const whole = text
    .slice(before.value.start, end)
    .trimEnd()
    .replace(/\s*\r?\n\s*/g, ' ');
  // A comment between the key and its value would become a part of the text.
  if (/\s#/.test(whole)) return undefined;
  const edits = [{ start: before.value.start, end, newText: plainOrQuoted(whole, false) }];
  const title = say`Join it with the text above`;
  return { kind: say`join it with the text above`, title, edits, safe: false };
}
