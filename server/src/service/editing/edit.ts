import { inLineEndsOf } from '../document/edits/edits.ts';
import { Pieces } from '../document/edits/pieces.ts';
import type { OffsetEdit, SourceDocument } from '../document/sourceDocument.ts';
import { newViolations } from './newViolations.ts';
import { operationSteps } from './operationSteps.ts';
import { isRefused, type Operation, type OrRefused, refused } from './operations.ts';
import { proved } from './proved.ts';
import { readingOf } from './reading.ts';

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
  if (operations.length > mostOperations) {
    return refused('unsafe', `More than ${mostOperations} changes at once are not made.`);
  }
  const pieces = new Pieces(document.text);
  let current = document;
  for (const operation of operations) {
    const result = applied(current, operation);
    if (isRefused(result)) return result;
    pieces.apply(result.edits);
    current = result.document;
  }
  const edits = pieces.edits();
  if (edits.length === 0) return { edits };
  const wrong = newViolations(document, current);
  if (wrong !== undefined) return refused('invalid', wrong);
  return { edits };
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
    if (result) return result;
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
