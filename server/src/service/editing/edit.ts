import { applyEdits, inLineEndsOf } from '../document/edits/edits.ts';
import { Pieces } from '../document/edits/pieces.ts';
import { isList, isMapping } from '../document/edits/valueLines.ts';
import { readAsMeant } from '../document/profile/meantRoot.ts';
import { type OffsetEdit, readDocument, type SourceDocument } from '../document/sourceDocument.ts';
import { segmentsOf } from '../document/syntax/pointer.ts';
import { type JsonValue, toValue } from '../document/syntax/value.ts';
import { say } from '../message.ts';
import { excerptsFor, type PlacedInWhole } from './excerpt.ts';
import { newViolations } from './newViolations.ts';
import { operationSteps } from './operationSteps.ts';
import { isRefused, type Operation, type OrRefused, refused } from './operations.ts';
import { proved } from './proved.ts';
import { edited, readingOf } from './reading.ts';
import { type StoredFramework, storedExcerpt } from './storedExcerpt.ts';
import { sameValue, targetOf } from './target.ts';

/** More operations at once than a page has for a person. */
const mostOperations = 1000;

/**
 * The edits of a document that make its value the one after the operations, each upon the result of those before it, and change nothing else; or why
 * there are none. Every step is read again before it is believed.
 */
export function editByPlace(
  document: SourceDocument,
  operations: readonly Operation[],
): OrRefused<{ readonly edits: readonly OffsetEdit[] }> {
  const inExcerpts = editsInExcerpts(document, operations);
  return inExcerpts ? { edits: inExcerpts } : editInWhole(document, operations);
}

/** Edits that were found in excerpts; none where one of these says no, since it knows less than the whole. */
function editsInExcerpts(
  document: SourceDocument,
  operations: readonly Operation[],
): readonly OffsetEdit[] | undefined {
  const excerpts = operations.length > mostOperations ? undefined : excerptsFor(document, operations);
  if (!excerpts) return undefined;
  const edits: OffsetEdit[] = [];
  for (const excerpt of excerpts) {
    const own = provedInExcerpt(excerpt.document, excerpt.operations, excerpt.toWhole);
    if (!own) return undefined;
    edits.push(...own);
  }
  edits.sort((a, b) => a.start - b.start || a.end - b.end);
  const areApart = edits.every(({ start }, at) => start >= (edits[at - 1]?.end ?? 0));
  // What one excerpt shows holds in the whole; several were each looked at without what the others change.
  return areApart && (excerpts.length === 1 || isSound(edited(document, edits))) ? edits : undefined;
}

/** Whether a document can be read to its end, block by block. */
function isSound({ problems, parsed }: SourceDocument): boolean {
  return problems.length === 0 && parsed.composable;
}

/**
 * The edits of a framework that is long and not open, found without reading more of it than is around them; `undefined` where the whole has to be read. Its
 * other lines were read by the index, and are read again when the file has changed.
 */
export function editStored(
  stored: StoredFramework,
  operations: readonly Operation[],
): readonly OffsetEdit[] | undefined {
  const excerpt = storedExcerpt(stored, operations);
  if (!excerpt || excerpt.document.problems.length > 0 || !readAsMeant(excerpt.document).isWritten) return undefined;
  return provedInExcerpt(excerpt.document, excerpt.operations, excerpt.toWhole);
}

function provedInExcerpt(
  document: SourceDocument,
  operations: readonly Operation[],
  toWhole: PlacedInWhole,
): readonly OffsetEdit[] | undefined {
  const result = editInWhole(document, operations);
  if (isRefused(result)) return undefined;
  const { uri, kind, version, text } = document;
  const after = readDocument(uri, kind, version, applyEdits(text, result.edits));
  return isSound(after) && readAsMeant(after).isWritten ? toWhole(result.edits) : undefined;
}

/** The same with the whole document read again. */
export function editInWhole(
  document: SourceDocument,
  operations: readonly Operation[],
): OrRefused<{ readonly edits: readonly OffsetEdit[] }> {
  if (operations.length > mostOperations) {
    return refused('unsafe', say`More than ${mostOperations} changes at once are not made.`);
  }
  const pieces = new Pieces(document.text);
  let current = document;
  for (const operation of operations) {
    const result = applied(current, withLineFeedsIn(operation));
    if (isRefused(result)) return result;
    pieces.apply(result.edits);
    current = result.document;
  }
  const edits = pieces.edits();
  if (edits.length === 0) return { edits };
  // What was proved is the text, not the way there.
  if (applyEdits(document.text, edits) !== current.text) {
    return refused('unsafe', say`These changes could not be put together: make them one after the other.`);
  }
  const wrong = newViolations(document, current, formerNames(operations));
  if (wrong !== undefined) return refused('invalid', wrong);
  return { edits };
}

function formerNames(operations: readonly Operation[]): ReadonlyMap<string, string> {
  return new Map(
    operations.flatMap((one) => (one.op === 'rename' ? [[one.name.trim(), segmentsOf(one.path).at(-1) ?? '']] : [])),
  );
}

/** An operation in whose texts lines end as those of a decoded text do. */
function withLineFeedsIn(operation: Operation): Operation {
  return 'value' in operation ? { ...operation, value: inLineFeeds(operation.value) } : operation;
}

function inLineFeeds(value: JsonValue): JsonValue {
  if (typeof value === 'string') return value.replaceAll(/\r\n?/g, '\n');
  if (isList(value)) return value.map(inLineFeeds);
  if (!isMapping(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inLineFeeds(one)]));
}

/** Edits of a document as those of the text that it was read from. */
export function asGiven(givenText: string, edits: readonly OffsetEdit[]): readonly OffsetEdit[] {
  return inLineEndsOf(givenText, edits);
}

/** One operation: in small steps where that keeps more of what is written, else as a whole. */
function applied(
  document: SourceDocument,
  operation: Operation,
): OrRefused<{ readonly edits: readonly OffsetEdit[]; readonly document: SourceDocument }> {
  const steps = operationSteps(document.derived(readingOf), operation);
  if (steps) {
    const result = appliedInSteps(document, steps);
    const target = result && targetOf(result.document.derived(readingOf), operation.path, false);
    const isReached = target?.node && 'value' in operation && sameValue(toValue(target.node), operation.value);
    if (result && isReached) return result;
  }
  return proved(document, operation);
}

function appliedInSteps(
  document: SourceDocument,
  steps: readonly Operation[],
): { readonly edits: readonly OffsetEdit[]; readonly document: SourceDocument } | undefined {
  const pieces = new Pieces(document.text);
  let current = document;
  for (const step of steps) {
    const result = proved(current, step);
    if (isRefused(result)) return undefined;
    pieces.apply(result.edits);
    current = result.document;
  }
  return { edits: pieces.edits(), document: current };
}
