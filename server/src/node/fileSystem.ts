import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { URI } from 'vscode-uri';
import { documentKind } from '../service/document/kind.ts';
import type { HostFile } from '../service/host.ts';
import { filesBelow } from './filesBelow.ts';

/** Files larger than this are not read: no role or framework is, and a device or a disk image may be named by mistake. */
const largestFile = 64 * 1024 * 1024;

/** How much text is kept, in UTF-16 units: enough for the frameworks of the roles that are being edited. */
const capacity = 16_000_000;

interface Kept {
  readonly file: HostFile;
  readonly mtimeMs: number;
  readonly size: number;
}

/**
 * The stored files of this machine. A file that is asked for again costs one look at its time and size, and keeps its version, as
 * long as these are the same; the texts used last are kept.
 */
export class FileSystem {
  readonly #kept = new Map<string, Kept>();
  #length = 0;

  /** Reads a `file:` URI as UTF-8; `undefined` when it cannot be read. */
  async readStored(uri: string): Promise<HostFile | undefined> {
    if (!uri.startsWith('file:')) return undefined;
    try {
      const path = fileURLToPath(uri);
      const { mtimeMs, size, ...status } = await lookAt(path);
      if (!status.isFile || size > largestFile) return undefined;
      const kept = this.#kept.get(uri);
      if (kept?.mtimeMs === mtimeMs && kept.size === size) return this.#keep(uri, kept);
      const text = withoutByteOrderMark(await readFile(path, 'utf8'));
      return this.#keep(uri, { file: { text, version: versionOf(mtimeMs, size) }, mtimeMs, size });
    } catch {
      return undefined;
    }
  }

  /** The role, framework and settings files below a `file:` folder; folders that cannot be read are left out. */
  async listStored(folderUri: string): Promise<string[] | undefined> {
    if (!folderUri.startsWith('file:')) return undefined;
    const files = await filesBelow(fileURLToPath(folderUri)).catch(() => []);
    return files.filter((path) => documentKind(basename(path))).map((path) => URI.file(path).toString());
  }

  #keep(uri: string, kept: Kept): HostFile {
    this.#forget(uri);
    this.#kept.set(uri, kept);
    this.#length += kept.file.text.length;
    for (const oldest of this.#kept.keys()) {
      if (this.#length <= capacity || oldest === uri) break;
      this.#forget(oldest);
    }
    return kept.file;
  }

  #forget(uri: string): void {
    this.#length -= this.#kept.get(uri)?.file.text.length ?? 0;
    this.#kept.delete(uri);
  }
}

async function lookAt(path: string): Promise<{ isFile: boolean; mtimeMs: number; size: number }> {
  const status = await stat(path);
  return { isFile: status.isFile(), mtimeMs: status.mtimeMs, size: status.size };
}

/**
 * A number for both: the time alone is the same for two edits within a tick of the file system's clock. Milliseconds times 2048 are
 * held exactly until the year 2109.
 */
function versionOf(mtimeMs: number, size: number): number {
  return Math.trunc(mtimeMs) * 2048 + (size % 2048);
}

function withoutByteOrderMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}
