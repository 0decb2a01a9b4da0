import type { Connection } from 'vscode-languageserver';
import {
  fromBase64,
  type ListFilesParams,
  type ListFilesResult,
  listFilesMethod,
  type ReadFileParams,
  type ReadFileResult,
  type ReadPictureParams,
  type ReadPictureResult,
  readFileMethod,
  readPictureMethod,
} from '../protocol.ts';
import { documentKind } from '../service/document/kind.ts';
import type { HostFile } from '../service/host.ts';
import type { ReadPicture } from '../write/logo/readLogo.ts';
import { folderOf, normalUri, type OpenDocuments } from './openDocuments.ts';

/** How the machine that the server runs on reads a stored file; `undefined` when it cannot. */
export type ReadStored = (uri: string) => Promise<HostFile | undefined>;

/** How many bytes a stored file has; `undefined` for one that cannot be read there. */
export type SizeOf = (uri: string) => Promise<number | undefined>;

/** The URIs of the files below a folder; `undefined` for a folder that cannot be listed there. */
export type ListStored = (folderUri: string) => Promise<readonly string[] | undefined>;

/** What the machine that the server runs on can read by itself. */
interface Stored {
  readonly readStored: ReadStored;
  readonly sizeOf?: SizeOf;
  readonly listStored: ListStored;
  readonly readPicture?: ReadPicture;
}

/** How many characters of the client's answers are kept: the frameworks in use; what is beyond it is asked for again. */
const capacity = 16_000_000;

/**
 * The files of the workspace as the author sees them: open buffers first, then what the machine can read by itself, then what
 * the client can (virtual workspaces). The client's answers are kept until it reports a change.
 */
export class Files {
  readonly #connection: Connection;
  readonly #documents: OpenDocuments;
  readonly #stored: Stored;
  readonly #fromClient = new Map<string, Promise<HostFile | undefined>>();
  #kept = 0;
  /** Versions of the client's files; a new one for each reading, below all versions of open buffers. */
  #version = 0;
  /** The workspace's folders, without a slash at the end. */
  #folders: readonly string[] = [];
  /** Whether the client answers when it is asked for a file, and for a list of files. */
  clientReads = false;
  clientLists = false;

  constructor(connection: Connection, documents: OpenDocuments, stored: Stored) {
    this.#connection = connection;
    this.#documents = documents;
    this.#stored = stored;
  }

  get folders(): readonly string[] {
    return this.#folders;
  }

  set folders(uris: readonly string[]) {
    this.#folders = [...new Set(uris.map((uri) => folderOf(normalUri(uri))))];
  }

  /** Whether a file is below one of the workspace's folders. */
  inWorkspace(uri: string): boolean {
    return this.#folders.some((folder) => uri.startsWith(`${folder}/`));
  }

  async read(uri: string): Promise<HostFile | undefined> {
    const open = this.#documents.get(uri);
    if (open) return { text: open.text, version: open.version };
    return (await this.#stored.readStored(uri)) ?? (this.clientReads ? this.#askClient(uri) : undefined);
  }

  /** How many bytes a stored file of this machine has; `undefined` for one that is open, and where nobody knows before it is read. */
  async sizeOf(uri: string): Promise<number | undefined> {
    return this.#documents.get(uri) ? undefined : this.#stored.sizeOf?.(uri);
  }

  /** The bytes of a picture in a folder; `undefined` when neither the machine nor the client can read it. */
  async readPicture(uri: string, folder: string): Promise<Uint8Array | undefined> {
    const stored = await this.#stored.readPicture?.(uri, folder);
    if (stored || !this.clientReads) return stored;
    const params: ReadPictureParams = { uri, folder };
    // A client that reads files need not know of pictures.
    const result = await this.#connection.sendRequest<ReadPictureResult>(readPictureMethod, params).catch(() => null);
    return typeof result?.data === 'string' ? fromBase64(result.data) : undefined;
  }

  /** The supported files in all folders; `undefined` when there are no folders, or one that cannot be listed. */
  async list(): Promise<readonly string[] | undefined> {
    if (this.#folders.length === 0) return undefined;
    const uris = new Set<string>();
    for (const folder of this.#folders) {
      const inside =
        (await this.#stored.listStored(folder)) ?? (this.clientLists ? await this.#askForList(folder) : null);
      if (!inside) return undefined;
      for (const uri of inside) if (documentKind(uri)) uris.add(normalUri(uri));
    }
    return [...uris];
  }

  /** What the client answered for a file is out of date; for a folder, that for everything in it. */
  changed(uri: string): void {
    this.#fromClient.delete(uri);
    if (documentKind(uri)) return;
    for (const file of this.#fromClient.keys()) if (file.startsWith(`${uri}/`)) this.#fromClient.delete(file);
  }

  #askClient(uri: string): Promise<HostFile | undefined> {
    let answer = this.#fromClient.get(uri);
    if (!answer) {
      answer = this.#request(uri);
      this.#fromClient.set(uri, answer);
      // A client that failed to answer is asked again.
      answer.catch(() => this.#fromClient.delete(uri));
    }
    return answer;
  }

  async #request(uri: string): Promise<HostFile | undefined> {
    const params: ReadFileParams = { uri };
    const result = await this.#connection.sendRequest<ReadFileResult>(readFileMethod, params);
    const text = typeof result?.text === 'string' ? result.text : undefined;
    this.#kept += uri.length + (text?.length ?? 0);
    if (this.#kept > capacity) {
      this.#fromClient.clear();
      this.#kept = 0;
    }
    return text === undefined ? undefined : { text, version: --this.#version };
  }

  async #askForList(folder: string): Promise<readonly string[] | null> {
    const params: ListFilesParams = { folder };
    const result = await this.#connection.sendRequest<ListFilesResult>(listFilesMethod, params);
    return result?.uris ?? null;
  }
}
