import type { HostFile, ServiceHost } from '../../src/service/host.ts';
import type { Fixture } from './fixture.ts';

/** A host whose files are in memory; `files` may be changed between calls. */
export class MemoryHost implements ServiceHost {
  readonly files = new Map<string, HostFile>();
  readonly messages: string[] = [];
  /** The folders whose files are listed; may be changed between calls. */
  folderUris: readonly string[] = [];

  static of(fixture: Fixture): MemoryHost {
    const host = new MemoryHost();
    for (const file of fixture.files.values()) host.write(file.uri, file.text);
    return host;
  }

  write(uri: string, text: string): void {
    this.files.set(uri, { text, version: (this.files.get(uri)?.version ?? 0) + 1 });
  }

  async readFile(uri: string): Promise<HostFile | undefined> {
    return this.files.get(uri);
  }

  async listFiles(): Promise<readonly string[]> {
    return [...this.files.keys()];
  }

  folders(): readonly string[] {
    return this.folderUris;
  }

  async pause(): Promise<void> {}

  giveWay(): Promise<void> {
    return this.pause();
  }

  log(level: string, message: string): void {
    this.messages.push(`${level}: ${message}`);
  }
}
