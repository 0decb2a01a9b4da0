import type { SourceDocument, Span } from '../sourceDocument.ts';
import { libraryMessages } from '../syntax/libraryMessages.ts';
import type { SyntaxProblem } from '../syntax/parse.ts';
import { firstLine, lineEnd, lineStart, skipBlanks, trimEnd } from '../syntax/spans.ts';
import { type Node, nodesAt } from '../syntax/tree.ts';
import type { DefectKind, SyntaxDefect } from './syntaxDefect.ts';

const structuralKinds: ReadonlySet<DefectKind> = new Set([
  'unclosed-quote',
  'unclosed-bracket',
  'mismatched-bracket',
  'unexpected-bracket',
  'block-in-brackets',
  'list-beside-keys',
  'indentation',
  'tab',
  'text-after-block-indicator',
  'key-over-lines',
  'directive',
  'too-deep',
  'other',
]);

/**
 * By the offset at which a mapping begins after a complete value: the end of its first key if that goes over several lines, else the same
 * offset. The parser reports the two as separate problems.
 */
export type NestedKeys = ReadonlyMap<number, number>;

/** The nested keys among the parser's problems. */
export function nestedKeys(problems: readonly SyntaxProblem[]): NestedKeys {
  const nested = new Map<number, number>();
  for (const { kind, start, detail } of problems) {
    if (kind === 'BLOCK_AS_IMPLICIT_KEY' && detail.startsWith(libraryMessages.mappingInValue)) nested.set(start, start);
  }
  for (const { kind, start, end } of problems) {
    if (kind === 'MULTILINE_IMPLICIT_KEY' && nested.has(start)) nested.set(start, end);
  }
  return nested;
}

/** The defect of the text that a problem of the parser stands for. */
export function classifySyntaxError(
  document: SourceDocument,
  problem: SyntaxProblem,
  nested: NestedKeys,
): SyntaxDefect {
  const { text } = document;
  const { kind, detail, start, end } = problem;
  const defect = (as: DefectKind, span: Span = { start, end }, valueStart?: number): SyntaxDefect => ({
    kind: as,
    ...firstLine(text, span),
    structural: structuralKinds.has(as),
    detail,
    ...(valueStart === undefined ? {} : { valueStart }),
  });
  switch (kind) {
    case 'MISSING_COLON':
      return loneWord(text, problem, defect);
    case 'MULTILINE_IMPLICIT_KEY':
      return nested.has(start) ? keyInValue(document, problem, nested, defect) : loneWord(text, problem, defect);
    case 'MISSING_QUOTE':
      return defect('unclosed-quote', openingQuote(document, start));
    case 'BLOCK_AS_IMPLICIT_KEY':
      return keyInValue(document, problem, nested, defect);
    case 'BAD_INDENT':
      return detail.startsWith(libraryMessages.bracketsNotClosed)
        ? unclosedBracket(document, problem, defect)
        : misaligned(text, start, defect);
    case 'TAB_AS_INDENT':
      return tab(text, problem, defect);
    case 'UNEXPECTED_TOKEN':
      return unexpected(document, problem, defect);
    case 'MISSING_CHAR':
      if (detail.startsWith(libraryMessages.commentWithoutSpace)) return defect('missing-space-before-comment');
      if (detail.startsWith(libraryMessages.itemWithoutDash)) return misaligned(text, start, defect);
      if (detail.startsWith(libraryMessages.itemsWithoutComma))
        return defect('missing-comma', { start, end: wordEnd(text, start) });
      if (detail.startsWith(libraryMessages.colonWithoutSpace)) return defect('missing-space-after-colon');
      if (detail.startsWith(libraryMessages.propertyWithoutSpace)) return defect('missing-space-after-property');
      return defect(detail.includes(libraryMessages.directiveNotEnded) ? 'directive' : 'other');
    case 'BAD_SCALAR_START':
      return defect('reserved-start', { start, end: Math.max(end, start + 1) }, start);
    case 'BAD_DQ_ESCAPE':
      return defect('bad-escape', { start, end: Math.min(start + 2, lineEnd(text, start)) });
    case 'UNKNOWN_ALIAS':
    case 'BAD_ALIAS':
      return defect('unknown-alias', { start, end }, start);
    case 'BLOCK_IN_FLOW':
      return blockInBrackets(text, problem, defect);
    case 'KEY_NOT_TEXT':
      return defect('key-not-text');
    case 'MISSING_KEY':
      return defect('missing-key-before-colon');
    case 'MERGE_NOT_MAPPING':
      return defect('merge-not-mapping');
    case 'TOO_MANY_ALIASES':
      return defect('too-many-aliases');
    case 'MULTIPLE_ANCHORS':
    case 'ALIAS_PROPS':
    case 'BAD_PROP_ORDER':
      return defect('anchor');
    case 'TAG_RESOLVE_FAILED':
    case 'MULTIPLE_TAGS':
      return defect('tag');
    case 'BAD_DIRECTIVE':
      return defect('directive');
    case 'MULTIPLE_DOCUMENTS':
      return defect('second-document');
    case 'TOO_DEEP':
      return defect('too-deep', firstLine(text, { start: skipBreaks(text, start), end }));
    default:
      return defect('other');
  }
}

