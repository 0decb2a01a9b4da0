import { t as say } from '@vscode/l10n';
import * as vscode from 'vscode';
import { type Takeable, type TakeOverParams, takeOverMethod } from '../../../../server/src/protocol.ts';
import { textAtHead } from '../../workspace/git.ts';
import { applied } from '../shared/editFile.ts';
import type { Refusal } from '../shared/editMessages.ts';
import type { PanelContext } from '../shared/panelContent.ts';
import type { ComparisonSubject } from './subject.ts';
import type { TakeMessage } from './takeMessages.ts';

/** Lets one role of a comparison take over what another one has, as one edit of its file. Gives why it was refused. */
export async function takeOver(
  { roles }: ComparisonSubject,
  { from, to, source, item, what }: TakeMessage,
  { server, log }: PanelContext,
): Promise<Refusal | undefined> {
  const [giver, taker] = [roles[from], roles[to]];
  if (!giver || !taker) return { reason: 'not-found', message: say`This role is not shown any more.` };
  const file = vscode.Uri.parse(taker.uri);
  if (taker.version === undefined && vscode.workspace.fs.isWritableFileSystem(file.scheme) === false) {
    return {
      reason: 'read-only',
      message: say`The file of this role cannot be written: it is on a file system to be read alone.`,
    };
  }
  const isOwn = source.uri === undefined || source.uri === giver.uri;
  const text = isOwn && giver.version === 'head' ? await textAtHead(vscode.Uri.parse(giver.uri)) : undefined;
  const params: TakeOverParams = {
    from: { uri: source.uri ?? giver.uri, path: source.path, ...(text === undefined ? {} : { text }) },
    to: {
      uri: taker.uri,
      ...(taker.version === undefined ? {} : { isOtherVersion: true }),
      ...(item ? { item: { uri: item.uri ?? taker.uri, path: item.path } } : {}),
    },
    // The server looks at what is asked of it.
    what: what as Takeable,
  };
  return (await applied(file, () => server.askForEdit(takeOverMethod, params), log)).refused;
}
