import { Worker } from 'node:worker_threads';
import type { Settings } from '../../service/document/profile.ts';
import type { JudgedFile } from '../../service/host.ts';
import type { Answer, Question } from './messages.ts';

/** Other threads that judge files. */
export interface Judging {
  /** See `ServiceHost.judgeElsewhere`. */
  judge(uri: string, settings: Settings | undefined): Promise<JudgedFile | undefined> | undefined;
  stop(): void;
}

/** So many files wait for each thread: what it does while the program reads a handful itself, and hears of no answer. */
const mostWaiting = 12;

/** Starts `program` in so many threads; there it is to call `serveJudgements`. */
export function startThreads(program: URL, count: number): Judging {
  const threads = Array.from({ length: count }, () => new Thread(program));
  return {
    judge(uri, settings) {
      const free = threads.filter(({ waiting }) => waiting < mostWaiting);
      return free.sort((a, b) => a.waiting - b.waiting)[0]?.ask(uri, settings);
    },
    stop() {
      for (const thread of threads) thread.stop();
    },
  };
}

class Thread {
  readonly #worker: Worker;
  readonly #asked = new Map<number, (judged: JudgedFile | undefined) => void>();
  /** The settings that the thread knows, by their numbers. */
  readonly #settings = new Map<Settings | undefined, number>();
  #questions = 0;
  #isDead = false;

  constructor(program: URL) {
    this.#worker = new Worker(program);
    this.#worker.on('message', ({ id, judged }: Answer) => this.#answer(id, judged));
    // Nobody is told: what a dead thread does not answer is judged by who asked.
    this.#worker.on('error', () => this.#die());
    this.#worker.on('exit', () => this.#die());
  }

  /** How many files are waiting for it; a dead one has no end of them. */
  get waiting(): number {
    return this.#isDead ? Number.POSITIVE_INFINITY : this.#asked.size;
  }

  ask(uri: string, settings: Settings | undefined): Promise<JudgedFile | undefined> {
    const id = this.#questions++;
    const known = this.#settings.get(settings);
    const number = known ?? this.#settings.size;
    this.#settings.set(settings, number);
    const question: Question = { id, uri, settings: number, ...(known === undefined ? { newSettings: settings } : {}) };
    return new Promise((resolve) => {
      this.#asked.set(id, resolve);
      this.#worker.postMessage(question);
    });
  }

  stop(): void {
    void this.#worker.terminate();
  }

  #answer(id: number, judged: JudgedFile | undefined): void {
    const resolve = this.#asked.get(id);
    this.#asked.delete(id);
    resolve?.(judged);
  }

  #die(): void {
    this.#isDead = true;
    for (const id of [...this.#asked.keys()]) this.#answer(id, undefined);
  }
}
