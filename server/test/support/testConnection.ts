import { PassThrough } from 'node:stream';
import {
  type CancellationToken,
  type ClientCapabilities,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type { ServerHost } from '../../src/lsp/serverHost.ts';
import { startServer } from '../../src/lsp/startServer.ts';
import { messageStreams } from '../../src/node/messageStreams.ts';
import { type ListFilesParams, listFilesMethod, type ReadFileParams, readFileMethod } from '../../src/protocol.ts';
import type { HostFile } from '../../src/service/host.ts';

export interface TestClientOptions {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  /** Files that the server's machine can read, by URI. */
  readonly stored?: Map<string, HostFile>;
  /** Files that only the client can read, by URI. */
  readonly clientFiles?: Map<string, string>;
  /** True where the server's machine cannot list folders. */
  readonly onlyClient?: boolean;
  /** The URIs of the workspace's folders. */
  readonly folders?: readonly string[];
  /** The client's answers to further requests of the server, by method. */
  readonly answers?: Readonly<Record<string, (params: unknown, client: TestClient) => unknown>>;
  /** Called between two steps of a long piece of work of the server, which awaits it; does nothing when left out. */
  readonly pause?: () => Promise<void>;
  /** The server's clock, in milliseconds. */
  readonly now?: () => number;
  /** True where the client does not introduce itself. */
  readonly isSilent?: boolean;
  /** What takes the place of the machine that is in memory. */
  readonly machine?: Pick<ServerHost, 'readStored' | 'listStored' | 'listedUri' | 'readDictionaries'>;
  /** The tag of the language of the client's window. */
  readonly locale?: string;
  /** What the server awaits before it reads a stored file. */
  readonly beforeRead?: (uri: string) => Promise<void>;
}

/** A client at the other end of a real connection, JSON-RPC over streams, with the server in the same process. */
export class TestClient {
  readonly connection: ProtocolConnection;
  /** The diagnostics that the server has pushed, in the order of arrival. */
  readonly published: PublishDiagnosticsParams[] = [];
  readonly logged: string[] = [];
  initializeResult: InitializeResult | undefined;
  readonly #waiting: { uri: string; resolve: (published: PublishDiagnosticsParams) => void }[] = [];

  private constructor(connection: ProtocolConnection) {
    this.connection = connection;
    connection.onNotification('textDocument/publishDiagnostics', (published: PublishDiagnosticsParams) => {
      this.published.push(published);
      const waiting = this.#waiting.findIndex(({ uri }) => uri === published.uri);
      if (waiting >= 0) this.#waiting.splice(waiting, 1)[0]?.resolve(published);
    });
    connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      this.logged.push(message);
    });
  }

  static async connect(options: TestClientOptions = {}): Promise<TestClient> {
    const [toServer, toClient] = [new PassThrough(), new PassThrough()];
    const { reader, writer } = messageStreams(toServer, toClient);
    startServer((connection) => createConnection(reader, writer, connection), {
      version: '0.0.0',
      async readStored(uri) {
        await options.beforeRead?.(uri);
        return options.stored?.get(uri);
      },
      listStored: async (folder) =>
        options.onlyClient ? undefined : [...(options.stored?.keys() ?? [])].filter((uri) => uri.startsWith(folder)),
      pause: options.pause ?? (async () => {}),
      ...(options.now ? { now: options.now } : {}),
      ...options.machine,
    });
    const client = new TestClient(
      createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer)),
    );
    client.connection.onRequest(readFileMethod, ({ uri }: ReadFileParams) => ({
      text: options.clientFiles?.get(uri) ?? null,
    }));
    client.connection.onRequest(listFilesMethod, ({ folder }: ListFilesParams) => ({
      uris: [...(options.clientFiles?.keys() ?? [])].filter((uri) => uri.startsWith(folder)),
    }));
    for (const [method, answer] of Object.entries(options.answers ?? {})) {
      client.connection.onRequest(method, (params: unknown) => answer(params, client));
    }
    client.connection.listen();
    if (options.isSilent) return client;
    client.initializeResult = await client.request<InitializeResult>('initialize', {
      processId: null,
      rootUri: null,
      workspaceFolders: options.folders?.map((uri) => ({ uri, name: uri })) ?? null,
      capabilities: options.capabilities ?? {},
      ...(options.locale === undefined ? {} : { locale: options.locale }),
      ...(options.initializationOptions === undefined ? {} : { initializationOptions: options.initializationOptions }),
    });
    client.notify('initialized', {});
    return client;
  }

  request<T>(method: string, params: unknown, token?: CancellationToken): Promise<T> {
    // A token that is left out would be taken for a parameter.
    return token
      ? this.connection.sendRequest<T>(method, params, token)
      : this.connection.sendRequest<T>(method, params);
  }

  notify(method: string, params: unknown): void {
    void this.connection.sendNotification(method, params);
  }

  /** Opens a document and gives the diagnostics that the server pushes for it. */
  open(uri: string, text: string, languageId = 'yaml'): Promise<Diagnostic[]> {
    const published = this.nextDiagnostics(uri);
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
    return published;
  }

  nextDiagnostics(uri: string): Promise<Diagnostic[]> {
    return new Promise<PublishDiagnosticsParams>((resolve) => this.#waiting.push({ uri, resolve })).then(
      ({ diagnostics }) => diagnostics,
    );
  }

  dispose(): void {
    this.connection.end();
    this.connection.dispose();
  }
}
