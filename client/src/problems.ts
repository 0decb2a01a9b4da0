/** The severities of problems from worst to least, as they are worded in the status. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** How many problems a document has and how bad the worst of them is; `worst` is `undefined` for a clean document. */
export interface ProblemSummary {
  readonly text: string;
  readonly detail: string;
  readonly worst: Severity | undefined;
}

const nouns: readonly (readonly [Severity, string, string])[] = [
  ['error', 'error', 'errors'],
  ['warning', 'warning', 'warnings'],
  ['information', 'note', 'notes'],
  ['hint', 'hint', 'hints'],
];

/** Words the problems of one document: "3 problems" and "1 error, 2 warnings". */
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
