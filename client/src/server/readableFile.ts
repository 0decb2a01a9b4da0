import { isSupportedFileName } from '../common/fileNames.ts';

/** What the editor says of a file before it is read. */
export interface FileFacts {
  /** The scheme of its URI. */
  readonly scheme: string;
  /** Its name, without its folder. */
  readonly name: string;
  /** False for a folder, a named pipe, a socket and a device. */
  readonly isFile: boolean;
  /** The file is reached through a link; `isFile` is then that of its target. */
  readonly isLink: boolean;
  /** In bytes. */
  readonly size: number;
}

/** Larger files are not read, in bytes; the server has the same limit for those that it reads by itself. */
export const largestFile = 64 * 1024 * 1024;

/**
 * Why a file must not be read for the server, as the end of a sentence; `undefined` when it may. A workspace may come from a stranger: a
 * device would be read for ever, and a link may lead to any file. Links on the local disk are left to the server, which can tell where
 * they lead.
 */
export function whyNotRead({ scheme, name, isFile, isLink, size }: FileFacts): string | undefined {
  if (!isSupportedFileName(name)) return 'its name is not that of a role, a framework or the settings';
  if (!isFile) return 'it is not a regular file';
  if (isLink && scheme === 'file') return 'it is a link that the server does not follow';
  return size > largestFile ? `it is larger than ${largestFile / 1024 / 1024} MB` : undefined;
}

/** Larger pictures are not read, in bytes; the server takes smaller ones only. */
const largestPicture = 1024 * 1024;

/**
 * Why a picture that settings name must not be read for the server; `undefined` when it may. What it shows goes into documents that are handed
 * out, and nobody can tell where a link leads.
 */
export function whyNoPicture({ name, isFile, isLink, size }: FileFacts): string | undefined {
  if (!/\.(svg|png)$/i.test(name)) return 'its name is not that of a picture';
  if (!isFile || isLink) return 'it is not a regular file';
  return size > largestPicture ? `it is larger than ${largestPicture / 1024 / 1024} MB` : undefined;
}
