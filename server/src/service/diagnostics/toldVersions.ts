import type { Finding } from '../model/finding.ts';
import { type Told, toldOf, type UnreadVersion } from './toldMeanwhile.ts';

interface Sources {
  /** What is told of a document before it has been read, where that is known. */
  toldOfStored(uri: string, text: string): Told | undefined;
  /** What is told of a later version. */
  toldAfter(before: Told, version: UnreadVersion): Told;
}

/** What was told last of documents that are being opened, by URI: of each one version with its text, until all is known of it. */
export class ToldVersions {
  readonly #sources: Sources;
  readonly #told = new Map<string, Told>();

  constructor(sources: Sources) {
    this.#sources = sources;
  }

  /** Whether something can be told of a version before it has been read. */
  knows(uri: string, text: string): boolean {
    const told = this.#told.get(uri) ?? this.#sources.toldOfStored(uri, text);
    if (told) this.#told.set(uri, told);
    return told !== undefined;
  }

  /** What was found in the stored file is told of a document that holds just the same, unless more is known of it. */
  foundInStored(uri: string, text: string, findings: readonly Finding[]): void {
    if (!this.knows(uri, text)) this.#told.set(uri, toldOf(text, findings));
  }

  /** What is to be told of a version at once, and is remembered as told; `read` finds it where nothing is known of the document before it has been read. */
  first(version: UnreadVersion, read: () => readonly Finding[]): readonly Finding[] {
    const { uri, text } = version;
    const before = this.knows(uri, text) ? this.#told.get(uri) : undefined;
    const told = before ? this.#sources.toldAfter(before, version) : toldOf(text, read());
    this.#told.set(uri, told);
    return told.findings;
  }

  /** All is known of the document, or it is closed. */
  forget(uri: string): void {
    this.#told.delete(uri);
  }
}
