import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  open,
  openSync,
  read,
  readSync,
  realpathSync,
  type Stats,
  statSync,
} from 'node:fs';
import { lstat, realpath, stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { kindOfPath } from '../service/document/kind.ts';
import { type Message, say } from '../service/message.ts';
import { isBelow } from './filesBelow.ts';
import { systemCode, systemReason } from './systemReason.ts';

/*
 * The one way in which files of the workspace are read. What a repository holds may come from a stranger, so that only regular files of
 * a bounded size are read: opening a named pipe would wait for ever and reading a device would never end.
 */

/** Larger files are not read, in bytes. No role or framework is as large; a disk image may be named by mistake. */
export const largestFile = 64 * 1024 * 1024;

export interface StoredFile {
  /** Decoded as UTF-8, or as UTF-16 where its byte-order mark says so; with that mark if there is one. */
  readonly text: string;
  readonly mtimeMs: number;
  /** In bytes. */
  readonly size: number;
}

/** A file that is there and is not read. */
export interface UnreadableFile {
  /** Completes "it cannot be read: ". */
  readonly reason: Message;
}

/** A pipe is opened without waiting for its other end, so that it can be looked at. Windows has no such flag and needs none. */
const openFlags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0);

/** Files as numbers: what Node.js wraps them into takes longer than reading most of them does. */
const openFile = promisify(open);
const readSome = promisify(read);

/** What is known of a path before it is opened. */
export interface FileStatus {
  readonly mtimeMs: number;
  readonly size: number;
}

/** Looks at a file without opening it; `undefined` when there is none. Never rejects. */
export async function lookAtFile(path: string): Promise<FileStatus | UnreadableFile | undefined> {
  try {
    const status = await lstat(path);
    if (!status.isSymbolicLink()) return refusalOf(status) ?? status;
    return refusalOfTarget(await realpath(path)) ?? (await stat(path).then((target) => refusalOf(target) ?? target));
  } catch (error) {
    return failureOf(error, path);
  }
}

/** Reads a file; `undefined` when there is none. Never rejects. */
export async function readRegularFile(path: string): Promise<StoredFile | UnreadableFile | undefined> {
  const unlinked = await openUnlinked(path);
  if (unlinked !== undefined) return readOpened(unlinked, path);
  const seen = await lookAtFile(path);
  if (seen === undefined || 'reason' in seen) return seen;
  try {
    return await readOpened(await openFile(path, openFlags), path);
  } catch (error) {
    return failureOf(error, path);
  }
}

/**
 * Opens a file without a look at it before, which is a good part of the time of reading a small one. `undefined` where that look is needed: for links, for
 * what cannot be opened, and on Windows, which cannot be told to follow no links.
 */
async function openUnlinked(path: string): Promise<number | undefined> {
  if (constants.O_NOFOLLOW === undefined) return undefined;
  return openFile(path, openFlags | constants.O_NOFOLLOW).catch(() => undefined);
}

/** In bytes: such a file is read in less time than another thread takes to be told to, once it has been opened. */
const smallFile = 64 * 1024;

/** Reads a file that is open, and closes it. What is known of an open file is there at once, unlike what is in it. */
async function readOpened(file: number, path: string): Promise<StoredFile | UnreadableFile | undefined> {
  try {
    const status = fstatSync(file);
    const refusal = refusalOf(status);
    if (refusal) return refusal;
    return storedFile(
      status.size <= smallFile ? readAllSync(file, status.size) : await readAll(file, status.size),
      status,
    );
  } catch (error) {
    return failureOf(error, path);
  } finally {
    closeSync(file);
  }
}

/**
 * The same without giving others a turn: a thousand small files are read several times as fast as with promises, for a process that has
 * nothing else to do.
 */
export function readRegularFileSync(path: string): StoredFile | UnreadableFile | undefined {
  const unlinked = openUnlinkedSync(path);
  try {
    if (unlinked !== undefined) return readOpenedSync(unlinked, storedFile);
    const seen = lstatSync(path);
    const refusal = seen.isSymbolicLink()
      ? (refusalOfTarget(realpathSync.native(path)) ?? refusalOf(statSync(path)))
      : refusalOf(seen);
    return refusal ?? openedSync(path, storedFile);
  } catch (error) {
    return failureOf(error, path);
  }
}

/** The bytes of a file that a person has named, whatever it is called and wherever links lead; `undefined` when there is none. */
export function readNamedFileSync(path: string): Uint8Array | UnreadableFile | undefined {
  try {
    return refusalOf(statSync(path)) ?? openedSync(path, (bytes) => (bytes.length > largestFile ? tooLarge : bytes));
  } catch (error) {
    return failureOf(error, path);
  }
}

