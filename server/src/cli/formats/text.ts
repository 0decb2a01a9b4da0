import type { Problem } from '../../service/languageService.ts';
import type { World } from '../world.ts';
import type { CheckReport } from './report.ts';

/** ANSI codes: red, yellow and blue for the severities, grey for what matters less. */
const colours = { error: 31, warning: 33, info: 34, quiet: 90, heading: 4 } as const;

/** The report for people: a line for each problem under its file, then the count. Lines and columns count from 1. */
export function formatText({ files, summary }: CheckReport, world: Pick<World, 'colours'>): string {
  const paint = (colour: keyof typeof colours, text: string) =>
    world.colours ? `\u001b[${colours[colour]}m${text}\u001b[0m` : text;
  const blocks = files
    .filter((file) => file.problems.length > 0)
    .map(({ path, problems }) => {
      const lines = problems.map((problem) => {
        const place = paint('quiet', `${path}:${position(problem)}`);
        return `${place}  ${paint(problem.severity, problem.severity)}  ${problem.message}  ${paint('quiet', problem.code)}\n`;
      });
      return lines.join('');
    });
  return `${blocks.join('\n')}${blocks.length > 0 ? '\n' : ''}${sentence(summary)}\n`;
}

function position({ range }: Problem): string {
  return `${range.start.line + 1}:${range.start.character + 1}`;
}

function sentence({ files, errors, warnings, infos }: CheckReport['summary']): string {
  const checked = `${count(files, 'file')} checked`;
  const found = [
    errors > 0 ? count(errors, 'error') : undefined,
    warnings > 0 ? count(warnings, 'warning') : undefined,
    infos > 0 ? count(infos, 'remark') : undefined,
  ].filter((part) => part !== undefined);
  return `${checked}: ${found.length > 0 ? found.join(', ') : 'nothing to report'}.`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
