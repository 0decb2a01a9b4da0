import { readFileSync } from 'node:fs';
import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { URI } from 'vscode-uri';
import { filesBelow } from '../node/filesBelow.ts';
import { readAsset } from '../node/readAsset.ts';
import { progressLine } from './progressLine.ts';
import type { World } from './world.ts';

/** The machine on which Node.js runs. */
export function nodeWorld(): World {
  const workingDirectory = process.cwd();
  return {
    workingDirectory,
    colours: showsColours(),
    columns: process.stdout.columns ?? 120,
    showProgress: process.stderr.isTTY && process.env.TERM !== 'dumb' ? progressLine(process.stderr, now) : () => {},
    outputIsTerminal: process.stdout.isTTY === true,
    writeOutput: (data) => void process.stdout.write(data),
    writeError: (text) => void process.stderr.write(text),
    async readText(path) {
      try {
        // A thousand small files are read several times as fast without threads, and no other work would have to wait.
        return readFileSync(path, 'utf8');
      } catch {
        return undefined;
      }
    },
    async writeText(path, text) {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, text);
    },
    async writeBytes(path, bytes) {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, bytes);
    },
    removeFile: (path) => rm(path, { force: true }),
    readAsset,
    async kindOf(path) {
      const status = await stat(path).catch(() => undefined);
      if (!status) return 'nothing';
      return status.isDirectory() ? 'folder' : 'file';
    },
    listFiles: async (folder) => (await filesBelow(folder)).sort(),
    // Written as the service writes the URIs that it makes from paths in files.
    toUri: (path) => URI.file(path).toString(),
    resolve: (path) => resolve(workingDirectory, path),
    display(path) {
      const shown = relative(workingDirectory, path);
      return (shown === '' || shown.startsWith('..') || isAbsolute(shown) ? path : shown).split(sep).join('/');
    },
  };
}

/** By the convention of https://no-color.org; with FORCE_COLOR build servers show colours without a terminal. */
function showsColours(): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR) return false;
  if (FORCE_COLOR) return FORCE_COLOR !== '0';
  return process.stdout.isTTY === true && TERM !== 'dumb';
}

function now(): number {
  return performance.now();
}
