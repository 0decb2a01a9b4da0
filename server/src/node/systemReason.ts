import { getSystemErrorMap } from 'node:util';
import { type Message, reasonOf, say, sayText } from '../service/message.ts';

/** What the usual errors of files mean, in words that complete "it cannot be read: " and "it cannot be written: ". */
const reasons: Readonly<Record<string, Message>> = {
  EACCES: say`permission is denied`,
  EPERM: say`permission is denied`,
  ENOSPC: say`the disk is full`,
  EDQUOT: say`the disk quota is used up`,
  EROFS: say`the file system is read-only`,
  ENOENT: say`it does not exist`,
  ENOTDIR: say`a part of its path is not a folder`,
  EISDIR: say`it is a folder`,
  ELOOP: say`its links lead in a circle`,
  ENAMETOOLONG: say`its name is too long`,
  EBUSY: say`it is in use`,
};

/** Why a call of the file system failed, without the path, which may be that of a temporary file. */
export function systemReason(error: unknown): Message {
  if (!(error instanceof Error)) return reasonOf(error);
  const { code, errno } = error as NodeJS.ErrnoException;
  if (code === undefined) return reasonOf(error);
  const known = errno === undefined ? undefined : getSystemErrorMap().get(errno)?.[1];
  return reasons[code] ?? sayText(known ?? code);
}

/** The code of an error of the file system, such as `ENOENT`; `undefined` for any other error. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
}
