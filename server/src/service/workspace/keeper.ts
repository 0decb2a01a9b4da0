import { type DocumentKind, documentKind } from '../document/kind.ts';
import { readDocument, type SourceDocument } from '../document/sourceDocument.ts';
import type { ToldFinding } from '../finding.ts';
import type { ServiceHost } from '../host.ts';
import { entryOf } from './entry.ts';
import { resolvePath } from './frameworks.ts';
import { settingsAbove } from './settingsAbove.ts';
import { WorkspaceIndex } from './workspaceIndex.ts';

/** How many files are read at once while the workspace is scanned: enough to keep a disk busy, few enough to stay responsive. */
const parallel = 8;

export interface Progress {
  readonly read: number;
  readonly total: number;
}

/**
 * Keeps the index in step with the files: open buffers as they are edited, stored files when they are first needed, when the
 * workspace is scanned and when somebody says that they have changed. `onAffected` is told the files whose findings may differ.
 */
export class WorkspaceKeeper {
  readonly index = new WorkspaceIndex();
  readonly #host: ServiceHost;
  readonly #check: (document: SourceDocument) => readonly ToldFinding[];
  readonly #onAffected: (uris: ReadonlySet<string>) => void;
  readonly #open = new Set<string>();
  /** The settings files that were looked for above files, found or not. */
  readonly #settings = new Map<string, Promise<void>>();
  /** The version that a file was last read in. */
  readonly #versions = new Map<string, number>();

  constructor(
    host: ServiceHost,
    check: (document: SourceDocument) => readonly ToldFinding[],
    onAffected: (uris: ReadonlySet<string>) => void,
  ) {
    this.#host = host;
    this.#check = check;
    this.#onAffected = onAffected;
  }

  /** Takes what an open buffer holds; the same version twice costs nothing. */
  open(document: SourceDocument): void {
    if (this.#open.has(document.uri) && this.#versions.get(document.uri) === document.version) return;
    this.#open.add(document.uri);
    this.#take(document);
  }

  /** From now on the stored file counts again. */
  async close(uri: string): Promise<void> {
    if (!this.#open.delete(uri)) return;
    this.#versions.delete(uri);
    await this.refresh(uri);
  }

  /** Reads a stored file, unless it is open or has not changed since; a file that is gone is forgotten. */
  async refresh(uri: string): Promise<void> {
    const kind = documentKind(uri);
    if (!kind || this.#open.has(uri)) return;
    const file = await this.#host.readFile(uri);
    if (this.#open.has(uri) || (file && this.#versions.get(uri) === file.version)) return;
    if (file) this.#take(readDocument(uri, kind, file.version, file.text));
    else this.#forget(uri);
  }

  /** Reads the frameworks that a role, or one that it extends, names: they may lie outside the workspace. */
  async refreshFrameworksOf(uri: string): Promise<void> {
    const uses = this.index.role(uri)?.frameworks ?? [];
    await Promise.all(
      uses.map(async ({ path }) => {
        const frameworkUri = resolvePath(path.uri, path.value);
        if (frameworkUri !== undefined) await this.refreshAs(frameworkUri, 'framework');
      }),
    );
  }

  /**
   * Reads the settings in the folders above a file, which may be outside the workspace. Each folder is looked into once; from then on
   * somebody has to say that a file has come, changed or gone.
   */
  async refreshSettingsFor(uri: string): Promise<void> {
    await Promise.all(
      settingsAbove(uri).map((settingsUri) => {
        let looked = this.#settings.get(settingsUri);
        if (!looked) {
          looked = this.refresh(settingsUri);
          this.#settings.set(settingsUri, looked);
          // What could not be read now may be readable later; whoever waits is told.
          looked.catch(() => this.#settings.delete(settingsUri));
        }
        return looked;
      }),
    );
  }

  /** A file that another one names as a framework is one, whatever it is called. */
  async refreshAs(uri: string, kind: DocumentKind): Promise<void> {
    if (documentKind(uri) === kind) return this.refresh(uri);
    if (this.#open.has(uri)) return;
    const file = await this.#host.readFile(uri);
    if (!file) this.#forget(uri);
    else if (this.#versions.get(uri) !== file.version) this.#take(readDocument(uri, kind, file.version, file.text));
  }

  /** Reads every file of the workspace; from then on the index is complete. Stops early when `isCancelled`. */
  async scan(
    uris: readonly string[],
    onProgress: (progress: Progress) => void,
    isCancelled: () => boolean,
  ): Promise<void> {
    const waiting = uris.filter((uri) => documentKind(uri) !== undefined);
    const total = waiting.length;
    let read = 0;
    const work = async () => {
      for (let uri = waiting.shift(); uri !== undefined && !isCancelled(); uri = waiting.shift()) {
        await this.refresh(uri);
        await this.refreshFrameworksOf(uri);
        await this.refreshSettingsFor(uri);
        onProgress({ read: ++read, total });
        await this.#host.pause();
      }
    };
    await Promise.all(Array.from({ length: parallel }, work));
    if (isCancelled()) return;
    this.index.complete = true;
    this.#onAffected(new Set([...this.index.entries()].map(({ uri }) => uri)));
  }

  #take(document: SourceDocument): void {
    this.#versions.set(document.uri, document.version);
    this.#onAffected(this.index.put(entryOf(document, this.#check(document))));
  }

  #forget(uri: string): void {
    this.#versions.delete(uri);
    const affected = this.index.remove(uri);
    if (affected.size > 0) this.#onAffected(affected);
  }
}
