import type { OffsetEdit } from '../../text/span.ts';
import { parseText } from '../syntax/parse.ts';
import { rewrite } from './draft.ts';
import { isInnerKey } from './knownWords.ts';
import type { Line } from './lines.ts';
import { isPlainText, quoteEdits } from './plainText.ts';
import type { Repair } from './repair.ts';

/** The most lines that are taken for the content of braces. */
const mostLines = 60;

/** Braces over several lines. */
export interface Braces {
  readonly text: string;
  readonly lines: readonly Line[];
  /** The line on which they open, and where. */
  readonly index: number;
  readonly start: number;
  /** The column of the key or the dash before them, as it will be. */
  readonly target: number;
  readonly isItem: boolean;
  readonly key: string;
  readonly lineBreak: string;
}

/**
 * Braces with whole lines in them, which YAML cannot read, as keys below each other; and the index of their last line. `undefined` for braces
 * that can be read, that do not close at the end of a line, or that hold no keys of the format.
 */
export function bracesAsBlock(braces: Braces): { repair: Repair; last: number } | undefined {
  const { text, lines, index, start, target, isItem, key, lineBreak } = braces;
  const last = closingLine(braces);
  const lastLine = last === undefined ? undefined : lines[last];
  if (last === undefined || !lastLine || last === index) return undefined;
  const end = lastLine.end;
  const inside = text.slice(start, end);
  if (parseText(`- ${inside.replace(/\n/g, '\n  ')}`).problems.length === 0) return undefined;
  const keys = [...inside.matchAll(/(\{|,)(\s*)([\p{L}][\w-]*):(?=\s)/gu)].filter((match) =>
    isInnerKey(match[3] ?? ''),
  );
  if (keys.length === 0 || keys[0]?.index !== 0) return undefined;
  const pad = lineBreak + ' '.repeat(target + 2);
  const edits: OffsetEdit[] = [];
  keys.forEach((match, i) => {
    const from = start + match.index;
    const keyStart = from + (match[1] ?? '').length + (match[2] ?? '').length;
    edits.push({ start: from, end: keyStart, newText: i === 0 && isItem ? '' : pad });
    const next = keys[i + 1];
    const valueEnd = next ? start + next.index : end - 1;
    edits.push(...valueEdits(braces, start + match.index + match[0].length, valueEnd, lineBreak));
  });
  const before = text.slice(start, end - 1).trimEnd().length + start;
  edits.push({ start: Math.max(before, edits.at(-1)?.end ?? 0), end, newText: '' });
  const at = { start, end: lines[index]?.end ?? end };
  return { repair: { kind: 'flow-comma', at, lines: { start, end }, edits, safe: true, key }, last };
}

/** The first line that ends with a closing brace where the next one begins something else. */
function closingLine({ text, lines, index }: Braces): number | undefined {
  for (let i = index; i < Math.min(lines.length, index + mostLines); i++) {
    const line = lines[i];
    // The next item begins: the braces before it are still being typed.
    const body = i > index && line?.mark?.kind === 'hyphen' ? line.mark.body : undefined;
    if (body !== undefined && /^(?:\{|[a-z]\w*:\s)/.test(text.slice(body, body + 40))) return undefined;
    if (line && line.end > line.at && text.charAt(line.end - 1) === '}' && text.charAt(line.end - 2) !== '{') return i;
  }
  return undefined;
}

/** A value as it stands behind its key on a line of its own. */
function valueEdits({ text, lines, index, target }: Braces, from: number, to: number, lineBreak: string): OffsetEdit[] {
  let [start, end] = [from, to];
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  const written = text.slice(start, end);
  const isQuoted = /^(?:"[^"\\\n]*"|'[^'\n]*'|\[[^[\]\n]*\])$/.test(written);
  if (!written.includes('\n')) {
    const edits = written === '' || isQuoted || isPlainText(written) ? [] : quoteEdits(text, start, end);
    return start > from && text.slice(from, start).includes('\n')
      ? [{ start: from, end: start, newText: ' ' }, ...edits]
      : edits;
  }
  const pad = ' '.repeat(target + 4);
  const edits: OffsetEdit[] = [{ start: from, end: start, newText: ` |-${lineBreak}${pad}` }];
  for (const line of lines.slice(index, index + mostLines)) {
    if (line.start <= start || line.start >= end || line.kind === 'empty') continue;
    edits.push(...rewrite(text, line.start, line.at, pad));
    const { mark } = line;
    if (mark?.kind !== 'sign' || '*+'.includes(text.charAt(mark.start)) || mark.body >= line.end) continue;
    edits.push({ start: mark.start, end: mark.body, newText: '- ' });
  }
  return edits;
}
