import { parseArgs } from 'node:util';
import type { Decided, Decision } from '../../import/decisions.ts';
import type { FormatId } from '../../import/format.ts';
import { manifestName } from '../../import/merge/manifestName.ts';
import type { MergedImport } from '../../import/merge/mergeImport.ts';
import { firstOf, inEnglish, type Message, SaidError, say } from '../../service/message.ts';
import { visibleLines } from '../formats/visible.ts';
import { readSources, type SourceFiles } from '../importedFiles.ts';
import { importWorkbookFile } from '../workbookImport.ts';
import { type ExitStatus, exitStatus, UsageError, type World, warn } from '../world.ts';
import { type FileToWrite, writeAll } from '../writeAll.ts';

export const importHelp = say`Usage: role-profile import FILE|FOLDER... [--from FORMAT] [--map FILE] [-o FOLDER]
                           [--dry-run] [--overwrite] [--report text|json]
       role-profile import WORKBOOK [--dry-run] [--apply]

Makes role and framework files of what people have: web pages, Word documents, workbooks, CSV,
Markdown, YAML and JSON of other publishers. No word is lost: the report says what went where, what
was odd, and which share of the words stands in the files. All files are written, or none.

  --from FORMAT    the format of all files; recognised for each file unless given. One of
                   rolemodelplus, ft-page, ft-job-family, ddat-csv, monzo, esco, case, snowflake,
                   xlsx, docx, csv, markdown, html, data
  --map FILE       what headings, columns and bold lines of the sources mean. A file that does not
                   exist yet is written, with what they were taken for, to be corrected
  -o, --output     the folder for the files; "." unless given. What is needed to import a newer
                   version of the sources later is kept there in ${manifestName}
  --dry-run        reports what would be written, and writes nothing but the file of --map
  --overwrite      lets files change that exist: what is new in the source is merged into them,
                   edits that were made here stay. Without it, nothing is written if one would
  --report FORMAT  text or json; text unless given
  --apply          of a workbook that "matrix --to xlsx" has written: makes the changes that were made
                   in it, in the files that it came from; without it, they are told. -o names the
                   folder of these files where they are not found

Status: 0 imported; 1 words are missing, or something has changed both here and in the source;
2 wrong usage, or a file that cannot be read or written.
`;

type Importer = typeof import('../../import/importer.ts');

/** In bytes. More than this takes seconds. */
const longInput = 2_000_000;

/** `role-profile import`: makes role and framework files of files in other formats. */
export async function importCommand(args: readonly string[], world: World): Promise<ExitStatus> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      from: { type: 'string' },
      map: { type: 'string' },
      output: { type: 'string', short: 'o' },
      'dry-run': { type: 'boolean', default: false },
      overwrite: { type: 'boolean', default: false },
      apply: { type: 'boolean', default: false },
      report: { type: 'string', default: 'text' },
    },
  });
  const { report: reportFormat } = values;
  if (reportFormat !== 'text' && reportFormat !== 'json') {
    throw new UsageError(say`"${reportFormat}" is no format of a report; "text" and "json" are`);
  }
  if (positionals.length === 0) throw new UsageError(say`name the files or folders to import`);
  if (values.output === '-') throw new UsageError(say`an import may write several files; -o names their folder`);
  const folder = world.resolve(values.output ?? '.');
  if ((await world.kindOf(folder)) === 'file')
    throw new UsageError(say`"${values.output ?? ''}" is a file, not a folder`);
  // Imports and their libraries are big, and other commands have no use for them.
  const importer = await import('../../import/importer.ts');
  const from = formatOf(values.from, importer.formatNamed);
  const mapping = values.map === undefined ? undefined : await readMap(values.map, importer.readMapping, world);
  const sources = await readSources(positionals, world);
  if (reportRefused(sources.unreadable, world)) return exitStatus.failed;
  const workbook = await workbookIn(sources, from, importer.ourWorkbookIn);
  if (workbook) {
    const [path = ''] = positionals;
    if ('refused' in workbook) {
      reportRefused(new Map([[path, workbook.refused]]), world);
      return exitStatus.failed;
    }
    const apply = values.apply && !values['dry-run'];
    const options = { folder: values.output === undefined ? undefined : folder, apply, report: reportFormat } as const;
    return importWorkbookFile(importer, world.resolve(path), workbook, options, world);
  }
  if (values.apply) {
    throw new UsageError(say`--apply is for one workbook that "role-profile matrix --to xlsx" has written`);
  }
  const decided = mapping?.decided ?? new Map();
  const isLong = sources.files.reduce((size, { bytes }) => size + bytes.length, 0) > longInput;
  const outcome = await importer.runImport(
    { files: sources.files, decided, found: sources.found, ...(from === undefined ? {} : { from }) },
    (name) => readLocal(world.resolve(`${folder}/${name}`), world),
    { progress: (what, done, total) => world.showProgress({ what, done, total, isLong }) },
  );
  world.showProgress(undefined);
  if ('refused' in outcome) {
    reportRefused(new Map(outcome.refused.map(({ file, reason }) => [file, reason])), world);
    return exitStatus.failed;
  }
  const { imported, merged } = outcome;
  if (mapping && !mapping.exists) await writeMap(mapping.path, imported.decisions, importer.writeMapping, world);
  const files = filesToWrite(merged, folder, world);
  const changed = files.filter(({ before, path }) => before !== undefined && !path.endsWith(manifestName));
  const isRefused = changed.length > 0 && !values.overwrite && !values['dry-run'];
  // What programs read is English.
  const translate = reportFormat === 'json' ? inEnglish : world.translate;
  const report = importer.reportOf(imported, merged, decided.keys(), translate);
  if (!isRefused && !values['dry-run']) await writeAll(files, world, 'imported');
  const text =
    reportFormat === 'json' ? `${JSON.stringify(report, undefined, 2)}\n` : importer.textReport(report, translate);
  world.writeOutput(world.outputIsTerminal ? visibleLines(text) : text);
  if (isRefused) {
    const names = changed.map(({ path }) => world.display(path));
    const some = firstOf(names, mostNames);
    warn(say`nothing was written, since files would change: ${some}; --overwrite lets them`, world);
    return exitStatus.failed;
  }
  return importer.needsAttention(report) ? exitStatus.found : exitStatus.clean;
}

