import type { SourceDocument, Span } from './sourceDocument.ts';
import { lineEnd, lineStart } from './syntax/spans.ts';
import { nodesAt } from './syntax/tree.ts';

/** The codes whose findings the comments of a file suppress. */
export interface Suppressions {
  /** Codes that are suppressed in the whole file. */
  readonly file: ReadonlySet<string>;
  /** Codes that are suppressed on a 0-based line. */
  readonly lines: ReadonlyMap<number, ReadonlySet<string>>;
}

/** A comment that suppresses the findings of some codes. */
export interface DisableComment {
  /** `file` for the comment above everything else of a file. */
  readonly reach: 'file' | 'next-line';
  readonly codes: readonly string[];
  /** Where each of the codes stands. */
  readonly places: readonly Span[];
  /** The offset at which another code can be added: after the last one, before a reason. */
  readonly end: number;
  /** The 0-based lines to which the comment applies, both included; `undefined` for the whole file. */
  readonly lines: { readonly first: number; readonly last: number } | undefined;
}

/** Findings that cannot be suppressed: a file in which they are wrong cannot be read at all. */
const alwaysReported: ReadonlySet<string> = new Set(['yaml/syntax', 'yaml/merge-conflict']);

/** Whether a comment can suppress the findings with this code. */
export function isSilenceable(code: string): boolean {
  return !alwaysReported.has(code);
}

/** Nearly no file has one. */
const anyComment = /role-profile-disable/;

const comment = /^[ \t]*#[ \t]*role-profile-disable(-next-line)?[ \t]+([^\r\n]*)$/gm;

/**
 * The comments `# role-profile-disable-next-line CODE` and, above everything else of a file, `# role-profile-disable CODE`; several
 * codes are separated by commas or spaces, and a reason may follow after ` -- `. A line of a text over several lines that only looks like
 * a comment is none; but a comment above such a text applies to all its lines, since none can stand within it. Other comments may
 * stand between the comment and its line.
 */
export function disableComments(document: SourceDocument): DisableComment[] {
  const { text } = document;
  // Most files have no such comment, and a native search is quick.
  if (!document.holds(anyComment)) return [];
  const top = document.root?.start ?? text.length;
  const found: DisableComment[] = [];
  for (const match of text.matchAll(comment)) {
    const [whole, nextLine, list = ''] = match;
    const hash = match.index + whole.indexOf('#');
    if (scalarOver(document, hash)) continue;
    const listed = list.split(/(?:^|[ \t])--(?:[ \t]|$)/)[0] ?? '';
    const start = match.index + whole.length - list.length;
    const words = [...listed.matchAll(/[^\s,]+/g)];
    const codes = words.map(([code]) => code);
    const places = words.map(({ 0: code, index }) => ({ start: start + index, end: start + index + code.length }));
    const end = match.index + whole.length - list.length + listed.trimEnd().length;
    if (nextLine !== undefined)
      found.push({ reach: 'next-line', codes, places, end, lines: linesBelow(document, hash) });
    else if (hash < top) found.push({ reach: 'file', codes, places, end, lines: undefined });
  }
  return found;
}

/** The codes that the comments of a document suppress, by their reach. */
export function readSuppressions(document: SourceDocument): Suppressions {
  const file = new Set<string>();
  const lines = new Map<number, Set<string>>();
  for (const { codes, lines: silent } of disableComments(document)) {
    if (!silent) for (const code of codes) file.add(code);
    for (let line = silent?.first ?? 1; line <= (silent?.last ?? 0); line++) {
      lines.set(line, new Set([...(lines.get(line) ?? []), ...codes]));
    }
  }
  return { file, lines };
}

/** Whether a finding with this code on this 0-based line is suppressed. */
export function isSuppressed({ file, lines }: Suppressions, code: string, line: number): boolean {
  return isSilenceable(code) && (file.has(code) || (lines.get(line)?.has(code) ?? false));
}

/** The first line below an offset that is not a comment, with the lines of a text that begins on it; an empty range at the end of the file. */
function linesBelow(document: SourceDocument, offset: number): { first: number; last: number } {
  const { text } = document;
  let line = text.indexOf('\n', offset) + 1;
  while (line > 0 && /^[ \t]*#/.test(text.slice(line, lineEnd(text, line)))) line = text.indexOf('\n', line) + 1;
  if (line === 0) return { first: document.positionAt(text.length).line + 1, last: 0 };
  const first = document.positionAt(line).line;
  const scalar = scalarOver(document, lineEnd(text, line));
  return { first, last: scalar ? lastLine(document, scalar) : first };
}

/** The scalar over several lines within which an offset is; at its start and end it is outside. */
export function scalarOver(document: SourceDocument, offset: number): Span | undefined {
  const node = nodesAt(document.root, offset).at(-1)?.node;
  if (node?.kind !== 'scalar' || offset <= node.start || offset >= node.end) return undefined;
  return node.start < lineStart(document.text, node.end) ? node : undefined;
}

function lastLine(document: SourceDocument, { start, end }: Span): number {
  // The line break that ends a block text belongs to it, the line after it does not.
  const last = document.positionAt(end);
  return last.character === 0 && end > start ? last.line - 1 : last.line;
}
