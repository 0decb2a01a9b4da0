import type { Position, Range } from 'vscode-languageserver-types';
import type { Span } from '../text/span.ts';
import type { DocumentKind } from './kind.ts';
import { Lines, withLineFeeds } from './syntax/lines.ts';
import { type ParsedText, parseText, type SyntaxProblem } from './syntax/parse.ts';
import { parseGradually } from './syntax/parseGradually.ts';
import { reparseText } from './syntax/reparse.ts';
import type { Node } from './syntax/tree.ts';

export type { OffsetEdit, Span } from '../text/span.ts';

/**
 * One version of one file: its text, its tree, what is wrong with it as YAML, and the only way from offsets to positions.
 * Immutable; an edited text gives a new one.
 */
export interface SourceDocument {
  readonly uri: string;
  readonly kind: DocumentKind;
  readonly version: number;
  /** As it was given, but for carriage returns that end a line on their own: see `withLineFeeds`. */
  readonly text: string;
  /** `undefined` for a text without content (empty, or comments only) and for one that could not be read at all. */
  readonly root: Node | undefined;
  readonly problems: readonly SyntaxProblem[];
  /** What a later version is read from, see `reparseText`. */
  readonly parsed: ParsedText;
  positionAt(offset: number): Position;
  /** Positions outside the text are moved to its nearest end. */
  offsetAt(position: Position): number;
  rangeOf(span: Span): Range;
}

/** Reads a text; given an earlier version of the same file, only what changed is read again. Never throws. */
export function readDocument(
  uri: string,
  kind: DocumentKind,
  version: number,
  given: string,
  previous?: SourceDocument,
): SourceDocument {
  const text = withLineFeeds(given);
  const parsed = previous ? reparseText(previous.text, previous.parsed, text) : parseText(text);
  return documentOf(uri, kind, version, text, parsed);
}

/** The same in portions, for long texts that nobody waits for: `pause` lets everything else go first. */
export async function readGradually(
  uri: string,
  kind: DocumentKind,
  version: number,
  given: string,
  pause: () => Promise<void>,
): Promise<SourceDocument> {
  const text = withLineFeeds(given);
  return documentOf(uri, kind, version, text, await parseGradually(text, pause));
}

function documentOf(
  uri: string,
  kind: DocumentKind,
  version: number,
  text: string,
  parsed: ParsedText,
): SourceDocument {
  const lines = new Lines(text);
  return {
    uri,
    kind,
    version,
    text,
    root: parsed.root,
    problems: parsed.problems,
    parsed,
    positionAt: (offset) => lines.positionAt(offset),
    offsetAt: (position) => lines.offsetAt(position),
    rangeOf: (span) => ({ start: lines.positionAt(span.start), end: lines.positionAt(span.end) }),
  };
}
