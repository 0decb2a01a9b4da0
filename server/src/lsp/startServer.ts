import type { Connection, ConnectionOptions, TextDocumentItem } from 'vscode-languageserver';
import { translatorFor } from '../l10n/translatorFor.ts';
import type { DictionaryFiles } from '../service/host.ts';
import { createLanguageService } from '../service/languageService.ts';
import { inEnglish, type Translate } from '../service/message.ts';
import type { FindFonts, ReadAsset } from '../write/assets.ts';
import type { ReadPicture } from '../write/logo/readLogo.ts';
import { SharedFonts } from '../write/pdf/sharedFonts.ts';
import { initializeResult } from './capabilities.ts';
import { type Client, clientOf, unknownClient } from './client.ts';
import { ExplorerChanged } from './explorerChanged.ts';
import { features } from './features.ts';
import { Files, type ListStored, type ReadStored } from './files.ts';
import { MessageOrder } from './messageOrder.ts';
import { OpenDocuments } from './openDocuments.ts';
import { PagesChanged } from './pagesChanged.ts';
import { readAssetOf } from './readAsset.ts';
import { createRefresh } from './refresh.ts';
import type { Session } from './session.ts';
import { ShownPages } from './shownPages.ts';
import { uriOnceSaved } from './unsavedUri.ts';
import { WorkspaceLifecycle } from './workspaceLifecycle.ts';

/** What differs between the machines that a server runs on. */
export interface ServerHost {
  readonly version: string;
  /** How stored files are read there; `undefined` for a file that cannot be. */
  readonly readStored: ReadStored;
  /** The URIs of the files below a folder; `undefined` for a folder that cannot be listed there. */
  readonly listStored: ListStored;
  /** How pictures are read there; left out where only the client can. */
  readonly readPicture?: ReadPicture;
  /**
   * The URI under which a file is listed in the workspace's folders that a URI leads to, be it through links, or the same URI; left out where
   * there are no links, or where nothing is known of them.
   */
  readonly listedUri?: (uri: string, folders: readonly string[]) => string;
  /** The dictionaries for a language tag, at paths that a person has named, in the workspace's folders and on the machine; left out where none can be read. */
  readonly readDictionaries?: (
    language: string,
    named: readonly string[],
    folders: readonly string[],
  ) => Promise<readonly DictionaryFiles[]>;
  /** Called with the address of the files that were built beside the server, where it cannot know that by itself. */
  readonly builtFilesAt?: (address: string) => void;
  /** Yields to the event loop: resolves when what waits already has been dealt with. */
  readonly pause: () => Promise<void>;
  /** Called when a long file or many files are to be read, from when on speed counts for more than a little memory. */
  readonly expectMuch?: (what: 'longFile' | 'manyFiles') => void;
  /** A clock in milliseconds that never goes back; that of the machine when left out. */
  readonly now?: () => number;
  /** Reads files that were built beside the server; left out where only the client can. */
  readonly readAsset?: ReadAsset;
  /** Fonts at paths of the machine and those of its system; left out where there are none, as in a browser. */
  readonly moreFonts?: (paths: readonly string[]) => FindFonts;
}

/** A server as its entry point sees it. */
export interface Server {
  /** Whether the client has said that nothing more is to come. */
  readonly isShutDown: boolean;
}

/** From this many characters on, compiling the code that reads a text pays. */
const veryLongText = 1024 * 1024;

/** From so many files on a workspace is a large one. */
const manyFiles = 200;

/**
 * Serves one client over a connection, which is to be created with the options that are given, until it ends. Which requests are answered is in
 * `features`.
 */
