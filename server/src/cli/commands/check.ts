import { parseArgs } from 'node:util';
import { inEnglish, say, type Translate } from '../../service/message.ts';
import { Fixer } from '../fixer.ts';
import { formatGitHub } from '../formats/github.ts';
import { formatJson } from '../formats/json.ts';
import { formatJunit } from '../formats/junit.ts';
import { type CheckReport, type FileReport, type Format, summarise } from '../formats/report.ts';
import { formatSarif } from '../formats/sarif.ts';
import { formatText } from '../formats/text.ts';
import { type RequestedFiles, requestedFiles } from '../requestedFiles.ts';
import { type OpenedService, serviceFor } from '../service.ts';
import { isGone, reportUnreadable } from '../unreadable.ts';
import { type ExitStatus, exitStatus, tell, UsageError, type World } from '../world.ts';

export const checkHelp = say`Usage: role-profile check [PATH...] [--format FORMAT] [--fix] [--max-warnings N]
                          [--dictionaries PATH]

Checks role, framework and settings files. PATH is a file, a folder or a pattern such as "roles/**/*.role.yaml"; "." when
left out. What a file refers to is looked for below the working directory, whether it is checked or not.

  --format FORMAT    how the report is written (default: text)
                       text    for people: each problem with its place and its line
                       json    for programs
                       sarif   SARIF 2.1.0, for code scanning
                       junit   test results, for build servers
                       github  annotations of GitHub Actions
  --fix              first mend what can be mended without changing what anything means, in the files themselves;
                     each is replaced as a whole or not at all, and edits that others make meanwhile are kept
  --max-warnings N   end with status 1 when there are more warnings than N
  --dictionaries PATH  a Hunspell dictionary (.dic beside .aff) or a folder with some, for texts in other languages than
                     English; may be given several times. Without it those of the machine count, and npm packages such
                     as dictionary-de in the working directory
  -h, --help         print this text
  --version          print the version

The report goes to standard output, everything else to standard error. A file that cannot be read is named there, and
all others are checked. Links are followed; a file to which several paths lead is checked once.

Status: 0 nothing found, or warnings only; 1 errors, or more warnings than allowed; 2 wrong usage, or a file that cannot
be read or written.
`;

const formats: Readonly<Record<string, Format>> = {
  text: formatText,
  json: formatJson,
  sarif: formatSarif,
  junit: formatJunit,
  github: formatGitHub,
};

/** `role-profile check`: what is wrong goes to standard output, everything else to standard error. */
export async function check(args: readonly string[], world: World): Promise<ExitStatus> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'text' },
      fix: { type: 'boolean', default: false },
      'max-warnings': { type: 'string' },
      dictionaries: { type: 'string', multiple: true, default: [] },
    },
  });
  const format = Object.hasOwn(formats, values.format) ? formats[values.format] : undefined;
  if (!format) {
    throw new UsageError(say`"${values.format}" is not a format; choose one of ${Object.keys(formats).join(', ')}`);
  }
  const translate = format === formatText ? world.translate : inEnglish;
  const limit = values['max-warnings'];
  if (limit !== undefined && !/^\d+$/.test(limit)) {
    throw new UsageError(say`--max-warnings takes a number from 0, not "${limit}"`);
  }
  const requested = await requestedFiles(positionals.length > 0 ? positionals : ['.'], world);
  const fixer = values.fix ? new Fixer(world) : undefined;
  const { report, isWhole } = await checkFiles(requested, fixer, world, {
    translate,
    dictionaries: values.dictionaries.map((path) => world.resolve(path)),
  });
  if (fixer?.summary) tell(fixer.summary, world);
  world.writeOutput(format(report, world, translate));
  if (requested.files.length === 0) tell(say`There are no role, framework or settings files here.`, world);
  if (fixer?.failed || !isWhole) return exitStatus.failed;
  const { errors, warnings } = report.summary;
  return errors > 0 || (limit !== undefined && warnings > Number(limit)) ? exitStatus.found : exitStatus.clean;
}

interface Checked {
  readonly report: CheckReport;
  /** False when something could not be read that counts; what, and why, has been reported. */
  readonly isWhole: boolean;
}

/** The report, after the fixes if there is a fixer. */
async function checkFiles(
  requested: RequestedFiles,
  fixer: Fixer | undefined,
  world: World,
  options: { readonly translate: Translate; readonly dictionaries: readonly string[] },
): Promise<Checked> {
  try {
    for (;;) {
      // Fixes in one file change what is true of others, so that everything is read again after them.
      const opened = serviceFor(world, requested.workspace, { keepsFound: true, ...options });
      await opened.service.scan(({ read, total }) => world.showProgress({ what: 'Reading', done: read, total }));
      if (fixer && (await fixer.pass(opened.service, withProblems(requested.files, opened, world)))) continue;
      const report = await reportOn(requested.files, opened, world);
      world.showProgress(undefined);
      return { report, isWhole: !reportUnreadable(opened, requested, world) };
    }
  } finally {
    world.showProgress(undefined);
  }
}

/** Most files are clean, and what the scan remembers of them says so; only the others are read again, for their fixes. */
function withProblems(files: readonly string[], { service }: Pick<OpenedService, 'service'>, world: World): string[] {
  return files.filter((path) => {
    const [found] = service.workspaceFindings([world.toUri(path)]);
    return found !== undefined && found.diagnostics.length > 0;
  });
}

async function reportOn(
  paths: readonly string[],
  { service, unreadable, document: documentAt }: OpenedService,
  world: World,
): Promise<CheckReport> {
  const files: FileReport[] = [];
  for (const [index, path] of paths.entries()) {
    world.showProgress({ what: 'Checking', done: index, total: paths.length });
    if (service.isExcluded(world.toUri(path)) || unreadable.has(path)) continue;
    const [found] = withProblems([path], { service }, world);
    const document = found === undefined ? undefined : await documentAt(path);
    if (found !== undefined && (document === undefined || 'reason' in document)) {
      // It has been read before, so that something has happened to it since.
      unreadable.set(path, document?.reason ?? isGone);
      continue;
    }
    const problems = document && 'text' in document ? await service.check(document) : [];
    files.push({
      path: world.display(path),
      problems,
      ...(document && 'text' in document && problems.length > 0 ? { text: document.text } : {}),
    });
  }
  return { files, summary: summarise(files) };
}
