import type { Position, Range } from 'vscode-languageserver-types';
import type { Span } from '../text/span.ts';
import type { DocumentKind } from './kind.ts';
import type { CutList } from './syntax/cutList.ts';
import { differenceOf, type Step, stepsBetween, type TextDifference } from './syntax/differences.ts';
import { Lineage } from './syntax/lineage.ts';
import { Lines, withLineFeeds } from './syntax/lines.ts';
import { type ParsedText, parseText, type SyntaxProblem } from './syntax/parse.ts';
import { parseInPortions, portionEnds } from './syntax/parseInPortions.ts';
import { itself } from './syntax/plainScalars.ts';
import { reparseBlock, reparseText } from './syntax/reparse.ts';
import { Searches } from './syntax/searches.ts';
import type { Node } from './syntax/tree.ts';

export type { OffsetEdit, Span } from '../text/span.ts';
export type { Lineage };

/**
 * One version of one file: its text, its tree, its problems as YAML, and the only conversion of offsets to positions. Offsets count UTF-16
 * code units from 0, lines and columns of positions count from 0 as well. Immutable; an edited text gives a new document.
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
  /** What is in the text and not in the tree, for a file of which little is needed. */
  readonly leftOut?: LeftOut;
  /** What this version shares with earlier and later ones of the file. */
  readonly lineage: Lineage;
  /** Where the lines of the text start, which a later version takes over. */
  readonly lines: Lines;
  /** What has been looked for in the text, likewise. */
  readonly searches: Searches;
  /**
   * Whether a pattern is found in the text. It must look at no more than two lines beside the one on which it begins, so that after an edit only
   * the lines around that are searched, and be one and the same object in all calls.
   */
  holds(pattern: RegExp): boolean;
  /** Offsets outside the text are moved to its nearest end. */
  positionAt(offset: number): Position;
  /** Positions outside the text are moved to its nearest end. */
  offsetAt(position: Position): number;
  rangeOf(span: Span): Range;
  /**
   * What a function gives for this version of the file, worked out when it is first asked for and then kept as long as the document. The function
   * must be one and the same in all calls, and look at nothing else.
   */
  derived<T>(fact: (document: SourceDocument) => T): T;
}

/** What a document leaves out of its tree, since it is read when somebody asks for it. */
export interface LeftOut {
  /** The items of a long list. */
  readonly list: CutList;
  /** The same text as a document with all of its tree. */
  readonly whole: () => SourceDocument;
}

/** Reads a text; given an earlier version of the same file, only what has changed is parsed again. Never throws. */
export function readDocument(
  uri: string,
  kind: DocumentKind,
  version: number,
  given: string,
  previous?: SourceDocument,
): SourceDocument {
  const text = withLineFeeds(given);
  if (!previous) return documentOf(uri, kind, version, text, parseInPortions(text));
  // A file that was to be read once has been opened.
  const isContinued = previous.uri === uri && previous.kind === kind && previous.lineage.isContinued;
  const lineage = isContinued ? previous.lineage : new Lineage();
  const { parsed, lines, searches } = readAfter(previous, text);
  return documentOf(uri, kind, version, text, parsed, lineage, lines, searches);
}

/** What is read of a version: its tree, and what is taken over with it. */
type Read = Pick<SourceDocument, 'text' | 'parsed' | 'lines' | 'searches'>;

type ReadText = Pick<Read, 'text' | 'parsed'>;

/** Reads a later version: an edit in several places as several edits, where each of them concerns a block alone. */
function readAfter(previous: Read, text: string): Read {
  const steps = stepsBetween(previous.text, text);
  const [only, ...others] = steps;
  const apart = others.length === 0 ? undefined : readStepByStep(previous, steps);
  if (apart) return apart;
  const edit = others.length === 0 && only ? only.edit : differenceOf(previous.text, text);
  return after(previous, { text, edit }, reparseText(previous.text, previous.parsed, text, edit));
}

function readStepByStep(previous: Read, steps: readonly Step[]): Read | undefined {
  let read = previous;
  for (const step of steps) {
    const parsed = reparseBlock(read.text, read.parsed, step.text, step.edit, { mostRead: mostInStep });
    if (!parsed) return undefined;
    read = after(read, step, parsed);
  }
  return read;
}

/** In characters. */
const mostInStep = 64 * 1024;

function after(before: Read, { text, edit }: Step, parsed: ParsedText): Read {
  return { text, parsed, lines: Lines.after(before.lines, edit, text), searches: before.searches.after(edit, text) };
}

