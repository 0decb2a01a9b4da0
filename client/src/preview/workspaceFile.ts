/** Segments that an address may not have, wherever they would lead. */
const leadsElsewhere = new Set(['', '..']);

/**
 * A path of a file below a folder, made of a path that a person wrote relative to `base`, a folder below it; `undefined` for whatever could
 * lead out of the folder: absolute paths, addresses, ways up. A way up that stays inside is followed.
 */
export function pathBelow(written: string, base = ''): string | undefined {
  if (/^[a-z][a-z\d+.-]*:|[\\?#\0]|^\//i.test(written)) return undefined;
  const segments = base.split('/').filter((segment) => segment !== '');
  for (const segment of written.split('/')) {
    if (segment === '.') continue;
    if (segment === '..' && segments.length > 0) segments.pop();
    else if (leadsElsewhere.has(segment)) return undefined;
    else segments.push(segment);
  }
  return segments.length === 0 ? undefined : segments.join('/');
}

/** What is at a place: a folder, a file, or anything else, such as a link or a device. */
export type PlaceKind = 'folder' | 'file' | 'other';

/**
 * Whether a path below a folder leads to a file that lies there: neither the file nor a folder on the way may be a link, which could lead out
 * of the folder after all, and what is no file could go on for ever.
 */
export async function liesBelow(path: string, kindOf: (path: string) => Promise<PlaceKind>): Promise<boolean> {
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

/** The media type of a picture by its name; `undefined` for other files. */
export function pictureType(path: string): string | undefined {
  return types.get(path.slice(path.lastIndexOf('.') + 1).toLowerCase());
}

/** A `data:` address of a picture. */
export function dataAddress(type: string, bytes: Uint8Array): string {
  let text = '';
  // As arguments all at once the bytes of a picture would be too many.
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return `data:${type};base64,${btoa(text)}`;
}
