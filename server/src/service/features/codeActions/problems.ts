import { applyEdits, inLineEndsOf } from '../../document/edits/edits.ts';
import type { Finding, RelatedPlace } from '../../model/finding.ts';
import type { FileContext } from '../support/fileContext.ts';
import { unseenEdits, unseenFix } from './codeActions.ts';

/** Something wrong with a file, as the command line and builds report it. */
export interface Problem extends Omit<Finding, 'message' | 'related' | 'fixes'> {
  /** What is wrong and what to do, in the reader's language. */
  readonly message: string;
  readonly related?: readonly ToldPlace[];
  /** There is a fix that may be applied unseen. */
  readonly fixable: boolean;
}

/** Another place that a problem is about, with what is said of it in the reader's language. */
export interface ToldPlace extends Omit<RelatedPlace, 'message'> {
  readonly message: string;
}

/** A text with its safe fixes applied. */
export interface FixedText {
  readonly text: string;
  /** How many problems are fixed in it. Fixes that touch each other wait for another call with this text. */
  readonly applied: number;
}

/** What is wrong with a file, in the order of the text. */
export function problems({ document, findings, translate }: FileContext): Problem[] {
  return findings.map(({ fixes, message, related, ...finding }) => ({
    ...finding,
    message: translate(message),
    ...(related ? { related: related.map((place) => ({ ...place, message: translate(place.message) })) } : {}),
    fixable: unseenFix(fixes?.(document)) !== undefined,
  }));
}

/** The text that the document was read from with the fixes of `source.fixAll.roleProfiles`; `undefined` when there is nothing that may be fixed unseen. */
export function fixedText({ document, findings }: FileContext, given: string): FixedText | undefined {
  const repairs = findings.map((finding) => ({ finding, fixes: finding.fixes?.(document) ?? [] }));
  const together = unseenEdits(document, repairs);
  return together && { text: applyEdits(given, inLineEndsOf(given, together.edits)), applied: together.applied };
}
