import { posix } from 'node:path';
import type { WorkDone, World } from '../../src/cli/world.ts';
import type { FolderContent } from '../../src/node/filesBelow.ts';
import type { LocalContent, LocalServer } from '../../src/node/localServer.ts';
import { readAsset } from '../../src/node/readAsset.ts';
import type { UnreadableFile } from '../../src/node/regularFile.ts';
import { documentKind } from '../../src/service/document/kind.ts';
import type { DictionaryFiles } from '../../src/service/host.ts';
import { inEnglish, type Translate } from '../../src/service/message.ts';
import { joined } from './joined.ts';

/** A machine in memory: the working directory is `/project`, files are given relative to it or absolute. */
export class MemoryWorld implements World {
  readonly workingDirectory = '/project';
  colours = false;
  translate: Translate = inEnglish;
  readonly columns: number = 100;
  readonly files = new Map<string, string>();
  /** The files with binary data. */
  readonly bytes = new Map<string, Uint8Array>();
  /** Files and folders that are there and cannot be read, by their absolute paths. */
  readonly unreadable = new Map<string, UnreadableFile>();
  /** Where links lead, by their own absolute paths. */
  readonly links = new Map<string, string>();
  outputIsTerminal = false;
  output = '';
  readonly outputBytes: Uint8Array[] = [];
  errors = '';
  /** The paths that were written to, in order. */
  readonly written: string[] = [];
  readonly removed: string[] = [];
  /** The progress that was shown, with `undefined` at its end. */
  readonly progress: (WorkDone | undefined)[] = [];

  constructor(files: Readonly<Record<string, string>>) {
    for (const [path, text] of Object.entries(files)) this.files.set(this.resolve(path), text);
  }

  writeOutput(data: string | Uint8Array): void {
    if (typeof data === 'string') this.output += data;
    else this.outputBytes.push(data);
  }

  writeError(text: string): void {
    this.errors += text;
  }

  showProgress(progress: WorkDone | undefined): void {
    this.progress.push(progress);
  }

  async readText(path: string): Promise<string | UnreadableFile | undefined> {
    const realPath = await this.realPath(path);
    return this.unreadable.get(realPath) ?? this.files.get(realPath);
  }

  async writeText(path: string, text: string | Iterable<string>): Promise<void> {
    if (path.startsWith('/readonly/')) throw new Error(`${path} cannot be written`);
    this.files.set(await this.realPath(path), joined(text));
    this.written.push(path);
  }

  async readBytes(path: string): Promise<Uint8Array | UnreadableFile | undefined> {
    const bytes = this.bytes.get(await this.realPath(path));
    if (bytes) return bytes;
    const text = await this.readText(path);
    return typeof text === 'string' ? new TextEncoder().encode(text) : text;
  }

  async readPicture(path: string, folder: string): Promise<Uint8Array | undefined> {
    if (!(await this.realPath(path)).startsWith(`${await this.realPath(folder)}/`)) return undefined;
    const bytes = await this.readBytes(path);
    return bytes && 'reason' in bytes ? undefined : bytes;
  }

  /** By language tag; none by default, whatever the machine has. */
  readonly dictionaries = new Map<string, DictionaryFiles>();

  async readDictionaries(language: string, _named: readonly string[]): Promise<readonly DictionaryFiles[]> {
    const dictionary = this.dictionaries.get(language);
    return dictionary ? [dictionary] : [];
  }

  async createText(path: string, text: string): Promise<boolean> {
    if (this.files.has(await this.realPath(path))) return false;
    await this.writeText(path, text);
    return true;
  }

  async replaceText(path: string, before: string, after: string): Promise<boolean> {
    if ((await this.readText(path)) !== before) return false;
    await this.writeText(path, after);
    return true;
  }

  async writeBytes(path: string, bytes: Uint8Array): Promise<void> {
    this.bytes.set(path, bytes);
    this.written.push(path);
  }

  flush(): void {}

  async removeFile(path: string): Promise<void> {
    this.files.delete(path);
    this.removed.push(path);
  }

  /** The machine of a test has none. */
  async *fontsOfSystem(): AsyncGenerator<Uint8Array> {}

  readAsset(path: string): Promise<Uint8Array> {
    return readAsset(path);
  }

  /** What is served, once a command serves something. */
  served: ((path: string) => Promise<LocalContent | undefined>) | undefined;
  /** How often pages were told that something had changed. */
  changesTold = 0;
  /** To be called when files have changed. */
  changed: () => void = () => {};
  /** To be called when the person ends the command. */
  interrupt: () => void = () => {};

  async serve(port: number, contentOf: (path: string) => Promise<LocalContent | undefined>): Promise<LocalServer> {
    this.served = contentOf;
    const tellChange = () => {
      this.changesTold++;
    };
    return { address: `http://127.0.0.1:${port}/`, tellChange, close: async () => {} };
  }

  watchFolder(_folder: string, _isOurs: (path: string) => boolean, onChange: () => void): () => void {
    this.changed = onChange;
    return () => {};
  }

  untilInterrupted(): Promise<void> {
    return new Promise((resolve) => {
      this.interrupt = resolve;
    });
  }

  async kindOf(path: string): Promise<'file' | 'folder' | 'nothing'> {
    const realPath = await this.realPath(path);
    if (this.files.has(realPath) || this.bytes.has(realPath) || this.unreadable.has(realPath)) return 'file';
    return this.#paths().some((file) => file.startsWith(`${realPath}/`)) ? 'folder' : 'nothing';
  }

  async realPath(path: string): Promise<string> {
    for (const [link, target] of this.links) {
      if (path === link || path.startsWith(`${link}/`)) return this.realPath(target + path.slice(link.length));
    }
    return path;
  }

  async listFiles(folder: string): Promise<FolderContent> {
    const realFolder = await this.realPath(folder);
    const paths = [...this.#paths(), ...this.links.keys()]
      .filter((file) => file.startsWith(`${realFolder}/`))
      .map((file) => folder + file.slice(realFolder.length))
      .sort();
    const files = await Promise.all(paths.map(async (path) => ({ path, realPath: await this.realPath(path) })));
    const direct = new Set(files.filter(({ path, realPath }) => path === realPath).map(({ path }) => path));
    return {
      files: files.filter(({ path, realPath }) => path === realPath || !direct.has(realPath)),
      unreadable: [...this.unreadable].flatMap(([path, { reason }]) =>
        path.startsWith(`${folder}/`) && !documentKind(path) ? [{ path, reason }] : [],
      ),
    };
  }

  #paths(): string[] {
    return [
      ...this.files.keys(),
      ...this.bytes.keys(),
      ...[...this.unreadable.keys()].filter((path) => documentKind(path)),
    ];
  }

  toUri(path: string): string {
    return `file://${path}`;
  }

  resolve(path: string): string {
    return posix.resolve(this.workingDirectory, path);
  }

  display(path: string): string {
    return path.startsWith(`${this.workingDirectory}/`) ? path.slice(this.workingDirectory.length + 1) : path;
  }
}
