import type { BrokenFile } from '../protocol.ts';
import type { ResolvedRole } from '../service/languageServiceInterface.ts';
import { allOf, firstOf, type Message, type Refusal, SaidError, say } from '../service/message.ts';
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

/** What is wrong in a role of which only a part would be in a document: that is not made. */
export function refusalOf(uri: string, { errorLine, isRepaired }: ResolvedRole): Refusal | undefined {
  return errorLine === undefined || isRepaired ? undefined : refusedFor([{ uri, line: errorLine }]);
}

/** What to look at in a document of a role that has all of its texts though YAML cannot read the file: how they were read was guessed. */
export function guessedIn(uri: string, { errorLine }: ResolvedRole): Message | undefined {
  if (errorLine === undefined) return undefined;
  return say`${placeOf({ uri, line: errorLine })} has a YAML error. All of its texts are here, as the preview shows them: see whether they are where they belong, and correct the file.`;
}

function placeOf({ uri, line }: BrokenFile): Message {
  return say`${fileNameOf(uri)} (line ${String(line + 1)})`;
}

/** How many files are named. */
const mostNamed = 3;

/** Why files with YAML errors are not exported; what is wrong comes first, since a message may be cut off. */
export function refusedFor(broken: readonly BrokenFile[]): Refusal {
  const places = broken.map(placeOf);
  const files = places.length > mostNamed ? firstOf(places, mostNamed) : allOf(places);
  return {
    refusal:
      broken.length === 1
        ? say`${files} has a YAML error: correct it first, since texts would be missing from the document.`
        : say`${files} have YAML errors: correct them first, since texts would be missing from the document.`,
  };
}
