/** A line of a text that says something. */
export interface TextLine {
  /** Without white space at its ends; tabs and several blanks are one blank. */
  readonly text: string;
  /** 0-based, in the decoded text. */
  readonly index: number;
  /** How many blanks stand before it; a tab counts as four. */
  readonly indent: number;
}

/** The lines of a text that are not blank, whichever line ends it has, mixed ones included. Takes linear time. */
export function textLines(text: string): TextLine[] {
  const lines: TextLine[] = [];
  let index = 0;
  for (const line of text.split(/\r\n|[\n\r\u2028\u2029\u0085]/)) {
    const words = line.replace(/[\t\v\f ]+/g, ' ').trim();
    if (words !== '') {
      const before = line.slice(0, line.length - line.trimStart().length);
      lines.push({ text: words, index, indent: before.replaceAll('\t', '    ').length });
    }
    index++;
  }
  return lines;
}
