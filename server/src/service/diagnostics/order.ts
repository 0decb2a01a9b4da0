import type { Position } from 'vscode-languageserver-types';
import type { Finding } from '../model/finding.ts';

/** More findings in one file than anybody reads; a file that is no role at all would flood the editor. */
export const maxFindings = 1000;

/** The first findings in the order of the text, as many as are reported of one file. Those at the same place keep their order. */
export function firstInOrder(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((a, b) => comparePositions(a.range.start, b.range.start)).slice(0, maxFindings);
}

/** Negative where the first position comes before the second one, positive where it comes behind it, else zero. */
export function comparePositions(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}
