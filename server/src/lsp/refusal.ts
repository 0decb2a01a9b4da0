import type { ExportRefusal } from '../protocol.ts';
import { normalUri } from './openDocuments.ts';

/** A failure whose message is one sentence for the person who asked. */
export class RefusedExport extends Error {}

/** What is said where something fails that nobody has thought of. */
export const unexplained: ExportRefusal = {
  refusal: 'The document could not be made. The log of Role Profiles says why.',
};

/** What a person is told of a failed export. */
export function refusalFor(error: unknown): ExportRefusal {
  return error instanceof RefusedExport ? { refusal: error.message } : unexplained;
}

/** Why files with YAML errors are not exported. */
export function refusedFor(broken: readonly { readonly uri: string; readonly line: number }[]): ExportRefusal {
  const places = broken.slice(0, 3).map(({ uri, line }) => `${fileName(uri)} in line ${line + 1}`);
  const more = broken.length - places.length;
  const all = more > 0 ? [...places, more === 1 ? 'one more file' : `${more} more files`] : places;
  return {
    refusal: `There are YAML errors, and texts would be missing from the document. Correct them first: ${listed(all)}.`,
  };
}

function listed(parts: readonly string[]): string {
  const [last] = parts.slice(-1);
  return parts.length < 2 ? (last ?? '') : `${parts.slice(0, -1).join(', ')} and ${last}`;
}

function fileName(uri: string): string {
  const name = normalUri(uri).slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
