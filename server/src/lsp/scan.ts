import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';
import type { LanguageService } from '../service/languageService.ts';

/** Reads the workspace in the background, shows how far it has come, and begins again when the folders change. */
export class WorkspaceScan {
  readonly #connection: Connection;
  readonly #service: LanguageService;
  readonly #onComplete: (complete: boolean) => void;
  #current: Run | undefined;

  /** `onComplete` is told whether all files have been read: `false` as each scan begins, `true` when it has come to its end. */
  constructor(connection: Connection, service: LanguageService, onComplete: (complete: boolean) => void) {
    this.#connection = connection;
    this.#service = service;
    this.#onComplete = onComplete;
  }

  /** Comes back when the scan has ended, been cancelled or overtaken by another one. */
  async start(showProgress: boolean): Promise<void> {
    if (this.#current) this.#current.cancelled = true;
    const run: Run = { cancelled: false };
    this.#current = run;
    this.#onComplete(false);
    const progress = showProgress ? new ScanProgress(this.#connection, run) : undefined;
    try {
      await this.#service.scan(
        ({ read, total }) => progress?.report(read, total),
        () => run.cancelled,
      );
      if (!run.cancelled) this.#onComplete(true);
    } catch (error) {
      this.#connection.console.error(`reading the workspace failed: ${String(error)}`);
    } finally {
      progress?.end();
    }
  }
}

/** One scan; it is known by its identity, so that the end of an overtaken one means nothing. */
interface Run {
  cancelled: boolean;
}

/** The progress in the client's window. The scan does not wait for the client to agree to it. */
class ScanProgress {
  #reporter: WorkDoneProgressServerReporter | undefined;
  #ended = false;
  #percentage = 0;

  constructor(connection: Connection, run: Run) {
    connection.window.createWorkDoneProgress().then(
      (reporter) => {
        reporter.begin('Reading role profiles', 0, undefined, true);
        reporter.token.onCancellationRequested(() => {
          run.cancelled = true;
        });
        this.#reporter = reporter;
        if (this.#ended) reporter.done();
      },
      (error) => connection.console.warn(`the client shows no progress: ${String(error)}`),
    );
  }

  report(read: number, total: number): void {
    const percentage = Math.floor((read * 100) / total);
    if (percentage === this.#percentage) return;
    this.#percentage = percentage;
    this.#reporter?.report(percentage, `${read} of ${total}`);
  }

  end(): void {
    this.#ended = true;
    this.#reporter?.done();
  }
}
