import * as vscode from 'vscode';
import {
  type BaseLanguageClient,
  CloseAction,
  ErrorAction,
  type ErrorHandler,
  FileChangeType,
  type LanguageClientOptions,
  type Middleware,
  RevealOutputChannelOn,
  State,
} from 'vscode-languageclient';
import {
  type ArrangeParams,
  type ArrangeRefusal,
  type ArrangeResult,
  arrangeMethod,
  type CatalogueActResult,
  type CatalogueParams,
  type CatalogueRange,
  type CatalogueResult,
  catalogueActMethod,
  catalogueMethod,
  type EditParams,
  type EditRefused,
  type EditResult,
  editMethod,
  explorerChangedMethod,
  type InitializationOptions,
  type ListFilesParams,
  listFilesMethod,
  type NoDictionaryParams,
  noDictionaryMethod,
  type Operation,
  type PagesChangedParams,
  pagesChangedMethod,
  type ReadAssetParams,
  type ReadFileParams,
  type ReadPictureParams,
  type RenderParams,
  type RenderResult,
  readAssetMethod,
  readFileMethod,
  readPictureMethod,
  renderMethod,
} from '../../../server/src/protocol.ts';
import { watchedFiles } from '../common/fileNames.ts';
import { documentSelector } from '../common/languages.ts';
import { listFiles } from './listFiles.ts';
import { readAsset } from './readAsset.ts';
import { readFile } from './readFile.ts';
import { readPicture } from './readPicture.ts';
import { afterClose, createRestartLimit } from './restartLimit.ts';

/** `idle` until something needs the server; `failed` once it cannot be started or has crashed too often, until it is restarted. */
export type ServerState = 'idle' | 'starting' | 'running' | 'failed';

/**
 * A client and a function that ends a server which no longer responds. The function does nothing where the client ends the process
 * by itself.
 */
export interface Connection {
  readonly client: BaseLanguageClient;
  readonly terminate: () => void;
}

/** Makes the client for one run of the server. Nothing else differs between Node.js and the browser. */
export type Connect = (id: string, name: string, options: LanguageClientOptions) => Connection;

/** A change of a text that has been sent to the server. */
export interface SyncedChange {
  readonly uri: vscode.Uri;
  /** The file has just been created, which also concerns pages that named it while it did not exist. */
  readonly created: boolean;
}

/** An edit by places as VS Code makes it, or why there is none. */
export type EditAnswer = { readonly edit: vscode.WorkspaceEdit } | EditRefused;

/** What somebody does in the explorer as VS Code makes it, or why nothing is done. */
export type ArrangeAnswer = { readonly edit: vscode.WorkspaceEdit; readonly message: string } | ArrangeRefusal;

/** One run of the server. A restart makes a new object, so that a late event of an earlier run is recognised by its identity. */
interface Run {
  readonly connection: Connection;
  readonly started: Promise<void>;
}

const maximumCrashes = 3;
const crashPeriod = 3 * 60 * 1000;
const maximumErrors = 3;

/** The language server as the rest of the client uses it: it starts with the first request and restarts after a crash. */
export class Server implements vscode.Disposable {
  private run: Run | undefined;
  private currentState: ServerState = 'idle';
  private readonly connect: Connect;
  private readonly extensionUri: vscode.Uri;
  private readonly log: vscode.LogOutputChannel;
  private readonly watchers = [
    ...watchedFiles.map((pattern) => vscode.workspace.createFileSystemWatcher(pattern)),
    // When a folder is deleted or moved, VS Code reports the folder alone, not the files that were in it.
    vscode.workspace.createFileSystemWatcher('**', true, true, false),
  ];
  private readonly stateEmitter = new vscode.EventEmitter<ServerState>();
  private readonly changeEmitter = new vscode.EventEmitter<SyncedChange>();
  private readonly explorerEmitter = new vscode.EventEmitter<void>();
  private readonly dictionaryEmitter = new vscode.EventEmitter<string>();
  private readonly giveUpEmitter = new vscode.EventEmitter<void>();

  readonly onDidChangeState = this.stateEmitter.event;

  /**
   * Fires after a change, on disk or in an open document, has been sent to the server, and when the server says that pages of a role are
   * out of date because of other files. A request that a listener sends is answered with the change included. VS Code's own events do not
   * guarantee that, since they are fired now before and now after the message to the server.
   */
  readonly onDidSyncChange = this.changeEmitter.event;

  /** Fires when the lines of the explorer may say something else. */
  readonly onDidChangeExplorer = this.explorerEmitter.event;

  /** Fires with a language tag when no dictionary was found for texts in it. */
  readonly onDidMissDictionary = this.dictionaryEmitter.event;