/** How many files are named. */
const mostNames = 5;

/** A workbook of ours, where it is all that is to be imported and nothing says that it is to be read as any other. */
async function workbookIn(
  { files, found }: SourceFiles,
  from: FormatId | undefined,
  ourWorkbookIn: Importer['ourWorkbookIn'],
): ReturnType<Importer['ourWorkbookIn']> {
  const [file, ...others] = files;
  if (!file || others.length > 0 || found.size > 0 || from !== undefined) return undefined;
  return ourWorkbookIn(file.name, file.bytes);
}

function formatOf(name: string | undefined, named: (name: string) => FormatId | undefined): FormatId | undefined {
  const format = name === undefined ? undefined : named(name);
  if (name !== undefined && name !== 'auto' && !format) throw new UsageError(say`"${name}" is no format to import`);
  return format;
}

interface Mapping {
  readonly path: string;
  readonly exists: boolean;
  readonly decided: Decided;
}

async function readMap(
  given: string,
  readMapping: (text: string) => { readonly decided: Decided } | { readonly faults: readonly Message[] },
  world: World,
): Promise<Mapping> {
  const path = world.resolve(given);
  const bytes = await world.readBytes(path);
  if (bytes === undefined) return { path, exists: false, decided: new Map() };
  if (!(bytes instanceof Uint8Array)) throw new UsageError(say`${world.display(path)} cannot be read: ${bytes.reason}`);
  const mapping = readMapping(new TextDecoder().decode(bytes));
  if ('decided' in mapping) return { path, exists: true, decided: mapping.decided };
  throw new UsageError(
    say`${world.display(path)} cannot be used: ${mapping.faults.reduce((before, after) => say`${before}; ${after}`)}`,
  );
}

async function writeMap(
  path: string,
  decisions: readonly Decision[],
  writeMapping: (decisions: readonly Decision[]) => string,
  world: World,
): Promise<void> {
  if (!(await world.createText(path, writeMapping(decisions)))) return;
  warn(say`${world.display(path)} was written: correct it, and import again with it`, world);
}

/** A file of the folder as text, with its byte-order mark; throws for one that is there and cannot be read. */
async function readLocal(path: string, world: World): Promise<string | undefined> {
  const text = await world.readText(path);
  if (text === undefined || typeof text === 'string') return text;
  throw new SaidError(say`${world.display(path)} cannot be read: ${text.reason}`);
}

function filesToWrite({ files, manifest }: MergedImport, folder: string, world: World): FileToWrite[] {
  return [...files, { ...manifest, name: manifestName }].flatMap(({ name, text, before }) =>
    text === before ? [] : [{ path: world.resolve(`${folder}/${name}`), text, before }],
  );
}

/** Tells on standard error what cannot be read or imported, a line each; true where there is something. */
function reportRefused(reasons: ReadonlyMap<string, Message>, world: World): boolean {
  for (const [file, reason] of reasons) {
    warn(file === '' ? reason : say`${file} cannot be imported: ${reason}`, world);
  }
  return reasons.size > 0;
}
