import type { Problem } from '../../service/languageService.ts';
import { escapeMarkup } from '../../write/support/escape.ts';
import type { World } from '../world.ts';
import { type CheckReport, type FileReport, pathOf } from './report.ts';
import { visible } from './visible.ts';

/**
 * The report as test results (JUnit XML), which most build servers show: a suite for each file with a case for each problem, errors and
 * warnings as failures. A remark is a case that passed, and a file without problems has one such case.
 */
export function formatJunit({ files, summary }: CheckReport, world: Pick<World, 'display'>): string {
  const suites = files.map((file) => suite(file, world));
  const tests = files.reduce((sum, { problems }) => sum + Math.max(1, problems.length), 0);
  const failures = summary.errors + summary.warnings;
  const counts = attributes({ tests, failures, errors: 0 });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="role-profile"${counts}>\n${suites.join('')}</testsuites>\n`;
}

function suite({ path, problems }: FileReport, world: Pick<World, 'display'>): string {
  const failures = problems.filter(({ severity }) => severity !== 'info').length;
  const counts = { tests: Math.max(1, problems.length), failures, errors: 0, skipped: 0 };
  const names = new Set<string>();
  const cases =
    problems.length > 0
      ? problems.map((problem) =>
          testCase(problem, unused(`${problem.code} at ${placeOf(problem)}`, names), path, world),
        )
      : [`    <testcase${attributes({ name: 'nothing to report', classname: path, file: path })}/>\n`];
  return `  <testsuite${attributes({ name: path, ...counts })}>\n${cases.join('')}  </testsuite>\n`;
}

/** A name that no other case has, since build servers identify cases by their names. */
function unused(name: string, names: Set<string>): string {
  let free = name;
  for (let count = 2; names.has(free); count++) free = `${name} (${count})`;
  names.add(free);
  return free;
}

function testCase(problem: Problem, name: string, path: string, world: Pick<World, 'display'>): string {
  const { code, message, severity, related = [] } = problem;
  const place = placeOf(problem);
  const start = `    <testcase${attributes({ name, classname: path, file: path, line: problem.range.start.line + 1 })}>\n`;
  const text = [
    `${path}:${place}  ${severity}  ${message}  ${code}`,
    ...related.map((other) => `${pathOf(other.uri, world)}:${placeOf(other)}  ${other.message}`),
  ]
    .map(escaped)
    .join('\n');
  const inside =
    severity === 'info'
      ? `      <system-out>${text}</system-out>\n`
      : `      <failure${attributes({ type: severity, message })}>${text}</failure>\n`;
  return `${start}${inside}    </testcase>\n`;
}

function placeOf({ range }: Pick<Problem, 'range'>): string {
  return `${range.start.line + 1}:${range.start.character + 1}`;
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join('');
}

/** XML 1.0 cannot express most control characters, so that they are written out as in the report for people. */
function escaped(text: string): string {
  return escapeMarkup(visible(text).replace(/[\ufffe\uffff]/g, '\ufffd'));
}
