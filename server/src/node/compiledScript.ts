import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import * as nodeModules from 'node:module';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import * as zlib from 'node:zlib';

/*
 * Functions are compiled when they are first called. What Node.js keeps of a module between starts is made before any of its functions has run, so
 * that each start would compile again all that it calls: a fifth of a start and of the first file. Of a script the compiled code can be asked for when
 * its functions have run.
 *
 * The build makes such a script of each big module that programs start with, and has the module run it (`server/build/startScripts.ts`).
 */

/** In milliseconds: by then the first file has been checked, and little has been called that a start does not need. */
const settled = 3000;

/** So many runs that call little which earlier ones did not call are enough to know what a start calls. */
const quietRuns = 3;

/** By so much the code of functions must be more than what is kept of earlier runs to be news. */
const news = 1.02;

/**
 * What is kept of a script: its compiled code, and how many runs had nothing new since. In its file the latter is the first of five bytes behind the code, and the
 * checksum of all before it the others: V8 takes damaged code for what it is, and crashes.
 */
interface Kept {
  readonly code: Buffer;
  readonly quiet: number;
}

const tailLength = 5;

/**
 * What a script beside a module returns, called with what the module gives it. Its compiled code is taken from where Node.js keeps that of modules, if there is any,
 * and kept there after the first seconds of each run that had functions compiled. Nothing is kept where Node.js keeps nothing, and a folder that cannot be read or
 * written is none. Throws what the script throws.
 *
 * @param path The script by its path relative to the module; its name changes with its content. It is ASCII, and is a function as an expression.
 * @param meta Of the module.
 */
export function runScript(path: string, meta: ImportMeta, given: readonly unknown[]): readonly unknown[] {
  const filename = fileURLToPath(new URL(path, meta.url));
  const folder = nodeModules.getCompileCacheDir?.();
  // Programs call different functions of what they share.
  const file = folder && join(folder, `${basename(process.argv[1] ?? '')}-${basename(path)}`);
  const kept = file ? keptIn(file) : undefined;
  const script = new Script(readFileSync(filename, 'latin1'), { filename, cachedData: kept?.code });
  if (file) keepLater(script, file, script.cachedDataRejected ? undefined : kept);
  return script.runInThisContext()(...given);
}

function keptIn(file: string): Kept | undefined {
  try {
    const bytes = readFileSync(file);
    const [code, tail] = [bytes.subarray(0, -tailLength), bytes.subarray(-tailLength)];
    const quiet = tail.readUInt8(0);
    return zlib.crc32(code, quiet) === tail.readUInt32LE(1) ? { code, quiet } : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps the code of what has been called when the start is over, or the program before it is; to be called before the script is run, which may set flags. */
function keepLater(script: Script, file: string, kept: Kept | undefined): void {
  if (kept && kept.quiet >= quietRuns) return;
  const flags = flagsNow();
  const keep = () => {
    clearTimeout(timer);
    process.off('exit', keep);
    const code = asUnder(flags, script.createCachedData());
    if (!code) return;
    const isNews = !kept || code.length > kept.code.length * news;
    replace(file, isNews ? { code, quiet: 0 } : { code: kept.code, quiet: kept.quiet + 1 });
  };
  const timer = setTimeout(keep, settled).unref();
  process.on('exit', keep);
}

/**
 * Where compiled code says under which flags of V8 it was made, as a hash in four bytes: V8 takes none from under other flags. That is `kFlagHashOffset` of
 * `SerializedCodeData`, which is no public matter, hence the looks below.
 */
const flagsAt = { start: 12, end: 16 } as const;

/** The compiled code of the same small script each time, which differs by nothing but the flags that are set. */
function flagsNow(): Buffer {
  return new Script('0').createCachedData();
}

/**
 * Code as if it had been made under earlier flags: how the heap grows and what is optimised, which our programs change once they know what they have to read,
 * changes no bytecode. `undefined` where V8 keeps the flags elsewhere.
 */
function asUnder(earlier: Buffer, code: Buffer): Buffer | undefined {
  const now = flagsNow();
  if (now.equals(earlier)) return code;
  const { start, end } = flagsAt;
  const isThere =
    code.subarray(start, end).equals(now.subarray(start, end)) &&
    withFlags(now, earlier.subarray(start, end)).equals(earlier);
  return isThere ? withFlags(code, earlier.subarray(start, end)) : undefined;
}

function withFlags(code: Buffer, flags: Buffer): Buffer {
  const changed = Buffer.from(code);
  changed.set(flags, flagsAt.start);
  return changed;
}

/** Another process may write the same file, or read it meanwhile. */
function replace(file: string, { code, quiet }: Kept): void {
  const written = `${file}.${process.pid}.tmp`;
  const tail = Buffer.alloc(tailLength);
  tail.writeUInt8(quiet, 0);
  tail.writeUInt32LE(zlib.crc32(code, quiet), 1);
  try {
    writeFileSync(written, Buffer.concat([code, tail]), { mode: 0o600 });
    renameSync(written, file);
  } catch {
    rmSync(written, { force: true });
  }
}
