import { isMeaning, type Meaning } from './decisions.ts';
import { sourceOf } from './decode.ts';
import { type FormatId, formatIds } from './format.ts';
import type { Imported, ImportRequest } from './imported.ts';
import { type ImportWatch, importSources } from './importSources.ts';
import { type MergedImport, mergeImport } from './merge/mergeImport.ts';
import { recognise } from './recognise.ts';
import { ImportRefusals, type RefusedFile } from './refusals.ts';
import type { SourceFile } from './source.ts';

/*
 * The door to imports for the language server and the command line, which load this file and all libraries behind it when somebody imports. In
 * a browser it is a script of its own, so that nothing here may be an instance of a class that its callers know.
 */

/** An import and what it makes of the files that are there, or why there is none. */
export type ImportOutcome =
  | { readonly imported: Imported; readonly merged: MergedImport }
  | { readonly refused: readonly RefusedFile[] };

/** Reads a text file of the folder that the files are to be in, by its name; `undefined` where there is none. */
export type ReadLocal = (name: string) => Promise<string | undefined>;

/** Imports files, and merges them with those that are in the folder already. */
export async function runImport(
  request: ImportRequest,
  readLocal: ReadLocal,
  watch: ImportWatch,
): Promise<ImportOutcome> {
  try {
    const imported = await importSources(request, watch);
    return { imported, merged: await mergeImport(imported, readLocal) };
  } catch (error) {
    if (error instanceof ImportRefusals) return { refused: error.refused };
    throw error;
  }
}

/** The format with a name; `undefined` for any other word. */
export function formatNamed(name: string): FormatId | undefined {
  return formatIds.find((id) => id === name);
}

/** What a person decided, without words that are no meanings. */
export function decidedOf(words: Readonly<Record<string, string>>): Map<string, Meaning> {
  const decided = new Map<string, Meaning>();
  for (const [key, word] of Object.entries(words)) if (isMeaning(word)) decided.set(key, word);
  return decided;
}

/** A clipboard as a file: its HTML, or its text where that is more surely of a format. */
export function clipboardFile(name: string, text: string | undefined, html: string | undefined): SourceFile {
  const encoder = new TextEncoder();
  const asText: SourceFile = { name, bytes: encoder.encode(text ?? '') };
  if (html === undefined) return asText;
  const asHtml: SourceFile = { name: /\.html?$/i.test(name) ? name : `${name}.html`, bytes: encoder.encode(html) };
  if (text === undefined) return asHtml;
  const [ofText, ofHtml] = [asText, asHtml].map((file) => recognise(sourceOf(file))?.recognition.sureness ?? -1);
  return (ofHtml ?? -1) >= (ofText ?? -1) ? asHtml : asText;
}

export { readMapping, writeMapping } from './mappingFile.ts';
export { needsAttention, reportOf } from './report/importReport.ts';
export { textReport } from './report/textReport.ts';
export { reviewPage } from './review/reviewPage.ts';
export { workbookPage } from './review/workbookPage.ts';
export { importWorkbook } from './workbook/importWorkbook.ts';
export { ourWorkbookIn, pathsOfWorkbook } from './workbook/ourWorkbook.ts';
