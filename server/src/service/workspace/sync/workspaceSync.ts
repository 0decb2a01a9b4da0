import { documentKind } from '../../document/kind.ts';
import type { Framework, RoleProfile } from '../../document/profile/profile.ts';
import type { SourceDocument } from '../../document/sourceDocument.ts';
import { withLineFeeds } from '../../document/syntax/lines.ts';
import type { ServiceHost } from '../../host.ts';
import { effectiveRole } from '../../model/effectiveRole.ts';
import { frameworkUri } from '../../model/frameworks.ts';
import { throwIfCancelled } from '../../support/cancellation.ts';
import { type FileEvaluator, hasSyntaxErrors } from '../index/fileEntry.ts';
import type { WorkspaceIndex } from '../index/workspaceIndex.ts';
import { type Affected, FileReader } from './fileReader.ts';
import { includes, type ReadState, type WaitOptions } from './readStates.ts';
import { SettingsSearch } from './settingsSearch.ts';
import type { ReadFile } from './unjudgedFiles.ts';

/** How many files are read at once while the workspace is scanned: enough to keep a disk busy, few enough to stay responsive. */
const parallelReads = 8;

/** Of how many files it is said at once that they have been judged. */
const judgedTogether = 50;

export interface Progress {
  readonly read: number;
  readonly total: number;
}

export interface ScanOptions {
  /**
   * Lists the files of the workspace; `undefined` when it has no folders. What has to be there before files are read that are read only
   * once may be awaited here.
   */
  readonly list: () => Promise<readonly string[] | undefined>;
  /** What has to be there before files are judged that have been read without that. */
  readonly beforeJudging?: () => Promise<unknown>;
  /** Resolves when all is there that files are judged with: what was judged without it is judged again before the workspace is settled. */
  readonly loaded?: () => Promise<unknown>;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** A scan that is cancelled leaves the workspace unsettled. */
  readonly isCancelled?: (() => boolean) | undefined;
}

/** One reading of all files; it is known by its identity, so that one which was overtaken by another ends early and settles nothing. */
interface Scan {
  /** Files of which a change was reported since the scan began: its list may have been made before they came. */
  readonly reported: Set<string>;
  /** Resolved or rejected when the scan has ended, however it has. */
  ended: Promise<void>;
  isRunning: boolean;
}

/** Whom changes of the index are reported to. */
export interface SyncListener {
  /** The findings of these files may differ from now on. */
  onAffected(uris: Affected): void;
  /** The rules' findings in these files have come to be known, and nothing else has changed. */
  onJudged?(uris: ReadonlySet<string>): void;
  /** All files of the workspace have been read. */
  onSettled(): void;
  /** Resolves when a document that is being opened has been read; `undefined` for any other. Nobody needs to know of its file what is known of it then. */
  opening?(uri: string): Promise<void> | undefined;
}

/**
 * Keeps the index in step with the files: open buffers as they are edited, stored files when they are first needed, when the workspace is
 * scanned and when a change of them is reported. Who needs a file or the workspace in a certain state waits for it with `waitUntil`.
 */
export class WorkspaceSync {
  readonly #host: ServiceHost;
  readonly #index: WorkspaceIndex;
  readonly #listener: SyncListener;
  readonly #files: FileReader;
  /** The files of the workspace; others are remembered as long as something refers to them. */
  #workspaceFiles = new Set<string>();
  /** Changes that are being read, each with the URI of the file or folder. */
  readonly #changes = new Map<Promise<void>, string>();
  readonly #settings: SettingsSearch;
  /** Resolved when the files that were read by all scans so far have been judged. */
  #judged: Promise<void> = Promise.resolve();
  /** The scan that was begun last, whether it has ended or not. */
  #scan: Scan | undefined;

  constructor(host: ServiceHost, index: WorkspaceIndex, evaluator: FileEvaluator, listener: SyncListener) {
    this.#host = host;
    this.#index = index;
    this.#listener = listener;
    const onLate = (affected: Affected) => this.#report(affected);
    this.#files = new FileReader(host, index, evaluator, onLate, (uri) => listener.opening?.(uri));
    this.#settings = new SettingsSearch(async (settings) => this.#report(await this.#files.read(settings)));
  }