  /** Fires when the server has crashed too often to be restarted automatically. */
  readonly onDidGiveUp = this.giveUpEmitter.event;

  constructor(connect: Connect, extensionUri: vscode.Uri, log: vscode.LogOutputChannel) {
    this.connect = connect;
    this.extensionUri = extensionUri;
    this.log = log;
  }

  get state(): ServerState {
    return this.currentState;
  }

  /** Starts the server unless it is running or starting. Rejects while its state is `failed`, which only `restart` leaves. */
  async start(): Promise<BaseLanguageClient> {
    this.run ??= this.begin();
    const { connection, started } = this.run;
    await started;
    return connection.client;
  }

  /** Ends the server in any state and starts a new one. Resolves when that one is ready. */
  async restart(): Promise<void> {
    this.log.info('Restarting the language server.');
    const ended = this.end();
    this.setState(undefined, 'starting');
    await ended;
    await this.start();
  }

  /** Sends a custom request. Rejects when the server cannot be started, fails to answer, or when the request is cancelled. */
  async ask<Result>(method: string, params: unknown, token?: vscode.CancellationToken): Promise<Result> {
    const client = await this.start();
    // An `undefined` token would be sent as one more parameter.
    return token === undefined ? client.sendRequest(method, params) : client.sendRequest(method, params, token);
  }

  /**
   * Asks for the page of a role, or for what has changed in it since the revision of it that is shown; without one it is whole. Rejects when the server cannot be started,
   * fails to answer or has no page for the document.
   */
  async render(uri: vscode.Uri, editing: boolean, shown: string, rows?: CatalogueRange): Promise<RenderResult> {
    const client = await this.start();
    const params: RenderParams = {
      textDocument: { uri: client.code2ProtocolConverter.asUri(uri) },
      ...(editing ? { editing } : {}),
      shown,
      ...(rows ? { rows } : {}),
    };
    const result = await client.sendRequest<RenderResult | null>(renderMethod, params);
    if (result === null) throw new Error('the server has no page for this document');
    return result;
  }

  /**
   * Asks for the edit of an open document that the operations make, or why there is none. Rejects when the server cannot be started or
   * fails to answer.
   *
   * @param version The version of the document that the person has seen.
   */
  async edit(uri: vscode.Uri, version: number, edit: readonly Operation[]): Promise<EditAnswer> {
    const client = await this.start();
    const params: EditParams = { textDocument: { uri: client.code2ProtocolConverter.asUri(uri), version }, edit };
    return this.askForEdit(editMethod, params);
  }

  /** Asks for an edit by a custom request, or why there is none. Rejects like `ask`. */
  async askForEdit(method: string, params: unknown): Promise<EditAnswer> {
    const client = await this.start();
    const answer = await client.sendRequest<EditResult | EditRefused>(method, params);
    if ('refused' in answer) return answer;
    return { edit: await client.protocol2CodeConverter.asWorkspaceEdit(answer.edit) };
  }

  /** Asks for rows of the skills of an open framework; `undefined` for what is none. Rejects when the server fails to answer. */
  async catalogue(uri: vscode.Uri, query: CatalogueRange): Promise<CatalogueResult | undefined> {
    const client = await this.start();
    const params: CatalogueParams = {
      ...query,
      textDocument: { uri: client.code2ProtocolConverter.asUri(uri) },
    };
    return (await client.sendRequest<CatalogueResult | null>(catalogueMethod, params)) ?? undefined;
  }

  /** Asks for the edit that an act upon an open framework comes to, or why there is none. The server looks at the act. */
  async actOnFramework(uri: vscode.Uri, act: object): Promise<EditAnswer & { readonly skill?: string }> {
    const client = await this.start();
    const params = { textDocument: { uri: client.code2ProtocolConverter.asUri(uri) }, act };
    const answer = await client.sendRequest<CatalogueActResult | EditRefused>(catalogueActMethod, params);
    if ('refused' in answer) return answer;
    const { skill } = answer;
    const edit = await client.protocol2CodeConverter.asWorkspaceEdit(answer.edit);
    return { edit, ...(skill === undefined ? {} : { skill }) };
  }

  /** Asks for the edits of what somebody does in the explorer, or why there are none. Rejects like `edit`. */
  async arrange(params: ArrangeParams): Promise<ArrangeAnswer> {
    const client = await this.start();
    const answer = await client.sendRequest<ArrangeResult | ArrangeRefusal>(arrangeMethod, params);
    if ('refusal' in answer) return answer;
    return { ...answer, edit: await client.protocol2CodeConverter.asWorkspaceEdit(answer.edit) };
  }

