import { t as say } from '@vscode/l10n';
/** The severities of problems, which are those of VS Code. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** The problems of a document as the status shows them. `worst` is the highest severity; `undefined` when there are no problems. */
export interface ProblemSummary {
  readonly text: string;
  readonly detail: string;
  readonly worst: Severity | undefined;
}

/** How many there are of each severity, in words, from the highest severity to the lowest. */
const counts: readonly (readonly [Severity, (count: number) => string])[] = [
  ['error', (count) => (count === 1 ? say`1 error` : say`${count} errors`)],
  ['warning', (count) => (count === 1 ? say`1 warning` : say`${count} warnings`)],
  ['information', (count) => (count === 1 ? say`1 note` : say`${count} notes`)],
  ['hint', (count) => (count === 1 ? say`1 hint` : say`${count} hints`)],
];

/** Summarises the problems of one document: "3 problems" and "1 error, 2 warnings". */
export function summarizeProblems(severities: readonly Severity[]): ProblemSummary {
  const parts = counts
    .map(([severity, inWords]) => ({ severity, inWords, count: severities.filter((s) => s === severity).length }))
    .filter((part) => part.count > 0);
  if (parts.length === 0) return { text: say`No problems`, detail: '', worst: undefined };
  return {
    text: severities.length === 1 ? say`1 problem` : say`${severities.length} problems`,
    detail: parts.map(({ count, inWords }) => inWords(count)).join(', '),
    worst: parts[0]?.severity,
  };
}
