import {
  type CancellationToken,
  type Connection,
  type Diagnostic,
  DocumentDiagnosticReportKind,
  type FullDocumentDiagnosticReport,
  type InitializeParams,
  type TextDocumentItem,
  TextDocuments,
} from 'vscode-languageserver';
import { type InitializationOptions, type RenderParams, type RenderResult, renderMethod } from '../protocol.ts';
import type { CompletionOptions } from '../service/features/completion/complete.ts';
import { createLanguageService } from '../service/languageService.ts';
import { initializeResult } from './capabilities.ts';
import { Files, type ReadStored } from './files.ts';
import { guarded } from './guard.ts';
import { openDocuments } from './openDocuments.ts';
import { DiagnosticsPush } from './push.ts';

/** What differs between the machines that a server runs on. */
export interface ServerHost {
  readonly version: string;
  /** How stored files are read there; `undefined` for a file that cannot be. */
  readonly readStored: ReadStored;
  /** The URIs of the files below a folder; `undefined` for a folder that cannot be listed there. */
  readonly listStored: (folderUri: string) => Promise<readonly string[] | undefined>;
  /** Comes back after what waits already. */
  readonly pause: () => Promise<void>;
}

/** Serves one client over a connection until it ends. All handlers are wired here; what they do is the service's business. */
export function startServer(connection: Connection, host: ServerHost): void {
  let folders: readonly string[] = [];
  const open = new TextDocuments(openDocuments);
  const files = new Files(connection, open, host.readStored);
  const service = createLanguageService({
    readFile: (uri) => files.read(uri),
    async listFiles() {
      if (folders.length === 0) return undefined;
      return (await Promise.all(folders.map((folder) => host.listStored(folder)))).flatMap((uris) => uris ?? []);
    },
    folders: () => folders,
    pause: host.pause,
    log: (level, message) => connection.console[level === 'debug' ? 'debug' : level](message),
  });
  const push = new DiagnosticsPush(connection, open, service);
  let pull = false;
  let completionOptions: CompletionOptions = {};

  /** Runs a request on an open document; a document that is not open gives the fallback. */
  function answer<T>(
    name: string,
    uri: string,
    token: CancellationToken,
    fallback: T,
    run: (document: TextDocumentItem) => T | Promise<T>,
  ) {
    return guarded(connection, `${name} of ${uri}`, token, fallback, () => {
      const document = open.get(uri);
      return document ? run(document) : fallback;
    });
  }

  connection.onInitialize((params: InitializeParams) => {
    const options = params.initializationOptions as InitializationOptions | undefined;
    files.clientReads = options?.readFile === true;
    if (typeof options?.suggestCommand === 'string') completionOptions = { suggestCommand: options.suggestCommand };
    folders = params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []);
    pull = params.capabilities.textDocument?.diagnostic !== undefined;
    return initializeResult(host.version, pull);
  });

  connection.onInitialized(() => {
    service.scan().catch((error) => connection.console.error(`reading the workspace failed: ${String(error)}`));
  });
  service.onDidChangeFindings((uris) => {
    if (!pull) for (const uri of uris) if (open.get(uri)) push.changed(uri);
  });

  open.onDidChangeContent(({ document }) => {
    // Whoever's findings may differ now, the document's own included, is told of by the service.
    service.update(document);
  });
  open.onDidClose(({ document }) => {
    void service.close(document.uri);
    if (!pull) push.closed(document.uri);
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri } of changes) {
      files.changed(uri);
      void service.fileChanged(uri);
    }
  });

  connection.languages.diagnostics.on(({ textDocument }, token) =>
    answer('diagnostics', textDocument.uri, token, report([]), async (document) =>
      report(await service.diagnostics(document)),
    ),
  );
  connection.onCompletion(({ textDocument, position }, token) =>
    answer('completion', textDocument.uri, token, null, (document) =>
      service.complete(document, position, completionOptions),
    ),
  );
  connection.onHover(({ textDocument, position }, token) =>
    answer(
      'hover',
      textDocument.uri,
      token,
      null,
      async (document) => (await service.hover(document, position)) ?? null,
    ),
  );
  connection.onCodeAction(({ textDocument, range, context }, token) =>
    answer('code actions', textDocument.uri, token, [], (document) => service.codeActions(document, range, context)),
  );
  connection.onDocumentSymbol(({ textDocument }, token) =>
    answer('document symbols', textDocument.uri, token, [], (document) => service.documentSymbols(document)),
  );
  connection.onFoldingRanges(({ textDocument }, token) =>
    answer('folding ranges', textDocument.uri, token, [], (document) => service.foldingRanges(document)),
  );
  connection.onSelectionRanges(({ textDocument, positions }, token) =>
    answer('selection ranges', textDocument.uri, token, [], (document) => service.selectionRanges(document, positions)),
  );
  connection.onDocumentLinks(({ textDocument }, token) =>
    answer('document links', textDocument.uri, token, [], (document) => service.documentLinks(document)),
  );
  connection.onDocumentFormatting(({ textDocument, options }, token) =>
    answer('formatting', textDocument.uri, token, [], (document) => service.format(document, options)),
  );
  connection.onRequest(renderMethod, ({ textDocument }: RenderParams, token: CancellationToken) =>
    answer<RenderResult | null>('rendering', textDocument.uri, token, null, async (document) => {
      const resolved = await service.resolve(document);
      if (!resolved) return null;
      const { dependencies } = resolved.profile;
      // The Markdown library takes more memory than the rest of the server; who shows no preview does without it.
      const { renderProfile } = await import('../render/renderProfile.ts');
      return { ...renderProfile(resolved.profile), dependencies, broken: resolved.broken };
    }),
  );

  open.listen(connection);
  connection.listen();
}

function report(items: Diagnostic[]): FullDocumentDiagnosticReport {
  return { kind: DocumentDiagnosticReportKind.Full, items };
}
