import { type DocumentKind, documentKind } from '../../document/kind.ts';
import type { RoleProfile } from '../../document/profile/profile.ts';
import { readGradually, type SourceDocument } from '../../document/sourceDocument.ts';
import type { HostFile, ServiceHost } from '../../host.ts';
import { resolvePath } from '../../model/frameworks.ts';
import { type FileEvaluator, fileEntryOf } from '../index/fileEntry.ts';
import type { WorkspaceIndex } from '../index/workspaceIndex.ts';
import { effectiveRole } from '../workspace.ts';
import { settingsAbove } from './settingsAbove.ts';

/** How many files are read at once while the workspace is scanned: enough to keep a disk busy, few enough to stay responsive. */
const parallel = 8;

/** Reading a text of this many characters takes long enough for somebody who types to notice. */
const long = 256 * 1024;

export interface Progress {
  readonly read: number;
  readonly total: number;
}

/**
 * Keeps the index in step with the files: open buffers as they are edited, stored files when they are first needed, when the
 * workspace is scanned and when somebody says that they have changed. `onAffected` is told the files whose findings may differ.
 */
export class WorkspaceSync {
  readonly index: WorkspaceIndex;
  readonly #host: ServiceHost;
  readonly #evaluator: FileEvaluator;
  readonly #onAffected: (uris: ReadonlySet<string>) => void;
  readonly #open = new Set<string>();
  /** The version that a file was last read in. */
  readonly #versions = new Map<string, number>();
  /** Files that are being read. */
  readonly #reading = new Map<string, { readonly version: number; readonly affected: Promise<ReadonlySet<string>> }>();
  /** The files of the workspace; others are remembered as long as something refers to them. */
  #listed = new Set<string>();
  /** Files that somebody told of since the last scan was asked for: its list may have been made before they came. */
  readonly #seen = new Set<string>();
  /** The settings files that were looked for above files, found or not. */
  readonly #settings = new Map<string, Promise<void>>();

  constructor(
    index: WorkspaceIndex,
    host: ServiceHost,
    evaluator: FileEvaluator,
    onAffected: (uris: ReadonlySet<string>) => void,
  ) {
    this.index = index;
    this.#host = host;
    this.#evaluator = evaluator;
    this.#onAffected = onAffected;
  }

