import { lazy } from '../../support/lazy.ts';
import type { OffsetEdit } from '../../text/span.ts';
import { rewrite } from './draft.ts';
import { isPlainText, quoteEdits } from './plainText.ts';
import type { Repair } from './repair.ts';
import type { Value } from './value.ts';

/** What has to be done so that brackets are read: their lines are indented, and texts in them stand in quotes. */
export function flowRepairs(text: string, value: Value): Repair[] {
  const { first, lines, enclosed, target } = value;
  const repairs: Repair[] = [];
  if (!first) return repairs;
  const own = lines.slice(0, enclosed);
  const low = own.filter((line) => line.kind !== 'empty' && (line.column <= target || line.odd));
  if (low.length > 0) {
    const edits: OffsetEdit[] = [];
    for (const line of own) {
      if (line.kind === 'empty') continue;
      const depth = /^[\]}]/.test(text.slice(line.at, line.end)) ? target + 1 : target + 2;
      if (line.column <= target || line.odd) {
        edits.push(...rewrite(text, line.start, line.at, ' '.repeat(depth)));
      }
    }
    const at = { start: low[0]?.at ?? first.start, end: low[0]?.end ?? first.end };
    repairs.push({
      kind: 'indentation',
      at,
      lines: { start: at.start, end: own.at(-1)?.end ?? at.end },
      edits,
      safe: true,
      key: value.name,
    });
  }
  for (const part of flowTexts(text, first.start, own.at(-1)?.end ?? first.end))
    repairs.push({ ...part, key: value.name });
  return repairs;
}

/** The texts within braces that YAML would read as something else, each with quotes around it. */
export function flowTexts(text: string, start: number, end: number): Repair[] {
  const repairs: Repair[] = [];
  // Looked for in the part alone: where it has none, the search would go on to the end of the file, for each value of it.
  for (const match of text.slice(start, end).matchAll(/\{([^{}\n]*)\}/g)) {
    const inside = start + match.index + 1;
    const keys = keysOf(match[1] ?? '');
    keys.forEach((key, index) => {
      const from = inside + key.index + key[0].length;
      const next = keys[index + 1];
      let valueEnd = next ? inside + next.index : start + match.index + match[0].length - 1;
      let valueStart = from;
      while (text.charAt(valueStart) === ' ' && valueStart < valueEnd) valueStart++;
      while (valueEnd > valueStart && ' \t'.includes(text.charAt(valueEnd - 1))) valueEnd--;
      if (next && text.charAt(valueEnd - 1) === ',') {
        // Two commas: one is a slip.
        const comma = { start: inside + next.index, end: inside + next.index + 1 };
        const edits = [{ ...comma, newText: '' }];
        repairs.push({ kind: 'flow-comma', at: comma, lines: comma, edits, safe: true });
        while (valueEnd > valueStart && ' ,'.includes(text.charAt(valueEnd - 1))) valueEnd--;
      }
      const written = text.slice(valueStart, valueEnd);
      if (written === '' || /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|\[[^[\]]*\]|\*[\w-]+|&\S+ .*)$/.test(written)) return;
      if (!/[,[\]]/.test(written) && isPlainText(written)) return;
      const at = { start: valueStart, end: valueEnd };
      const kind = written.includes(',') ? 'flow-comma' : 'quotes';
      repairs.push({ kind, at, lines: at, edits: quoteEdits(text, valueStart, valueEnd), safe: true });
    });
  }
  return repairs;
}

/** A key behind the opening brace or a comma. */
const key = /(?:^|,)[ \t]*(\p{L}[\w-]{0,40}):(?=[ \t]|$)/gu;

/** The same, with names of up to five words, such as "Hours a week". */
const namedKey = lazy(() => /(?:^|,)[ \t]*(\p{L}[\w-]{0,40}|\p{Lu}[\p{L}\w-]*(?: [\p{L}\w-]+){1,4}):(?=[ \t]|$)/gu);

/**
 * The keys within braces. Several words are one only where the first key has a capital, too: those who write the format's own keys have
 * none, so that what follows a comma and ends with a colon belongs to their text.
 */
function keysOf(inside: string): RegExpExecArray[] {
  return [...inside.matchAll(/^[ \t]*\p{Lu}/u.test(inside) ? namedKey() : key)];
}
