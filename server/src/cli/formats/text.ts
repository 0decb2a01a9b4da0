import { severityWords } from '../../service/describe/severityWords.ts';
import type { Problem } from '../../service/languageService.ts';
import { inEnglish, say, type Translate } from '../../service/message.ts';
import type { World } from '../world.ts';
import { excerpt, type LineAt, linesOf } from './excerpt.ts';
import {
  type CheckReport,
  countSeverities,
  type FileReport,
  pathOf,
  severitiesInWords,
  summaryInWords,
} from './report.ts';
import { visible } from './visible.ts';

/** ANSI codes: red, yellow and blue for the severities, grey for the rest, bold for headings. */
const colours = { error: 31, warning: 33, info: 34, quiet: 90, heading: 1 } as const;

/** Who reads the report: on what, and in which language. */
interface Reader {
  readonly world: Pick<World, 'columns' | 'display'>;
  readonly translate: Translate;
}

type Paint = (colour: keyof typeof colours, text: string) => string;

/**
 * The report for people: below each file its problems, each with its place in a form that terminals and editors make a link of, and with the
 * line that it is about; then the counts. Lines and columns count from 1. Nothing from a file or a path reaches the terminal as a control
 * character.
 */
export function formatText(
  { files, summary }: CheckReport,
  world: Pick<World, 'colours' | 'columns' | 'display'>,
  translate: Translate = inEnglish,
): string {
  const paint: Paint = (colour, text) => (world.colours ? `\u001b[${colours[colour]}m${text}\u001b[0m` : text);
  const blocks = files
    .filter((file) => file.problems.length > 0)
    .map((file) => `${block(file, paint, { world, translate })}\n`);
  const fixable = files.flatMap((file) => file.problems).filter((problem) => problem.fixable).length;
  const hint = fixable > 0 ? `${translate(say`${fixable} can be fixed with --fix.`)}\n` : '';
  return `${blocks.join('')}${translate(summaryInWords(summary))}\n${hint}`;
}

function block(file: FileReport, paint: Paint, reader: Reader): string {
  const path = visible(file.path);
  const counts = severitiesInWords(countSeverities(file.problems));
  const heading = `${paint('heading', path)}: ${counts ? reader.translate(counts) : ''}\n`;
  const lineAt = linesOf(file.text);
  return heading + file.problems.map((problem) => problemLines(problem, path, lineAt, paint, reader)).join('');
}

function problemLines(problem: Problem, path: string, lineAt: LineAt, paint: Paint, reader: Reader): string {
  const { world, translate } = reader;
  const { code, message, range, severity, related = [] } = problem;
  const number = String(range.start.line + 1);
  const margin = ' '.repeat(number.length);
  const shown = excerpt(lineAt, range, Math.max(20, world.columns - number.length - 5));
  const place = paint('quiet', `${path}:${position(range)}`);
  return [
    `${place}  ${paint(severity, translate(severityWords[severity]))}  ${visible(message)}  ${paint('quiet', code)}`,
    ...(shown
      ? [
          `  ${paint('quiet', `${number} |`)} ${shown.line}`,
          `  ${paint('quiet', `${margin} |`)} ${paint(severity, shown.marks)}`,
        ]
      : []),
    ...related.map((other) => {
      const there = `${visible(pathOf(other.uri, world))}:${position(other.range)}`;
      return `    ${paint('quiet', there)}  ${visible(other.message)}`;
    }),
    '',
  ].join('\n');
}

function position({ start }: Problem['range']): string {
  return `${start.line + 1}:${start.character + 1}`;
}
