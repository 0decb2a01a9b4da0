import { type Comment, commentsOf } from '../document/edits/comments.ts';
import { applyEdits } from '../document/edits/edits.ts';
import { type LongForm, longFormOf } from '../document/longForm/longForm.ts';
import { joinDuplicates } from '../document/repair/duplicates.ts';
import { OffsetMap } from '../document/repair/offsetMap.ts';
import { repairedText } from '../document/repair/repairs.ts';
import { type OffsetEdit, readDocument, type SourceDocument, type Span } from '../document/sourceDocument.ts';
import type { Node } from '../document/syntax/tree.ts';
import { fullForm } from './fullForm.ts';
import { plainTree } from './valueTree.ts';

/** A file as it is read for edits: its text as its author meant it, with the trees that places lead into. */
export interface Reading {
  readonly given: SourceDocument;
  /** The given one, or where its text has to be repaired to be read, the repaired one. */
  readonly document: SourceDocument;
  /** What the repairs have changed, in the given text. */
  readonly repairs: readonly OffsetEdit[];
  /** The value as it is written, without aliases and merge keys; `undefined` for a file without content, or one whose aliases stand for too much. */
  readonly plain: Node | undefined;
  /** The same in the long form, the very same node where it is written so. */
  readonly long: LongForm;
  /** Whether texts that mean a level or an indicator of a catalogue are mappings in it, which the data model leaves to the author. */
  readonly isFull: boolean;
}

/** Reads a document for edits; to be had through `derived`. */
export function readingOf(given: SourceDocument): Reading {
  const { text, edits } = given.derived(repairedText);
  const document = edits.length === 0 ? given : readDocument(given.uri, given.kind, given.version, text);
  const plain = document.root && plainTree(document.root);
  return { given, document, repairs: edits, plain, long: longOf(document, plain, false), isFull: false };
}

/** The same with nothing left short; to be had through `derived`. */
export function fullReadingOf(given: SourceDocument): Reading {
  const reading = given.derived(readingOf);
  return { ...reading, long: longOf(reading.document, reading.plain, true), isFull: true };
}

/** The long form of a tree, whose nodes lead to words of the document; of settings the tree itself. */
export function longOf({ kind, text }: SourceDocument, tree: Node | undefined, isFull: boolean): LongForm {
  if (kind === 'config') return { root: tree, paths: new Map(), leftovers: [] };
  const long = longFormOf(tree && joinDuplicates(tree), kind, text);
  return isFull && kind === 'framework' ? fullForm(long) : long;
}

/** Edits of the text that was read as edits of the given one; `undefined` where a repair has changed the same words. */
export function editsOfGiven({ repairs }: Reading, edits: readonly OffsetEdit[]): readonly OffsetEdit[] | undefined {
  if (repairs.length === 0) return edits;
  const map = new OffsetMap(repairs);
  const led: OffsetEdit[] = [];
  for (const { start, end, newText } of edits) {
    const place = map.untouched({ start, end });
    if (!place || repairs.some((repair) => repair.start <= place.end && place.start <= repair.end)) return undefined;
    led.push({ ...place, newText });
  }
  return led;
}

/** In characters: edits that are further apart are read one after the other, each of which is read again in its block alone. */
const farApart = 2000;

/** The given document after edits of it. */
export function edited(given: SourceDocument, edits: readonly OffsetEdit[]): SourceDocument {
  const { uri, kind, version } = given;
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end).reverse();
  const [last] = sorted;
  const first = sorted.at(-1);
  const areFar = last !== undefined && first !== undefined && last.start - first.end > farApart;
  // From the end on, so that the offsets of those before stay.
  const steps = areFar ? sorted.map((edit) => [edit]) : [edits];
  return steps.reduce(
    (document, step) => readDocument(uri, kind, version, applyEdits(document.text, step), document),
    given,
  );
}

/** Whether the comments of a text are those of another one but for those within some of its parts; in another order where `mayMove`. */
export function keepsComments(
  before: SourceDocument,
  after: SourceDocument,
  gone: readonly Span[],
  mayMove: boolean,
): boolean {
  const kept = before.derived(commentsOf).filter((comment) => !gone.some((span) => isWithin(comment, span)));
  const found = after.derived(commentsOf);
  if (kept.length !== found.length) return false;
  const [left, right] = [kept, found].map((list) => list.map(({ text }) => text));
  if (!left || !right) return false;
  if (mayMove) for (const list of [left, right]) list.sort();
  return left.every((text, at) => text === right[at]);
}

function isWithin({ start, end }: Comment, span: Span): boolean {
  return span.start <= start && end <= span.end;
}
