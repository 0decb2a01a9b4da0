import { say } from '../../../service/message.ts';
import { bulletOf } from '../../../service/text/clipboard/bullets.ts';
import type { DraftText } from '../../draft.ts';
import type { Piece } from '../../piece.ts';
import { type DraftBook, plainText } from '../../support/draftBook.ts';
import type { TextLine } from '../../support/textLines.ts';

/*
 * The lines of a page as what they look like: words alone, which may be an area as well as a competency, and what tells them apart.
 */

export type Part =
  /** Words on a line of their own. */
  | { readonly kind: 'words'; readonly words: DraftText }
  /** `Examples:` */
  | { readonly kind: 'examples' }
  | { readonly kind: 'bullet'; readonly words: DraftText }
  /** `Proficiency: …`, without words where the level is missing. */
  | { readonly kind: 'proficiency'; readonly words: DraftText | undefined; readonly label: Piece };

const examples = /^Examples?\s*:\s*(.*)$/i;
const proficiency = /^Proficiency\s*:\s*(.*)$/i;

/** The parts of a page in their order. Takes linear time. */
export function outlineOf(file: string, lines: readonly TextLine[], book: DraftBook): Part[] {
  const parts: Part[] = [];
  const words = (text: string, { index }: TextLine): DraftText => plainText(book.onLine(file, text, index));
  for (const line of lines) {
    const [, example] = examples.exec(line.text) ?? [];
    const [, level] = proficiency.exec(line.text) ?? [];
    const bullet = bulletOf(line.text);
    if (example !== undefined) {
      book.leaveOut(book.onLine(file, labelOf(line.text), line.index), say`it says that examples follow`);
      parts.push({ kind: 'examples' });
      if (example !== '') parts.push({ kind: 'bullet', words: words(example, line) });
    } else if (level !== undefined) {
      const label = book.onLine(file, labelOf(line.text), line.index);
      book.leaveOut(label, say`it says that a level follows`);
      parts.push({ kind: 'proficiency', words: level === '' ? undefined : words(level, line), label });
    } else if (bullet && bullet.length < line.text.length) {
      parts.push({ kind: 'bullet', words: words(line.text.slice(bullet.length), line) });
    } else parts.push({ kind: 'words', words: words(line.text, line) });
  }
  return parts;
}

function labelOf(line: string): string {
  return line.slice(0, line.indexOf(':') + 1);
}
