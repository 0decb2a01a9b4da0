import { type DocumentKind, documentKind } from '../../document/kind.ts';
import { readGradually, readOnce, type SourceDocument } from '../../document/sourceDocument.ts';
import { withLineFeeds } from '../../document/syntax/lines.ts';
import type { HostFile, ServiceHost } from '../../host.ts';
import { inSteps, whileWanted } from '../../support/steps.ts';
import { type FileEntry, type FileEvaluator, fileEntryOf, readingEntry } from '../index/fileEntry.ts';
import type { WorkspaceIndex } from '../index/workspaceIndex.ts';
import type { WaitOptions } from './readStates.ts';
import { type ReadFile, UnjudgedFiles } from './unjudgedFiles.ts';

/** From this many characters, or bytes of a file, on, parsing a text takes so long that it delays answers noticeably. */
const longText = 256 * 1024;

export interface ReadOptions extends Pick<WaitOptions, 'longFiles'> {
  /** What the file is; left out where its name, or what is known of it already, says so. */
  readonly kind?: DocumentKind | undefined;
  /** A scan reports all files in the end, so that which others each of them affects need not be worked out. */
  readonly isQuiet?: boolean;
}

/** The URIs of files whose findings may differ now. */
export type Affected = ReadonlySet<string>;

const none: Affected = new Set();

/** A version of a stored file that is being read; it is known by its identity, so that one which was overtaken is dropped. */
interface Reading {
  readonly version: number;
  readonly affected: Promise<Affected>;
  /** Nobody who waits for it asks which other files it affects. */
  isQuiet: boolean;
}

/** How a document comes into the index. */
interface Taking extends Partial<Pick<ReadFile, 'parts'>> {
  readonly isQuiet?: boolean;
  readonly isEdit?: boolean;
}

/** The questions for a stored file that have not all been answered. */
interface Asked {
  /** How many of them wait for their answer. */
  waiting: number;
  /** The number of the latest one that has been answered, counted over all files. */
  answered: number;
}

/** Brings single files into the index: open buffers as they are edited, stored files when they are asked for. */
export class FileReader {
  readonly #host: ServiceHost;
  readonly #index: WorkspaceIndex;
  readonly #evaluator: FileEvaluator;
  readonly #onLate: (affected: Affected) => void;
  readonly #opening: (uri: string) => Promise<void> | undefined;
  readonly #open = new Set<string>();
  /**
   * The versions of open documents whose files were deleted: an editor may keep such a document for minutes after it shows it no longer. From the first edit
   * on it counts again.
   */
  readonly #orphans = new Map<string, number>();
  /** The version of each file that the index holds. */
  readonly #versions = new Map<string, number>();
  readonly #reading = new Map<string, Reading>();
  readonly #asked = new Map<string, Asked>();
  readonly #unjudged = new UnjudgedFiles();
  /** What the index was given for the documents that somebody still has. */
  readonly #entries = new WeakMap<SourceDocument, FileEntry>();
  /** How many reads were requested. */
  #questions = 0;

  /**
   * `onLate` is called when a long file has been read in the background; `opening` resolves when a
   * document that is being opened has been read, and is `undefined` for any other.
   */
  constructor(
    host: ServiceHost,
    index: WorkspaceIndex,
    evaluator: FileEvaluator,
    onLate: (affected: Affected) => void,
    opening: (uri: string) => Promise<void> | undefined,
  ) {
    this.#host = host;
    this.#index = index;
    this.#evaluator = evaluator;
    this.#onLate = onLate;
    this.#opening = opening;
  }

  /** How many URIs are remembered, for whatever reason. */
  get kept(): number {
    const others = this.#reading.size + this.#asked.size + this.#unjudged.kept;
    return this.#open.size + this.#orphans.size + this.#versions.size + others;
  }

  isOpen(uri: string): boolean {
    return this.#open.has(uri);
  }

  /** Whether the index holds this version of a file. */
  holds(uri: string, version: number): boolean {
    return this.#versions.get(uri) === version;
  }

  /** A long file is read in the background. */
  isReading(uri: string): boolean {
    return this.#reading.has(uri);
  }

  /** True for a file that was evaluated under another plan than the one that counts now. */
  isStale(uri: string): boolean {
    const entry = this.#index.entry(uri);
    return entry?.plan !== undefined && entry.plan !== this.#evaluator.planKey(uri);
  }

