import { getSystemErrorMap } from 'node:util';

/** What the usual errors of files mean, in words that complete "it cannot be read: " and "it cannot be written: ". */
const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EROFS: 'the file system is read-only',
  ENOENT: 'it does not exist',
  ENOTDIR: 'a part of its path is not a folder',
  EISDIR: 'it is a folder',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'its name is too long',
  EBUSY: 'it is in use',
};

/** Why a call of the file system failed, without the path, which may be that of a temporary file. */
export function systemReason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, errno } = error as NodeJS.ErrnoException;
  if (code === undefined) return error.message;
  return reasons[code] ?? (errno === undefined ? undefined : getSystemErrorMap().get(errno)?.[1]) ?? code;
}

/** The code of an error of the file system, such as `ENOENT`; `undefined` for any other error. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
}
