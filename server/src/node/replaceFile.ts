import { createHash, randomBytes } from 'node:crypto';
import * as nodeFileSystem from 'node:fs';
import { constants } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, isAbsolute, join, sep } from 'node:path';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { readRegularFileSync } from './regularFile.ts';
import { systemCode } from './systemReason.ts';

/*
 * The one way in which files are written. A file that is overwritten in place is lost when the disk is full or the process is killed
 * after it has been truncated. So the new content is written beside it, flushed to the disk and given the name in one step: at every
 * moment the name stands for the whole old content or the whole new one.
 *
 * The package write-file-atomic (ISC, 7 KB and signal-exit) does the same in outline. It needs a newer Node.js than we support, does not
 * look whether the file has changed since it was read, takes a short write for a whole one, renames over devices such as `/dev/null` and
 * over links that lead nowhere, and leaves files of killed processes where they are.
 *
 * What is not kept: other names of the same file (hard links) go on standing for the old content, since a content that several names
 * share can only be overwritten in place. Access control lists and extended attributes are lost as well, which Node.js cannot read.
 */

/** The calls of `node:fs` that are needed, so that tests can let one of them fail. */
export type FileOperations = Pick<
  typeof nodeFileSystem,
  | 'accessSync'
  | 'closeSync'
  | 'fchmodSync'
  | 'fchownSync'
  | 'fsyncSync'
  | 'mkdirSync'
  | 'openSync'
  | 'readdirSync'
  | 'renameSync'
  | 'rmSync'
  | 'statSync'
  | 'writeFileSync'
>;

/** What is written into a file; a long text may come in pieces, each of which ends where a character does. */
export type Content = string | Uint8Array | Iterable<string>;

export interface ReplaceOptions {
  /** The text that the file must still have, with its byte-order mark; left out for a file that may have any content or not exist. */
  readonly expected?: string;
}

/** Replaces the content of files. Each instance removes once, from each folder, what processes that were killed have left there. */
export class FileReplacer {
  readonly #files: FileOperations;
  readonly #platform: string;
  readonly #swept = new Set<string>();
  /** The folder in which files have got a new name that is not flushed yet. */
  #unflushed: string | undefined;

  constructor(files: FileOperations = nodeFileSystem, platform: string = process.platform) {
    this.#files = files;
    this.#platform = platform;
  }

  /**
   * Gives a file a new content, or makes it, with the folders on the way. Follows links, keeps the mode and, where that is permitted, the
   * owner. Rejects with an error of the file system when it cannot be done; the file is then as it was.
   *
   * @returns False when the file no longer has the text that `expected` says, and is left as it is.
   */
  async replace(path: string, content: Content, { expected }: ReplaceOptions = {}): Promise<boolean> {
    const files = this.#files;
    const before = files.statSync(path, { throwIfNoEntry: false });
    if (before && !before.isFile()) {
      // A pipe or a terminal has no content that could be lost; for a folder this throws.
      files.writeFileSync(path, isWhole(content) ? content : [...content].join(''));
      return true;
    }
    const target = targetOf(path);
    const folder = dirname(target);
    if (folder !== this.#unflushed) this.flush();
    files.mkdirSync(folder, { recursive: true });
    // A file can be replaced in spite of its mode, but a mode that forbids writing was set on purpose.
    if (before) files.accessSync(target, constants.W_OK);
    this.#sweep(folder);
    const temporary = join(folder, `${prefix}${process.pid}-${randomBytes(6).toString('hex')}${suffix}`);
    const releaseSignals = holdSignals();
    try {
      this.#write(temporary, content, before);
      const isReplaced = await this.#rename(temporary, target, () => {
        return expected === undefined || (targetOf(path) === target && hasText(target, expected));
      });
      if (isReplaced) this.#unflushed = folder;
      return isReplaced;
    } finally {
      files.rmSync(temporary, { force: true });
      await releaseSignals();
    }
  }

  #write(temporary: string, content: Content, before: nodeFileSystem.Stats | undefined): void {
    const files = this.#files;
    const file = files.openSync(temporary, 'wx', before ? 0o600 : 0o666);
    try {
      // Writes on until everything is written.
      if (isWhole(content)) files.writeFileSync(file, content);
      else for (const bytes of encoded(content)) files.writeFileSync(file, bytes);
      if (before && this.#platform !== 'win32') {
        // The owner first, since a change of it takes away bits of the mode. Who may not give a file away may still give it a group.
        const { uid, gid } = before;
        if (!succeeds(() => files.fchownSync(file, uid, gid))) {
          succeeds(() => files.fchownSync(file, process.getuid?.() ?? uid, gid));
        }
        succeeds(() => files.fchmodSync(file, before.mode & 0o7777));
      }
      succeeds(() => files.fsyncSync(file));
    } finally {
      files.closeSync(file);
    }
  }

  /** Nothing else runs in this process between the last look at the file and the new name, so that others have hardly time for an edit. */
  async #rename(temporary: string, target: string, isUnchanged: () => boolean): Promise<boolean> {
    for (let attempt = 1; ; attempt++) {
      if (!isUnchanged()) return false;
      try {
        this.#files.renameSync(temporary, target);
        return true;
      } catch (error) {
        // On Windows a scanner for viruses or an indexer may have the file open for a moment.
        const isPassing = this.#platform === 'win32' && ['EACCES', 'EBUSY', 'EPERM'].includes(systemCode(error) ?? '');
        if (!isPassing || attempt === attempts) throw error;
        await setTimeout(attempt * 10);
      }
    }
  }

  /**
   * Makes the new names last as well, where folders can be flushed: not on Windows and some file systems of networks. It is done once for
   * all files of a folder that are replaced one after the other, and has to be called after the last one.
   */
  flush(): void {
    const folder = this.#unflushed;
    if (folder === undefined) return;
    this.#unflushed = undefined;
    try {
      const file = this.#files.openSync(folder, 'r');
      try {
        this.#files.fsyncSync(file);
      } finally {
        this.#files.closeSync(file);
      }
    } catch {
      // The content is there and is whole; only a loss of power could still bring the old one back.
    }
  }

  /** Removes temporary files of processes of this machine that no longer run. */
  #sweep(folder: string): void {
    if (this.#swept.has(folder)) return;
    this.#swept.add(folder);
    for (const name of this.#namesIn(folder)) {
      if (!name.startsWith(prefix) || !name.endsWith(suffix)) continue;
      const pid = Number.parseInt(name.slice(prefix.length), 10);
      if (pid !== process.pid && !isRunning(pid)) this.#files.rmSync(join(folder, name), { force: true });
    }
  }

  #namesIn(folder: string): string[] {
    try {
      return this.#files.readdirSync(folder);
    } catch {
      // One may be allowed to write in a folder and not to list it.
      return [];
    }
  }
}

