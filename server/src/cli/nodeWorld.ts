import { lstatSync } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { URI } from 'vscode-uri';
import { filesBelow } from '../node/filesBelow.ts';
import { moreFonts } from '../node/moreFonts.ts';
import { readAsset } from '../node/readAsset.ts';
import { readInFolder, readNamedFileSync, readRegularFileSync } from '../node/regularFile.ts';
import { type Content, FileReplacer, targetOf } from '../node/replaceFile.ts';
import { systemCode, systemReason } from '../node/systemReason.ts';
import { watchFolder } from '../node/watchFolder.ts';
import { inEnglish, SaidError, say, type Translate } from '../service/message.ts';
import { isSourceName } from './outputs.ts';
import { progressLine } from './progressLine.ts';
import type { World } from './world.ts';

/** The machine that Node.js runs on. */
export function nodeWorld(translate: Translate = inEnglish): World {
  const workingDirectory = process.cwd();
  const replacer = new FileReplacer();
  /** Errors of the file system name a temporary file, which says nothing to anybody. */
  async function reasoned<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw new SaidError(systemReason(error), { cause: error });
    }
  }
  async function write(path: string, content: Content): Promise<void> {
    await reasoned(async () => {
      // Commands refuse such a path before they begin; by now a link may have come to lead there.
      if (isSourceName(targetOf(path))) throw new SaidError(say`it is a role, framework or settings file`);
      await replacer.replace(path, content);
    });
  }
  return {
    workingDirectory,
    colours: showsColours(),
    translate,
    columns: process.stdout.columns ?? 120,
    showProgress:
      process.stderr.isTTY && process.env.TERM !== 'dumb' ? progressLine(process.stderr, now, translate) : () => {},
    outputIsTerminal: process.stdout.isTTY === true,
    writeOutput: (data) => void process.stdout.write(data),
    writeError: (text) => void process.stderr.write(text),
    async readText(path) {
      const stored = readRegularFileSync(path);
      return stored && 'text' in stored ? stored.text : stored;
    },
    readBytes: async (path) => readNamedFileSync(path),
    readPicture: readInFolder,
    createText: (path, text) =>
      reasoned(async () => {
        if (lstatSync(targetOf(path), { throwIfNoEntry: false })) return false;
        await replacer.replace(path, text);
        return true;
      }),
    writeText: write,
    writeBytes: write,
    replaceText: (path, before, after) => reasoned(() => replacer.replace(path, after, { expected: before })),
    flush: () => replacer.flush(),
    removeFile: (path) => rm(path, { force: true }),
    readAsset,
    fontsOfSystem: moreFonts([]),
    async readDictionaries(language, named) {
      // Loaded late: English texts need none.
      const { readDictionaries } = await import('../node/dictionaries.ts');
      return readDictionaries(language, { named, folders: [workingDirectory] });
    },
    async kindOf(path) {
      try {
        return (await stat(path)).isDirectory() ? 'folder' : 'file';
      } catch (error) {
        // Anything else that is wrong with it is reported when it is read.
        return ['ENOENT', 'ENOTDIR'].includes(systemCode(error) ?? '') ? 'nothing' : 'file';
      }
    },
    realPath: async (path) => targetOf(path),
    async listFiles(folder) {
      const { files, unreadable } = await filesBelow(folder);
      return { files: files.toSorted((a, b) => (a.path < b.path ? -1 : 1)), unreadable };
    },
    async serve(port, contentOf) {
      // Loaded late: no other command needs a server.
      const { serveLocally } = await import('../node/localServer.ts');
      return serveLocally(port, contentOf, translate);
    },
    watchFolder,
    untilInterrupted: () =>
      new Promise((resolve) => {
        for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
      }),
    // Written as the service writes the URIs that it makes from paths in files.
    toUri: (path) => URI.file(path).toString(),
    resolve: (path) => resolve(workingDirectory, path),
    display(path) {
      const shown = relative(workingDirectory, path);
      return (shown === '' || shown.startsWith('..') || isAbsolute(shown) ? path : shown).split(sep).join('/');
    },
  };
}

/** As https://no-color.org and its opposite have it; build servers show colours without a terminal when they are asked to. */
function showsColours(): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR) return false;
  if (FORCE_COLOR) return FORCE_COLOR !== '0';
  return process.stdout.isTTY === true && TERM !== 'dumb';
}

function now(): number {
  return performance.now();
}
