import { applyEdits, inLineEndsOf } from '../../document/edits/edits.ts';
import type { Finding } from '../../model/finding.ts';
import type { FileContext } from '../support/fileContext.ts';
import { unseenEdits, unseenFix } from './codeActions.ts';

/** Something wrong with a file, as the command line and builds report it. */
export interface Problem extends Omit<Finding, 'fixes'> {
  /** There is a fix that may be applied unseen. */
  readonly fixable: boolean;
}

/** A text with its safe fixes applied. */
export interface FixedText {
  readonly text: string;
  /** How many problems are fixed in it. Fixes that touch each other wait for another call with this text. */
  readonly applied: number;
}

/** What is wrong with a file, in the order of the text. */
export function problems({ document, findings }: FileContext): Problem[] {
  return findings.map(({ fixes, ...finding }) => ({
    ...finding,
    fixable: unseenFix(fixes?.(document)) !== undefined,
  }));
}

/** The text that the document was read from with the fixes of `source.fixAll.roleProfiles`; `undefined` when there is nothing that may be fixed unseen. */
export function fixedText({ document, findings }: FileContext, given: string): FixedText | undefined {
  const repairs = findings.map((finding) => ({ finding, fixes: finding.fixes?.(document) ?? [] }));
  const together = unseenEdits(document, repairs);
  return together && { text: applyEdits(given, inLineEndsOf(given, together.edits)), applied: together.applied };
}