  dispose(): void {
    void this.end();
    const { stateEmitter, changeEmitter, explorerEmitter, dictionaryEmitter, giveUpEmitter } = this;
    const emitters = [stateEmitter, changeEmitter, explorerEmitter, dictionaryEmitter, giveUpEmitter];
    for (const disposable of [...this.watchers, ...emitters]) {
      disposable.dispose();
    }
  }

  private begin(): Run {
    const initializationOptions: InitializationOptions = {
      readFile: true,
      listFiles: true,
      watchesFiles: true,
      renewsPages: true,
      showsExplorer: true,
      tellsOfDictionaries: true,
      commands: true,
      asksBeforeDeleting: true,
      suggestCommand: 'editor.action.triggerSuggest',
      dictionaries: vscode.workspace.getConfiguration('roleProfiles.spelling').get('dictionaries', []),
    };
    const connection = this.connect('roleProfiles', 'Role Profiles', {
      documentSelector,
      initializationOptions,
      outputChannel: this.log,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      synchronize: { fileEvents: this.watchers },
      errorHandler: this.errorHandler(() => run),
      initializationFailedHandler: (error) => {
        this.log.error(`The language server could not be initialized: ${String(error)}`);
        return false;
      },
      middleware: this.middleware(),
    });
    const { client } = connection;
    client.onRequest(readFileMethod, (params: ReadFileParams) => readFile(params, this.log));
    client.onRequest(readPictureMethod, (params: ReadPictureParams) => readPicture(params, this.log));
    client.onRequest(readAssetMethod, (params: ReadAssetParams) => readAsset(params, this.extensionUri, this.log));
    client.onRequest(listFilesMethod, (params: ListFilesParams) => listFiles(params, this.log));
    client.onNotification(pagesChangedMethod, ({ uris }: PagesChangedParams) => {
      for (const uri of uris) this.changeEmitter.fire({ uri: vscode.Uri.parse(uri), created: false });
    });
    client.onNotification(explorerChangedMethod, () => this.explorerEmitter.fire());
    client.onNotification(noDictionaryMethod, ({ language }: NoDictionaryParams) =>
      this.dictionaryEmitter.fire(language),
    );
    // `Stopped` is left out: the client also reports it between a crash and the restart that it makes by itself.
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Starting) this.setState(run, 'starting');
      if (newState === State.Running) this.setState(run, 'running');
      if (newState === State.StartFailed) this.setState(run, 'failed');
    });
    // Starts in a microtask: the client reports its start synchronously, when this run would not yet be the current one.
    const run: Run = { connection, started: Promise.resolve().then(() => client.start()) };
    return run;
  }

  private async end(): Promise<void> {
    const run = this.run;
    this.run = undefined;
    if (run === undefined) return;
    try {
      await run.connection.client.dispose();
    } catch (error) {
      // A client that is starting or has failed rejects when it is disposed. It is not used any more in either case.
      this.log.debug(`While stopping the language server: ${String(error)}`);
    } finally {
      run.connection.terminate();
    }
  }

  private setState(run: Run | undefined, state: ServerState): void {
    if (this.run !== run || this.currentState === state) return;
    this.currentState = state;
    this.log.debug(`The language server is ${state}.`);
    this.stateEmitter.fire(state);
  }

  private errorHandler(run: () => Run): ErrorHandler {
    const mayRestart = createRestartLimit(maximumCrashes, crashPeriod, Date.now);
    const giveUp = () => {
      this.setState(run(), 'failed');
      this.giveUpEmitter.fire();
    };
    return {
      error: (_error, _message, count) => {
        if (count !== undefined && count <= maximumErrors) return { action: ErrorAction.Continue, handled: true };
        giveUp();
        return { action: ErrorAction.Shutdown, handled: true };
      },
      closed: () => {
        const next = afterClose(this.run === run(), this.currentState === 'running', mayRestart);
        if (next === 'giveUp') giveUp();
        return { action: next === 'restart' ? CloseAction.Restart : CloseAction.DoNotRestart, handled: true };
      },
    };
  }

  private middleware(): Middleware {
    const changed = (uri: vscode.Uri, created = false) => this.changeEmitter.fire({ uri, created });
    return {
      didOpen: async (document, next) => {
        await next(document);
        changed(document.uri);
      },
      didChange: async (event, next) => {
        await next(event);
        changed(event.document.uri);
      },
      didClose: async (document, next) => {
        await next(document);
        // Unsaved text is discarded with the document: from now on the file on disk is the current text.
        changed(document.uri);
      },
      workspace: {
        didChangeWatchedFile: async (event, next) => {
          await next(event);
          changed(vscode.Uri.parse(event.uri), event.type === FileChangeType.Created);
        },
      },
    };
  }
}
