import {
  type Connection,
  type TextDocumentContentChangeEvent,
  type TextDocumentItem,
  TextDocuments,
  type TextDocumentsConfiguration,
} from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { Lines } from '../service/document/syntax/lines.ts';

/**
 * The one way in which the server writes a URI. Clients escape other characters than the server does where it lists files, and the
 * index would take `a(b).role.yaml` and `a%28b%29.role.yaml` for two files.
 */
export function normalUri(uri: string): string {
  try {
    return URI.parse(uri).toString();
  } catch {
    return uri;
  }
}

/** Open documents, found by any way of writing their URI; the items themselves have the normal one. */
export class OpenDocuments {
  readonly #documents: TextDocuments<TextDocumentItem>;
  /** How the client writes a URI. */
  readonly #written = new Map<string, string>();

  constructor() {
    this.#documents = new TextDocuments<TextDocumentItem>({
      ...openDocuments,
      create: (uri, ...rest) => {
        this.#written.set(normalUri(uri), uri);
        return openDocuments.create(normalUri(uri), ...rest);
      },
    });
  }

  get(uri: string): TextDocumentItem | undefined {
    return this.#documents.get(this.asWritten(normalUri(uri)));
  }

  /** A normal URI as the client writes it, so that it knows the document again. */
  asWritten(uri: string): string {
    return this.#written.get(uri) ?? uri;
  }

  /** `listener` is given each document that is opened or edited. */
  onDidChange(listener: (document: TextDocumentItem) => void): void {
    this.#documents.onDidChangeContent(({ document }) => listener(document));
  }

  onDidClose(listener: (uri: string) => void): void {
    this.#documents.onDidClose(({ document }) => listener(document.uri));
  }

  listen(connection: Connection): void {
    this.#documents.listen(connection);
  }
}

/** Open documents as immutable items, so that an answer under way keeps the version that it was asked about. */
export const openDocuments: TextDocumentsConfiguration<TextDocumentItem> = {
  create: (uri, languageId, version, text) => ({ uri, languageId, version, text }),
  update: (document, changes, version) => ({ ...document, version, text: changes.reduce(applyChange, document.text) }),
};

function applyChange(text: string, change: TextDocumentContentChangeEvent): string {
  if (!('range' in change)) return change.text;
  const lines = new Lines(text);
  const [start, end] = [lines.offsetAt(change.range.start), lines.offsetAt(change.range.end)].toSorted((a, b) => a - b);
  return text.slice(0, start) + change.text + text.slice(end);
}
