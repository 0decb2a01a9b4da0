import { bulletOf } from '../../service/text/clipboard/bullets.ts';
import type { DraftText } from '../draft.ts';

/**
 * Lines of one text. Lines with bullets are a list; a line that ends within a sentence goes on in the next one, and any other line ends a
 * paragraph.
 */
export function joinLines(lines: readonly DraftText[]): DraftText | undefined {
  const [first, ...others] = lines;
  if (!first) return undefined;
  if (others.length === 0) return first;
  const parts = lines.map(({ text }) => {
    const words = text.replace(/^\\(?=[-+*])/, '');
    const bullet = bulletOf(words);
    return bullet && !bullet.ordered
      ? { isItem: true, text: `- ${words.slice(bullet.length)}` }
      : { isItem: false, text };
  });
  let text = '';
  for (const [index, part] of parts.entries()) {
    const before = parts[index - 1];
    if (!before) text = part.text;
    else if (part.isItem) text += `${before.isItem ? '\n' : '\n\n'}${part.text}`;
    else text += `${isEnd(before.text) ? '\n\n' : before.isItem ? '\n  ' : ' '}${part.text}`;
  }
  return { text, from: lines.flatMap(({ from }) => from) };
}

/** Lines of one text that must stand on one line. */
export function joinOnOneLine(lines: readonly DraftText[]): DraftText | undefined {
  const [first, ...others] = lines;
  if (!first) return undefined;
  if (others.length === 0) return first;
  return { text: lines.map(({ text }) => text).join(' '), from: lines.flatMap(({ from }) => from) };
}

function isEnd(line: string): boolean {
  return /[.!?:;][)"'’”*_]*\s*$/.test(line);
}
