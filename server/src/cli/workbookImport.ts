import type { WorkbookChanges } from '../import/workbook/importWorkbook.ts';
import type { OurWorkbook } from '../import/workbook/ourWorkbook.ts';
import { allOf, inEnglish, listOf, type Message, type MessagePart, say, type Translate } from '../service/message.ts';
import { visibleLines } from './formats/visible.ts';
import { type ExitStatus, exitStatus, UsageError, type World } from './world.ts';
import { writeAll } from './writeAll.ts';

type Importer = typeof import('../import/importer.ts');

export interface WorkbookOptions {
  /** The folder that holds the files that the workbook was made of; looked for unless given. */
  readonly folder: string | undefined;
  /** Whether the changes are made. */
  readonly apply: boolean;
  readonly report: 'text' | 'json';
}

/** Proposes or makes the changes that somebody made in a workbook of ours, in the files that it came from. */
export async function importWorkbookFile(
  { importWorkbook, pathsOfWorkbook }: Pick<Importer, 'importWorkbook' | 'pathsOfWorkbook'>,
  path: string,
  workbook: OurWorkbook,
  options: WorkbookOptions,
  world: World,
): Promise<ExitStatus> {
  const folder = options.folder ?? (await folderOf(pathsOfWorkbook(workbook), path, world));
  const texts = new Map<string, string>();
  const changes = await importWorkbook(workbook, async (name) => {
    const text = await world.readText(world.resolve(`${folder}/${name}`));
    if (typeof text !== 'string') return undefined;
    texts.set(name, text);
    return text;
  });
  const files = changes.files.map((file) => ({
    path: world.resolve(`${folder}/${file.path}`),
    text: file.after,
    before: texts.get(file.path) ?? file.before,
  }));
  if (options.apply) await writeAll(files, world, 'imported');
  const shown = files.map((file) => world.display(file.path));
  const text =
    options.report === 'json' ? jsonReport(changes, shown) : textReport(changes, shown, options.apply, world.translate);
  world.writeOutput(world.outputIsTerminal ? visibleLines(text) : text);
  const isWhole = changes.conflicts.length === 0 && changes.remarks.every(({ isComment }) => isComment);
  return isWhole ? exitStatus.clean : exitStatus.found;
}

/** The folder in which most of the files are: the working directory, that of the workbook, or one below. */
async function folderOf(names: readonly string[], workbook: string, world: World): Promise<string> {
  const [first = ''] = names;
  const { files } = await world.listFiles(world.workingDirectory);
  const below = files
    .map(({ path }) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith(`/${first}`))
    .map((path) => path.slice(0, -first.length - 1));
  const folders = [...new Set([world.workingDirectory, world.resolve(`${workbook}/..`), ...below])];
  const counted: { readonly folder: string; readonly count: number }[] = [];
  for (const folder of folders) {
    let count = 0;
    for (const name of names) if ((await world.kindOf(world.resolve(`${folder}/${name}`))) === 'file') count++;
    counted.push({ folder, count });
  }
  const most = Math.max(...counted.map(({ count }) => count));
  if (most === 0)
    throw new UsageError(say`"${first}", which the workbook was made of, is not here; -o names its folder`);
  const best = counted.filter(({ count }) => count === most);
  const [only, other] = best;
  if (only && other) {
    const shown = allOf(best.map(({ folder }) => world.display(folder)));
    throw new UsageError(say`the files of the workbook are in ${shown}; -o says which are meant`);
  }
  return only?.folder ?? world.workingDirectory;
}

/** For programs, in English. */
function jsonReport({ changes, conflicts, remarks }: WorkbookChanges, files: readonly string[]): string {
  const shown = changes.map(({ kind, place, sentence, before = null, after = null }) => {
    return { kind, place, sentence: inEnglish(sentence), before, after };
  });
  const opposed = conflicts.map(({ place, sentence, path, before, workbook, file }) => {
    return { place, sentence: inEnglish(sentence), path, before, workbook, file };
  });
  const said = remarks.map((remark) => ({ ...remark, text: inEnglish(say`${remark.text}`) }));
  return `${JSON.stringify({ version: 1, changes: shown, conflicts: opposed, remarks: said, files }, undefined, 2)}\n`;
}

function textReport(
  { changes, conflicts, remarks }: WorkbookChanges,
  files: readonly string[],
  made: boolean,
  translate: Translate,
): string {
  const lines: Message[] = [];
  if (changes.length === 0) lines.push(say`Nothing was changed in the workbook that is not in the files.`);
  else {
    lines.push(made ? say`Changed:` : say`Would be changed (--apply does it):`);
    for (const { place, sentence } of changes) lines.push(say`  ${place}: ${sentence}`);
    lines.push(say``, say`Files: ${listOf(files)}`);
  }
  if (conflicts.length > 0) lines.push(say``, say`Changed in the workbook and in the file; the file stays as it is:`);
  for (const { place, sentence, workbook, file } of conflicts) {
    lines.push(
      say`  ${place}: ${sentence}`,
      say`    workbook: ${inLine(workbook)}`,
      say`    file:     ${inLine(file)}`,
    );
  }
  if (remarks.length > 0) lines.push(say``, say`Remarks:`);
  for (const { place, text } of remarks) lines.push(say`  ${place}: ${typeof text === 'string' ? inLine(text) : text}`);
  return `${lines.map(translate).join('\n')}\n`;
}

function inLine(text: string | undefined): MessagePart {
  return text === undefined ? say`(nothing)` : text.replace(/\s+/g, ' ').trim();
}
