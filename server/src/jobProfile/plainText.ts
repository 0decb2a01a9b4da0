import { type RichBlock, type RichText, type Run, rowInOneLine } from './richText.ts';

/** A text as plain lines: paragraphs and points keep their shape, a row of a table is a line, a link is followed by its address. */
export function plainText(markdown: string, rich: RichText): string {
  return plainLines(rich.blocks(markdown)).join('\n');
}

/** Runs as plain words; the address of a link follows in brackets where the words do not contain it. */
export function plainWords(runs: readonly Run[]): string {
  return runs
    .map(({ text, href }, i) => {
      const ends = href !== undefined && runs[i + 1]?.href !== href;
      if (!ends) return text;
      return endsWith(runs, i, href) || `mailto:${text}` === href ? text : `${text} (${href})`;
    })
    .join('')
    .trim();
}

/** Whether the words up to the end of a run end with this text. Of longer words no more is looked at than the text is long. */
function endsWith(runs: readonly Run[], last: number, text: string): boolean {
  let first = last;
  for (let length = runs[last]?.text.length ?? 0; length < text.length && first > 0; ) {
    first--;
    length += runs[first]?.text.length ?? 0;
  }
  const said = runs.slice(first, last + 1).map((run) => run.text);
  return said.join('').endsWith(text);
}

function plainLines(blocks: readonly RichBlock[]): string[] {
  return blocks.flatMap((block, i) => [...(i > 0 ? [''] : []), ...linesOf(block)]);
}

function linesOf(block: RichBlock): string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return [plainWords(block.runs)];
    case 'list':
      return block.items.flatMap((item, i) =>
        pointLines(plainLines(item), block.ordered ? block.start + i : undefined),
      );
    case 'quote':
      return plainLines(block.blocks);
    case 'code':
      return block.text.split(/\r\n?|\n/);
    case 'table':
      return [block.head, ...block.rows].map((row) => plainWords(rowInOneLine(row))).filter((line) => line !== '');
    case 'rule':
      return ['—'];
  }
}

function pointLines(lines: readonly string[], number: number | undefined): string[] {
  const mark = number === undefined ? '• ' : `${number}. `;
  return lines
    .filter((line) => line !== '')
    .map((line, i) => (i === 0 ? `${mark}${line}` : `${' '.repeat(mark.length)}${line}`));
}
