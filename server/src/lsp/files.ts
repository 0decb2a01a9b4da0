import type { Connection, TextDocumentItem, TextDocuments } from 'vscode-languageserver';
import { type ReadFileParams, type ReadFileResult, readFileMethod } from '../protocol.ts';
import type { HostFile } from '../service/host.ts';

/** How the machine that the server runs on reads a stored file; `undefined` when it cannot. */
export type ReadStored = (uri: string) => Promise<HostFile | undefined>;

/**
 * The files of the workspace as the author sees them: open buffers first, then what the machine can read by itself, then what
 * the client can (virtual workspaces). The client's answers are kept until it reports a change.
 */
export class Files {
  readonly #connection: Connection;
  readonly #open: TextDocuments<TextDocumentItem>;
  readonly #readStored: ReadStored;
  readonly #fromClient = new Map<string, Promise<HostFile | undefined>>();
  /** Versions of the client's files; a new one for each reading, below all versions of open buffers. */
  #version = 0;
  /** Set once the client says that it answers. */
  clientReads = false;

  constructor(connection: Connection, open: TextDocuments<TextDocumentItem>, readStored: ReadStored) {
    this.#connection = connection;
    this.#open = open;
    this.#readStored = readStored;
  }

  async read(uri: string): Promise<HostFile | undefined> {
    const open = this.#open.get(uri);
    if (open) return { text: open.text, version: open.version };
    return (await this.#readStored(uri)) ?? (this.clientReads ? this.#askClient(uri) : undefined);
  }

  changed(uri: string): void {
    this.#fromClient.delete(uri);
  }

  #askClient(uri: string): Promise<HostFile | undefined> {
    let answer = this.#fromClient.get(uri);
    if (!answer) {
      answer = this.#request(uri);
      this.#fromClient.set(uri, answer);
    }
    return answer;
  }

  async #request(uri: string): Promise<HostFile | undefined> {
    const params: ReadFileParams = { uri };
    const result = await this.#connection.sendRequest<ReadFileResult>(readFileMethod, params);
    return typeof result?.text === 'string' ? { text: result.text, version: --this.#version } : undefined;
  }
}
