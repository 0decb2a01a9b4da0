import {
  type Connection,
  type TextDocumentContentChangeEvent,
  type TextDocumentItem,
  TextDocuments,
  type TextDocumentsConfiguration,
} from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { Lines } from '../service/document/syntax/lines.ts';
import { changedText, type KnownText } from './contentChanges.ts';

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

/** The URI under which the file is listed that a normal URI leads to, which may do so through links; the same URI where it leads through none. */
export type ListedUri = (uri: string) => string;

/**
 * Open documents, found by any way of writing their URI; the items themselves have the URI under which their file is listed, so that a file
 * which is opened through a link is no second file; where it is open by itself as well, the buffer that was opened last counts.
 */
export class OpenDocuments {
  readonly #documents: TextDocuments<TextDocumentItem>;
  readonly #listedUri: ListedUri;
  /** How the client writes the URI of a document, by the URI of the item; of several documents that are one file the one opened last. */
  readonly #open = new Map<string, string>();
  /** The URIs of the items that were opened through a link, by their normal URIs. */
  readonly #linked = new Map<string, string>();
  #onReplaced: (uri: string) => void = () => {};
  #folders: readonly { readonly normal: string; readonly written: string }[] = [];

  constructor(listedUri: ListedUri = (uri) => uri) {
    this.#listedUri = listedUri;
    this.#documents = new TextDocuments<TextDocumentItem>({
      ...openDocuments,
      create: (written, ...rest) => openDocuments.create(this.#opened(written), ...rest),
    });
  }

  /** How many URIs are remembered. */
  get kept(): number {
    return this.#open.size + this.#linked.size + this.#documents.keys().length;
  }

  /** The workspace's folders as the client writes them. */
  set folders(uris: readonly string[]) {
    this.#folders = uris.map((uri) => ({ normal: folderOf(normalUri(uri)), written: folderOf(uri) }));
  }

  get(uri: string): TextDocumentItem | undefined {
    const written = this.#open.get(this.uriOf(uri));
    return written === undefined ? undefined : this.#documents.get(written);
  }

  /** Whether a file is open, by the URI by which it is known here: for who asks of thousands of files. */
  isOpen(uri: string): boolean {
    return this.#open.has(uri);
  }

  /** The URI by which a file is known here, however it is written: that of the item for an open one. */
  uriOf(written: string): string {
    const uri = normalUri(written);
    return this.#linked.get(uri) ?? uri;
  }

  /** The same for a file that need not be open: what is reported of a link is meant of the file that it leads to. */
  listedUriOf(written: string): string {
    return this.#listedUri(this.uriOf(written));
  }

  /** The same for a file that is asked about: that of the item for an open one, else that of the file that a link leads to. */
  knownUriOf(written: string): string {
    return this.get(written)?.uri ?? this.listedUriOf(written);
  }

  /** A URI as the client writes it, so that it knows the document again; of one that it never opened as it writes the folder around it. */
  asWritten(uri: string): string {
    const open = this.#open.get(uri);
    if (open !== undefined) return open;
    const around = this.#folders.find(({ normal }) => uri.startsWith(`${normal}/`));
    return around ? around.written + uri.slice(around.normal.length) : uri;
  }

  /**
   * An answer in which documents that were opened through a link have the URI that the client opened them by, so that edits get to its buffer;
   * everything else is as it was. Answers are plain JSON.
   */
  toClient<T>(answer: T): T {
    if (this.#linked.size === 0) return answer;
    return withUris(answer, new Map([...this.#linked].map(([normal, uri]) => [uri, this.#open.get(uri) ?? normal])));
  }

  /** The same the other way: parameters in which these documents have the URI by which they are known here. */
  fromClient<T>(params: T): T {
    return this.#linked.size === 0 ? params : withUris(params, this.#linked);
  }

  /** `listener` is given each document that is opened or edited. */
  onDidChange(listener: (document: TextDocumentItem) => void): void {
    this.#documents.onDidChangeContent(({ document }) => listener(document));
  }

  /** `listener` is given the URI of a document that is open when another one of the same file is about to count instead. */
  onReplaced(listener: (uri: string) => void): void {
    this.#onReplaced = listener;
  }

  /** A document that is closed may still be open under another way of writing its URI. */
  onDidClose(listener: (uri: string, stillOpen: TextDocumentItem | undefined) => void): void {
    this.#documents.onDidClose(({ document: { uri } }) => {
      const others = this.#documents.keys().filter((written) => this.#documents.get(written)?.uri === uri);
      const normal = new Set(others.map(normalUri));
      for (const [linked, listed] of this.#linked)
        if (listed === uri && !normal.has(linked)) this.#linked.delete(linked);
      const written = others.at(-1);
      if (written === undefined) this.#open.delete(uri);
      else this.#open.set(uri, written);
      listener(uri, this.get(uri));
    });
  }

  listen(connection: Connection): void {
    this.#documents.listen(connection);
  }

  #opened(written: string): string {
    const normal = normalUri(written);
    const uri = this.#listedUri(normal);
    if (this.#open.has(uri)) this.#onReplaced(uri);
    this.#open.set(uri, written);
    if (uri !== normal) this.#linked.set(normal, uri);
    return uri;
  }
}

/** A folder's URI without the slash at its end. */
export function folderOf(uri: string): string {
  return uri.replace(/\/$/, '');
}

/** A copy of a JSON value in which these texts, as values and as keys, are replaced by others. */
function withUris<T>(value: T, uris: ReadonlyMap<string, string>): T {
  const replaced = (part: unknown): unknown => {
    if (typeof part === 'string') return uris.get(part) ?? part;
    if (Array.isArray(part)) return part.map(replaced);
    // Errors, and whatever else is no plain object, are left as they are.
    if (typeof part !== 'object' || part === null || Object.getPrototypeOf(part) !== Object.prototype) return part;
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [uris.get(key) ?? key, replaced(inner)]));
  };
  return replaced(value) as T;
}

/** Open documents as immutable items, so that an answer under way keeps the version that it was asked about. */
export const openDocuments: TextDocumentsConfiguration<TextDocumentItem> = {
  create: (uri, languageId, version, text) => openItem({ uri, languageId, version, text }),
  update: (document, changes, version) =>
    (document instanceof OpenItem ? document : openItem(document)).changed(changes, version),
};

class OpenItem implements TextDocumentItem {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  readonly text: string;
  readonly #lines: Lines;

  constructor(uri: string, languageId: string, version: number, { text, lines }: KnownText) {
    this.uri = uri;
    this.languageId = languageId;
    this.version = version;
    this.text = text;
    this.#lines = lines;
  }

  changed(changes: readonly TextDocumentContentChangeEvent[], version: number): OpenItem {
    const known = changedText({ text: this.text, lines: this.#lines }, changes);
    return new OpenItem(this.uri, this.languageId, version, known);
  }
}

function openItem({ uri, languageId, version, text }: TextDocumentItem): OpenItem {
  return new OpenItem(uri, languageId, version, { text, lines: new Lines(text) });
}
