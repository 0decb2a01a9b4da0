import { URI } from 'vscode-uri';
import type { Problem } from '../../service/languageService.ts';
import { counted } from '../../service/text/counted.ts';
import type { World } from '../world.ts';

export interface FileReport {
  /** As it is shown, see `World.display`. */
  readonly path: string;
  readonly problems: readonly Problem[];
  /** The text to which the ranges of the problems refer; absent for a file without problems. */
  readonly text?: string;
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

/** Writes a report in a format, as far as it depends on the machine: how paths are shown, and the width and colours of the terminal. */
export type Format = (report: CheckReport, world: Pick<World, 'colours' | 'columns' | 'display'>) => string;

export function summarise(files: readonly FileReport[]): Summary {
  return { files: files.length, ...countSeverities(files.flatMap((file) => file.problems)) };
}

export function countSeverities(problems: readonly Problem[]): Omit<Summary, 'files'> {
  const count = (severity: Problem['severity']) => problems.filter((problem) => problem.severity === severity).length;
  return { errors: count('error'), warnings: count('warning'), infos: count('info') };
}

/** The path of a file of a related place, as the report shows paths. */
export function pathOf(uri: string, world: Pick<World, 'display'>): string {
  return world.display(URI.parse(uri).fsPath);
}

/** "1 error, 2 warnings"; `undefined` when there is nothing to count. */
export function severitiesInWords({ errors, warnings, infos }: Omit<Summary, 'files'>): string | undefined {
  const found = [
    errors > 0 ? counted(errors, 'error') : undefined,
    warnings > 0 ? counted(warnings, 'warning') : undefined,
    infos > 0 ? counted(infos, 'remark') : undefined,
  ].filter((part) => part !== undefined);
  return found.length > 0 ? found.join(', ') : undefined;
}

/** "3 files checked: 1 error, 2 warnings." */
export function summaryInWords(summary: Summary): string {
  return `${counted(summary.files, 'file')} checked: ${severitiesInWords(summary) ?? 'nothing to report'}.`;
}
