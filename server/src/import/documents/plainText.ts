import { type Block, type Runs, splitLines } from '../../service/text/clipboard/blocks.ts';
import type { DocumentBlock, DocumentCell, Words } from './block.ts';
import type { ImportDocument } from './document.ts';
import { PieceLog } from './pieceLog.ts';
import { wordsOf } from './words.ts';

/** What only Markdown has: headings, bold words, rows of hyphens below a table's head, fences, tags. */
const markdownSigns =
  /^ {0,3}#{1,6} \S|^\S.*\n {0,3}(?:={3,}|-{3,}) *$|\*\*\S|^\|?(?: *:?-{2,}:? *\|)+|^ {0,3}(?:```|~~~)|<\/?[a-z][^>\n]{0,300}>|\]\([^)\n]{0,300}\)|^(?:---|\+{3})\s*$/im;

/** Whether a text has nothing of Markdown but what people write in any text. Looks at its beginning. */
export function isPlainText(text: string): boolean {
  return !markdownSigns.test(text.slice(0, 200_000));
}

/** Reads a text as people write it without marks: bullets and numbers, columns between tabs, paragraphs between blank lines. */
export async function readPlainText(file: string, text: string): Promise<ImportDocument> {
  const [{ linesOfText, readLines }, { nest }] = await Promise.all([
    import('../../service/text/clipboard/lines.ts'),
    import('../../service/text/clipboard/blocks.ts'),
  ]);
  const lines = linesOfText(text).map((line, index) => ({
    ...line,
    runs: line.runs.map((run) => ({ ...run, line: index })),
  }));
  const log = new PieceLog(file);
  const blocks = joinHeadings(nest(readLines(lines)).flatMap((block) => blockOf(block, log)));
  const { pieces, leftOut } = log;
  return { file, blocks, facts: [], title: undefined, lang: undefined, pieces, leftOut, oddities: [] };
}

/** Lines in capitals of which the first goes on in the second, `JOB DESCRIPTION AND` and `PERSON SPECIFICATION`, as one. */
function joinHeadings(blocks: readonly DocumentBlock[]): DocumentBlock[] {
  const joined: DocumentBlock[] = [];
  for (const block of blocks) {
    const before = joined.at(-1);
    if (before?.kind !== 'paragraph' || block.kind !== 'paragraph' || !goesOn(before.words, block.words)) {
      joined.push(block);
      continue;
    }
    const markdown = `${before.words.markdown} ${block.words.markdown}`;
    const words = { ...before.words, markdown, from: [...before.words.from, ...block.words.from] };
    joined[joined.length - 1] = { ...before, words };
  }
  return joined;
}

function goesOn(line: Words, next: Words): boolean {
  const areShouted = !/\p{Ll}/u.test(line.markdown + next.markdown) && /\p{Lu}{3}/u.test(next.markdown);
  return areShouted && /\s(?:AND|&|OF|FOR|THE|UND|ET|Y|EN)$/.test(line.markdown);
}

function blockOf(block: Block, log: PieceLog): DocumentBlock[] {
  switch (block.kind) {
    case 'paragraph': {
      return splitLines(block.runs).flatMap((line): DocumentBlock[] => {
        const words = linedWords(line, log);
        return words ? [{ kind: 'paragraph', words }] : [];
      });
    }
    case 'heading': {
      const words = linedWords(block.runs, log);
      return words ? [{ kind: 'heading', degree: block.degree, words }] : [];
    }
    case 'list': {
      const items = block.items.map(({ runs, blocks }) => ({
        words: linedWords(runs, log),
        blocks: blocks.flatMap((below) => blockOf(below, log)),
      }));
      return [{ kind: 'list', ordered: block.ordered, items }];
    }
    case 'table': {
      const rows = block.rows.map((row) =>
        row.map(
          (cell): DocumentCell => ({ blocks: cell.flatMap((below) => blockOf(below, log)), columns: 1, rows: 1 }),
        ),
      );
      return [{ kind: 'table', headerRows: block.header ? 1 : 0, rows }];
    }
  }
}

/** What joins two lines belongs to the first of them. */
function linedWords(runs: Runs, log: PieceLog): Words | undefined {
  let line = runs.find((run) => run.line !== undefined)?.line ?? 0;
  return wordsOf(
    runs.map((run) => {
      line = run.line ?? line;
      return { text: run.text, line };
    }),
    log,
  );
}
