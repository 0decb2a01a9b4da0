import { bulletOf } from '../../service/text/clipboard/bullets.ts';

/*
 * Words that are no Markdown, as Markdown that shows them as they are. Few texts need a backslash, and a person who reads the file later
 * should not meet one that does nothing: only what Markdown would take for a mark gets one.
 */

/** Words as Markdown. Line breaks stay; white space at the ends of the text goes. Takes linear time. */
export function plainMarkdown(words: string): string {
  const text = words.trim();
  return needsCare.test(text) ? text.split('\n').map(escapedLine).join('\n') : text;
}

const needsCare = /[\\`*_[<&~>#=-]|^\s*(?:\+|\d+[.)])/m;

/** One line of plain words as Markdown, for a place where nothing begins a block. Runs of white space become one blank. */
export function inlineMarkdown(plain: string): string {
  const text = plain.replaceAll(/\s+/g, ' ').trim();
  return needsCare.test(text) ? escapedMarks(text) : text;
}

function escapedMarks(line: string): string {
  return line
    .replace(/\\(?=[!-/:-@[-`{-~]|$)/g, '\\\\')
    .replace(/`|\*|_|~~|\[|<(?=[\p{L}/!?])|&(?=#?\w+;)/gu, (mark, offset: number) =>
      means(mark, line, offset) ? `\\${mark}` : mark,
    );
}

function escapedLine(line: string): string {
  return escapedMarks(line).replace(blockMark, (_, blank: string, number: string | undefined, mark: string) =>
    number === undefined ? `${blank}\\${mark}` : `${blank}${number}\\${mark}`,
  );
}

/** What begins a heading, a quotation, an item, a rule or the line below a heading at the start of a line. */
const blockMark =
  /^(\s*)(?:(\d{1,9})(?=[.)](?:\s|$)))?((?<=\d)[.)](?=\s|$)|>|#(?=#{0,5}(?:\s|$))|[-+](?=\s|$)|-(?=[-\s]*$)|=(?==*\s*$))/;

function means(mark: string, line: string, offset: number): boolean {
  const [before, after] = [line.charAt(offset - 1), line.charAt(offset + mark.length)];
  switch (mark) {
    case '*':
      // Alone between blanks it is a sign, but at the start of a line it begins an item.
      return !(isBlank(before) && isBlank(after)) || line.slice(0, offset).trim() === '';
    case '_':
      return !(isBlank(before) && isBlank(after)) && !(isWord(before) && isWord(after));
    case '[': {
      // Words in brackets are a link only with an address behind them; at the start of a line they may be the name of one.
      const near = line.slice(offset, offset + 1000);
      const end = near.indexOf(']');
      return end >= 0 && '(:['.includes(near.charAt(end + 1) || ' ');
    }
    default:
      return true;
  }
}

function isBlank(character: string): boolean {
  return character === '' || /\s/.test(character);
}

function isWord(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
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
      text += escapedLine(line.replaceAll(/\s+/g, ' ').trim());
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
