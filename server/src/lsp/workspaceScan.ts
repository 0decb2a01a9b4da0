import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';
import type { LanguageService } from '../service/languageService.ts';
import { say, type Translate } from '../service/message.ts';

/** Reads the workspace in the background and shows how far it has come; a later scan overtakes an earlier one. */
export class WorkspaceScan {
  readonly #connection: Connection;
  readonly #service: Pick<LanguageService, 'scan'>;
  readonly #translate: Translate;

  constructor(connection: Connection, service: Pick<LanguageService, 'scan'>, translate: Translate) {
    this.#connection = connection;
    this.#service = service;
    this.#translate = translate;
  }

  /** Resolves when the scan has ended, been cancelled in the client's window or overtaken by another one. */
  async start(showProgress: boolean): Promise<void> {
    const progress = showProgress ? new ScanProgress(this.#connection, this.#translate) : undefined;
    try {
      await this.#service.scan(
        ({ read, total }) => progress?.report(read, total),
        () => progress?.isCancelled === true,
      );
    } catch (error) {
      this.#connection.console.error(`reading the workspace failed: ${String(error)}`);
    } finally {
      progress?.end();
    }
  }
}

/** How often it is said how far a scan has come: each time costs as much as reading a file. */
const steps = 20;

/** The progress of a scan in the client's window. The scan does not wait for the client to agree to it. */
class ScanProgress {
  #reporter: WorkDoneProgressServerReporter | undefined;
  #isCancelled = false;
  #ended = false;
  #percentage = 0;
  readonly #translate: Translate;

  constructor(connection: Connection, translate: Translate) {
    this.#translate = translate;
    connection.window.createWorkDoneProgress().then(
      (reporter) => {
        reporter.begin(translate(say`Reading role profiles`), 0, undefined, true);
        reporter.token.onCancellationRequested(() => {
          this.#isCancelled = true;
        });
        this.#reporter = reporter;
        if (this.#ended) reporter.done();
      },
      (error) => connection.console.warn(`the client shows no progress: ${String(error)}`),
    );
  }

  /** Whether the person in front of the window has cancelled the scan. */
  get isCancelled(): boolean {
    return this.#isCancelled;
  }

  report(read: number, total: number): void {
    const percentage = Math.floor((read * steps) / total) * (100 / steps);
    if (percentage === this.#percentage) return;
    this.#percentage = percentage;
    this.#reporter?.report(percentage, this.#translate(say`${read} of ${total}`));
  }

  end(): void {
    this.#ended = true;
    this.#reporter?.done();
  }
}
