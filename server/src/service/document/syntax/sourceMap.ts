import type { Span } from '../../text/span.ts';
import type { ScalarNode } from './tree.ts';

/** From offsets into a decoded text to the places in the file that it was read from. */
export type SourceMap = (span: Span) => Span;

/**
 * Aligns the decoded value of a text with its source: a blank that was a folded line break maps to the break and the indentation after it,
 * a character that was escaped to its escape. A span of the value maps to the whole of its source, an empty span to the place before the
 * character that follows. Where the two cannot be aligned, which is not known to happen, all spans map to the whole text.
 */
export function mapOfScalar(text: string, node: ScalarNode): SourceMap {
  const whole: SourceMap = () => ({ start: node.start, end: node.end });
  if (typeof node.value !== 'string') return whole;
  const { value } = node;
  const start = contentStart(text, node);
  if (node.style === 'plain' && node.end - start === value.length) {
    return (span) => ({ start: start + span.start, end: start + span.end });
  }
  const places = align(text, start, node, value);
  if (!places) return whole;
  return (span) => {
    const from = places.starts[span.start] ?? node.end;
    return { start: from, end: span.end > span.start ? (places.ends[span.end - 1] ?? node.end) : from };
  };
}

/** The offset after the quote, or after the first line of a block text, which holds its header. */
function contentStart(text: string, node: ScalarNode): number {
  switch (node.style) {
    case 'plain':
      return node.start;
    case 'single':
    case 'double':
      return node.start + 1;
    default: {
      const lineBreak = text.indexOf('\n', node.start);
      return lineBreak < 0 ? node.end : lineBreak + 1;
    }
  }
}

interface Places {
  readonly starts: number[];
  readonly ends: number[];
}

function align(text: string, from: number, node: ScalarNode, value: string): Places | undefined {
  const places: Places = { starts: [], ends: [] };
  let offset = from;
  for (let i = 0; i < value.length; ) {
    if (!isBlank(value.charAt(i))) {
      // The indentation of a block's first line stands before a text that begins without blanks.
      let token = tokenAt(text, offset, node);
      while (token && isBlank(token.decoded) && token.end <= node.end) {
        offset = token.end;
        token = tokenAt(text, offset, node);
      }
      if (!token || !value.startsWith(token.decoded, i)) return undefined;
      for (let unit = 0; unit < token.decoded.length; unit++) {
        places.starts.push(offset);
        places.ends.push(token.end);
      }
      i += token.decoded.length;
      offset = token.end;
      continue;
    }
    let end = i;
    while (end < value.length && isBlank(value.charAt(end))) end++;
    offset = alignBlanks(text, offset, node, value.slice(i, end), places);
    i = end;
  }
  return places;
}

/**
 * Maps the blanks of a run of the value to those of the source one by one as far as they are the same, and the last one to all the rest.
 * Gives the offset after the blanks.
 */
function alignBlanks(text: string, from: number, node: ScalarNode, run: string, places: Places): number {
  const tokens: { readonly start: number; readonly end: number; readonly decoded: string }[] = [];
  let offset = from;
  for (let token = tokenAt(text, offset, node); token && isBlank(token.decoded) && offset < node.end; ) {
    tokens.push({ start: offset, ...token });
    offset = token.end;
    token = tokenAt(text, offset, node);
  }
  let next = 0;
  for (let i = 0; i < run.length; i++) {
    // A line break in the value is the next one of the source, and what stood before it was dropped.
    let at = next;
    while (run.charAt(i) === '\n' && at < tokens.length && tokens[at]?.decoded !== '\n') at++;
    if (at >= tokens.length) at = next;
    const token = tokens[at] ?? { start: offset, end: offset };
    places.starts.push(Math.min(token.start, node.end));
    places.ends.push(i === run.length - 1 ? Math.min(offset, node.end) : token.end);
    next = at + 1;
  }
  // The blanks at the end of a block text are its last line break; each of its blank lines is one more.
  return offset;
}

interface Token {
  readonly end: number;
  /** What it is in the value; a blank for an escaped line break, which the value does not have. */
  readonly decoded: string;
}

const escapes: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  t: '\t',
  '\t': '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\x1b',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
  N: '\x85',
  _: '\xa0',
  L: '\u2028',
  P: '\u2029',
};

const codeLengths: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/** What one character of the source, or one escape, decodes to (YAML 1.2.2, sections 5.7 and 7.3); `undefined` at the end of the file. */
function tokenAt(text: string, offset: number, { style }: ScalarNode): Token | undefined {
  const char = text.charAt(offset);
  if (char === '') return undefined;
  if (style === 'single' && char === "'") return { end: offset + 2, decoded: "'" };
  if (style !== 'double' || char !== '\\') return { end: offset + 1, decoded: char };
  const sign = text.charAt(offset + 1);
  if (sign === '\r' || sign === '\n') return { end: offset + 2, decoded: ' ' };
  const digits = codeLengths[sign];
  if (digits === undefined) return { end: offset + 2, decoded: escapes[sign] ?? sign };
  const code = Number.parseInt(text.slice(offset + 2, offset + 2 + digits), 16);
  const known = code >= 0 && code <= 0x10ffff;
  return { end: offset + 2 + digits, decoded: known ? String.fromCodePoint(code) : sign };
}

function isBlank(char: string): boolean {
  return char === ' ' || char === '\n' || char === '\t' || char === '\r';
}
