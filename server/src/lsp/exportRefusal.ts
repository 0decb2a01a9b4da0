import type { BrokenFile } from '../protocol.ts';
import { allOf, firstOf, type Refusal, SaidError, say } from '../service/message.ts';
import { fileNameOf } from '../service/text/decoded.ts';

/** A failure that is told to the person who asked, in one sentence. */
export class RefusedExport extends SaidError {}

/** The refusal for a failure that is not the author's to understand. */
const unexplained: Refusal = {
  refusal: say`The document could not be made. The log of Role Profiles says why.`,
};

/** Why an export has failed, for the person who asked for it. */
export function refusalFor(error: unknown): Refusal {
  return error instanceof RefusedExport ? { refusal: error.said } : unexplained;
}

/** How many files are named. */
const mostNamed = 3;

/** Why files with YAML errors are not exported; what is wrong comes first, since a message may be cut off. */
export function refusedFor(broken: readonly BrokenFile[]): Refusal {
  const places = broken.map(({ uri, line }) => say`${fileNameOf(uri)} (line ${String(line + 1)})`);
  const files = places.length > mostNamed ? firstOf(places, mostNamed) : allOf(places);
  return {
    refusal:
      broken.length === 1
        ? say`${files} has a YAML error: correct it first, since texts would be missing from the document.`
        : say`${files} have YAML errors: correct them first, since texts would be missing from the document.`,
  };
}
