import {
  type CancellationToken,
  type Connection,
  DidChangeWatchedFilesNotification,
  type DidChangeWatchedFilesRegistrationOptions,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type FileEvent,
  type InitializeParams,
  type WorkspaceDiagnosticParams,
  type WorkspaceFoldersChangeEvent,
} from 'vscode-languageserver';
import type { InitializationOptions } from '../protocol.ts';
import type { LanguageService } from '../service/languageService.ts';
import type { Files } from './files.ts';
import { guarded } from './guard.ts';
import { normalUri, type OpenDocuments } from './openDocuments.ts';
import { DiagnosticsPull } from './pull.ts';
import { DiagnosticsPush } from './push.ts';
import { WorkspaceScan } from './scan.ts';

const watchers: DidChangeWatchedFilesRegistrationOptions = {
  watchers: [{ globPattern: '**/*.{role,framework}.{yaml,yml}' }, { globPattern: '**/.role-profiles.yaml' }],
};

/** Folders that are not looked into when files are listed, and so are not listened to either. */
const skipped = /\/(node_modules|\.git)\//;

/**
 * When the workspace is read, which changes of files and folders the service is told of, and what the service's news mean for a client that asks for diagnostics (pull) or waits for them (push).
 */
export class WorkspaceLife {
  readonly #connection: Connection;
  readonly #open: OpenDocuments;
  readonly #files: Files;
  readonly #service: LanguageService;
  readonly #push: DiagnosticsPush;
  readonly #pull: DiagnosticsPull;
  readonly #scan: WorkspaceScan;
  /** Whether the client asks for diagnostics. */
  #pulls = false;
  #mayWatch = false;
  #tellsFolders = false;
  /** Settled when the stored files that have changed so far have been taken in. */
  #settled: Promise<unknown> = Promise.resolve();

  constructor(
    connection: Connection,
    open: OpenDocuments,
    files: Files,
    service: LanguageService,
    pause: () => Promise<void>,
  ) {
    this.#connection = connection;
    this.#open = open;
    this.#files = files;
    this.#service = service;
    this.#push = new DiagnosticsPush(connection, open, files, service, pause);
    this.#pull = new DiagnosticsPull(connection, open, files, service, pause);
    this.#scan = new WorkspaceScan(connection, service, (complete) => this.#completeChanged(complete));
    service.onDidChangeFindings((uris) => {
      if (this.#pulls) this.#pull.changed(uris);
      else this.#push.changed(uris);
    });
  }

  /** Takes in what the client can do; gives whether it asks for diagnostics. */
  initialize({ capabilities, initializationOptions, rootUri, workspaceFolders }: InitializeParams): boolean {
    const options = initializationOptions as InitializationOptions | undefined;
    this.#files.clientReads = options?.readFile === true;
    this.#files.clientLists = options?.listFiles === true;
    this.#files.folders = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
    this.#pulls = capabilities.textDocument?.diagnostic !== undefined;
    this.#pull.canRefresh = this.#pulls && capabilities.workspace?.diagnostics?.refreshSupport === true;
    this.#tellsFolders = capabilities.workspace?.workspaceFolders === true;
    this.#mayWatch =
      options?.watchesFiles !== true && capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    return this.#pulls;
  }

  /** From now on the client may be asked for something, so that the work begins. */
  initialized(): void {
    const { client, workspace } = this.#connection;
    if (this.#mayWatch) {
      client
        .register(DidChangeWatchedFilesNotification.type, watchers)
        .catch((error) => this.#connection.console.warn(`the client watches no files: ${String(error)}`));
    }
    if (this.#tellsFolders) workspace.onDidChangeWorkspaceFolders((event) => this.#foldersChanged(event));
    void this.#scan.start(this.#files.folders.length > 0);
  }

  closed(uri: string): void {
    this.#settle(this.#service.close(uri).then(() => (this.#pulls ? this.#pull.closed(uri) : this.#push.closed(uri))));
  }

  filesChanged(changes: readonly FileEvent[]): void {
    for (const change of changes) {
      const uri = normalUri(change.uri);
      if (skipped.test(uri)) continue;
      this.#files.changed(uri);
      this.#settle(this.#service.fileChanged(uri));
    }
  }

  documentDiagnostics({ textDocument, previousResultId }: DocumentDiagnosticParams, token: CancellationToken) {
    const nothing: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };
    return guarded(this.#connection, `diagnostics of ${textDocument.uri}`, token, nothing, async () => {
      // A client asks once more for a document that it has just closed, and then means the stored file.
      if (!this.#open.get(textDocument.uri)) await this.#settled;
      return this.#pull.document(textDocument.uri, previousResultId);
    });
  }

  workspaceDiagnostics({ previousResultIds }: WorkspaceDiagnosticParams, token: CancellationToken) {
    return guarded(this.#connection, 'diagnostics of the workspace', token, { items: [] }, async () => {
      await this.#settled;
      return this.#pull.workspace(previousResultIds, token);
    });
  }

  #foldersChanged({ added, removed }: WorkspaceFoldersChangeEvent): void {
    const gone = new Set(removed.map(({ uri }) => normalUri(uri).replace(/\/$/, '')));
    const kept = this.#files.folders.filter((folder) => !gone.has(folder));
    this.#files.folders = [...kept, ...added.map(({ uri }) => uri)];
    void this.#scan.start(this.#files.folders.length > 0);
  }

  #completeChanged(complete: boolean): void {
    this.#push.complete = complete && !this.#pulls;
    this.#pull.complete = complete;
    if (complete && this.#pulls) this.#pull.refresh();
  }

  #settle(change: Promise<unknown>): void {
    const logged = change.catch((error) =>
      this.#connection.console.error(`reading a changed file failed: ${String(error)}`),
    );
    this.#settled = Promise.all([this.#settled, logged]).then(() => undefined);
  }
}
