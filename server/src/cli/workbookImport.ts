import type { WorkbookChanges } from '../import/workbook/importWorkbook.ts';
import { visible, visibleLines } from './formats/visible.ts';
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
  { importWorkbook }: Pick<Importer, 'importWorkbook'>,
  path: string,
  bytes: Uint8Array,
  options: WorkbookOptions,
  world: World,
): Promise<ExitStatus> {
  const names: string[] = [];
  await importWorkbook(bytes, async (name) => {
    names.push(name);
    return undefined;
  });
  const folder = options.folder ?? (await folderOf([...new Set(names)], path, world));
  const texts = new Map<string, string>();
  const changes = await importWorkbook(bytes, async (name) => {
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
  const text = options.report === 'json' ? jsonReport(changes, shown) : textReport(changes, shown, options.apply);
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
  if (most === 0) throw new UsageError(`"${first}", which the workbook was made of, is not here; -o names its folder`);
  const best = counted.filter(({ count }) => count === most);
  const [only, other] = best;
  if (only && other) {
    const shown = best.map(({ folder }) => visible(world.display(folder))).join(' and ');
    throw new UsageError(`the files of the workbook are in ${shown}; -o says which are meant`);
  }
  return only?.folder ?? world.workingDirectory;
}

function jsonReport({ changes, conflicts, remarks }: WorkbookChanges, files: readonly string[]): string {
  const shown = changes.map(({ kind, place, sentence, before = null, after = null }) => {
    return { kind, place, sentence, before, after };
  });
  const opposed = conflicts.map(({ place, sentence, path, before, workbook, file }) => {
    return { place, sentence, path, before, workbook, file };
  });
  return `${JSON.stringify({ version: 1, changes: shown, conflicts: opposed, remarks, files }, undefined, 2)}\n`;
}

function textReport({ changes, conflicts, remarks }: WorkbookChanges, files: readonly string[], made: boolean): string {
  const lines: string[] = [];
  if (changes.length === 0) lines.push('Nothing was changed in the workbook that is not in the files.');
  else {
    lines.push(made ? 'Changed:' : 'Would be changed (--apply does it):');
    for (const { place, sentence } of changes) lines.push(`  ${place}: ${sentence}`);
    lines.push('', `Files: ${files.join(', ')}`);
  }
  if (conflicts.length > 0) lines.push('', 'Changed in the workbook and in the file; the file stays as it is:');
  for (const { place, sentence, workbook, file } of conflicts) {
    lines.push(`  ${place}: ${sentence}`, `    workbook: ${inLine(workbook)}`, `    file:     ${inLine(file)}`);
  }
  if (remarks.length > 0) lines.push('', 'Remarks:');
  for (const { place, text } of remarks) lines.push(`  ${place}: ${inLine(text)}`);
  return `${lines.join('\n')}\n`;
}

function inLine(text: string | undefined): string {
  return text === undefined ? '(nothing)' : text.replace(/\s+/g, ' ').trim();
}
