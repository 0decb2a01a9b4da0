import type { CancellationToken } from 'vscode-languageserver';
import type { Imported } from '../import/imported.ts';
import { loadImporter } from '../import/loadImporter.ts';
import { manifestName } from '../import/merge/manifestName.ts';
import type { MergedImport } from '../import/merge/mergeImport.ts';
import type { Piece } from '../import/piece.ts';
import type { SourceFile } from '../import/source.ts';
import { spokenFor } from '../l10n/translatorFor.ts';
import {
  fromBase64,
  type ImportParams,
  type ImportRefusedResult,
  type ImportResult,
  type ImportSource,
} from '../protocol.ts';
import { type Message, say, type Translate } from '../service/message.ts';
import { throwIfCancelled } from '../service/support/cancellation.ts';
import { folderOf, normalUri } from './openDocuments.ts';
import type { Session } from './session.ts';

type Importer = typeof import('../import/importer.ts');

/** Makes role and framework files of sources in other formats, merged with those in the folder; writes nothing. */
export async function importFiles(
  { files, pause, translate, client }: Session,
  { sources, from, decided, folder }: ImportParams,
  token: CancellationToken,
): Promise<ImportResult | ImportRefusedResult> {
  const importer = await loadImporter();
  const format = from == null ? undefined : importer.formatNamed(from);
  if (from != null && format === undefined)
    return refusedFor([{ file: '', reason: say`"${from}" is no format` }], translate);
  const given = sources.map((source) => sourceFile(importer, source));
  const unreadable = sources.filter((_, index) => given[index] === undefined);
  if (unreadable.length > 0) {
    return refusedFor(
      unreadable.map(({ name }) => ({ file: name, reason: say`its data is no Base64` })),
      translate,
    );
  }
  const base = folderOf(normalUri(folder));
  const uriOf = (name: string) => `${base}/${encodeURIComponent(name)}`;
  // Nobody watches this file.
  files.changed(uriOf(manifestName));
  const outcome = await importer.runImport(
    {
      files: given.filter((file) => file !== undefined),
      decided: importer.decidedOf(decided ?? {}),
      ...(format === undefined ? {} : { from: format }),
    },
    async (name) => (await files.read(uriOf(name)))?.text,
    {
      pause: async () => {
        throwIfCancelled(token);
        await pause();
        throwIfCancelled(token);
      },
    },
  );
  if ('refused' in outcome) return refusedFor(outcome.refused, translate);
  const { imported, merged } = outcome;
  return {
    ...resultOf(outcome, uriOf, translate),
    html: importer.reviewPage(imported, merged, { tag: spokenFor(client.locale), translate }),
    mapping: importer.writeMapping(imported.decisions),
  };
}

function sourceFile(importer: Importer, { name, data, text, html }: ImportSource): SourceFile | undefined {
  if (data == null) return importer.clipboardFile(name, text ?? undefined, html ?? undefined);
  try {
    return { name, bytes: fromBase64(data) };
  } catch {
    return undefined;
  }
}

function refusedFor(
  reasons: readonly { readonly file: string; readonly reason: Message }[],
  translate: Translate,
): ImportRefusedResult {
  const refused = reasons.map(({ file, reason }) => ({ file, reason: translate(reason) }));
  return {
    refusal: refused.map(({ file, reason }) => (file === '' ? reason : `${file}: ${reason}`)).join('\n'),
    refused,
  };
}

/** An import in plain types, in which pieces are numbers. */
function resultOf(
  { imported, merged }: { readonly imported: Imported; readonly merged: MergedImport },
  uriOf: (name: string) => string,
  translate: Translate,
): Omit<ImportResult, 'html' | 'mapping'> {
  const numbers = new Map(imported.pieces.map((piece, index) => [piece, index]));
  const numberOf = (piece: Piece) => numbers.get(piece) ?? -1;
  const { sources, pieces, homes, oddities, leftOut, decisions, words, skipped } = imported;
  const { manifest, conflicts, changes } = merged;
  return {
    sources: sources.map((one) => ({ ...one, title: translate(one.title), because: translate(one.because) })),
    files: merged.files.map((file) => ({ ...file, uri: uriOf(file.name), before: file.before ?? null })),
    manifest: {
      kind: 'manifest',
      name: manifestName,
      uri: uriOf(manifestName),
      text: manifest.text,
      before: manifest.before ?? null,
      imported: manifest.text,
    },
    pieces,
    homes: homes.map((home) => ({ ...home, piece: numberOf(home.piece) })),
    oddities: oddities.map(({ piece, message, ...rest }) => ({
      ...rest,
      message: translate(message),
      ...(piece ? { piece: numberOf(piece) } : {}),
    })),
    leftOut: leftOut.map(({ piece, reason }) => ({ piece: numberOf(piece), reason: translate(reason) })),
    decisions: decisions.map((decision) => ({ ...decision, piece: numberOf(decision.piece) })),
    words: {
      total: words.total,
      found: words.found,
      missing: words.missing.map((one) => ({ ...one, piece: numberOf(one.piece) })),
      moved: words.moved.map(numberOf),
    },
    skipped,
    conflicts: conflicts.map((one) => ({ ...one, local: one.local ?? null, source: one.source ?? null })),
    changes: changes.map(translate),
  };
}
