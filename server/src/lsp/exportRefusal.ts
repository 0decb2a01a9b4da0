import type { BrokenFile, ExportRefusal } from '../protocol.ts';
import { enumeration } from '../service/text/counted.ts';
import { fileNameOf } from '../service/text/decoded.ts';

/** A failure whose message is one sentence for the person who asked. */
export class RefusedExport extends Error {}

/** The refusal for a failure that is not the author's to understand. */
const unexplained: ExportRefusal = {
  refusal: 'The document could not be made. The log of Role Profiles says why.',
};

/** Why an export has failed, for the person who asked for it. */
export function refusalFor(error: unknown): ExportRefusal {
  return error instanceof RefusedExport ? { refusal: error.message } : unexplained;
}

/** Why files with YAML errors are not exported; what is wrong comes first, since a message may be cut off. */
export function refusedFor(broken: readonly BrokenFile[]): ExportRefusal {
  const places = broken.slice(0, 3).map(({ uri, line }) => `${fileNameOf(uri)} (line ${line + 1})`);
  const more = broken.length - places.length;
  const all = more > 0 ? [...places, more === 1 ? 'one more file' : `${more} more files`] : places;
  const [what, which] = broken.length === 1 ? ['has a YAML error', 'it'] : ['have YAML errors', 'them'];
  return {
    refusal: `${enumeration(all)} ${what}: correct ${which} first, since texts would be missing from the document.`,
  };
}
