import { diffLines } from 'diff';
import type { CancellationToken } from 'vscode-languageserver';
import type { TextEdit } from 'vscode-languageserver-types';
import { loadImporter } from '../import/loadImporter.ts';
import { spokenFor } from '../l10n/translatorFor.ts';
import { fromBase64, type ImportRefusedResult, type WorkbookParams, type WorkbookResult } from '../protocol.ts';
import { documentKind } from '../service/document/kind.ts';
import type { OffsetEdit } from '../service/document/sourceDocument.ts';
import { Lines } from '../service/document/syntax/lines.ts';
import { type Message, say } from '../service/message.ts';
import { throwIfCancelled } from '../service/support/cancellation.ts';
import { fileNameOf } from '../service/text/decoded.ts';
import { folderOf, normalUri } from './openDocuments.ts';
import type { Session } from './session.ts';

/** As many roles of a workbook tell in which folder its files are. */
const mostLookedFor = 20;

/** More lines that differ in one file are replaced as one: telling them apart would take long. */
const mostDifferences = 2000;

/**
 * What a workbook of ours proposes to the files that it was made of, as they are open or stored, and the edits for what is taken of it; `null` for
 * anything else. Writes nothing.
 */
export async function reviewWorkbook(
  session: Session,
  { name, data, folder, taken }: WorkbookParams,
  token: CancellationToken,
): Promise<WorkbookResult | ImportRefusedResult | null> {
  const { translate, client } = session;
  const importer = await loadImporter();
  const bytes = bytesOf(data);
  const workbook = bytes && (await importer.ourWorkbookIn(name, bytes));
  if (!workbook) return null;
  if ('refused' in workbook) return refusedFor(name, translate(workbook.refused));
  throwIfCancelled(token);
  const base = await baseOf(session, importer.pathsOfWorkbook(workbook), folderOf(normalUri(folder)), token);
  if (typeof base !== 'string') return refusedFor(name, translate(base.reason));
  throwIfCancelled(token);
  const uriOf = (path: string) => normalUri(`${base}/${path.split('/').map(encodeURIComponent).join('/')}`);
  const isTaken = taken == null ? undefined : new Set(taken);
  const proposed = await importer.importWorkbook(
    workbook,
    async (path) => (await session.files.read(uriOf(path)))?.text,
    (change) => isTaken?.has(change.key) ?? true,
    (conflict) => isTaken?.has(conflict.key) ?? false,
  );
  const { changes, conflicts, remarks, files } = proposed;
  return {
    name,
    changes: changes.map(({ key, kind, place, sentence, before = null, after = null, lines }) => {
      const places = lines.map(({ path, line }) => ({ uri: uriOf(path), line }));
      return { key, kind, place, sentence: translate(sentence), before, after, places };
    }),
    conflicts: conflicts.map(
      ({ key, place, sentence, path, line = null, before = null, workbook = null, file = null }) => {
        return { key, place, sentence: translate(sentence), uri: uriOf(path), line, before, workbook, file };
      },
    ),
    remarks: remarks.map(({ place, text, isComment, about = null }) => ({
      place,
      text: translate(say`${text}`),
      isComment,
      about,
    })),
    files: files.map(({ path, before, after }) => ({ uri: uriOf(path), before, edits: lineEdits(before, after) })),
    html: importer.workbookPage(name, proposed, uriOf, { tag: spokenFor(client.locale), translate }),
  };
}

function refusedFor(file: string, reason: string): ImportRefusedResult {
  return { refusal: reason, refused: [{ file, reason }] };
}

function bytesOf(data: string): Uint8Array | undefined {
  try {
    return fromBase64(data);
  } catch {
    return undefined;
  }
}

/** The folder that holds the files of a workbook: the given one or another one of the workspace, that in which most of its roles are. */
async function baseOf(
  { service, files }: Session,
  paths: readonly string[],
  folder: string,
  token: CancellationToken,
): Promise<string | { readonly reason: Message }> {
  const wanted = paths
    .filter((path) => documentKind(path) === 'role')
    .slice(0, mostLookedFor)
    .map((path) => normalUri(`file:///${path.split('/').map(encodeURIComponent).join('/')}`).slice('file://'.length));
  const known = (await service.roles(token)).map(({ uri }) => uri);
  const counts = new Map<string, number>();
  for (const path of wanted) {
    for (const uri of known) {
      if (!uri.endsWith(path)) continue;
      const base = uri.slice(0, -path.length);
      counts.set(base, (counts.get(base) ?? 0) + 1);
    }
  }
  // The given folder may lie outside the workspace.
  if (!counts.has(folder)) {
    const found = await Promise.all(wanted.map((path) => files.read(folder + path)));
    const count = found.filter((file) => file !== undefined).length;
    if (count > 0) counts.set(folder, count);
  }
  const most = Math.max(0, ...counts.values());
  const best = [...counts].filter(([, count]) => count === most).map(([base]) => base);
  if (best.includes(folder)) return folder;
  const [only, ...others] = best;
  if (only === undefined) {
    return { reason: say`The files that the workbook was made of are not here: ${paths.slice(0, 3).join(', ')}.` };
  }
  if (others.length === 0) return only;
  const names = best.map(fileNameOf).join(', ');
  return {
    reason: say`The files of the workbook are in several folders (${names}). Put the workbook beside those that are meant.`,
  };
}

/** Edits of whole lines that make one text another; those between them stay as they are, with all that is marked there. */
function lineEdits(before: string, after: string): TextEdit[] {
  const parts = diffLines(before, after, { maxEditLength: mostDifferences }) ?? [
    { value: before, removed: true, added: false },
    { value: after, removed: false, added: true },
  ];
  const edits: OffsetEdit[] = [];
  let [start, end, newText] = [0, 0, ''];
  const finish = () => {
    if (start !== end || newText !== '') edits.push({ start, end, newText });
  };
  for (const { value, added, removed } of parts) {
    if (added) newText += value;
    else if (removed) end += value.length;
    else {
      finish();
      start = end + value.length;
      [end, newText] = [start, ''];
    }
  }
  finish();
  const lines = new Lines(before);
  return edits.map((edit) => ({ range: lines.rangeOf(edit), newText: edit.newText }));
}
