/** Bytes that are handed to `String.fromCharCode` at once: it takes only so many arguments. */
const portion = 0x4000;

/** Whether a path leads to a file below a folder: plain names between forward slashes, none of which leads up or elsewhere. */
export function isAssetPath(path: unknown): path is string {
  return typeof path === 'string' && path.split('/').every((name) => /^[\w-][\w.-]*$/.test(name));
}

/** Bytes as Base64, without what only Node.js has. */
export function toBase64(bytes: Uint8Array): string {
  const portions: string[] = [];
  for (let at = 0; at < bytes.length; at += portion) {
    portions.push(String.fromCharCode(...bytes.subarray(at, at + portion)));
  }
  return btoa(portions.join(''));
}

/** The bytes of a text in Base64; throws when it is none. */
export function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