  /** How many URIs are remembered, for whatever reason; the index not counted. */
  get kept(): number {
    const reported = this.#scan?.reported.size ?? 0;
    return this.#workspaceFiles.size + this.#changes.size + this.#settings.kept + reported + this.#files.kept;
  }

  /**
   * Resolves when a file, or the workspace, is in a state, having read what was missing for it. Only scans are not begun: without one,
   * and after one that was cancelled or has failed, `settled` is what has been read. A scan that is overtaken by another is followed by the
   * wait for that one.
   */
  async waitUntil(state: ReadState, { uri, longFiles, token }: WaitOptions = {}): Promise<void> {
    if (uri !== undefined) {
      await this.#settings.lookAbove(uri);
      const isNew = includes(state, 'indexed') && (await this.#waitUntilIndexed(uri));
      // What a file names has been read with it.
      const role = includes(state, 'linked') && !isNew ? this.#index.role(uri) : undefined;
      if (role) await this.readFrameworks(role, longFiles);
    }
    if (state === 'settled' || (uri === undefined && includes(state, 'indexed'))) await this.#changesRead();
    if (state === 'settled') await this.#scanEnded();
    throwIfCancelled(token);
  }

  /** False for a stored file that has been read, and not been judged yet. */
  isJudged(uri: string): boolean {
    return this.#files.isJudged(uri);
  }

  /** A stored file that has been read and not been judged yet, where it holds just that text. */
  unjudged(uri: string, text: string): ReadFile | undefined {
    return this.#files.unjudged(uri, text);
  }

  /** A stored framework as it is known, where that is what it holds in this version, all of which could be read. */
  storedFramework(uri: string, version: number): Framework | undefined {
    const entry = this.#files.isOpen(uri) || !this.#files.holds(uri, version) ? undefined : this.#index.entry(uri);
    return entry?.profile.kind === 'framework' && !hasSyntaxErrors(entry) ? entry.profile : undefined;
  }

  /** The framework that a text is, and whether it is broken, where that is what was read from the stored file; `undefined` for any other text. */
  frameworkOf(uri: string, text: string): { readonly framework: Framework; readonly broken: boolean } | undefined {
    const entry = this.#files.isOpen(uri) ? undefined : this.#index.entry(uri);
    if (entry?.profile.kind !== 'framework' || entry.text !== withLineFeeds(text)) return undefined;
    return { framework: entry.profile, broken: hasSyntaxErrors(entry) };
  }

  /** The framework that an open document is known as: the very object that the index has, also where it was read from the stored file with the same text. */
  frameworkOfOpen({ uri, version }: SourceDocument): Framework | undefined {
    return this.#files.isOpen(uri) && this.#files.holds(uri, version) ? this.#index.framework(uri) : undefined;
  }

  /** Takes what an open buffer holds; the same version twice costs nothing, unless other checks have been turned on. */
  open(document: SourceDocument): void {
    this.#report(this.#files.open(document));
  }

  /** From now on the stored file counts again; one that is neither of the workspace nor named by a role is forgotten. */
  async close(uri: string): Promise<void> {
    if (!this.#files.close(uri) && !this.#index.entry(uri)) return;
    await this.#track(uri, async () => {
      if (this.#isNeeded(uri)) this.#report(await this.#files.read(uri));
      else this.#forget(uri);
      this.#letGoIfGone(uri);
    });
  }

  /**
   * A stored file has changed, is new or is gone; or a folder with all that was in it. What is open and was deleted counts no longer, until somebody edits
   * it.
   */
  async changed(uri: string, isDeleted = false): Promise<void> {
    await this.#track(uri, async () => {
      if (documentKind(uri) || this.#index.entry(uri)) {
        if (isDeleted) this.#files.deleted(uri);
        else this.#files.restored(uri);
        await this.#readChanged(uri);
      } else {
        const inside = [...this.#index.entries()].filter((entry) => isBelow(entry.uri, uri));
        for (const entry of inside) {
          if (isDeleted) this.#files.deleted(entry.uri);
          this.#report(await this.#files.read(entry.uri));
          this.#letGoIfGone(entry.uri);
        }
      }
    });
  }