type MakeDefect = (kind: DefectKind, span?: Span, valueStart?: number) => SyntaxDefect;

/** The indentation that has a tab, or the tabs after a dash. */
function tab(text: string, { start, end }: SyntaxProblem, defect: MakeDefect): SyntaxDefect {
  const line = lineStart(text, start);
  const from = text.slice(line, start).trim() === '' ? line : start;
  return { ...defect('tab'), start: from, end: Math.max(end, skipBlanks(text, from)) };
}

/** A word that the parser took for a key, without a colon. A key of several lines began as such a word on its first line. */
function loneWord(text: string, { start, end }: SyntaxProblem, defect: MakeDefect): SyntaxDefect {
  const first = firstLine(text, { start, end: Math.max(end, start + 1) });
  const word = text.slice(first.start, first.end);
  const onOwnLine = text.slice(lineStart(text, start), start).trim() === '';
  if (/^-(\s|$)/.test(word) && onOwnLine) {
    return defect('list-beside-keys', { start, end: Math.max(first.end, start + 1) });
  }
  if (/^-[^\s-]/.test(word)) return defect('missing-space-after-dash', first);
  if (/^[[{]/.test(word)) return defect('unclosed-bracket', { start, end: start + 1 });
  if (/^["']/.test(word)) return defect(end > first.end ? 'key-over-lines' : 'missing-colon', first);
  // An address has a colon too, but no key is meant by it.
  if (/^[\w.-]+:(?!\/\/)\S/.test(word)) return defect('missing-space-after-colon', first);
  return defect('missing-colon', first);
}

/** The quoted scalar that ends where the parser gave up, from its opening quote to the end of the line. */
function openingQuote(document: SourceDocument, giveUp: number): Span {
  const opening = lastNode(
    document,
    giveUp,
    (node) => node.kind === 'scalar' && (node.style === 'single' || node.style === 'double'),
  );
  const start = opening?.start ?? Math.max(0, giveUp - 1);
  return { start, end: lineEnd(document.text, start) };
}

/** The innermost node of a kind that ends at or around an offset. */
function lastNode(document: SourceDocument, offset: number, accepts: (node: Node) => boolean): Node | undefined {
  for (const at of [offset, offset - 1, trimEnd(document.text, 0, offset)]) {
    const found = nodesAt(document.root, at).findLast((step) => accepts(step.node));
    if (found) return found.node;
  }
  return undefined;
}

/**
 * A second `: ` on a line, or a key below a value that is complete: the line is indented too deep. In both cases the parser's mapping
 * begins at the value's first word.
 */
function keyInValue(
  { text }: SourceDocument,
  { start, detail }: SyntaxProblem,
  nested: NestedKeys,
  defect: MakeDefect,
): SyntaxDefect {
  if (detail.startsWith(libraryMessages.listAsKey)) return misaligned(text, start, defect);
  const keyEnd = nested.get(start) ?? start;
  if (text.slice(start, keyEnd).includes('\n')) {
    // The tree has the key where it was meant to be, so that what follows can be checked.
    const span = { start: skipBlanks(text, lineStart(text, keyEnd)), end: keyEnd };
    return { ...defect('indentation', span), structural: false };
  }
  return defect('colon-in-value', { start, end: valueEnd(text, start) }, start);
}

/** The end of a value on its line, without blanks and a comment after it. */
export function valueEnd(text: string, start: number): number {
  const end = lineEnd(text, start);
  const comment = /[ \t]#/.exec(text.slice(start, end));
  return trimEnd(text, start, comment ? start + comment.index : end);
}

/** The first word of a line whose indentation differs from that of its neighbours. */
function misaligned(text: string, offset: number, defect: MakeDefect): SyntaxDefect {
  const start = skipBlanks(text, skipBreaks(text, offset));
  return defect('indentation', { start, end: wordEnd(text, start) });
}

/** The end of a key before its colon, of a dash, or of any other characters before the next blank. */
function wordEnd(text: string, start: number): number {
  const match = /^(-(?=\s)|[^\n\r]*?(?=:(\s|$))|[^\s,\]}]+)/.exec(text.slice(start, lineEnd(text, start)));
  return Math.max(start + (match?.[0].length ?? 0), Math.min(start + 1, text.length));
}

function skipBreaks(text: string, offset: number): number {
  let start = offset;
  while (start < text.length && ' \t\r\n'.includes(text.charAt(start))) start++;
  return start < text.length ? start : offset;
}

/** A list with dashes inside brackets, or two entries without a comma between them, which look like a mapping of their own. */
function blockInBrackets(text: string, { start, end }: SyntaxProblem, defect: MakeDefect): SyntaxDefect {
  const inside = text.slice(start, end);
  const next = /^[^\n]*?\s+(?=[^\s:]+:(\s|$))/.exec(inside);
  if (/^-\s/.test(inside) || !next) return defect('block-in-brackets', { start, end });
  const at = start + next[0].length;
  return defect('missing-comma', { start: at, end: wordEnd(text, at) });
}

function unclosedBracket(document: SourceDocument, { start, detail }: SyntaxProblem, defect: MakeDefect): SyntaxDefect {
  const { text } = document;
  const closing = detail.includes(libraryMessages.braceNotClosed) ? '}' : ']';
  const found = text.charAt(start);
  if (found !== closing && (found === '}' || found === ']'))
    return defect('mismatched-bracket', { start, end: start + 1 });
  const opening = lastNode(
    document,
    start,
    (node) => node.kind === (closing === '}' ? 'mapping' : 'sequence') && node.flow && node.start < start,
  );
  const at = opening?.start ?? Math.max(0, start - 1);
  // The parser accepts a closing bracket that is indented too little as the end of the collection.
  if (found === closing) return defect('indentation', { start, end: start + 1 });
  return defect('unclosed-bracket', { start: at, end: at + 1 });
}

function unexpected(document: SourceDocument, problem: SyntaxProblem, defect: MakeDefect): SyntaxDefect {
  const { text } = document;
  const { start, end, detail } = problem;
  const found = text.charAt(start);
  const onOwnLine = text.slice(lineStart(text, start), start).trim() === '';
  if (detail.includes(libraryMessages.dashNotExpected) || (found === '-' && /\s/.test(text.charAt(start + 1)))) {
    return defect(onOwnLine ? 'list-beside-keys' : 'list-on-key-line', { start, end: start + 1 });
  }
  if (detail.startsWith(libraryMessages.blockHeaderWithText) || detail.startsWith(libraryMessages.noToken)) {
    const line = lineStart(text, start);
    const indicator = text.slice(line, start).search(/[|>][^|>]*$/);
    const valueStart = indicator < 0 ? start : line + indicator;
    return defect('text-after-block-indicator', { start, end: valueEnd(text, start) }, valueStart);
  }
  if (found === ',') return defect('unexpected-comma', { start, end: start + 1 });
  if (found === ']' || found === '}') return defect('unexpected-bracket', { start, end: start + 1 });
  if (detail.includes(libraryMessages.contentBehindValue)) {
    if (onOwnLine) return defect('list-beside-keys', { start, end: wordEnd(text, start) });
    return defect('text-after-value', { start, end: Math.max(valueEnd(text, start), end) }, valueOnLine(text, start));
  }
  return defect('other');
}

/** The offset at which the value on a line begins: after the key's colon, the dashes of list items, or the line's indentation. */
export function valueOnLine(text: string, offset: number): number {
  const start = lineStart(text, offset);
  const before = text.slice(start, offset);
  const match = /^[ \t]*(?:-[ \t]+)*(?:[^\s"'#&*[{][^"'#[{]*?:[ \t]+)?/.exec(before);
  return start + (match?.[0].length ?? 0);
}
