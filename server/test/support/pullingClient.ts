import type { DocumentDiagnosticReport, WorkspaceDiagnosticReport } from 'vscode-languageserver/node';
import { TestClient, type TestClientOptions } from './testConnection.ts';

/** A client that requests diagnostics and keeps the answers for each file, as an editor does. */
export class PullingClient {
  readonly client: TestClient;
  readonly ids = new Map<string, string>();
  readonly codes = new Map<string, unknown[]>();
  readonly #refreshes: (() => void)[];

  private constructor(client: TestClient, refreshes: (() => void)[]) {
    this.client = client;
    this.#refreshes = refreshes;
  }

  /** @param connectWith How a client is connected, where that is not the usual way. */
  static async connect(
    options: TestClientOptions,
    connectWith: (options: TestClientOptions) => Promise<TestClient> = (all) => TestClient.connect(all),
  ): Promise<PullingClient> {
    const refreshes: (() => void)[] = [];
    const client = await connectWith({
      capabilities: { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } },
      answers: {
        'workspace/diagnostic/refresh': () => {
          for (const resolve of refreshes.splice(0)) resolve();
          return null;
        },
      },
      ...options,
    });
    return new PullingClient(client, refreshes);
  }

  /** Resolves when the server next asks the client to refresh its diagnostics. */
  refreshed(): Promise<void> {
    return new Promise((resolve) => this.#refreshes.push(resolve));
  }

  /** Requests the diagnostics of the workspace; gives the files that were reported. */
  async pull(): Promise<string[]> {
    const previousResultIds = [...this.ids].map(([uri, value]) => ({ uri, value }));
    const { items } = await this.client.request<WorkspaceDiagnosticReport>('workspace/diagnostic', {
      previousResultIds,
    });
    for (const item of items) {
      if (item.kind !== 'full') continue;
      this.codes.set(
        item.uri,
        item.items.map(({ code }) => code),
      );
      if (item.resultId !== undefined) this.ids.set(item.uri, item.resultId);
    }
    return items.map(({ uri }) => uri).sort();
  }

  document(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.client.request('textDocument/diagnostic', {
      textDocument: { uri },
      ...(previousResultId === undefined ? {} : { previousResultId }),
    });
  }

  open(uri: string, text: string): void {
    this.client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text } });
  }
}