  /**
   * Reads the frameworks that a role, or one that it extends, names: they may lie outside the workspace, or have changed without a
   * report. The role need not be what its file says now.
   */
  async readFrameworks(role: RoleProfile, longFiles: WaitOptions['longFiles'] = 'await'): Promise<void> {
    const uses = effectiveRole(role, this.#index).role.frameworks;
    const frameworks = uses.flatMap(({ path }) => frameworkUri(path.uri, path.value) ?? []);
    const wait = this.#index.isSettled ? 'await' : longFiles;
    const changes = await Promise.all(frameworks.map((framework) => this.#readFramework(framework, wait)));
    for (const affected of changes) this.#report(affected);
  }

  /**
   * Reads every file of the workspace; from then on it is settled. What was read in an earlier scan and has not changed is not read
   * again; what no longer belongs to the workspace is forgotten.
   */
  scan(options: ScanOptions): Promise<void> {
    const scan: Scan = { reported: new Set(), ended: Promise.resolve(), isRunning: true };
    this.#scan = scan;
    this.#index.isSettled = false;
    scan.ended = this.#readAll(scan, options).finally(() => {
      scan.isRunning = false;
      scan.reported.clear();
    });
    return scan.ended;
  }

  /** To be called when the plans of checks may have changed for all files. */
  plansChanged(): void {
    this.#report(new Set([...this.#index.entries()].map(({ uri }) => uri)));
  }

  /** Whether the file had to be read. */
  async #waitUntilIndexed(uri: string): Promise<boolean> {
    if (this.#files.isOpen(uri)) return false;
    await this.#changesRead(uri);
    if (this.#index.entry(uri) || !documentKind(uri)) return false;
    await this.#track(uri, () => this.#readChanged(uri));
    return true;
  }

  /** Resolves when the changes that were reported so far have been read: all of them, or those that concern a file. */
  async #changesRead(uri?: string): Promise<void> {
    if (this.#changes.size === 0) return;
    const concerned = [...this.#changes].filter(
      ([, changed]) => uri === undefined || uri === changed || isBelow(uri, changed),
    );
    await Promise.allSettled(concerned.map(([change]) => change));
  }

  async #scanEnded(): Promise<void> {
    for (let scan = this.#scan; scan; scan = scan === this.#scan ? undefined : this.#scan) {
      await Promise.allSettled([scan.ended]);
    }
  }

  async #track(uri: string, read: () => Promise<void>): Promise<void> {
    const change = read();
    this.#changes.set(change, uri);
    try {
      await change;
    } finally {
      this.#changes.delete(change);
    }
  }

  async #readChanged(uri: string): Promise<void> {
    if (documentKind(uri)) {
      this.#workspaceFiles.add(uri);
      if (this.#scan?.isRunning) this.#scan.reported.add(uri);
    }
    const affected = await this.#files.read(uri);
    // What a new role names may be outside the workspace, or have a name that does not show that it is a framework.
    const role = this.#index.role(uri);
    if (role) await this.readFrameworks(role);
    this.#report(affected);
    this.#letGoIfGone(uri);
  }

