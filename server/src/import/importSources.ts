import { kindOfPath } from '../service/document/kind.ts';
import { type Message, say } from '../service/message.ts';
import { sourceOf } from './decode.ts';
import type { Draft, DraftFile } from './draft.ts';
import { homesOf } from './files/homes.ts';
import { wordShareOf } from './files/words.ts';
import { writeDraft } from './files/writeDraft.ts';
import type { FormatId } from './format.ts';
import type { Imported, ImportRequest, ReadSource } from './imported.ts';
import { type Recognised, recognise } from './recognise.ts';
import { ImportRefusals, type RefusedFile } from './refusals.ts';
import { ImportRefusal, type SourceFile } from './source.ts';
import { withOwnStems } from './stems.ts';

/** In bytes. Longer files are no profiles that people wrote, and would not fit into memory several times over. */
export const longestFile = 64 * 1024 * 1024;

/**
 * Folders hold much beside profiles: a file in one, which nobody has named, is only imported where something speaks for its format. From 0 to 1, as
 * `Recognition.sureness`.
 */
const surenessOfFound = 0.2;

/** What an import is doing. */
export type ImportStep = 'Reading' | 'Writing' | 'Comparing';

/** What an import does while a person waits. */
export interface ImportWatch {
  /** Called before each step: what is done, and how many of how many are. */
  progress?(what: ImportStep, done: number, total: number): void;
  /** Lets other work happen; called before each step. */
  pause?(): Promise<void>;
}

/** Sources of one format that are read together, and what they were recognised as. */
interface Group {
  readonly members: Recognised[];
}

/**
 * Reads files in the formats that people have into role and framework files. The same files give the same result. Nothing is imported where a
 * file cannot be read, or is in no known format: throws `ImportRefusals` with the reason of each.
 */
export async function importSources(request: ImportRequest, watch: ImportWatch = {}): Promise<Imported> {
  const { groups, refused, skipped } = grouped(request);
  const drafts: Draft[] = [];
  const sources: ReadSource[] = [];
  for (const [done, { members }] of groups.entries()) {
    await step(watch, 'Reading', done, groups.length);
    const [first] = members;
    if (!first) continue;
    try {
      const draft = await first.format.read(
        members.map(({ source }) => source),
        request.decided,
      );
      drafts.push(withSource(draft, members));
      sources.push(readSource(members, first, draft));
    } catch (error) {
      if (!(error instanceof ImportRefusal)) throw error;
      refused.push({ file: members.map(({ source }) => source.name).join(', '), reason: error.said });
    }
  }
  if (refused.length > 0) throw new ImportRefusals(refused);
  if (drafts.length === 0) throw new ImportRefusals([{ file: '', reason: nothingToImport(request, skipped) }]);
  return { ...(await importedOf(drafts, watch)), sources, skipped };
}

/** The files that drafts make, with all that is told of them. */
export async function importedOf(drafts: readonly Draft[], watch: ImportWatch = {}): Promise<Imported> {
  const named = withOwnStems(drafts);
  const files: DraftFile[] = named.flatMap((draft) => draft.files);
  const written = [];
  for (const [done, file] of files.entries()) {
    await step(watch, 'Writing', done, files.length);
    written.push(writeDraft(file));
  }
  await step(watch, 'Comparing', 0, files.length);
  const pieces = named.flatMap((draft) => draft.pieces);
  const leftOut = named.flatMap((draft) => draft.leftOut);
  return {
    sources: [],
    files: written.map(({ file }) => file),
    pieces,
    homes: homesOf(written),
    oddities: named.flatMap(({ oddities }) => oddities),
    leftOut,
    decisions: named.flatMap(({ decisions }) => decisions),
    words: wordShareOf(
      pieces,
      leftOut,
      written.map(({ document }) => document),
    ),
    skipped: [],
  };
}

async function step(watch: ImportWatch, what: ImportStep, done: number, total: number): Promise<void> {
  watch.progress?.(what, done, total);
  await watch.pause?.();
}

/** The sources by the formats that they were recognised as, in the order of their names; those of a format that joins its files are one group. */
function grouped({ files, from, found }: ImportRequest): {
  readonly groups: readonly Group[];
  readonly refused: RefusedFile[];
  readonly skipped: readonly string[];
} {
  const groups: Group[] = [];
  const joined = new Map<FormatId, Group>();
  const refused: RefusedFile[] = [];
  const skipped: string[] = [];
  for (const file of [...files].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))) {
    const recognised = recognisedFile(file, from);
    const isFound = found?.has(file.name) === true;
    if (isFound && ('strings' in recognised || recognised.recognition.sureness < surenessOfFound)) {
      skipped.push(file.name);
      continue;
    }
    if ('strings' in recognised) {
      refused.push({ file: file.name, reason: recognised });
      continue;
    }
    const { format } = recognised;
    const group = format.joins ? joined.get(format.id) : undefined;
    if (group) {
      group.members.push(recognised);
      continue;
    }
    const own: Group = { members: [recognised] };
    groups.push(own);
    if (format.joins) joined.set(format.id, own);
  }
  return { groups, refused, skipped };
}

/** What a file is, or why it is not imported. */
function recognisedFile(file: SourceFile, from: FormatId | undefined): Recognised | Message {
  if (file.bytes.length === 0) return say`the file is empty`;
  if (file.bytes.length > longestFile) return say`the file is larger than ${longestFile / 1024 / 1024} MB`;
  const source = sourceOf(file);
  if (source.text?.trim() === '') return say`the file has nothing but white space`;
  // What is written for this tool is not read as something else.
  if (from === undefined && kindOfPath(file.name)) return say`it is a file of this tool already: open it as it is`;
  const recognised = recognise(source, from);
  if (recognised) return recognised;
  return source.text === undefined
    ? say`it is no text, Word document or Excel workbook that can be read`
    : say`it is in no format that is known`;
}

function nothingToImport({ files }: ImportRequest, skipped: readonly string[]): Message {
  if (files.length === 0) return say`there is no file to import`;
  return skipped.length === 1
    ? say`the file is in no format that is known`
    : say`none of the ${skipped.length} files is in a format that is known`;
}

function readSource(
  members: readonly Recognised[],
  { format, recognition }: Recognised,
  { layout }: Draft,
): ReadSource {
  return {
    files: members.map(({ source }) => source.name),
    format: format.id,
    title: layout === undefined ? format.title : say`${format.title}, read as ${layout}`,
    because: recognition.because,
  };
}

/** The draft whose files all say where they come from; what the source itself says of that wins. */
function withSource(draft: Draft, members: readonly Recognised[]): Draft {
  const name = members.map(({ source }) => source.name.slice(source.name.lastIndexOf('/') + 1)).join(', ');
  return {
    ...draft,
    files: draft.files.map((file) =>
      file.value.source === undefined ? { ...file, value: { ...file.value, source: { name } } } : file,
    ),
  };
}
