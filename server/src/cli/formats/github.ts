import type { Problem } from '../../service/languageService.ts';
import { inEnglish } from '../../service/message.ts';
import type { World } from '../world.ts';
import { type CheckReport, pathOf, summaryInWords } from './report.ts';
import { visible } from './visible.ts';

/** GitHub's names for our severities. */
const commands: Readonly<Record<Problem['severity'], string>> = { error: 'error', warning: 'warning', info: 'notice' };

/**
 * The report as workflow commands, from which GitHub Actions makes annotations at the lines of a pull request, followed by the counts for the
 * log. Lines and columns count from 1.
 */
export function formatGitHub({ files, summary }: CheckReport, world: Pick<World, 'display'>): string {
  const lines = files.flatMap(({ path, problems }) => problems.map((problem) => annotation(problem, path, world)));
  return `${[...lines, inEnglish(summaryInWords(summary))].join('\n')}\n`;
}

function annotation(problem: Problem, path: string, world: Pick<World, 'display'>): string {
  const { code, message, range, severity, related = [] } = problem;
  const { start, end } = range;
  const properties: Record<string, string | number> = { file: path, line: start.line + 1, endLine: end.line + 1 };
  // GitHub refuses annotations with columns over several lines.
  if (start.line === end.line) {
    properties.col = start.character + 1;
    // GitHub's is the last column of the place, ours the one after it.
    properties.endColumn = Math.max(start.character + 1, end.character);
  }
  properties.title = code;
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapedProperty(String(value))}`);
  const places = related.map(({ uri, range, message }) => {
    const place = `${pathOf(uri, world)}:${range.start.line + 1}:${range.start.character + 1}`;
    return visible(`${place}  ${message}`);
  });
  return `::${commands[severity]} ${list.join(',')}::${escapedData([visible(message), ...places].join('\n'))}`;
}

function escapedData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** A path keeps its line breaks, or GitHub would not find the file; other control characters are written out. */
function escapedProperty(text: string): string {
  return visible(escapedData(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
