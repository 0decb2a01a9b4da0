import { posix } from 'node:path';
import type { WorkDone, World } from '../../src/cli/world.ts';
import { readAsset } from '../../src/node/readAsset.ts';

/** A machine in memory: the working directory is `/project`, files are given relative to it or absolute. */
export class MemoryWorld implements World {
  readonly workingDirectory = '/project';
  colours = false;
  readonly columns: number = 100;
  readonly files = new Map<string, string>();
  /** The files with binary data. */
  readonly bytes = new Map<string, Uint8Array>();
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

  async readText(path: string): Promise<string | undefined> {
    return this.files.get(path);
  }

  async writeText(path: string, text: string): Promise<void> {
    if (path.startsWith('/readonly/')) throw new Error(`${path} cannot be written`);
    this.files.set(path, text);
    this.written.push(path);
  }

  async writeBytes(path: string, bytes: Uint8Array): Promise<void> {
    this.bytes.set(path, bytes);
    this.written.push(path);
  }

  async removeFile(path: string): Promise<void> {
    this.files.delete(path);
    this.removed.push(path);
  }

  readAsset(path: string): Promise<Uint8Array> {
    return readAsset(path);
  }

  async kindOf(path: string): Promise<'file' | 'folder' | 'nothing'> {
    if (this.files.has(path)) return 'file';
    return [...this.files.keys()].some((file) => file.startsWith(`${path}/`)) ? 'folder' : 'nothing';
  }

  async listFiles(folder: string): Promise<string[]> {
    return [...this.files.keys()].filter((file) => file.startsWith(`${folder}/`)).sort();
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
