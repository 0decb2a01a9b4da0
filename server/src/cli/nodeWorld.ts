import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { URI } from 'vscode-uri';
import type { World } from './world.ts';

const skippedFolders = new Set(['node_modules', '.git']);

/** The machine that Node.js runs on. */
export function nodeWorld(): World {
  const workingDirectory = process.cwd();
  return {
    workingDirectory,
    colours: process.stdout.isTTY === true && !process.env.NO_COLOR,
    writeOutput: (text) => void process.stdout.write(text),
    writeError: (text) => void process.stderr.write(text),
    async readText(path) {
      try {
        return await readFile(path, 'utf8');
      } catch {
        return undefined;
      }
    },
    async writeText(path, text) {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, text);
    },
    async kindOf(path) {
      const status = await stat(path).catch(() => undefined);
      if (!status) return 'nothing';
      return status.isDirectory() ? 'folder' : 'file';
    },
    async listFiles(folder) {
      const files: string[] = [];
      const folders = [folder];
      for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
        const entries = await readdir(next, { withFileTypes: true }).catch((error) => {
          // Somebody asks for the folder itself; that one below it is not theirs to read is no reason to read nothing.
          if (next === folder) throw error;
          return [];
        });
        for (const entry of entries) {
          const path = join(next, entry.name);
          if (entry.isDirectory() && !skippedFolders.has(entry.name)) folders.push(path);
          else if (entry.isFile()) files.push(path);
        }
      }
      return files.sort();
    },
    // Written as the service writes the URIs that it makes from paths in files.
    toUri: (path) => URI.file(path).toString(),
    resolve: (path) => resolve(workingDirectory, path),
    display(path) {
      const shown = relative(workingDirectory, path);
      return (shown === '' || shown.startsWith('..') || isAbsolute(shown) ? path : shown).split(sep).join('/');
    },
  };
}
