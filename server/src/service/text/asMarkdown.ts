/** Plain words as one line of Markdown that shows them as they are. */
export function asMarkdown(plain: string): string {
  return plain
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/[\\`*_[\]<>&!~|]/g, '\\$&');
}
