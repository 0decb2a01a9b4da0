import { type CheckReport, type FileReport, summarise } from '../../src/cli/formats/report.ts';
import type { World } from '../../src/cli/world.ts';
import type { Problem } from '../../src/service/languageService.ts';

/** A terminal of eighty columns, without colours unless a test wants them. */
export const terminal: Pick<World, 'colours' | 'columns' | 'display'> = {
  colours: false,
  columns: 80,
  display: (path) => (path.startsWith('/project/') ? path.slice('/project/'.length) : path),
};

/** A problem at `line:character-line:character`, counted from 0. */
export function problem(
  severity: Problem['severity'],
  place: string,
  message: string,
  more: Partial<Problem> = {},
): Problem {
  return { code: 'schema/value', severity, message, range: rangeOf(place), fixable: false, ...more };
}

export function rangeOf(place: string): Problem['range'] {
  const [start, end] = place.split('-').map((one) => {
    const [line = 0, character = 0] = one.split(':').map(Number);
    return { line, character };
  });
  if (!start) throw new Error(`"${place}" is no place`);
  return { start, end: end ?? start };
}

export function reportOf(...files: readonly FileReport[]): CheckReport {
  return { files, summary: summarise(files) };
}

const text = `id: lead
title: Lead
status: draught
skills:
\t- title: "Skills"
    items:
      - name: 日本語と英語 tsting
        description: >-
          Leads
          everybody.
`;

/** Ordinary problems in two files, one of them above the working directory, and a file without problems. */
export const everyday: CheckReport = reportOf(
  { path: 'clean.role.yaml', problems: [] },
  {
    path: 'roles/lead.role.yaml',
    text,
    problems: [
      problem('error', '2:8-2:15', '"draught" is not allowed for "status"; did you mean "draft"?', { fixable: true }),
      problem('warning', '4:1-4:17', '"title" stands behind a tab; indent it with spaces.', { code: 'yaml/syntax' }),
      problem('warning', '6:21-6:27', '"tsting" is no word; did you mean "testing"?', { code: 'text/spelling' }),
      problem('info', '7:21-9:20', 'This text stands in two items; say it in one.', {
        code: 'structure/duplicate-sentence',
        related: [
          { uri: 'file:///project/roles/my%20base.role.yaml', range: rangeOf('3:2-3:8'), message: 'It is here, too.' },
          { uri: 'file:///other/x.role.yaml', range: rangeOf('0:0-0:1'), message: 'And here.' },
        ],
      }),
    ],
  },
  {
    path: '/other/x.role.yaml',
    text: 'id: x',
    problems: [
      problem('error', '0:5-0:5', '"title" is missing; add it.', { code: 'schema/missing-key', fixable: true }),
    ],
  },
);

const commands = '\u001b[2J\u001b]0;owned\u0007';

/** Paths, texts and messages that could do harm to a terminal, to XML or to the commands of a build server. */
export const hostile: CheckReport = reportOf({
  path: `a,b:c%d\n::set-env name=x::y ${commands}<&"'>.role.yaml`,
  text: `id: ${commands}\u202egro\u0085 <![CDATA[ ]]> \ud800 {0} [x](1)\n`,
  problems: [
    problem(
      'error',
      '0:4-0:16',
      `"${commands}" is no id;\r\n::error::write % another, "]]>" or '<a&b>' {0} [x](1) \ud800\uffff\u0000.`,
      {
        code: 'schema/format',
        related: [
          { uri: 'file:///project/e%1B%0A.role.yaml', range: rangeOf('0:0-0:0'), message: `\u009b31m${commands}` },
        ],
      },
    ),
  ],
});
