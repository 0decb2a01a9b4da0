/** Bytes that are handed to `String.fromCharCode` at once: it takes only so many arguments. */
const portion = 0x4000;

/** Bytes as Base64, with what Node.js and browsers have in common. */
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
