import {
  type CancellationToken,
  type ClientCapabilities,
  CodeLensRefreshRequest,
  type Connection,
  type InitializeParams,
  type TextDocumentItem,
} from 'vscode-languageserver';
import { type InitializationOptions, type RenderParams, type RenderResult, renderMethod } from '../protocol.ts';
import type { CodeLensOptions } from '../service/features/codeLens.ts';
import type { CompletionOptions } from '../service/features/completion/complete.ts';
import { createLanguageService } from '../service/languageService.ts';
import type { ReadAsset } from '../write/assets.ts';
import { editorLinks } from '../write/html/links.ts';
import { initializeResult } from './capabilities.ts';
import { coalesce } from './coalesce.ts';
import { Files, type ListStored, type ReadStored } from './files.ts';
import { guarded } from './guard.ts';
import { registerNavigation } from './navigation.ts';
import { OpenDocuments } from './openDocuments.ts';
import { PagesChanged } from './pagesChanged.ts';
import { registerPublishing } from './publishing.ts';
import { assetsOf, roleExport } from './roleExport.ts';
import { WorkspaceLife } from './workspaceLifecycle.ts';

/** What differs between the machines that a server runs on. */
export interface ServerHost {
  readonly version: string;
  /** How stored files are read there; `undefined` for a file that cannot be. */
  readonly readStored: ReadStored;
  /** The URIs of the files below a folder; `undefined` for a folder that cannot be listed there. */
  readonly listStored: ListStored;
  /** Told where the files are that were built beside the server, where it cannot know by itself. */
  readonly builtFilesAt?: (address: string) => void;
  /** Comes back after what waits already. */
  readonly pause: () => Promise<void>;
  /** Reads files that were built beside the server; left out where only the client can. */
  readonly readAsset?: ReadAsset;
}

/** Serves one client over a connection until it ends. All handlers are wired here; what they do is the service's business. */
export function startServer(connection: Connection, host: ServerHost): void {
  const open = new OpenDocuments();
  const files = new Files(connection, open, host.readStored, host.listStored);
  const service = createLanguageService({
    readFile: (uri) => files.read(uri),
    listFiles: () => files.list(),
    folders: () => files.folders,
    pause: host.pause,
    log: (level, message) => connection.console[level === 'debug' ? 'debug' : level](message),
  });
  const life = new WorkspaceLife(connection, open, files, service, host.pause);
  const pages = new PagesChanged(connection, service, host.pause);
  let client: ClientCapabilities = {};
  let completionOptions: CompletionOptions = {};
  let hintsRefresh = false;
  const refreshHints = coalesce(() => connection.languages.inlayHint.refresh());
  let lensOptions: CodeLensOptions = {};
  let lensesRefresh = false;
  const refreshLenses = coalesce(() => connection.sendRequest(CodeLensRefreshRequest.type));
  /** The document whose edit is being taken in. */
  let edited: string | undefined;

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
    client = params.capabilities;
    if (typeof options?.suggestCommand === 'string') completionOptions = { suggestCommand: options.suggestCommand };
    if (typeof options?.builtFiles === 'string') host.builtFilesAt?.(options.builtFiles);
    pages.isWanted = options?.renewsPages === true;
    hintsRefresh = params.capabilities.workspace?.inlayHint?.refreshSupport === true;
    lensOptions = { commands: options?.commands === true };
    lensesRefresh = options?.commands === true && params.capabilities.workspace?.codeLens?.refreshSupport === true;
    return initializeResult(host.version, life.initialize(params));
  });

  connection.onInitialized(() => life.initialized());
  service.onDidChangeFindings((uris) => {
    pages.changed(uris, edited);
    // An edited document's own hints and lenses are asked for by the client; those of others may have changed with it.
    if (![...uris].some((uri) => uri !== edited && open.get(uri))) return;
    if (hintsRefresh) refreshHints();
    if (lensesRefresh) refreshLenses();
  });

  open.onDidChange((document) => {
    // Whoever's findings may differ now, the document's own included, is told of by the service.
    edited = document.uri;
    service.update(document);
    edited = undefined;
  });
  open.onDidClose((uri) => life.closed(uri));
  connection.onDidChangeWatchedFiles(({ changes }) => life.filesChanged(changes));

  connection.languages.diagnostics.on((params, token) => life.documentDiagnostics(params, token));
  connection.languages.diagnostics.onWorkspace((params, token) => life.workspaceDiagnostics(params, token));
  connection.onCompletion(({ textDocument, position }, token) =>
    answer('completion', textDocument.uri, token, null, (document) =>
      service.complete(document, position, completionOptions),
    ),
  );
  connection.onCompletionResolve((item, token) =>
    guarded(connection, `resolving the completion ${item.label}`, token, item, () => service.resolveCompletion(item)),
  );
  connection.languages.inlayHint.on(({ textDocument, range }, token) =>
    answer('inlay hints', textDocument.uri, token, [], (document) => service.inlayHints(document, range)),
  );
  connection.onCodeLens(({ textDocument }, token) =>
    answer('code lenses', textDocument.uri, token, [], (document) => service.codeLenses(document, lensOptions)),
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
      pages.made([document.uri]);
      // The Markdown library takes more memory than the rest of the server; who shows no preview does without it.
      const [{ jobProfileOf }, { renderProfile }] = await Promise.all([
        import('../jobProfile/jobProfile.ts'),
        import('../write/html/renderProfile.ts'),
      ]);
      const page = renderProfile(jobProfileOf(resolved.profile), editorLinks);
      return { ...page, dependencies, broken: resolved.broken };
    }),
  );

  registerNavigation(connection, service, answer, () => client);
  const readAsset = host.readAsset ?? assetsOf(connection);
  registerPublishing(connection, service, pages, roleExport(service, files, readAsset));
  open.listen(connection);
  connection.listen();
}
