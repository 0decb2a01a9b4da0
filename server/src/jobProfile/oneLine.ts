import type { NameBlock, TextBlock } from './blocks.ts';

/**
 * One line of Markdown, such as a name, written so that it is one paragraph where texts of any length are read: what would begin a heading,
 * a list or another block is escaped.
 */
export function oneLine(markdown: string): string {
  return markdown
    .replaceAll(/\s+/g, (blanks) => (/[\r\n]/.test(blanks) ? ' ' : blanks))
    .trim()
    .replace(/^(?=#{1,6}(?:\s|$)|[-+*](?:\s|$)|([-*_])\s*(?:\1\s*){2,}$|>|```|~~~|\[[^\]]*\]:)/, '\\')
    .replace(/^(\d{1,9})(?=[.)](?:\s|$))/, '$1\\');
}

/** The Markdown of a text or a name, to be read as blocks. */
export function markdownOfText({ kind, text }: TextBlock | NameBlock): string {
  return kind === 'name' ? oneLine(text) : text;
}
