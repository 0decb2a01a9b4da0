import type { TextDocumentItem } from 'vscode-languageserver-types';
import type { DocumentCache } from '../../document/documentCache.ts';
import { documentKind } from '../../document/kind.ts';
import { readGradually, type SourceDocument } from '../../document/sourceDocument.ts';
import type { Finding } from '../../model/finding.ts';
import { CancelledError } from '../../support/cancellation.ts';
import { inSteps, type Steps } from '../../support/steps.ts';
import { type FileEvaluator, readingEntry } from '../index/fileEntry.ts';
import type { WorkspaceSync } from './workspaceSync.ts';

/** In characters: shorter documents are read in a moment. */
const longText = 256 * 1024;

/** What works out what is to be known of a document. */
interface Checks extends Pick<FileEvaluator, 'evaluating'> {
  /** Finds what is quickly found, in steps. */
  findingFirst(document: SourceDocument): Steps<readonly Finding[]>;
}

/** What is told of a document that is being opened. */
interface Told {
  /** Whether something can be told of a document before it has been read. */
  knows(uri: string, text: string): boolean;
  /** What is quickly found in the stored file is to be told of a document that holds just the same. */
  foundInStored(uri: string, text: string, findings: readonly Finding[]): void;
}

/**
 * Reads long documents that are opened in steps, between which everything else is answered. Who asks about such a document waits until it has been read.
 */
export class GradualOpening {
  readonly #cache: DocumentCache;
  readonly #sync: Pick<WorkspaceSync, 'waitUntil' | 'unjudged'>;
  readonly #checks: Checks;
  readonly #told: Told;
  readonly #loadWords: () => Promise<void>;
  readonly #pause: () => Promise<void>;
  readonly #opening = new Map<string, Promise<void>>();

  /**
   * @param loadWords Loads the words that texts are judged by, unless that has been done: what is judged without them is judged anew.
   * @param pause Yields to the event loop.
   */
  constructor(
    cache: DocumentCache,
    sync: Pick<WorkspaceSync, 'waitUntil' | 'unjudged'>,
    checks: Checks,
    told: Told,
    loadWords: () => Promise<void>,
    pause: () => Promise<void>,
  ) {
    this.#cache = cache;
    this.#sync = sync;
    this.#checks = checks;
    this.#told = told;
    this.#loadWords = loadWords;
    this.#pause = pause;
  }

  /**
   * Begins to read a document that is open, unless that has begun already; resolves when a version of it is known with nearly all that is to be found in it.
   * `undefined` for a document that is short, or of which a version is known.
   *
   * @param onKnown Is called each time that something has come to be known that can be told at once: of the stored file with the same text, of what is
   * quickly found when the document has been read, and of a later version. Reading waits for it.
   */
  open(textDocument: TextDocumentItem, onKnown?: () => Promise<void> | undefined): Promise<void> | undefined {
    const { uri, text } = textDocument;
    const known = this.#opening.get(uri);
    const isRead = this.#cache.current(uri) !== undefined;
    if (known && (isRead || this.#told.knows(uri, text))) void onKnown?.();
    if (known || text.length < longText || isRead) return known;
    const opening: Promise<void> = this.#read(textDocument, () => this.#opening.get(uri) === opening, onKnown).finally(
      () => {
        if (this.#opening.get(uri) === opening) this.#opening.delete(uri);
      },
    );
    this.#opening.set(uri, opening);
    return opening;
  }

  /** A document as it is, once it has been read; `undefined` for one that is not supported or was closed meanwhile. */
  async read(textDocument: TextDocumentItem): Promise<SourceDocument | undefined> {
    const opening = this.of(textDocument.uri);
    if (!opening) return this.#cache.open(textDocument);
    await opening;
    return this.#cache.current(textDocument.uri);
  }

  /** Resolves when a document has been read that is being opened; `undefined` for any other. */
  of(uri: string): Promise<void> | undefined {
    return this.#opening.get(uri);
  }

  /** The document is closed, or another one takes its place. */
  close(uri: string): void {
    this.#opening.delete(uri);
  }

  async #read(
    { uri, languageId, version, text }: TextDocumentItem,
    isWanted: () => boolean,
    onKnown?: () => Promise<void> | undefined,
  ): Promise<void> {
    const cache = this.#cache;
    const checks = this.#checks;
    const kind = documentKind(uri, languageId);
    if (!kind) return;
    // Settings say what is checked.
    await this.#sync.waitUntil('configured', { uri });
    if (!isWanted()) return;
    const pause = async () => {
      await this.#pause();
      if (!isWanted()) throw new CancelledError();
    };
    const parts: SourceDocument[] = [];
    const onPart = async (part: SourceDocument) => {
      await inSteps(checks.findingFirst(part), { pause });
      parts.push(part);
    };
    try {
      if (!this.#told.knows(uri, text)) await this.#findInStored(uri, text, pause);
      if (this.#told.knows(uri, text)) await onKnown?.();
      const document = await readGradually(uri, kind, version, text, { pause, onPart, isEdited: true });
      await pause();
      // Somebody may have needed it at once meanwhile.
      if (!cache.current(uri)) cache.keep(document);
      await onKnown?.();
      await this.#loadWords();
      if (checks.evaluating) {
        for (const part of parts) await inSteps(readingEntry(part, checks.evaluating), { pause });
        await inSteps(checks.evaluating(document), { pause });
      }
      await pause();
    } catch (error) {
      if (!(error instanceof CancelledError)) throw error;
    }
  }

  /** Finds what is quickly found in the stored file, where it has been read already and holds just that text: reading it once more takes longer. */
  async #findInStored(uri: string, text: string, pause: () => Promise<void>): Promise<void> {
    const stored = this.#sync.unjudged(uri, text);
    if (!stored) return;
    let findings: readonly Finding[] = [];
    for (const part of [...stored.parts, stored.document])
      findings = await inSteps(this.#checks.findingFirst(part), { pause });
    this.#told.foundInStored(uri, text, findings);
  }
}
