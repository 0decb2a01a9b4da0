import type { RichBlock, RichText, Run } from './richText.ts';

/** A text as plain lines: paragraphs and points keep their shape, a link is followed by its address. */
export function plainText(markdown: string, rich: RichText): string {
  return plainLines(rich.blocks(markdown)).join('\n');
}

/** Runs as plain words; the address of a link follows in brackets where the words do not contain it. */
export function plainWords(runs: readonly Run[]): string {
  return runs
    .map(({ text, href }, i) => {
      const ends = href !== undefined && runs[i + 1]?.href !== href;
      if (!ends) return text;
      const said = runs
        .slice(0, i + 1)
        .map((run) => run.text)
        .join('');
      return said.endsWith(href) || `mailto:${text}` === href ? text : `${text} (${href})`;
    })
    .join('')
    .trim();
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