/** The same for a stored file, which is read once, where nobody waits for anything else meanwhile. */
export function readOnce(uri: string, kind: DocumentKind, version: number, given: string): SourceDocument {
  const text = withLineFeeds(given);
  // Values are nearly all of a text: no other version will do with less of it.
  return documentOf(uri, kind, version, text, parseInPortions(text, itself), new Lineage({ isContinued: false }));
}

/** What is done while a long file is read in portions. */
export interface Portions {
  /** Yields to the event loop. */
  readonly pause: () => Promise<void>;
  /** Is given the file as far as it has been read, of which the next versions have nearly all in common: what is worked out of it need not be again. */
  readonly onPart?: ((part: SourceDocument) => void | Promise<void>) | undefined;
  /** Whether versions of the file follow, since it is open. */
  readonly isEdited?: boolean;
}

/**
 * The same where somebody waits: in portions, since a long file is read in the background. Each portion is read as an edit that appends
 * it, and ends where nothing is left open. A text that cannot be read in parts (see `ParsedText.composable`) is read at once.
 */
export async function readGradually(
  uri: string,
  kind: DocumentKind,
  version: number,
  given: string,
  { pause, onPart, isEdited = false }: Portions,
): Promise<SourceDocument> {
  const text = withLineFeeds(given);
  const ends = portionEnds(text);
  // Values of a file that is read once may keep its text, as in `readOnce`.
  const asValue = isEdited ? undefined : itself;
  const atOnce = () =>
    documentOf(uri, kind, version, text, parseText(text, asValue), new Lineage({ isContinued: isEdited }));
  if (ends.length === 0) return atOnce();
  const lineage = new Lineage({ isContinued: isEdited || onPart !== undefined, isEdited });
  const readTo = (end: number, before: ReadText): ReadText => {
    const longer = text.slice(0, end);
    const edit = appending(before.text, longer);
    const parsed =
      reparseBlock(before.text, before.parsed, longer, edit, { mostRead: mostAppended, asValue }) ??
      reparseText(before.text, before.parsed, longer, edit);
    return { text: longer, parsed };
  };
  // What is only read on from is no version of the file: starts of lines and searches are taken over from part to part.
  const versionOf = ({ text: longer, parsed }: ReadText, before: SourceDocument) => {
    const { lines, searches } = after(before, { text: longer, edit: appending(before.text, longer) }, parsed);
    return documentOf(uri, kind, version, longer, parsed, lineage, lines, searches);
  };
  let part = documentOf(uri, kind, version, '', parseText(''), lineage);
  let read: ReadText = part;
  for (const end of ends) {
    read = readTo(end, read);
    await pause();
    if (!read.parsed.composable) return atOnce();
    if (!onPart || end - part.text.length < partLengthAt(end)) continue;
    part = versionOf(read, part);
    await onPart(part);
    await pause();
  }
  return versionOf(readTo(text.length, read), part);
}

function appending({ length }: string, longer: string): TextDifference {
  return { start: length, end: length, delta: longer.length - length };
}

/** In characters: a portion and the item before it, unless that is a long one. */
const mostAppended = 256 * 1024;

/**
 * How long a part is that ends at an offset, both in characters. Each part of which something is worked out costs a little for all of the file before it, so
 * that parts grow with the file, as far as working out the new ones takes a moment.
 */
function partLengthAt(end: number): number {
  return Math.min(Math.max(end / 4, 256 * 1024), 1024 * 1024);
}

/** A document of a text and what was read of it. */
export function documentOf(
  uri: string,
  kind: DocumentKind,
  version: number,
  text: string,
  parsed: ParsedText,
  lineage = new Lineage(),
  lines = new Lines(text),
  searches = new Searches(text),
): SourceDocument {
  const facts = new Map<(document: SourceDocument) => unknown, unknown>();
  const document: SourceDocument = {
    uri,
    kind,
    version,
    text,
    root: parsed.root,
    problems: parsed.problems,
    parsed,
    lineage,
    lines,
    searches,
    holds: (pattern) => searches.holds(pattern),
    positionAt: (offset) => lines.positionAt(offset),
    offsetAt: (position) => lines.offsetAt(position),
    rangeOf: (span) => lines.rangeOf(span),
    derived<T>(fact: (document: SourceDocument) => T): T {
      if (!facts.has(fact)) facts.set(fact, fact(document));
      return facts.get(fact) as T;
    },
  };
  return document;
}
