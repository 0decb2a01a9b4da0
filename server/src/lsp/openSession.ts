import type { Connection, TextDocumentItem } from 'vscode-languageserver';
import { translatorFor } from '../l10n/translatorFor.ts';
import { type NoDictionaryParams, noDictionaryMethod } from '../protocol.ts';
import { createLanguageService } from '../service/languageService.ts';
import { inEnglish } from '../service/message.ts';
import { SharedFonts } from '../write/pdf/sharedFonts.ts';
import type { Client } from './client.ts';
import { ExplorerChanged } from './explorerChanged.ts';
import { features } from './features.ts';
import { Files } from './files.ts';
import { OpenDocuments } from './openDocuments.ts';
import { PagesChanged } from './pagesChanged.ts';
import { PagesFirst } from './pagesFirst.ts';
import { Precedence } from './precedence.ts';
import { readAssetOf } from './readAsset.ts';
import { createRefresh } from './refresh.ts';
import { sendQuietly } from './sendQuietly.ts';
import type { ServerHost } from './serverHost.ts';
import type { Session } from './session.ts';
import { ShownPages } from './shownPages.ts';
import { uriOnceSaved } from './unsavedUri.ts';
import { WorkspaceLifecycle } from './workspaceLifecycle.ts';

/** From this many characters on, compiling the code that reads a text pays. */
const veryLongText = 1024 * 1024;

/** From so many files on a workspace is a large one. */
const manyFiles = 200;

/**
 * Answers a client that has introduced itself, from now on until its connection ends. Apart from the start of the server, which answers the
 * introduction before this and the language service behind it are loaded.
 */
export async function openSession(connection: Connection, client: Client, host: ServerHost): Promise<void> {
  if (client.builtFiles !== undefined) host.builtFilesAt?.(client.builtFiles);
  const translate = await translatorFor(client.locale).catch((error: unknown) => {
    // Words are a script of their own for a worker, which may be out of reach.
    connection.console.error(
      `What is said in ${client.locale} cannot be loaded, so that it is said in English: ${String(error)}`,
    );
    return inEnglish;
  });
  const now = host.now ?? (() => performance.now());
  const documents = new OpenDocuments((uri) => {
    const stored = uriOnceSaved(uri, files.folders);
    return host.listedUri?.(stored, files.folders) ?? stored;
  });
  const files = new Files(connection, documents, host);
  const precedence = new Precedence(host.pause);
  const { readDictionaries } = host;
  let hasManyFiles = false;
  const service = createLanguageService(
    {
      async readFile(uri) {
        const file = await files.read(uri);
        if (file && file.text.length >= veryLongText) host.expectMuch?.('longFile');
        return file;
      },
      sizeOf: (uri) => files.sizeOf(uri),
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
      lacksDictionary(language) {
        const params: NoDictionaryParams = { language };
        if (client.tellsOfDictionaries) void sendQuietly(() => connection.sendNotification(noDictionaryMethod, params));
      },
      pause: host.pause,
      giveWay: precedence.giveWay,
      log: (level, message) => connection.console[level](message),
    },
    { judging: 'afterReading', translate },
  );
  const clock = { pause: host.pause, now };
  const pagesFirst = new PagesFirst(clock);
  const lifecycle = new WorkspaceLifecycle(connection, client, documents, files, service, clock, pagesFirst, translate);
  const pages = new PagesChanged(connection, documents, service, host.pause);
  const shownPages = new ShownPages();
  const explorer = new ExplorerChanged(connection, host.pause);
  pages.isWanted = client.renewsPages;
  explorer.isWanted = client.showsExplorer;
  const refresh = createRefresh(connection);
  const readAsset = host.readAsset ?? readAssetOf(connection);
  /** The document whose edit is being taken in. */
  let edited: string | undefined;
  const session: Session = {
    connection,
    service,
    documents,
    files,
    lifecycle,
    pages,
    pagesFirst,
    shownPages,
    explorer,
    precedence,
    readAsset,
    sharedFonts: new SharedFonts(),
    moreFonts: host.moreFonts,
    pause: host.pause,
    translate,
    client,
  };

  connection.onInitialized(() => lifecycle.initialized());
  service.onDidChangeFindings((uris, isJudged) => {
    // Neither pages nor the explorer show what rules find in stored files.
    if (isJudged) return;
    pages.changed(uris, edited);
    explorer.changed();
    // A client asks by itself for an edited document's own hints and lenses; those of others may have changed with it.
    if ([...uris].some((uri) => uri !== edited && documents.isOpen(uri))) refresh(client);
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
    pagesFirst.edited(uri);
    if (text.length >= veryLongText) host.expectMuch?.('longFile');
    const first = service.open(document, () => lifecycle.changing(uri)) ?? lifecycle.changing(uri);
    if (!first) take(document);
    first
      ?.catch((error) => connection.console.error(`reading ${uri} failed: ${String(error)}`))
      .then(() => {
        // It may have been closed meanwhile, and opened again with another text, which is being read.
        if (service.opening(uri)) return;
        const now = documents.get(uri);
        if (now) take(now);
      })
      .catch((error) => connection.console.error(`taking ${uri} in failed: ${String(error)}`))
      // Whatever has become of it, nothing more is to come by itself.
      .then(() => service.opening(uri) ?? lifecycle.opened(uri));
  });
  documents.onReplaced((uri) => lifecycle.replaced(uri));
  documents.onDidClose((uri, stillOpen) => {
    lifecycle.closed(uri);
    shownPages.forget(uri);
    pagesFirst.closed(uri);
    if (stillOpen) service.update(stillOpen);
  });
  connection.onDidChangeWatchedFiles(({ changes }) => lifecycle.filesChanged(changes));
  for (const feature of features) feature.register(session);

  documents.listen(connection);
}
