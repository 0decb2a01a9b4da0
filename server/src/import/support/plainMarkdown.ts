import { bulletOf } from '../../service/text/clipboard/bullets.ts';

/*
 * Cells and lines of other programs are plain text, while the texts of role files are Markdown. Only what Markdown would read as something
 * else gets a backslash, so that "R&D", "C++ [core]" and "20 * 3" stay as people write them.
 */

/** One line of plain text as Markdown that shows the same. Runs of white space become one blank. */
export function inlineMarkdown(plain: string): string {
  let text = plain.replaceAll(/\s+/g, ' ').trim();
  if (!/[\\`*_<[&~]/.test(text)) return text;
  text = text
    .replaceAll(/\\(?=[!-/:-@[-`{-~])/g, '\\\\')
    .replaceAll('`', '\\`')
    .replaceAll(/<(?=[a-z/!?])/gi, '\\<')
    .replaceAll(/\[(?=[^[\]]*\]\()/g, '\\[')
    .replaceAll(/&(?=#?\w+;)/g, '\\&')
    .replaceAll('~~', '\\~~');
  // One star is a footnote's mark; two may be an emphasis, unless blanks stand around them.
  if (text.indexOf('*') !== text.lastIndexOf('*')) text = text.replaceAll(/\*(?=\S)|(?<=\S)\*/g, '\\*');
  if (text.indexOf('_') !== text.lastIndexOf('_')) {
    text = text.replaceAll(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_');
  }
  return text;
}

/** What a line of a list says without its mark; `undefined` for any other line, and for those with numbers, which Markdown knows. */
export function listLine(line: string): string | undefined {
  const words = line.trim();
  const found = bulletOf(words);
  return found && !found.ordered && words.length > found.length ? words.slice(found.length) : undefined;
}

/** Lines of plain text as Markdown: those with marks become lists, others paragraphs. A line that goes on with its sentence is joined to it. */
export function blockMarkdown(plain: string): string {
  let text = '';
  let before: 'none' | 'blank' | 'list' | 'words' = 'none';
  let last = '';
  for (const line of plain.split(/\r\n|[\n\r\u2028\u2029]/)) {
    if (line.trim() === '') {
      if (before !== 'none') before = 'blank';
      continue;
    }
    const listed = listLine(line);
    const words = inlineMarkdown(listed ?? line);
    if (listed !== undefined) {
      text += before === 'none' ? '' : before === 'list' ? '\n' : '\n\n';
      text += `- ${words}`;
      before = 'list';
    } else if (before === 'list' && /^\s/.test(line)) {
      text += ` ${words}`;
    } else if (before === 'words' && goesOn(last, words)) {
      text += ` ${words}`;
    } else {
      text += before === 'none' ? '' : '\n\n';
      text += withoutBlockMark(words);
      before = 'words';
    }
    last = words;
  }
  return text;
}

/** Whether a line goes on with the sentence of the line before, as in texts that are wrapped. */
function goesOn(before: string, words: string): boolean {
  return /^\p{Ll}/u.test(words) && !/[.:;!?]$/.test(before);
}

/** A line that begins as a heading, a quotation or a rule of Markdown would. */
function withoutBlockMark(words: string): string {
  return /^(?:#{1,6}(?:\s|$)|>|[-=]{3,}\s*$|\+\s)/.test(words) ? `\\${words}` : words;
}
