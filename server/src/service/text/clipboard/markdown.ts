import {
  type Block,
  isBlank,
  type ListBlock,
  linesOf,
  plainText,
  type Run,
  type Runs,
  type TableBlock,
} from './blocks.ts';

/** Runs as Markdown: bold, italic and links. Marks do not reach over line breaks. */
export function inlineMarkdown(runs: Runs): string {
  return linesOf(runs).map(lineMarkdown).join('\n');
}

function lineMarkdown(runs: Runs): string {
  return grouped(runs, ({ bold }) => bold)
    .map(({ value: bold, runs: within }) => {
      const italics = grouped(within, ({ italic }) => italic).map(({ value: italic, runs: linked }) => {
        const links = grouped(linked, ({ href }) => href).map(({ value: href, runs: one }) =>
          linkText(plainText(one), href),
        );
        return marked(links.join(''), italic ? '*' : '');
      });
      return marked(italics.join(''), bold ? '**' : '');
    })
    .join('');
}

/** One line of it: line breaks are blanks. */
export function inlineLine(runs: Runs): string {
  return inlineMarkdown(runs)
    .replace(/\s*\n\s*/g, ' ')
    .trim();
}

/** Marks mean nothing beside white space and where there is no letter. */
function marked(text: string, mark: string): string {
  if (mark === '' || !/[\p{L}\p{N}]/u.test(text)) return text;
  return (
    text.slice(0, text.length - text.trimStart().length) + mark + text.trim() + mark + text.slice(text.trimEnd().length)
  );
}

function linkText(text: string, href: string | undefined): string {
  const words = text.trim();
  if (href === undefined || words === '' || href === words || href === `mailto:${words}`) return text;
  return text.replace(words, () => `[${words.replace(/[[\]]/g, '\\$&')}](${href})`);
}

interface Group<T> {
  readonly value: T;
  readonly runs: Run[];
}

/** Neighbouring runs that have something in common. White space between two such runs is one of them. */
function grouped<T>(runs: Runs, lookOf: (run: Run) => T): Group<T>[] {
  const groups: Group<T>[] = [];
  const gap: Run[] = [];
  for (const run of runs) {
    const last = groups.at(-1);
    if (last && run.text.trim() === '') gap.push(run);
    else if (last && last.value === lookOf(run)) {
      for (const one of [...gap.splice(0), run]) last.runs.push(one);
    } else {
      if (gap.length > 0) groups.push({ value: lookOf({ text: ' ' }), runs: gap.splice(0) });
      groups.push({ value: lookOf(run), runs: [run] });
    }
  }
  if (gap.length > 0) groups.push({ value: lookOf({ text: ' ' }), runs: gap });
  return groups;
}

/** Blocks as Markdown, without a line break at the end. */
export function markdownOf(blocks: readonly Block[]): string {
  return markdownLines(blocks).join('\n');
}

function markdownLines(blocks: readonly Block[]): string[] {
  const lines: string[] = [];
  for (const block of blocks) {
    const written = blockLines(block);
    if (written.length === 0) continue;
    if (lines.length > 0) lines.push('');
    for (const line of written) lines.push(line);
  }
  return lines;
}

function blockLines(block: Block): string[] {
  switch (block.kind) {
    case 'paragraph':
      return inlineMarkdown(block.runs).split('\n');
    case 'heading':
      return [`${'#'.repeat(block.degree)} ${inlineLine(block.runs)}`];
    case 'list':
      return listLines(block);
    case 'table':
      return tableLines(block);
  }
}

function listLines({ ordered, items }: ListBlock): string[] {
  return items.flatMap(({ runs, blocks }, index) => {
    const mark = ordered ? `${index + 1}. ` : '- ';
    const first: Block[] = isBlank(runs) ? [] : [{ kind: 'paragraph', runs }];
    const own = markdownLines(first);
    const below = markdownLines(blocks);
    // A list directly below its item needs no blank line, anything else does.
    const gap = own.length > 0 && below.length > 0 && blocks[0]?.kind !== 'list' ? [''] : [];
    return [...own, ...gap, ...below].map((line, at) =>
      at === 0 ? mark + line : line === '' ? '' : ' '.repeat(mark.length) + line,
    );
  });
}

/** The first row is the head of the table, since Markdown knows no table without one. */
function tableLines({ rows }: TableBlock): string[] {
  const written = rows.map((row) => `| ${row.map(cellText).join(' | ')} |`);
  const columns = rows[0]?.length ?? 0;
  return [written[0] ?? '', `|${' --- |'.repeat(columns)}`, ...written.slice(1)];
}

function cellText(cell: readonly Block[]): string {
  return flatText(cell).replaceAll('|', '\\|');
}

/** Blocks on one line: with their marks, or with what else `write` makes of runs. */
export function flatText(blocks: readonly Block[], write: (runs: Runs) => string = inlineLine): string {
  return flatParts(blocks, write).join(' ');
}

function flatParts(blocks: readonly Block[], write: (runs: Runs) => string): string[] {
  return blocks.flatMap((block): string[] => {
    switch (block.kind) {
      case 'list':
        return [
          block.items
            .map(({ runs, blocks: below }) =>
              [write(runs), ...flatParts(below, write)].filter((part) => part !== '').join(' '),
            )
            .join('; '),
        ];
      case 'table':
        return block.rows.map((row) => row.map((cell) => flatText(cell, write)).join(' '));
      default:
        return [write(block.runs)];
    }
  });
}

/** The words of runs on one line, without marks. */
export function plainLine(runs: Runs): string {
  return plainText(runs)
    .replace(/\s*\n\s*/g, ' ')
    .trim();
}
