import { posix } from 'node:path';
import type { WorkDone, World } from '../../src/cli/world.ts';

/** A machine in memory: the working directory is `/work`, files are given relative to it or absolute. */
export class MemoryWorld implements World {
  readonly workingDirectory = '/work';
  colours = false;
  readonly columns: number = 100;
  readonly files = new Map<string, string>();
  output = '';
  errors = '';
  /** The paths that were written to, in order. */
  readonly written: string[] = [];
  /** What a terminal was told, the end of it included. */
  readonly progress: (WorkDone | undefined)[] = [];

  constructor(files: Readonly<Record<string, string>>) {
    for (const [path, text] of Object.entries(files)) this.files.set(this.resolve(path), text);
  }

  writeOutput(text: string): void {
    this.output += text;
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