/**
 * The bytes of a file in this folder, such as a picture that settings in it name; `undefined` when it cannot be read, or when a link leads out of the
 * folder: a repository may come from a stranger, and what it names is shown, or goes into a document that is handed out.
 */
export async function readInFolder(path: string, folder: string): Promise<Uint8Array | undefined> {
  try {
    const [target, home] = await Promise.all([realpath(path), realpath(folder)]);
    if (!isBelow(target, home) || refusalOf(await stat(target))) return undefined;
    const file = await openFile(target, openFlags);
    try {
      const status = fstatSync(file);
      return refusalOf(status) ? undefined : new Uint8Array(await readAll(file, status.size));
    } finally {
      closeSync(file);
    }
  } catch {
    return undefined;
  }
}

function openUnlinkedSync(path: string): number | undefined {
  try {
    return constants.O_NOFOLLOW === undefined ? undefined : openSync(path, openFlags | constants.O_NOFOLLOW);
  } catch {
    return undefined;
  }
}

function openedSync<T>(path: string, use: (bytes: Buffer, status: Stats) => T): T | UnreadableFile {
  return readOpenedSync(openSync(path, openFlags), use);
}

function readOpenedSync<T>(file: number, use: (bytes: Buffer, status: Stats) => T): T | UnreadableFile {
  try {
    // What has just been a file may be another one by now.
    const status = fstatSync(file);
    return refusalOf(status) ?? use(readAllSync(file, status.size), status);
  } finally {
    closeSync(file);
  }
}

/** Bytes until the end of a file, or more than `largestFile` of them. One byte of room, where it stays empty, tells that a file has not grown meanwhile. */
async function readAll(file: number, size: number): Promise<Buffer> {
  let bytes = Buffer.allocUnsafe(size + 1);
  for (let length = 0; ; ) {
    const { bytesRead } = await readSome(file, bytes, length, bytes.length - length, null);
    length += bytesRead;
    if (bytesRead === 0 || length === size || length > largestFile) return bytes.subarray(0, length);
    if (length === bytes.length) bytes = Buffer.concat([bytes], length * 2);
  }
}

function readAllSync(file: number, size: number): Buffer {
  let bytes = Buffer.allocUnsafe(size + 1);
  for (let length = 0; ; ) {
    const bytesRead = readSync(file, bytes, length, bytes.length - length, null);
    length += bytesRead;
    if (bytesRead === 0 || length === size || length > largestFile) return bytes.subarray(0, length);
    if (length === bytes.length) bytes = Buffer.concat([bytes], length * 2);
  }
}

function storedFile(bytes: Buffer, { mtimeMs, size }: Stats): StoredFile | UnreadableFile {
  return bytes.length > largestFile ? tooLarge : { text: decoded(bytes), mtimeMs, size };
}

/** The text of a file: UTF-8, or UTF-16 where a byte-order mark says so, as some programs of Windows write it. The mark stays in the text. */
export function decoded(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString('utf16le');
  if (bytes[0] !== 0xfe || bytes[1] !== 0xff) return bytes.toString('utf8');
  return Buffer.from(bytes.subarray(0, bytes.length & ~1))
    .swap16()
    .toString('utf16le');
}

const tooLarge: UnreadableFile = { reason: say`it is larger than ${largestFile / 1024 / 1024} MB` };

function refusalOf(status: Stats): UnreadableFile | undefined {
  if (status.isFile()) return status.size > largestFile ? tooLarge : undefined;
  if (status.isDirectory()) return { reason: say`it is a folder` };
  if (status.isFIFO()) return { reason: say`it is a named pipe` };
  return { reason: status.isSocket() ? say`it is a socket` : say`it is a device` };
}

/**
 * A repository may hold links to any file of the machine, and a report shows the lines in which something is wrong. So a link is followed
 * only to a file that has the name of a role, a framework or the settings itself.
 */
function refusalOfTarget(realPath: string): UnreadableFile | undefined {
  return kindOfPath(realPath) ? undefined : { reason: say`it is a link to a file of another kind` };
}

function failureOf(error: unknown, path: string): UnreadableFile | undefined {
  const code = systemCode(error);
  if (code !== 'ENOENT' && code !== 'ENOTDIR') return { reason: systemReason(error) };
  // The name of a listed file is decoded, which loses bytes that are not UTF-8, so that nothing is found by it.
  if (path.includes('\ufffd')) return { reason: say`its name is not UTF-8` };
  return isLink(path) ? { reason: say`it is a link to a file that does not exist` } : undefined;
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}
