import type { EditResult, TakeOverParams } from '../protocol.ts';
import type { OrRefused } from '../service/editing/operations.ts';
import { say } from '../service/message.ts';
import { editsOfFiles } from './edit.ts';
import type { Session } from './session.ts';

/** Answers `roleProfile/takeOver`. */
export async function takeOver(session: Session, { from, to, what }: TakeOverParams): Promise<OrRefused<EditResult>> {
  if (to.isOtherVersion) return oldVersion;
  const { documents, service } = session;
  const known = (uri: string) => documents.knownUriOf(uri);
  const uri = known(to.uri);
  const item = to.item ? { ...to.item, uri: known(to.item.uri) } : undefined;
  const source = { uri: known(from.uri), open: documents.get(from.uri), text: from.text ?? undefined };
  const plan = await service.planTake(source, {
    fromPath: from.path,
    to: uri,
    what,
    ...(item ? { toItem: item } : {}),
  });
  return 'refused' in plan ? plan : editsOfFiles(session, [[uri, plan]]);
}

const oldVersion: OrRefused<never> = {
  refused: { reason: 'read-only', message: say`The last commit cannot be changed: take it over the other way round.` },
};
