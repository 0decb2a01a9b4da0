/**
 * A name as an id: its words in lower case with hyphens between them, the letters of any script kept. Empty for a name without a letter or a
 * digit.
 */
export function idOfName(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’‘`]/g, '')
    .replace(/[^\p{L}\p{N}\p{M}._]+/gu, '-')
    .replace(/^[^\p{L}\p{N}]+|-+$/gu, '');
}
