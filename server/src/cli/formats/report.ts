import type { Problem } from '../../service/languageService.ts';

export interface FileReport {
  /** As it is shown: relative to the working directory, with forward slashes. */
  readonly path: string;
  readonly problems: readonly Problem[];
}

export interface CheckReport {
  /** All files that were checked, clean ones included. */
  readonly files: readonly FileReport[];
  readonly summary: Summary;
}

export interface Summary {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

export function summarise(files: readonly FileReport[]): Summary {
  const problems = files.flatMap((file) => file.problems);
  const count = (severity: Problem['severity']) => problems.filter((problem) => problem.severity === severity).length;
  return { files: files.length, errors: count('error'), warnings: count('warning'), infos: count('info') };
}
