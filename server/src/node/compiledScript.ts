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

/** Keeps the code of what has been called when the start is over, or the program before it is. */
function keepLater(script: Script, file: string, kept: Kept | undefined): void {
  if (kept && kept.quiet >= quietRuns) return;
  const keep = () => {
    clearTimeout(timer);
    process.off('exit', keep);
    const code = script.createCachedData();
    const isNews = !kept || code.length > kept.code.length * news;
    replace(file, isNews ? { code, quiet: 0 } : { code: kept.code, quiet: kept.quiet + 1 });
  };
  const timer = setTimeout(keep, settled).unref();
  process.on('exit', keep);
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
