import { URI } from 'vscode-uri';
import type { Problem } from '../../service/languageService.ts';
import { type Message, say, type Translate } from '../../service/message.ts';
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

/**
 * Writes a report in a format, as far as it depends on the machine: how paths are shown, and the width and colours of the terminal. What people
 * read is translated; what machines read is English.
 */
export type Format = (
  report: CheckReport,
  world: Pick<World, 'colours' | 'columns' | 'display'>,
  translate: Translate,
) => string;

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
export function severitiesInWords({ errors, warnings, infos }: Omit<Summary, 'files'>): Message | undefined {
  const found: Message[] = [];
  if (errors > 0) found.push(errors === 1 ? say`1 error` : say`${errors} errors`);
  if (warnings > 0) found.push(warnings === 1 ? say`1 warning` : say`${warnings} warnings`);
  if (infos > 0) found.push(infos === 1 ? say`1 remark` : say`${infos} remarks`);
  return found.length > 0 ? found.reduce((left, right) => say`${left}, ${right}`) : undefined;
}

/** "3 files checked: 1 error, 2 warnings." */
export function summaryInWords(summary: Summary): Message {
  const found = severitiesInWords(summary) ?? say`nothing to report`;
  return summary.files === 1 ? say`1 file checked: ${found}.` : say`${summary.files} files checked: ${found}.`;
}
