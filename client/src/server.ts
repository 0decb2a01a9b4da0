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
  type InitializationOptions,
  type ListFilesParams,
  listFilesMethod,
  type PagesChangedParams,
  pagesChangedMethod,
  type ReadAssetParams,
  type ReadFileParams,
  type RenderParams,
  type RenderResult,
  readAssetMethod,
  readFileMethod,
  renderMethod,
} from '../../server/src/protocol.ts';
import { documentSelector, watchedFiles } from './languages.ts';
import { listFiles } from './listFiles.ts';
import { readAsset } from './readAsset.ts';
import { readFile } from './readFile.ts';
import { createRestartLimit } from './restartLimit.ts';

/** `idle` until something needs the server; `failed` once it cannot be started or has died too often, until it is restarted. */
export type ServerState = 'idle' | 'starting' | 'running' | 'failed';

/** A client and the means to end a server that no longer listens; where its process ends by itself that does nothing. */
export interface Connection {
  readonly client: BaseLanguageClient;
  readonly terminate: () => void;
}

/** Makes the client for one run of the server; this is all in which Node.js and the browser differ. */
export type Connect = (id: string, name: string, options: LanguageClientOptions) => Connection;

/** A change of a text that the server has been told of. */
export interface SyncedChange {
  readonly uri: vscode.Uri;
  /** The file has just appeared, so also those may want it that looked for it in vain. */
  readonly created: boolean;
}

/** One run of the server. A restart makes a new one, and what still arrives from the old one is known by its identity. */
interface Run {
  readonly connection: Connection;
  readonly started: Promise<void>;
}

const maximumCrashes = 3;
const crashPeriod = 3 * 60 * 1000;
const maximumErrors = 3;

/** The language server as the rest of the client sees it: started when first needed, restarted when it dies, asked for pages. */
export class Server implements vscode.Disposable {
  private run: Run | undefined;
  private currentState: ServerState = 'idle';
  private readonly connect: Connect;
  private readonly extensionUri: vscode.Uri;
  private readonly log: vscode.LogOutputChannel;
  private readonly watchers = [
    ...watchedFiles.map((pattern) => vscode.workspace.createFileSystemWatcher(pattern)),
    // Of a folder that is deleted or moved only the folder itself is reported, not what was in it.
    vscode.workspace.createFileSystemWatcher('**', true, true, false),
  ];
  private readonly stateEmitter = new vscode.EventEmitter<ServerState>();
  private readonly changeEmitter = new vscode.EventEmitter<SyncedChange>();
  private readonly giveUpEmitter = new vscode.EventEmitter<void>();

  readonly onDidChangeState = this.stateEmitter.event;

  /**
   * Fires after the server has been told of a change, on disk or in an open document, and when the server says that pages of a role are out of
   * date because of others. Whoever asks it from here is answered with that change in; VS Code's own events come at times before and at times after the message to the server.
   */
  readonly onDidSyncChange = this.changeEmitter.event;

  /** Fires when the server has died too often to be started again by itself. */
  readonly onDidGiveUp = this.giveUpEmitter.event;

  constructor(connect: Connect, extensionUri: vscode.Uri, log: vscode.LogOutputChannel) {
    this.connect = connect;
    this.extensionUri = extensionUri;
    this.log = log;
  }

  get state(): ServerState {
    return this.currentState;
  }

  /** Starts the server unless it is running or starting. Rejects while it is `failed`: only `restart` leaves that state. */
  async start(): Promise<BaseLanguageClient> {
    this.run ??= this.begin();
    const { connection, started } = this.run;
    await started;
    return connection.client;
  }

  /** Ends the server, whatever its state, and starts a new one. */
  async restart(): Promise<void> {
    this.log.info('Restarting the language server.');
    const ended = this.end();
    this.setState(undefined, 'starting');
    await ended;
    await this.start();
  }

  /** What the server answers to a request of our own. Rejects when it cannot be started, fails to answer or is told to stop. */
  async ask<Result>(method: string, params: unknown, token?: vscode.CancellationToken): Promise<Result> {
    const client = await this.start();
    // A token that is not there would be taken for one more parameter.
    return token === undefined ? client.sendRequest(method, params) : client.sendRequest(method, params, token);
  }

  /** The page of a role. Rejects when the server cannot be started or fails to answer. */
  async render(uri: vscode.Uri): Promise<RenderResult> {
    const client = await this.start();
    const params: RenderParams = { textDocument: { uri: client.code2ProtocolConverter.asUri(uri) } };
    const result = await client.sendRequest<RenderResult | null>(renderMethod, params);
    if (result === null) throw new Error('the server has no page for this document');
    return result;
  }

  dispose(): void {
    void this.end();
    for (const disposable of [...this.watchers, this.stateEmitter, this.changeEmitter, this.giveUpEmitter]) {
      disposable.dispose();
    }
  }

  private begin(): Run {
    const initializationOptions: InitializationOptions = {
      readFile: true,
      listFiles: true,
      watchesFiles: true,
      renewsPages: true,
      commands: true,
      suggestCommand: 'editor.action.triggerSuggest',
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
    client.onRequest(readAssetMethod, (params: ReadAssetParams) => readAsset(params, this.extensionUri, this.log));
    client.onRequest(listFilesMethod, (params: ListFilesParams) => listFiles(params, this.log));
    client.onNotification(pagesChangedMethod, ({ uris }: PagesChangedParams) => {
      for (const uri of uris) this.changeEmitter.fire({ uri: vscode.Uri.parse(uri), created: false });
    });
    // `Stopped` is left out: the client also says so between a crash and its own next start.
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Starting) this.setState(run, 'starting');
      if (newState === State.Running) this.setState(run, 'running');
      if (newState === State.StartFailed) this.setState(run, 'failed');
    });
    // Not at once, because the client announces its start while this is not yet the current run.
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
      // A client that is starting or has failed says so when it is disposed, which changes nothing.
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
        // A server that dies before it is ready would only die again; the start that failed is reported where it was awaited.
        if (this.currentState !== 'running') return { action: CloseAction.DoNotRestart, handled: true };
        if (mayRestart()) return { action: CloseAction.Restart, handled: true };
        giveUp();
        return { action: CloseAction.DoNotRestart, handled: true };
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
        // Unsaved text went with the document: from now on the file counts.
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