export function startServer(connect: (options: ConnectionOptions) => Connection, host: ServerHost): Server {
  const order = new MessageOrder();
  const connection = connect(order.options);
  const now = host.now ?? (() => performance.now());
  const documents = new OpenDocuments((uri) => {
    const stored = uriOnceSaved(uri, files.folders);
    return host.listedUri?.(stored, files.folders) ?? stored;
  });
  const files = new Files(connection, documents, host);
  const { readDictionaries } = host;
  let translate = inEnglish;
  const said: Translate = (message) => translate(message);
  let hasManyFiles = false;
  const service = createLanguageService(
    {
      async readFile(uri) {
        const file = await files.read(uri);
        if (file && file.text.length >= veryLongText) host.expectMuch?.('longFile');
        return file;
      },
      async listFiles() {
        const uris = await files.list();
        if (uris && uris.length >= manyFiles) {
          hasManyFiles = true;
          host.expectMuch?.('manyFiles');
        }
        return uris;
      },
      folders: () => files.folders,
      ...(readDictionaries && {
        readDictionaries: (language) => readDictionaries(language, client.dictionaries, files.folders),
      }),
      pause: host.pause,
      log: (level, message) => connection.console[level](message),
    },
    { judging: 'afterReading', translate: said },
  );
  const lifecycle = new WorkspaceLifecycle(connection, documents, files, service, { pause: host.pause, now });
  const pages = new PagesChanged(connection, documents, service, host.pause);
  const shownPages = new ShownPages();
  const explorer = new ExplorerChanged(connection, host.pause);
  const refresh = createRefresh(connection);
  const readAsset = host.readAsset ?? readAssetOf(connection);
  let client: Client = unknownClient;
  /** The document whose edit is being taken in. */
  let edited: string | undefined;
  const session: Session = {
    connection,
    service,
    documents,
    files,
    lifecycle,
    pages,
    shownPages,
    explorer,
    readAsset,
    sharedFonts: new SharedFonts(),
    moreFonts: host.moreFonts,
    pause: host.pause,
    translate: said,
    get client() {
      return client;
    },
  };

  connection.onInitialize(async (params) => {
    client = clientOf(params);
    if (client.builtFiles !== undefined) host.builtFilesAt?.(client.builtFiles);
    pages.isWanted = client.renewsPages;
    explorer.isWanted = client.showsExplorer;
    translate = await translatorFor(client.locale);
    lifecycle.initialize(client);
    return initializeResult(host.version, client, features);
  });
  connection.onInitialized(() => lifecycle.initialized());
  service.onDidChangeFindings((uris, isJudged) => {
    // Neither pages nor the explorer show what rules find in stored files.
    if (isJudged) return;
    pages.changed(uris, edited);
    explorer.changed();
    // A client asks by itself for an edited document's own hints and lenses; those of others may have changed with it.
    if ([...uris].some((uri) => uri !== edited && documents.get(uri))) refresh(client);
  });

  service.onDidSettle(() => {
    explorer.changed();
    if (hasManyFiles) explorer.prepare(service);
  });

  const take = (document: TextDocumentItem) => {
    // The service reports whose findings may differ now, the document's own among them.
    edited = document.uri;
    service.update(document);
    edited = undefined;
  };
  documents.onDidChange((document) => {
    const { uri, text } = document;
    if (text.length >= veryLongText) host.expectMuch?.('longFile');
    const first = service.open(document, () => lifecycle.changing(uri)) ?? lifecycle.changing(uri);
    if (!first) take(document);
    // It may have been edited or closed meanwhile.
    first
      ?.then(() => {
        const now = documents.get(uri);
        if (now) take(now);
      })
      .catch((error) => connection.console.error(`reading ${uri} failed: ${String(error)}`));
  });
  documents.onReplaced((uri) => lifecycle.replaced(uri));
  documents.onDidClose((uri, stillOpen) => {
    lifecycle.closed(uri);
    shownPages.forget(uri);
    if (stillOpen) service.update(stillOpen);
  });
  connection.onDidChangeWatchedFiles(({ changes }) => lifecycle.filesChanged(changes));
  for (const feature of features) feature.register(session);

  order.listen(connection);
  documents.listen(connection);
  connection.listen();
  return order;
}
