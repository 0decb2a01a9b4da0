/** The severities of problems, which are those of VS Code. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** The problems of a document as the status shows them. `worst` is the highest severity; `undefined` when there are no problems. */
export interface ProblemSummary {
  readonly text: string;
  readonly detail: string;
  readonly worst: Severity | undefined;
}

/** What each severity is called, singular and plural, from the highest severity to the lowest. */
const nouns: readonly (readonly [Severity, string, string])[] = [
  ['error', 'error', 'errors'],
  ['warning', 'warning', 'warnings'],
  ['information', 'note', 'notes'],
  ['hint', 'hint', 'hints'],
];

/** Summarises the problems of one document: "3 problems" and "1 error, 2 warnings". */
export function summarizeProblems(severities: readonly Severity[]): ProblemSummary {
  const parts = nouns
    .map(([severity, one, many]) => ({ severity, one, many, count: severities.filter((s) => s === severity).length }))
    .filter((part) => part.count > 0);
  if (parts.length === 0) return { text: 'No problems', detail: '', worst: undefined };
  return {
    text: severities.length === 1 ? '1 problem' : `${severities.length} problems`,
    detail: parts.map(({ count, one, many }) => `${count} ${count === 1 ? one : many}`).join(', '),
    worst: parts[0]?.severity,
  };
}
