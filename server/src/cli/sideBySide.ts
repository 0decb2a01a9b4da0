import { eitherOf, say } from '../service/message.ts';
import type { ComparisonFormat, MatrixFormat } from '../write/exportSideBySide.ts';
import { summarise } from './formats/report.ts';
import { formatText } from './formats/text.ts';
import { type OpenedService, readDocument } from './service.ts';
import { type ExitStatus, exitStatus, UsageError, type World } from './world.ts';

/*
 * What the commands about several roles have in common.
 */

const formats: Readonly<Record<string, ComparisonFormat>> = {
  html: 'html',
  md: 'markdown',
  csv: 'csv',
  pdf: 'pdf',
  docx: 'docx',
};

const formatsOfMatrix: Readonly<Record<string, MatrixFormat>> = { ...formats, xlsx: 'xlsx' };

const pages = { comparison: say`comparison`, matrix: say`matrix` } as const;

/** What `--to` asks for; throws a `UsageError` for anything else. */
export function formatOf(to: string | undefined): ComparisonFormat {
  return chosenOf(formats, to, 'comparison');
}

/** The same for a matrix, which may be a workbook as well. */
export function formatOfMatrix(to: string | undefined): MatrixFormat {
  return chosenOf(formatsOfMatrix, to, 'matrix');
}

function chosenOf<T>(choices: Readonly<Record<string, T>>, to: string | undefined, page: keyof typeof pages): T {
  const format = to !== undefined && Object.hasOwn(choices, to) ? choices[to] : undefined;
  if (format) return format;
  const names = Object.keys(choices);
  const options = names.map((name) => `--to ${name}`);
  throw new UsageError(
    to === undefined
      ? say`say what to write the ${pages[page]} as: ${eitherOf(options)}`
      : say`"${to}" is not a format; choose one of ${names.join(', ')}`,
  );
}

/** Says what is wrong in files of which a page would show only a part. */
export async function reportBroken(
  paths: readonly string[],
  { judging }: OpenedService,
  world: World,
): Promise<ExitStatus> {
  const files = [];
  const service = await judging();
  for (const path of paths) {
    const document = await readDocument(world, path);
    if (!document || 'reason' in document) continue;
    files.push({ path: world.display(path), problems: await service.check(document), text: document.text });
  }
  const { columns, display, translate } = world;
  world.writeError(formatText({ files, summary: summarise(files) }, { colours: false, columns, display }, translate));
  return exitStatus.found;
}
