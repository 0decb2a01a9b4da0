import {
  type CancellationToken,
  type Connection,
  DidChangeWatchedFilesNotification,
  type DidChangeWatchedFilesRegistrationOptions,
  type DocumentDiagnosticReport,
  FileChangeType,
  type FileEvent,
  type PreviousResultId,
  type WorkspaceDiagnosticReport,
  type WorkspaceFoldersChangeEvent,
} from 'vscode-languageserver';
import type { LanguageService } from '../service/languageService.ts';
import type { Translate } from '../service/message.ts';
import type { Client } from './client.ts';
import type { Files } from './files.ts';
import { folderOf, normalUri, type OpenDocuments } from './openDocuments.ts';
import type { PagesFirst } from './pagesFirst.ts';
import { DiagnosticsPull } from './pull.ts';
import { DiagnosticsPush } from './push.ts';
import { WorkspaceScan } from './workspaceScan.ts';
import type { Clock } from './yieldPeriodically.ts';

const watchers: DidChangeWatchedFilesRegistrationOptions = {
  watchers: [{ globPattern: '**/*.{role,framework}*.{yaml,yml}' }, { globPattern: '**/.role-profiles.{yaml,yml}' }],
};

/** Folders that are not entered when files are listed, so that changes in them are passed over, too. */
const skippedFolders = /\/(node_modules|\.git)\//;

/**
 * From when on the workspace is read, which changes of files and folders are passed to the service, and how what the service reports reaches
 * a client that asks for diagnostics (pull) or is sent them (push).
 */
export class WorkspaceLifecycle {
  readonly #connection: Connection;
  readonly #documents: OpenDocuments;
  readonly #files: Files;
  readonly #service: LanguageService;
  readonly #push: DiagnosticsPush;
  readonly #pull: DiagnosticsPull;
  readonly #scan: WorkspaceScan;
  readonly #client: Client;
  #folders: readonly string[] = [];

  constructor(
    connection: Connection,
    client: Client,
    documents: OpenDocuments,
    files: Files,
    service: LanguageService,
    clock: Clock,
    pagesFirst: PagesFirst,
    translate: Translate,
  ) {
    this.#connection = connection;
    this.#client = client;
    this.#documents = documents;
    this.#files = files;
    this.#service = service;
    this.#push = new DiagnosticsPush(connection, documents, files, service, clock, pagesFirst);
    this.#pull = new DiagnosticsPull(connection, documents, files, service, clock, pagesFirst);
    this.#scan = new WorkspaceScan(connection, service, translate);
    service.onDidChangeFindings((uris) => this.#diagnostics.changed(uris));
    service.onDidSettle(() => this.#diagnostics.settled());
    files.clientReads = client.readsFiles;
    files.clientLists = client.listsFiles;
    this.#takeFolders(client.folders);
    this.#pull.canRefresh = client.refreshesDiagnostics;
  }

  get #diagnostics(): DiagnosticsPull | DiagnosticsPush {
    return this.#client.pullsDiagnostics ? this.#pull : this.#push;
  }

  /** From now on the client may be asked for something, so that the work begins. */
  initialized(): void {
    const { client, workspace } = this.#connection;
    if (this.#client.watchesOnDemand) {
      client
        .register(DidChangeWatchedFilesNotification.type, watchers)
        .catch((error) => this.#connection.console.warn(`the client watches no files: ${String(error)}`));
    }
    if (this.#client.reportsFolders) workspace.onDidChangeWorkspaceFolders((event) => this.#foldersChanged(event));
    void this.#scan.start(this.#files.folders.length > 0);
  }

  /** The client has opened a document or edited it; where it is sent something at once that is quickly found, resolves when that is on its way. */
  changing(uri: string): Promise<void> | undefined {
    return this.#client.pullsDiagnostics ? undefined : this.#push.first(uri);
  }

  /** A long document that was opened has been read, and has been taken as it is now. */
  opened(uri: string): void {
    this.#pull.opened(uri);
  }

  /** The client has closed a document. */
  closed(uri: string): void {
    const read = this.#service.close(uri);
    // A client that asks is made to wait until the stored file has been read; to others nothing may be sent before.
    if (this.#client.pullsDiagnostics) this.#pull.closed(uri);
    this.#follow(this.#client.pullsDiagnostics ? read : read.then(() => this.#push.closed(uri)));
  }

  /** A document of the same file takes the place of one that is open: their versions have nothing to do with each other. */
  replaced(uri: string): void {
    this.#follow(this.#service.close(uri));
  }

  filesChanged(changes: readonly FileEvent[]): void {
    for (const change of changes) {
      const uri = this.#documents.listedUriOf(change.uri);
      if (skippedFolders.test(uri)) continue;
      this.#files.changed(uri);
      this.#follow(this.#service.fileChanged(uri, change.type === FileChangeType.Deleted));
    }
  }

  async documentDiagnostics(uri: string, previousResultId: string | undefined): Promise<DocumentDiagnosticReport> {
    // A client asks once more for a document that it has just closed, and then means the stored file.
    if (!this.#documents.get(uri)) await this.#service.waitUntil('indexed');
    return this.#pull.document(uri, previousResultId);
  }

  async workspaceDiagnostics(
    previousResultIds: readonly PreviousResultId[],
    token: CancellationToken,
  ): Promise<WorkspaceDiagnosticReport> {
    await this.#service.waitUntil('indexed', { token });
    return this.#pull.workspace(previousResultIds, token);
  }

  #foldersChanged({ added, removed }: WorkspaceFoldersChangeEvent): void {
    const gone = new Set(removed.map(({ uri }) => folderOf(normalUri(uri))));
    const kept = this.#folders.filter((folder) => !gone.has(folderOf(normalUri(folder))));
    this.#takeFolders([...kept, ...added.map(({ uri }) => uri)]);
    void this.#scan.start(this.#files.folders.length > 0);
  }

  /** Takes the workspace's folders, as the client writes them. */
  #takeFolders(folders: readonly string[]): void {
    this.#folders = folders;
    this.#files.folders = folders;
    this.#documents.folders = folders;
  }

  #follow(change: Promise<void>): void {
    change.catch((error) => this.#connection.console.error(`reading a changed file failed: ${String(error)}`));
  }
}
