import { toBase64 } from '../../../../server/src/protocol.ts';

/** Segments that a path must not have once those that stay inside the folder have been resolved. */
const refusedSegments = new Set(['', '..']);

/**
 * Resolves a path that somebody wrote relative to `base`, a folder below the workspace folder, to a path relative to the workspace folder.
 * Gives `undefined` for everything that could lead out of it: absolute paths, URLs and `..` beyond it.
 */
export function pathBelow(written: string, base = ''): string | undefined {
  if (/^[a-z][a-z\d+.-]*:|[\\?#\0]|^\//i.test(written)) return undefined;
  const segments = base.split('/').filter((segment) => segment !== '');
  for (const segment of written.split('/')) {
    if (segment === '.') continue;
    if (segment === '..' && segments.length > 0) segments.pop();
    else if (refusedSegments.has(segment)) return undefined;
    else segments.push(segment);
  }
  return segments.length === 0 ? undefined : segments.join('/');
}

/** What a path leads to: a folder, a file, or anything else, such as a link or a device. */
export type EntryKind = 'folder' | 'file' | 'other';

/**
 * Whether a path leads to a file that really is below the folder: neither the file nor a folder on the way may be a link, which could lead
 * out of the folder, and it must be a regular file, since reading a device could go on for ever.
 */
export async function liesBelow(path: string, kindOf: (path: string) => Promise<EntryKind>): Promise<boolean> {
  const segments = path.split('/');
  for (let length = 1; length <= segments.length; length++) {
    const kind = await kindOf(segments.slice(0, length).join('/'));
    if (kind !== (length < segments.length ? 'folder' : 'file')) return false;
  }
  return true;
}

const types: ReadonlyMap<string, string> = new Map([
  ['svg', 'image/svg+xml'],
  ['png', 'image/png'],
  ['jpg', 'image/jpeg'],
  ['jpeg', 'image/jpeg'],
  ['gif', 'image/gif'],
  ['webp', 'image/webp'],
]);

/** The media type of a picture by the suffix of its name; `undefined` for other files. */
export function pictureType(path: string): string | undefined {
  return types.get(path.slice(path.lastIndexOf('.') + 1).toLowerCase());
}

/** The `data:` URL of a picture. */
export function dataAddress(type: string, bytes: Uint8Array): string {
  return `data:${type};base64,${toBase64(bytes)}`;
}
