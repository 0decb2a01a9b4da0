import assert from 'node:assert/strict';
import { DiagnosticSeverity } from 'vscode-languageserver-types';
import type { Decided } from '../../../src/import/decisions.ts';
import type { Draft } from '../../../src/import/draft.ts';
import type { FormatId } from '../../../src/import/format.ts';
import type { Imported } from '../../../src/import/imported.ts';
import { importedOf, importSources } from '../../../src/import/importSources.ts';
import { createLanguageService } from '../../../src/service/languageService.ts';
import { MemoryHost } from '../../support/memoryHost.ts';

/** A file to import: its text or its bytes. */
export type Content = string | Uint8Array;

export interface CaseOptions {
  readonly from?: FormatId;
  readonly decided?: Decided;
}

/** Imports files by their names, as the command line does. */
export function importContents(
  contents: Readonly<Record<string, Content>>,
  { from, decided = new Map() }: CaseOptions = {},
): Promise<Imported> {
  const encoder = new TextEncoder();
  return importSources({
    files: Object.entries(contents).map(([name, content]) => ({
      name,
      bytes: typeof content === 'string' ? encoder.encode(content) : content,
    })),
    decided,
    ...(from === undefined ? {} : { from }),
  });
}

/** What `check` says of imported files in a folder of their own: `nurse.role.yaml:3 error schema/unknown-key …`, one line a finding. */
export async function findingsOf(
  { files }: Pick<Imported, 'files'>,
  counts: (code: string, isError: boolean) => boolean = isFaultOfImport,
): Promise<string[]> {
  const host = new MemoryHost();
  for (const { name, text } of files) host.write(`file:///imported/${encodeURIComponent(name)}`, text);
  const service = createLanguageService(host);
  await service.scan();
  return [...service.workspaceFindings()].flatMap(({ uri, diagnostics }) =>
    diagnostics.flatMap(({ code, severity, range, message }) => {
      const isError = severity === DiagnosticSeverity.Error;
      if (!counts(String(code), isError)) return [];
      const name = decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
      return [`${name}:${range.start.line + 1} ${isError ? 'error' : 'warning'} ${String(code)} ${message}`];
    }),
  );
}

/** Errors of YAML, of the schema and of references: an importer writes none, whatever the source is. */
export function isFaultOfImport(code: string, isError: boolean): boolean {
  return isError && /^(?:yaml|schema|reference)\//.test(code);
}

/** Asserts all that holds for every import: nothing that `check` calls an error of form, and no word lost. Gives the import. */
export async function assertSound(imported: Imported): Promise<Imported> {
  assert.deepEqual(await findingsOf(imported), []);
  const lost = imported.words.missing.map(({ piece, words }) => `${piece.file} ${piece.place}: ${words.join(' ')}`);
  assert.deepEqual(lost, []);
  assert.deepEqual(unexplained(imported), []);
  return imported;
}

/** The pieces with words that are in no file and are not said to be left out. */
export function unexplained({ pieces, homes, leftOut }: Imported): string[] {
  const explained = new Set([...homes, ...leftOut].map(({ piece }) => piece));
  return pieces
    .filter((piece) => !explained.has(piece) && /[\p{L}\p{N}]/u.test(piece.text))
    .map(({ file, place, text }) => `${file} ${place}: ${text}`);
}

/** The same for a draft, as a format's `read` gives it. */
export async function assertSoundDraft(draft: Draft): Promise<Imported> {
  return assertSound(await importedOf([draft]));
}

/** The texts of the files by their names. */
export function filesOf({ files }: Imported): Record<string, string> {
  return Object.fromEntries(files.map(({ name, text }) => [name, text]));
}
