import type { TextDocumentItem } from 'vscode-languageserver-types';
import { type DocumentKind, documentKind } from './kind.ts';
import { readDocument, type SourceDocument } from './sourceDocument.ts';
import { withLineFeeds } from './syntax/lines.ts';

/** More documents than a window has open at once. Beyond it the least recently used one is dropped, and read again when it is needed. */
const capacity = 64;

/** Documents as they were last read, by URI. Owned by an instance of the service. */
export class DocumentCache {
  readonly #documents = new Map<string, SourceDocument>();

  /** An open document, read again only when its version has changed. `undefined` when it is not a supported document. */
  open(textDocument: TextDocumentItem): SourceDocument | undefined {
    const kind = documentKind(textDocument.uri, textDocument.languageId);
    if (!kind) return undefined;
    const cached = this.#documents.get(textDocument.uri);
    // The texts of open documents are not compared, so that an unchanged one of megabytes costs nothing.
    const isSame = cached?.lineage.isContinued || cached?.text === withLineFeeds(textDocument.text);
    if (isSame && cached?.version === textDocument.version && cached.kind === kind) return this.keep(cached);
    return this.#read(textDocument.uri, kind, textDocument.version, textDocument.text, cached);
  }

  /** A document as it was read last; `undefined` for one that has not been read. */
  current(uri: string): SourceDocument | undefined {
    return this.#documents.get(uri);
  }

  /** The version of a document that was read last; `undefined` for one that has not been read. */
  version(uri: string): number | undefined {
    return this.#documents.get(uri)?.version;
  }

  /** A file that another file names. Its text is compared as well as its version, since it may have been open in between. */
  file(uri: string, kind: DocumentKind, version: number, text: string): SourceDocument {
    const cached = this.#documents.get(uri);
    if (cached?.version === version && cached.kind === kind && cached.text === withLineFeeds(text))
      return this.keep(cached);
    return this.#read(uri, kind, version, text, cached);
  }

  /** Keeps a stored file that has been read and is likely to be asked for again, as long as there is room for it. */
  offer(document: SourceDocument): void {
    if (this.#documents.size < capacity) this.keep(document);
  }

  /** Drops the document with this URI, if there is one. */
  forget(uri: string): void {
    this.#documents.delete(uri);
  }

  #read(uri: string, kind: DocumentKind, version: number, text: string, previous: SourceDocument | undefined) {
    return this.keep(readDocument(uri, kind, version, text, previous));
  }

  /** Keeps a document as the version that was read last, and gives it. */
  keep(document: SourceDocument): SourceDocument {
    this.#documents.delete(document.uri);
    this.#documents.set(document.uri, document);
    for (const oldest of this.#documents.keys()) {
      if (this.#documents.size <= capacity) break;
      this.#documents.delete(oldest);
    }
    return document;
  }
}
