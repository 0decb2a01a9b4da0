import type { Words } from './block.ts';
import { inlineMarkdown, type Run } from './inlineMarkdown.ts';
import type { PieceLog } from './pieceLog.ts';

/**
 * Runs as words with their pieces: one for each line of the source, and one for a label with which a line begins, `**Location:** Leeds`, since it may go
 * elsewhere than what it labels. `undefined` where they have no words.
 */
export function wordsOf(runs: readonly Run[], log: PieceLog, isHeading = false): Words | undefined {
  const shown = isHeading ? runs.map(({ bold: _, ...run }) => run) : runs;
  const markdown = inlineMarkdown(shown);
  if (markdown === '') return undefined;
  const from = linesIn(runs).flatMap(({ text, line }) => partsOf(oneLine(text)).map((part) => log.add(part, line)));
  const lettered = runs.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  return { markdown, isBold: lettered.length > 0 && lettered.every(({ bold }) => bold), from };
}

function linesIn(runs: readonly Run[]): { text: string; line: number }[] {
  const lines: { text: string; line: number }[] = [];
  const labelEnd = runs.findIndex(({ bold, text }) => bold !== true && text.trim() !== '');
  for (const [index, run] of runs.entries()) {
    const last = lines.at(-1);
    const before = runs[index - 1]?.text ?? '';
    // "**smal**l" is one word.
    const endsLabel = index === labelEnd && index > 0 && (/[\s:：]$/.test(before) || /^[\s:：]/.test(run.text));
    if (last && last.line === run.line && !endsLabel) last.text += run.text;
    else lines.push({ text: run.text, line: run.line });
  }
  return lines;
}

/** A line with a label in front of it as two parts. */
function partsOf(line: string): string[] {
  if (line === '') return [];
  const label = /^\p{L}[^:：.!?]{1,40}[:：](?=\s+\S)/u.exec(line)?.[0];
  return label === undefined ? [line] : [label, line.slice(label.length).trim()];
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
