/** How many bytes are given to `String.fromCharCode` in one call, since a function takes a limited number of arguments. */
const portion = 0x4000;

/** Encodes bytes as Base64 with what Node.js and browsers have in common. */
export function toBase64(bytes: Uint8Array): string {
  const portions: string[] = [];
  for (let at = 0; at < bytes.length; at += portion) {
    portions.push(String.fromCharCode(...bytes.subarray(at, at + portion)));
  }
  return btoa(portions.join(''));
}

/** Decodes Base64. Throws when the text is not valid Base64. */
export function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
