import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type {
  ClientCapabilities,
  Diagnostic,
  PublishDiagnosticsParams,
  WorkDoneProgressCreateParams,
} from 'vscode-languageserver';
import {
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  WorkDoneProgress,
} from 'vscode-languageserver/node';

/** A language server in a process of its own, with a client like an editor to which diagnostics are pushed. */
export class LanguageClient {
  readonly #process: ChildProcess;
  readonly #connection: ProtocolConnection;
  readonly #waiting: ((diagnostics: Diagnostic[]) => void)[] = [];
  readonly #listeners = new Set<(uri: string) => void>();

  constructor(command: readonly string[], settings: Readonly<Record<string, unknown>>) {
    const [program = '', ...args] = command;
    this.#process = spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'] });
    const { stdin, stdout } = this.#process;
    if (!stdin || !stdout) throw new Error('the server has no pipes');
    this.#connection = createProtocolConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    this.#connection.onRequest('workspace/configuration', ({ items }: { items: { section?: string }[] }) =>
      items.map(({ section }) => settings[section ?? ''] ?? null),
    );
    this.#connection.onRequest('client/registerCapability', () => null);
    this.#connection.onNotification(
      'textDocument/publishDiagnostics',
      ({ uri, diagnostics }: PublishDiagnosticsParams) => {
        for (const resolve of this.#waiting.splice(0)) resolve(diagnostics);
        for (const listener of [...this.#listeners]) listener(uri);
      },
    );
    this.#connection.listen();
  }

  async initialize(rootUri: string, more: ClientCapabilities = {}): Promise<void> {
    await this.#connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri,
      capabilities: {
        workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
        textDocument: {
          synchronization: {},
          publishDiagnostics: {},
          completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
          hover: { contentFormat: ['markdown'] },
        },
        ...more,
      },
      workspaceFolders: [{ uri: rootUri, name: 'benchmark' }],
    });
    this.notify('initialized', {});
    // Servers that request their settings do so after this.
    this.notify('workspace/didChangeConfiguration', { settings: null });
  }

  notify(method: string, params: object): void {
    void this.#connection.sendNotification(method, params);
  }

  request<T>(method: string, params: object): Promise<T> {
    return this.#connection.sendRequest<T>(method, params);
  }

  /** Resolves with the next diagnostics that are `count`, or with any; others come from an earlier state of the document. */
  async diagnostics(count?: number): Promise<void> {
    for (;;) {
      const diagnostics = await new Promise<Diagnostic[]>((resolve) => this.#waiting.push(resolve));
      if (count === undefined || diagnostics.length === count) return;
    }
  }

  /** Resolves when diagnostics of each of these files have arrived. */
  published(uris: Set<string>): Promise<void> {
    return new Promise((resolve) => {
      const listener = (uri: string) => {
        uris.delete(uri);
        if (uris.size > 0) return;
        this.#listeners.delete(listener);
        resolve();
      };
      this.#listeners.add(listener);
    });
  }

  /** Resolves when the server reports the end of work done in progress. */
  progressEnded(): Promise<void> {
    return new Promise((resolve) => {
      this.#connection.onRequest('window/workDoneProgress/create', ({ token }: WorkDoneProgressCreateParams) => {
        this.#connection.onProgress(WorkDoneProgress.type, token, ({ kind }) => {
          if (kind === 'end') resolve();
        });
        return null;
      });
    });
  }

  /** Resident memory of the server's process in megabytes (10^6 bytes), or NaN on systems without /proc. */
  residentMegabytes(): number {
    try {
      const status = readFileSync(`/proc/${this.#process.pid}/status`, 'utf8');
      return (Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) * 1024) / 1e6;
    } catch {
      return Number.NaN;
    }
  }

  /** What the server's process has had of processors so far, in milliseconds, to the hundredth of a second; NaN on systems without /proc. */
  processorMilliseconds(): number {
    try {
      const [, after = ''] = readFileSync(`/proc/${this.#process.pid}/stat`, 'utf8').split(') ');
      const fields = after.split(' ');
      return (Number(fields[11]) + Number(fields[12])) * 10;
    } catch {
      return Number.NaN;
    }
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    this.#connection.dispose();
    this.#process.kill();
    await ended;
  }
}