  /** Forgets a file that is not needed, and of what was there for its sake what nothing else needs. */
  #forget(uri: string): void {
    const role = this.#index.role(uri);
    const frameworks = role?.frameworks.flatMap(({ path }) => frameworkUri(path.uri, path.value) ?? []) ?? [];
    this.#report(this.#files.forget(uri));
    for (const framework of frameworks) {
      const isLeft = this.#index.entry(framework) && !this.#files.isOpen(framework) && !this.#isNeeded(framework);
      if (isLeft) this.#report(this.#files.forget(framework));
    }
  }

  /** Nothing is remembered of a file that is neither open nor stored. */
  #letGoIfGone(uri: string): void {
    if (this.#files.isOpen(uri) || this.#index.entry(uri) || this.#files.isReading(uri)) return;
    this.#workspaceFiles.delete(uri);
    for (const settings of this.#settings.letGo(uri)) {
      const isLeft = !this.#workspaceFiles.has(settings) && !this.#files.isOpen(settings);
      if (isLeft) this.#report(this.#files.forget(settings));
    }
  }

  async #readAll(scan: Scan, { list, beforeJudging, loaded, onProgress, isCancelled }: ScanOptions): Promise<void> {
    const isGivenUp = () => scan !== this.#scan || isCancelled?.() === true;
    const uris = await list();
    if (isGivenUp()) return;
    this.#index.hasFolders = uris !== undefined;
    const listed = new Set([...(uris ?? []), ...scan.reported].filter((uri) => documentKind(uri) !== undefined));
    this.#workspaceFiles = listed;
    // Settings come first, so that nothing is reported in the meantime that they turn off.
    for (const uri of listed) if (documentKind(uri) === 'config') this.#report(await this.#files.read(uri));
    const waiting = [...listed].filter((uri) => documentKind(uri) !== 'config');
    const total = waiting.length;
    const frameworks = new Set<string>();
    let read = 0;
    // These files are not reported one by one: they are reported together when all are read.
    const work = async () => {
      for (let uri = waiting.shift(); uri !== undefined && !isGivenUp(); uri = waiting.shift()) {
        await this.#settings.lookAbove(uri);
        // A request that waits for a framework alone has to learn which files it affects.
        await this.#files.read(uri, { isQuiet: documentKind(uri) === 'role' });
        for (const { path } of this.#index.role(uri)?.frameworks ?? []) {
          const framework = frameworkUri(path.uri, path.value);
          if (framework === undefined || frameworks.has(framework)) continue;
          frameworks.add(framework);
          await this.#readFramework(framework, 'await');
        }
        onProgress?.({ read: ++read, total });
        await this.#host.giveWay();
      }
    };
    await Promise.all(Array.from({ length: parallelReads }, work));
    await loaded?.();
    if (loaded) await this.#checkAgain([...this.#index.entries()].map(({ uri }) => uri));
    if (isGivenUp()) return;
    this.#settle();
    this.#judged = this.#judged
      .then(beforeJudging)
      .then(() => this.#judgeRead())
      .catch((error) => this.#host.log('error', `Files cannot be judged: ${String(error)}`));
  }

  /** Judges the files that have only been read, one after another. */
  async #judgeRead(): Promise<void> {
    const judged = new Set<string>();
    const tell = () => {
      if (judged.size > 0) this.#listener.onJudged?.(new Set(judged));
      judged.clear();
    };
    for (const { uri } of [...this.#index.entries()]) {
      if (this.#files.isJudged(uri)) continue;
      if (await this.#files.judge(uri)) judged.add(uri);
      if (judged.size >= judgedTogether) tell();
      await this.#host.giveWay();
    }
    tell();
  }

  #settle(): void {
    const affected = new Set<string>();
    for (const { uri } of [...this.#index.entries()]) {
      affected.add(uri);
      if (this.#files.isOpen(uri) || this.#isNeeded(uri)) continue;
      this.#files.forget(uri);
      this.#letGoIfGone(uri);
    }
    // What is reported must not depend on which file happened to be read first.
    this.#index.sort();
    this.#index.isSettled = true;
    this.#report(affected);
    this.#listener.onSettled();
  }

  #isNeeded(uri: string): boolean {
    const kind = this.#index.entry(uri)?.profile.kind;
    return (
      this.#workspaceFiles.has(uri) ||
      (kind === 'config' && this.#settings.areAboveOthers(uri)) ||
      (kind === 'framework' && this.#index.rolesUsing(uri).length > 0)
    );
  }

  /** A file that another one names as a framework is one, whatever it is called. */
  #readFramework(uri: string, longFiles: WaitOptions['longFiles']): Promise<Affected> {
    return this.#files.read(uri, { kind: documentKind(uri) ?? 'framework', ...(longFiles ? { longFiles } : {}) });
  }

  /** Open files are checked again when they are asked for. */
  async #checkAgain(uris: readonly string[]): Promise<void> {
    for (const uri of uris) {
      if (this.#files.isOpen(uri) || !this.#files.isStale(uri)) continue;
      this.#report(await this.#files.readAgain(uri));
      await this.#host.giveWay();
    }
  }

  #report(affected: Affected): void {
    if (affected.size === 0) return;
    const stale = [...affected].filter((uri) => !this.#files.isOpen(uri) && this.#files.isStale(uri));
    if (stale.length > 0) {
      this.#checkAgain(stale).catch((error) =>
        this.#host.log('error', `A file cannot be checked again: ${String(error)}`),
      );
    }
    this.#listener.onAffected(affected);
  }
}

function isBelow(uri: string, folder: string): boolean {
  return uri.startsWith(`${folder}/`);
}
