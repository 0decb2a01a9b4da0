import { readDocument } from '../../src/service/document/sourceDocument.ts';
import { findValue } from '../../src/service/document/syntax/tree.ts';

/** One way to write a text in YAML, as the value of a key in the first column. */
export interface WrittenText {
  readonly style: string;
  readonly source: string;
  /** For each code unit of the decoded text, the offset in `source` at which its source begins. */
  readonly starts: readonly number[];
  /** The same for its end. */
  readonly ends: readonly number[];
}

/**
 * The ways in which YAML can write a text: plain, in quotes, as blocks, on one line and folded over many. Those that YAML would read as
 * something else (a `: ` in a plain text, a line break in single quotes) are left out.
 */
export function writings(text: string): WrittenText[] {
  const folded = (char: string, index: number) => (canFold(text, index) ? '\n  ' : char);
  const ways = [
    write('plain', '', '', text, (char) => char),
    write('plain over lines', '', '', text, folded),
    write('single', "'", "'", text, (char) => (char === "'" ? "''" : char)),
    write('single over lines', "'", "'", text, (char, index) => (char === "'" ? "''" : folded(char, index))),
    write('double', '"', '"', text, escaped),
    write('double over lines', '"', '"', text, (char, index) => (canFold(text, index) ? '\n  ' : escaped(char))),
    write('literal', '|-\n  ', '', text, (char) => (char === '\n' ? '\n  ' : char)),
    write('folded', '>-\n  ', '', text, folded),
    write('folded over lines, and ended', '>\n  ', '', text, folded),
  ];
  return ways.filter((way) => readsAs(way, text));
}

function canFold(text: string, index: number): boolean {
  return text.charAt(index) === ' ' && /\S/.test(text.charAt(index - 1)) && /\S/.test(text.charAt(index + 1));
}

function escaped(char: string): string {
  const escapes: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\t': '\\t' };
  return escapes[char] ?? (char > '~' ? `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}` : char);
}

function write(
  style: string,
  open: string,
  close: string,
  text: string,
  encode: (char: string, index: number) => string,
): WrittenText {
  const [starts, ends]: [number[], number[]] = [[], []];
  let source = open;
  for (let i = 0; i < text.length; i++) {
    starts.push(source.length);
    source += encode(text.charAt(i), i);
    ends.push(source.length);
  }
  return { style, source: source + close, starts, ends };
}

function readsAs({ source }: WrittenText, text: string): boolean {
  const { root, problems } = readDocument('file:///test.role.yaml', 'role', 1, `text: ${source}\nnext: 1\n`);
  const value = findValue(root, 'text');
  if (problems.length > 0 || value?.kind !== 'scalar' || typeof value.value !== 'string') return false;
  // A folded text that ends with its line has one more line break, which is not compared.
  return value.value === text || (source.startsWith('>\n') && value.value === `${text}\n`);
}