function isWhole(content: Content): content is string | Uint8Array {
  return typeof content === 'string' || content instanceof Uint8Array;
}

/** How many bytes of a text in pieces are written at once. */
const writtenTogether = 256 * 1024;

/** The bytes of a text in pieces, each time in the same place: those before are gone when the next ones are asked for. */
function* encoded(pieces: Iterable<string>): Generator<Uint8Array> {
  const room = Buffer.allocUnsafe(writtenTogether);
  const bytesOf = rememberingBytes();
  let used = 0;
  for (const piece of pieces) {
    const bytes = piece.length < longPiece ? undefined : bytesOf(piece);
    // No character of UTF-16 takes more than three bytes in UTF-8.
    const most = bytes?.length ?? 3 * piece.length;
    if (most > room.length - used) {
      yield room.subarray(0, used);
      used = 0;
    }
    if (!bytes) used += room.write(piece, used);
    else if (most > room.length) yield bytes;
    else {
      room.set(bytes, used);
      used += most;
    }
  }
  yield room.subarray(0, used);
}

/** From this length on a piece may be worth remembering. */
const longPiece = 256;

/** How many long pieces are remembered. */
const mostRemembered = 32;

/** The bytes of long pieces. The first ones are remembered: a large table is made of a few that come again thousands of times. */
function rememberingBytes(): (piece: string) => Uint8Array {
  const remembered = new Map<string, Uint8Array>();
  return (piece) => {
    const known = remembered.get(piece);
    if (known) return known;
    const bytes = Buffer.from(piece);
    if (remembered.size < mostRemembered) remembered.set(piece, bytes);
    return bytes;
  };
}

/** How often a file that others have open is tried to be replaced, in all half a second. */
const attempts = 10;

/** Temporary files are hidden, belong to no kind of document, and say which machine they are of: process ids mean nothing on another. */
const prefix = `.role-profile-${createHash('sha256').update(hostname()).digest('hex').slice(0, 8)}-`;
const suffix = '.tmp';

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) !== 'ESRCH';
  }
}

/** False for what this user may not do or this file system cannot; throws what else goes wrong. */
function succeeds(call: () => void): boolean {
  try {
    call();
    return true;
  } catch (error) {
    if (['EPERM', 'EINVAL', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP'].includes(systemCode(error) ?? '')) return false;
    throw error;
  }
}

/** The time and the size are looked at once more at the end, since reading and comparing takes long enough for an edit. */
function hasText(path: string, text: string): boolean {
  const stored = readRegularFileSync(path);
  if (!stored || 'reason' in stored || stored.text !== text) return false;
  const { mtimeMs, size } = nodeFileSystem.statSync(path);
  return mtimeMs === stored.mtimeMs && size === stored.size;
}

/** Longer chains of links are taken for a circle, as the kernel takes them. */
const maximumLinks = 40;

/** The path of the file that is written when a path is written to, whether it exists or not: links are followed to their end. */
export function targetOf(path: string, links = 0): string {
  try {
    return nodeFileSystem.realpathSync.native(path);
  } catch (error) {
    if (systemCode(error) === 'ELOOP' || links > maximumLinks) throw error;
  }
  const folder = dirname(path);
  if (folder === path) return path;
  const realFolder = targetOf(folder, links);
  const link = linkAt(path);
  // Not made shorter: what is above a linked folder is not what its path says.
  return link === undefined
    ? join(realFolder, basename(path))
    : targetOf(isAbsolute(link) ? link : `${realFolder}${sep}${link}`, links + 1);
}

function linkAt(path: string): string | undefined {
  try {
    return nodeFileSystem.readlinkSync(path);
  } catch {
    return undefined;
  }
}

const heldSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Lets signals that end the process wait until the function that is returned is called, so that no temporary file is left behind. */
function holdSignals(): () => Promise<void> {
  let caught: NodeJS.Signals | undefined;
  const hold = (signal: NodeJS.Signals) => {
    caught ??= signal;
  };
  for (const signal of heldSignals) process.on(signal, hold);
  return async () => {
    // A signal is reported when the event loop polls for events, which it has surely done once between two of its turns.
    await setImmediate();
    await setImmediate();
    for (const signal of heldSignals) process.off(signal, hold);
    if (caught !== undefined) process.kill(process.pid, caught);
  };
}
