import { fileURLToPath } from 'node:url';
import { URI } from 'vscode-uri';
import { kindOfPath } from '../service/document/kind.ts';
import type { DictionaryFiles, HostFile } from '../service/host.ts';
import { filesBelow } from './filesBelow.ts';
import { Links } from './links.ts';
import { lookAtFile, readInFolder, readRegularFile } from './regularFile.ts';

/** How much text is kept, in UTF-16 units: enough for the frameworks of the roles that are being edited. */
const capacity = 16_000_000;

/** What a file takes beside its text, in the same units, so that small files are bounded, too. */
const overhead = 200;

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
  readonly #reading = new Map<string, Promise<HostFile | undefined>>();
  readonly #links = new Links();
  #length = 0;

  /** Reads a `file:` URI as UTF-8; `undefined` when it cannot be read. */
  async readStored(uri: string): Promise<HostFile | undefined> {
    const path = pathOf(uri);
    if (path === undefined) return undefined;
    // Several requests ask for a catalogue of megabytes at once. Who asks later looks whether the file is still what was read for the first one.
    const earlier = this.#reading.get(uri);
    if (earlier) await earlier;
    const kept = this.#kept.get(uri);
    if (kept) {
      const seen = await lookAtFile(path);
      if (seen === undefined || 'reason' in seen) return undefined;
      if (kept.mtimeMs === seen.mtimeMs && kept.size === seen.size) return this.#keep(uri, kept);
    }
    const reading = this.#read(uri, path);
    this.#reading.set(uri, reading);
    try {
      return await reading;
    } finally {
      if (this.#reading.get(uri) === reading) this.#reading.delete(uri);
    }
  }

  async #read(uri: string, path: string): Promise<HostFile | undefined> {
    const stored = await readRegularFile(path);
    if (stored === undefined || 'reason' in stored) return undefined;
    const { mtimeMs, size } = stored;
    const file = { text: withoutByteOrderMark(stored.text), version: versionOf(mtimeMs, size) };
    return this.#keep(uri, { file, mtimeMs, size });
  }

  /** How many bytes a `file:` URI has; `undefined` when it cannot be read. */
  async sizeOf(uri: string): Promise<number | undefined> {
    const path = pathOf(uri);
    const seen = path === undefined ? undefined : await lookAtFile(path);
    return seen === undefined || 'reason' in seen ? undefined : seen.size;
  }

  /** The bytes of a picture in a folder; `undefined` when it cannot be read, or when a link leads out of the folder. */
  async readPicture(uri: string, folderUri: string): Promise<Uint8Array | undefined> {
    const [path, folder] = [pathOf(uri), pathOf(folderUri)];
    return path === undefined || folder === undefined ? undefined : readInFolder(path, folder);
  }

  /** The dictionaries for a language tag, at paths that a person has named, in `file:` folders of the workspace and where the system keeps them. */
  async readDictionaries(
    language: string,
    named: readonly string[],
    folders: readonly string[],
  ): Promise<readonly DictionaryFiles[]> {
    // Loaded late: English authors have no use for it.
    const { readDictionaries } = await import('./dictionaries.ts');
    return readDictionaries(language, { named, folders: folders.map(pathOf).filter((folder) => folder !== undefined) });
  }

  /** The role, framework and settings files below a `file:` folder; folders that cannot be read are left out. */
  async listStored(folderUri: string): Promise<string[] | undefined> {
    const folder = pathOf(folderUri);
    if (folder === undefined) return undefined;
    const { files } = await filesBelow(folder);
    const listed = files.filter(({ path }) => kindOfPath(path));
    this.#links.listed(folder, listed);
    return listed.map(({ path }) => URI.file(path).toString());
  }

  /** The URI under which a file is listed in one of the folders that a `file:` URI leads to, be it through links, or the same URI. */
  listedUri(uri: string, folders: readonly string[]): string {
    const path = pathOf(uri);
    if (path === undefined) return uri;
    const listed = this.#links.listedPath(
      path,
      folders.map(pathOf).filter((folder) => folder !== undefined),
    );
    return listed === path ? uri : URI.file(listed).toString();
  }

  #keep(uri: string, kept: Kept): HostFile {
    this.#forget(uri);
    this.#kept.set(uri, kept);
    this.#length += lengthOf(uri, kept);
    for (const oldest of this.#kept.keys()) {
      if (this.#length <= capacity || oldest === uri) break;
      this.#forget(oldest);
    }
    return kept.file;
  }

  #forget(uri: string): void {
    const kept = this.#kept.get(uri);
    if (kept) this.#length -= lengthOf(uri, kept);
    this.#kept.delete(uri);
  }
}

function lengthOf(uri: string, { file }: Kept): number {
  return uri.length + file.text.length + overhead;
}

/** The path of a `file:` URI; `undefined` for any other URI and for one that names no path here. */
function pathOf(uri: string): string | undefined {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : undefined;
  } catch {
    return undefined;
  }
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