  /** Takes what an open buffer holds; the same version twice costs nothing, unless other checks have been turned on. */
  open(document: SourceDocument): void {
    const known = this.#open.has(document.uri) && this.#versions.get(document.uri) === document.version;
    if (known && !this.#isStale(document.uri)) return;
    this.#open.add(document.uri);
    this.#tell(this.#take(document));
  }

  /** From now on the stored file counts again; one that is neither of the workspace nor named by a role is forgotten. */
  async close(uri: string): Promise<void> {
    if (!this.#open.delete(uri)) return;
    this.#versions.delete(uri);
    if (this.#isNeeded(uri)) this.#tell(await this.#read(uri));
    else this.#tell(this.#forget(uri));
  }

  /** A stored file has changed, is new or is gone; or a folder with all that was in it. */
  async refresh(uri: string): Promise<void> {
    if (documentKind(uri) || this.index.entry(uri)) {
      if (documentKind(uri)) for (const files of [this.#listed, this.#seen]) files.add(uri);
      const affected = await this.#read(uri);
      // What a new role names may be outside the workspace, or have a name that does not tell that it is a framework.
      await this.refreshFrameworksOf(uri, { patiently: true });
      this.#tell(affected);
      return;
    }
    const inside = [...this.index.entries()].filter((entry) => entry.uri.startsWith(`${uri}/`));
    for (const entry of inside) this.#tell(await this.#read(entry.uri));
  }

  /**
   * Reads the frameworks that a role, or one that it extends, names: they may lie outside the workspace, or have changed unseen. While
   * the workspace is scanned, only who is patient waits for a long one.
   */
  async refreshFrameworksOf(uri: string, options: { readonly patiently: boolean }): Promise<void> {
    const role = this.index.role(uri);
    if (role) await this.readFrameworksOf(role, options);
  }

  /** The same for a role that need not be what its file says now. */
  async readFrameworksOf(role: RoleProfile, { patiently }: { readonly patiently: boolean }): Promise<void> {
    const uses = effectiveRole(role, this.index).role.frameworks;
    const frameworks = uses.flatMap(({ path }) => resolvePath(path.uri, path.value) ?? []);
    const changes = await Promise.all(
      frameworks.map((framework) => this.#readFramework(framework, patiently || this.index.complete)),
    );
    for (const affected of changes) this.#tell(affected);
  }

  /**
   * Reads the settings in the folders above a file, which may be outside the workspace. Each folder is looked into once; from then on
   * somebody has to say that a file has come there.
   */
  async refreshSettingsFor(uri: string): Promise<void> {
    await Promise.all(
      settingsAbove(uri).map((settingsUri) => {
        let looked = this.#settings.get(settingsUri);
        if (!looked) {
          looked = this.#read(settingsUri).then((affected) => this.#tell(affected));
          this.#settings.set(settingsUri, looked);
          // What could not be read now may be readable later; whoever waits is told.
          looked.catch(() => this.#settings.delete(settingsUri));
        }
        return looked;
      }),
    );
  }

  /** To be called before the files are listed that `scan` is given. */
  expectScan(): void {
    this.#seen.clear();
  }

  /**
   * Reads every file of the workspace; from then on the index is complete. Stops early when `isCancelled`, and then it is not.
   * What was read in an earlier scan and has not changed is not read again; what no longer belongs to the workspace is forgotten.
   */
  async scan(
    uris: readonly string[],
    onProgress: (progress: Progress) => void,
    isCancelled: () => boolean,
  ): Promise<void> {
    this.index.complete = false;
    const listed = new Set([...uris, ...this.#seen].filter((uri) => documentKind(uri) !== undefined));
    this.#listed = listed;
    // Settings come first, so that nothing is told in the meantime that they silence.
    for (const uri of listed) if (documentKind(uri) === 'config') this.#tell(await this.#read(uri));
    const waiting = [...listed].filter((uri) => documentKind(uri) !== 'config');
    const total = waiting.length;
    const frameworks = new Set<string>();
    let read = 0;
    // Nobody is told of these files one by one: what may be said of them is said when all are read.
    const work = async () => {
      for (let uri = waiting.shift(); uri !== undefined && !isCancelled(); uri = waiting.shift()) {
        await this.refreshSettingsFor(uri);
        await this.#read(uri);
        for (const { path } of this.index.role(uri)?.frameworks ?? []) {
          const framework = resolvePath(path.uri, path.value);
          if (framework === undefined || frameworks.has(framework)) continue;
          frameworks.add(framework);
          await this.#readFramework(framework);
        }
        onProgress({ read: ++read, total });
        await this.#host.pause();
      }
    };
    await Promise.all(Array.from({ length: parallel }, work));
    if (isCancelled()) return;
    const affected = new Set<string>();
    for (const { uri } of [...this.index.entries()]) {
      affected.add(uri);
      if (!this.#open.has(uri) && !this.#isNeeded(uri)) this.#forget(uri);
    }
    // What is told must not depend on which file happened to be read first.
    this.index.sort();
    this.index.complete = true;
    this.#tell(affected);
  }

  #isNeeded(uri: string): boolean {
    const kind = this.index.entry(uri)?.profile.kind;
    return (
      this.#listed.has(uri) || kind === 'config' || (kind === 'framework' && this.index.rolesUsing(uri).length > 0)
    );
  }

  /** A file that another one names as a framework is one, whatever it is called. */
  #readFramework(uri: string, patiently = true): Promise<ReadonlySet<string>> {
    return this.#read(uri, documentKind(uri) ?? 'framework', patiently);
  }

  /**
   * Reads a stored file, unless it is open or has not changed since; a file that is gone is forgotten. Gives the files whose
   * findings may differ now. Who is not patient does not wait for a long file; the findings are told when it has been read.
   */
  async #read(
    uri: string,
    kind = documentKind(uri) ?? this.index.entry(uri)?.profile.kind,
    patiently = true,
  ): Promise<ReadonlySet<string>> {
    if (!kind || this.#open.has(uri)) return new Set();
    const file = await this.#host.readFile(uri);
    if (this.#open.has(uri) || (file && this.#versions.get(uri) === file.version)) return new Set();
    if (!file) return this.#forget(uri);
    const reading = this.#reading.get(uri);
    const affected = reading?.version === file.version ? reading.affected : this.#readInPortions(uri, kind, file);
    if (patiently || file.text.length < long) return affected;
    affected.then((uris) => this.#tell(uris)).catch((error) => this.#host.log('error', `${uri}: ${String(error)}`));
    return new Set();
  }

  #readInPortions(uri: string, kind: DocumentKind, file: HostFile): Promise<ReadonlySet<string>> {
    const affected: Promise<ReadonlySet<string>> = readGradually(uri, kind, file.version, file.text, () =>
      this.#host.pause(),
    ).then((document) => {
      // It may have been opened, changed again or removed while it was read.
      if (this.#reading.get(uri)?.affected !== affected) return new Set<string>();
      this.#reading.delete(uri);
      return this.#open.has(uri) ? new Set<string>() : this.#take(document);
    });
    this.#reading.set(uri, { version: file.version, affected });
    return affected;
  }

  #take(document: SourceDocument): ReadonlySet<string> {
    this.#versions.set(document.uri, document.version);
    return this.index.put(fileEntryOf(document, this.#evaluator.evaluate(document, !this.#open.has(document.uri))));
  }

  /** True for a file that was judged under another plan than the one that counts now. */
  #isStale(uri: string): boolean {
    const entry = this.index.entry(uri);
    return entry !== undefined && entry.plan !== this.#evaluator.planKey(uri);
  }

  /** To be called when all files may have to be judged anew. */
  plansChanged(): void {
    this.#tell(new Set([...this.index.entries()].map(({ uri }) => uri)));
  }

  /** Stored files are read once more, since nothing is kept of them that could be judged; open ones are judged when they are asked for. */
  async #judgeAgain(uris: readonly string[]): Promise<void> {
    for (const uri of uris) {
      if (!this.#isStale(uri)) continue;
      this.#versions.delete(uri);
      this.#tell(await this.#read(uri));
      await this.#host.pause();
    }
  }

  #forget(uri: string): ReadonlySet<string> {
    this.#reading.delete(uri);
    this.#versions.delete(uri);
    return this.index.remove(uri);
  }

  #tell(affected: ReadonlySet<string>): void {
    if (affected.size === 0) return;
    const stale = [...affected].filter((uri) => !this.#open.has(uri) && this.#isStale(uri));
    if (stale.length > 0) {
      this.#judgeAgain(stale).catch((error) =>
        this.#host.log('error', `A file cannot be checked again: ${String(error)}`),
      );
    }
    this.#onAffected(affected);
  }
}
