import {
  type AnnotatedTextEdit,
  type CancellationToken,
  MessageType,
  ShowMessageNotification,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { DeletedFile, DeletionParams, DeletionResult } from '../protocol.ts';
import { fileName } from '../service/features/rename/kindNames.ts';
import type { FileRename } from '../service/features/rename/renameFiles.ts';
import { allOf, firstOf, type Message, type MessagePart, say, type Translate } from '../service/message.ts';
import { workspaceEditOf } from './edit.ts';
import type { Session } from './session.ts';

/** Answers `roleProfile/deletion`. */
export async function beforeDeletion(
  { service, documents, client, translate }: Session,
  { uris }: DeletionParams,
  token: CancellationToken,
): Promise<DeletionResult> {
  const { files, edits } = await service.deletion(
    uris.map((uri) => documents.knownUriOf(uri)),
    (uri) => documents.get(uri),
    token,
  );
  const asWritten = <T extends { readonly uri: string }>(one: T) => ({ ...one, uri: documents.asWritten(one.uri) });
  const written = edits.map(asWritten);
  const named = files.map(({ referrers, ...file }) => ({
    ...asWritten(file),
    referrers: referrers.map((one) => ({ ...asWritten(one), says: translate(one.says) })),
  }));
  return { files: named, edit: written.length > 0 ? workspaceEditOf(written, client.takesDocumentChanges) : null };
}

export const nothingDeleted: DeletionResult = { files: [], edit: null };

/**
 * Answers `workspace/willDeleteFiles` for a client that does not ask by itself: it is told who refers to the files, since the protocol lets nobody
 * keep them, and offered to take references away where it lets a person confirm that.
 */
export async function willDelete(
  session: Session,
  files: readonly { readonly uri: string }[],
  token: CancellationToken,
): Promise<WorkspaceEdit | null> {
  const found = await beforeDeletion(session, { uris: files.map(({ uri }) => uri) }, token);
  if (found.files.length === 0) return null;
  const message = found.files.map((file) => session.translate(sentenceFor(file))).join(' ');
  await session.connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
  return session.client.confirmsEdits ? confirmed(found.edit, session.translate) : null;
}

/**
 * Answers `workspace/willRenameFiles`. A client that does not ask the person by itself, as ours and VS Code do, has a message say which files follow.
 */
export async function willRename(
  { service, connection, client, translate }: Session,
  files: readonly FileRename[],
  token: CancellationToken,
): Promise<WorkspaceEdit> {
  const edit = await service.willRenameFiles(files, token);
  const names = Object.keys(edit.changes ?? {}).map(fileName);
  if (names.length === 0 || client.asksBeforeDeleting) return edit;
  const listed = firstOf(names, mostNames);
  const message = translate(
    names.length === 1
      ? say`1 file follows what is moved: ${listed}.`
      : say`${names.length} files follow what is moved: ${listed}.`,
  );
  await connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message });
  return edit;
}

/** How many files, or who refer to a file, are named. */
const mostNames = 8;

function sentenceFor({ name, referrers }: DeletedFile): Message {
  const named: MessagePart[] = referrers.slice(0, mostNames).map((one) => `${one.name} ${one.says}`);
  const rest = referrers.length - named.length;
  const all = rest > 0 ? [...named, say`${rest} more refer to it`] : named;
  return say`${name} is being deleted, but ${allOf(all)}.`;
}

/** The same edit, to be confirmed by the person. */
function confirmed(edit: WorkspaceEdit | null, translate: Translate): WorkspaceEdit | null {
  const changes = edit?.documentChanges;
  if (!edit || !changes) return null;
  const id = 'references';
  return {
    documentChanges: changes.map((change) =>
      'edits' in change
        ? { ...change, edits: change.edits.map((one) => ({ ...one, annotationId: id }) as AnnotatedTextEdit) }
        : change,
    ),
    changeAnnotations: {
      [id]: { label: translate(say`Take the references to deleted roles away`), needsConfirmation: true },
    },
  };
}
