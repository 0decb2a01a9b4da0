import { plainText, type Run, sourceLines, trimRuns } from './inlineMarkdown.ts';

/**
 * Facts that stand one a line, `**Location:** Leeds`, each as a paragraph of its own: Markdown makes one paragraph of such lines. All runs are one where not
 * every label begins a line.
 */
export function splitLabels(runs: readonly Run[]): (readonly Run[])[] {
  const isLabel = (index: number) => {
    const run = runs[index];
    return run?.bold === true && (/[:：]\s*$/.test(run.text) || /^\s*[:：]/.test(runs[index + 1]?.text ?? ''));
  };
  if (!isLabel(0)) return splitLabelledLines(runs);
  const parts: Run[][] = [];
  for (const [index, run] of runs.entries()) {
    const before = runs[index - 1];
    const beginsLine = before === undefined || before.line !== run.line || /\n\s*$/.test(before.text);
    if (beginsLine && isLabel(index)) parts.push([run]);
    else parts.at(-1)?.push(run);
  }
  return parts.map(trimRuns).filter((part) => part.length > 0);
}

/** The same where the labels are not bold: every line of several has one. */
function splitLabelledLines(runs: readonly Run[]): (readonly Run[])[] {
  const lines = sourceLines(runs);
  const areLabelled =
    lines.length > 1 && lines.every((line) => /^\s*\p{L}[^:.!?]{1,30}:\s+\S/u.test(plainText(line).slice(0, 100)));
  return areLabelled ? lines.map(trimRuns) : [runs];
}
