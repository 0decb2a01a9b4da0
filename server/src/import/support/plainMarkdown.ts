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

function escapedLine(line: string): string {
  return line
    .replace(/\\(?=[!-/:-@[-`{-~]|$)/g, '\\\\')
    .replace(/`|\*|_|~~|\[|<(?=[\p{L}/!?])|&(?=#?\w+;)/gu, (mark, offset: number) =>
      means(mark, line, offset) ? `\\${mark}` : mark,
    )
    .replace(blockMark, (_, blank: string, number: string | undefined, mark: string) =>
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