  /** False for a stored file that has been read, and not been judged yet. */
  isJudged(uri: string): boolean {
    const entry = this.#index.entry(uri);
    return entry === undefined || entry.plan !== undefined;
  }

  /** Takes what an open buffer holds; the same version twice costs nothing, unless other checks have been turned on. */
  open(document: SourceDocument): Affected {
    const { uri, version } = document;
    if (this.#orphans.get(uri) === version) return none;
    this.#orphans.delete(uri);
    const wasOpen = this.#open.has(uri);
    if (wasOpen && this.#versions.get(uri) === version && !this.isStale(uri)) return none;
    this.#open.add(uri);
    return this.#take(document, { isEdit: wasOpen });
  }

  /** From now on the stored file counts, which has yet to be read; false for a file that was not open. */
  close(uri: string): boolean {
    this.#versions.delete(uri);
    this.#orphans.delete(uri);
    return this.#open.delete(uri);
  }

  /** The file of an open document was deleted. */
  deleted(uri: string): void {
    const version = this.#open.delete(uri) ? this.#versions.get(uri) : undefined;
    if (version !== undefined) this.#orphans.set(uri, version);
  }

  /** There is a file again. */
  restored(uri: string): void {
    this.#orphans.delete(uri);
  }

  /** Reads a stored file, unless it is open or has not changed since it was read; a file that is gone is forgotten. */
  async read(uri: string, { kind, longFiles = 'await', isQuiet = false }: ReadOptions = {}): Promise<Affected> {
    const known = kind ?? documentKind(uri) ?? this.#index.entry(uri)?.profile.kind;
    if (!known || this.#open.has(uri)) return none;
    if (longFiles === 'background' && (await this.#isLong(uri))) {
      this.#tellLate(uri, this.read(uri, { kind: known, isQuiet }));
      return none;
    }
    const answer = await this.#ask(uri);
    if (this.#open.has(uri)) return none;
    if (answer === 'overtaken') return this.#reading.get(uri)?.affected ?? none;
    const { file } = answer;
    if (!file || this.#orphans.get(uri) === file.version) return this.forget(uri);
    // Until a document that is being opened has been read, what is known of its file counts, or what is just being read of that.
    const isOpening = this.#opening(uri) !== undefined;
    if (isOpening && this.#index.entry(uri)) return none;
    if (this.#versions.get(uri) === file.version) {
      // What is being read is neither what was there before nor what is there now.
      this.#reading.delete(uri);
      return none;
    }
    const reading = this.#reading.get(uri);
    const isKnown = reading !== undefined && (isOpening || reading.version === file.version);
    if (isKnown) reading.isQuiet &&= isQuiet;
    const affected = isKnown ? reading.affected : this.#readText(uri, known, file, isQuiet);
    if (longFiles === 'await' || file.text.length < longText) return affected;
    this.#tellLate(uri, affected);
    return none;
  }

  /** Whether a file of which nothing is known is long: taking in its text alone would delay the first answers. */
  async #isLong(uri: string): Promise<boolean> {
    if (this.#index.entry(uri)) return false;
    const size = await this.#host.sizeOf?.(uri);
    return size !== undefined && size >= longText;
  }

  #tellLate(uri: string, affected: Promise<Affected>): void {
    affected.then(this.#onLate).catch((error) => this.#host.log('error', `${uri}: ${String(error)}`));
  }

  /** The same for a stored file of which nothing has changed but how it is checked: nothing is kept of it that could be checked again. */
  readAgain(uri: string): Promise<Affected> {
    this.#versions.delete(uri);
    return this.read(uri);
  }

  /** Judges a stored file that has only been read; gives whether that has been done. */
  async judge(uri: string): Promise<boolean> {
    const entry = this.#index.entry(uri);
    if (entry === undefined || this.isJudged(uri)) return false;
    // It is judged as it is open.
    if (this.#opening(uri)) return false;
    const read = this.#unjudged.get(uri);
    if (!read) {
      await this.readAgain(uri);
      return this.isJudged(uri);
    }
    // It may be opened, changed or removed meanwhile.
    const judged = await this.#judged(read, () => this.#index.entry(uri) === entry && !this.#opening(uri));
    if (judged) this.#unjudged.take(uri);
    // The document is let go of: the skills in it and where its ids stand are read before that.
    if (judged) this.#index.putFindings(judged);
    return judged !== undefined;
  }

  /** What is known of a file once it has been judged, of a long one in steps as long as that is wanted. */
  async #judged({ document, parts }: ReadFile, isWanted: () => boolean): Promise<FileEntry | undefined> {
    const { evaluating } = this.#evaluator;
    if (!evaluating || parts.length === 0)
      return fileEntryOf(document, this.#evaluator.evaluate(document, true), false);
    const pause = () => this.#host.giveWay();
    for (const part of parts)
      if (!(await whileWanted(readingEntry(part, evaluating), pause, isWanted))) return undefined;
    return whileWanted(readingEntry(document, evaluating, false), pause, isWanted);
  }

  /** A stored file that has been read and not been judged yet, where it holds just that text. */
  unjudged(uri: string, text: string): ReadFile | undefined {
    const read = this.#unjudged.get(uri);
    return read?.document.text === withLineFeeds(text) ? read : undefined;
  }

  forget(uri: string): Affected {
    this.#reading.delete(uri);
    this.#unjudged.take(uri);
    this.#versions.delete(uri);
    return this.#index.remove(uri);
  }

  /** What is stored in a file; `overtaken` when a later request was answered earlier, so that this may be an older state. */
  async #ask(uri: string): Promise<{ readonly file: HostFile | undefined } | 'overtaken'> {
    const question = ++this.#questions;
    const asked = this.#asked.get(uri) ?? { waiting: 0, answered: 0 };
    this.#asked.set(uri, asked);
    asked.waiting++;
    try {
      const file = await this.#host.readFile(uri);
      if (asked.answered > question) return 'overtaken';
      asked.answered = question;
      return { file };
    } finally {
      asked.waiting--;
      if (asked.waiting === 0) this.#asked.delete(uri);
    }
  }

  #readText(uri: string, kind: DocumentKind, file: HostFile, isQuiet: boolean): Promise<Affected> {
    const pause = () => this.#host.giveWay();
    const { evaluating } = this.#evaluator;
    const { version, text } = file;
    const parts: SourceDocument[] = [];
    const onPart =
      evaluating &&
      (async (part: SourceDocument) => {
        const reads = this.#reads;
        if (reads) {
          parts.push(part);
          fileEntryOf(part, reads(part, true));
        } else await inSteps(readingEntry(part, evaluating), { pause });
      });
    const readIt = async () => {
      if (onPart) return readGradually(uri, kind, version, text, { pause, onPart });
      return this.#evaluator.readLittle?.(uri, kind, version, text) ?? readOnce(uri, kind, version, text);
    };
    // A long document that is being opened is not read a second time meanwhile.
    const read =
      this.#opening(uri)
        ?.then(pause, pause)
        .then(() => (this.#open.has(uri) ? undefined : readIt())) ?? readIt();
    const affected: Promise<Affected> = read.then((document) => {
      // It may have been opened, changed again or removed while it was read.
      const reading = this.#reading.get(uri);
      if (reading?.affected !== affected) return none;
      this.#reading.delete(uri);
      return !document || this.#open.has(uri) ? none : this.#take(document, { isQuiet: reading.isQuiet, parts });
    });
    this.#reading.set(uri, { version: file.version, affected, isQuiet });
    return affected;
  }

  /** How stored files are read as long as they are not judged. */
  get #reads(): FileEvaluator['read'] {
    return this.#index.isSettled ? undefined : this.#evaluator.read;
  }

  #take(document: SourceDocument, { isQuiet = false, isEdit = false, parts = [] }: Taking = {}): Affected {
    const { uri } = document;
    this.#versions.set(uri, document.version);
    const known = this.#entries.get(document);
    // What was read for the index and is opened as it was read changes nothing.
    if (known && known === this.#index.entry(uri) && this.isJudged(uri) && !this.isStale(uri)) return new Set([uri]);
    const isStored = !this.#open.has(uri);
    const reads = isStored ? this.#reads : undefined;
    const isKept = reads !== undefined && this.#unjudged.keep(uri, { document, parts });
    if (!reads) this.#unjudged.take(uri);
    const evaluation = reads ? reads(document, isKept) : this.#evaluator.evaluate(document, isStored);
    const entry = fileEntryOf(document, evaluation, isEdit);
    this.#entries.set(document, entry);
    if (!isQuiet && !this.#evaluator.isForReading) return this.#index.put(entry, isEdit);
    this.#index.putQuietly(entry, this.#evaluator.isForReading);
    return new Set([entry.uri]);
  }
}
