import {
  type Connection,
  type ConnectionOptions,
  ErrorCodes,
  type InitializeParams,
  Message,
  type MessageStrategy,
  MessageType,
  type NotificationMessage,
  type RequestMessage,
  ResponseError,
  ShowMessageNotification,
  type ShowMessageParams,
} from 'vscode-languageserver';
import { wrongParams } from './params.ts';
import { sendQuietly } from './sendQuietly.ts';

interface Refusal {
  readonly code: number;
  readonly message: string;
}

type Next = (message: Message) => void | Promise<void>;

/** Prepares what messages are handled with, once the answer to `initialize` is on its way. */
type Begin = (introduction: InitializeParams) => Promise<void>;

/** Methods by which a client takes leave. */
const endings: ReadonlySet<string> = new Set(['shutdown', 'exit']);

function notBegun(reason: unknown): string {
  const why = reason instanceof Error ? reason.message : String(reason);
  return `The language server of Role Profiles could not be loaded (${why}); reload the window, or install the extension again.`;
}

/** To which refused requests are passed on, since only the handler of a request can answer it. */
const refusedMethod = 'roleProfile/refused';

/**
 * Sees every message of a client before anything else does, so that the handlers of messages have only those that the protocol allows: the
 * client introduces itself first and once, asks for nothing after `shutdown`, and sends the parameters that the method has. Other requests are
 * answered with the protocol's error, and other notifications are left out. What follows `initialize` waits, in its order, until it can be handled.
 */
export class MessageOrder implements MessageStrategy {
  readonly #begin: Begin;
  readonly #failed: (reason: unknown) => void;
  #state: 'new' | 'running' | 'shut down' = 'new';
  /** What messages wait for; rejected for good where the server cannot be begun. */
  #beginning: Promise<void> | undefined;
  #log: (message: string) => void = () => {};
  #show: (message: string) => void = () => {};

  /** @param failed Is told why the server cannot be begun, after which all requests are answered with that. */
  constructor(begin: Begin, failed: (reason: unknown) => void) {
    this.#begin = begin;
    this.#failed = failed;
  }

  get isShutDown(): boolean {
    return this.#state === 'shut down';
  }

  /** What the connection is to be created with. */
  get options(): ConnectionOptions {
    return { messageStrategy: this };
  }

  /** Answers what is refused over this connection, and writes to its log. */
  listen(connection: Connection): void {
    this.#log = (message) => connection.console.error(message);
    this.#show = (message) => {
      const params: ShowMessageParams = { type: MessageType.Error, message };
      void sendQuietly(() => connection.sendNotification(ShowMessageNotification.type, params));
    };
    connection.onRequest(refusedMethod, ({ code, message }: Refusal) => new ResponseError(code, message));
  }

  handleMessage(message: Message, next: Next): void | Promise<void> {
    if (Message.isNotification(message) && !this.#isTaken(message)) return undefined;
    if (!Message.isRequest(message)) return this.#handle(message, next);
    const isNew = this.#state === 'new';
    const request = this.#requested(message);
    if (isNew && this.#state === 'running') return this.#introduced(request, next);
    return this.#handle(request, next);
  }

  #handle(message: Message, next: Next): void | Promise<void> {
    if (!this.#beginning) return next(message);
    const failed = (reason: unknown) => this.#withoutServer(message, reason, next);
    return this.#beginning.then(() => next(message), failed);
  }

  /** Answers what is asked of a server that could not be begun; a client may still end it. */
  #withoutServer(message: Message, reason: unknown, next: Next): void | Promise<void> {
    const isEnd = (Message.isRequest(message) || Message.isNotification(message)) && endings.has(message.method);
    if (isEnd || Message.isResponse(message)) return next(message);
    if (!Message.isRequest(message)) return undefined;
    const refusal: Refusal = { code: ErrorCodes.InternalError, message: notBegun(reason) };
    return next({ ...message, method: refusedMethod, params: { ...refusal } } as RequestMessage);
  }

  #introduced(request: RequestMessage, next: Next): Promise<void> {
    const answered = Promise.resolve(next(request));
    // The parameters have been looked at.
    this.#beginning = answered.then(() => this.#begin(request.params as InitializeParams));
    void this.#beginning.then(
      () => {
        this.#beginning = undefined;
      },
      (reason: unknown) => {
        this.#show(notBegun(reason));
        this.#failed(reason);
      },
    );
    return answered;
  }

  /** The request, or one that is answered with the reason why it is not. */
  #requested(request: RequestMessage): RequestMessage {
    const refusal = this.#refusalOf(request);
    if (refusal) return { ...request, method: refusedMethod, params: { ...refusal } };
    if (request.method === 'initialize') this.#state = 'running';
    if (request.method === 'shutdown') this.#state = 'shut down';
    return request;
  }

  #refusalOf({ method, params }: RequestMessage): Refusal | undefined {
    if (this.#state === 'shut down') {
      return { code: ErrorCodes.InvalidRequest, message: `${method} was requested after shutdown.` };
    }
    if (this.#state === 'new' && method !== 'initialize') {
      return { code: ErrorCodes.ServerNotInitialized, message: `${method} was requested before initialize.` };
    }
    if (this.#state === 'running' && method === 'initialize') {
      return { code: ErrorCodes.InvalidRequest, message: 'initialize was requested before.' };
    }
    if (method === refusedMethod) {
      return { code: ErrorCodes.MethodNotFound, message: `Unhandled method ${method}` };
    }
    const wrong = wrongParams(method, params);
    return wrong === undefined ? undefined : { code: ErrorCodes.InvalidParams, message: `${method}: ${wrong}.` };
  }

  #isTaken({ method, params }: NotificationMessage): boolean {
    if (method === 'exit') return true;
    if (this.#state !== 'running') return false;
    const wrong = wrongParams(method, params);
    if (wrong !== undefined) this.#log(`${method} is left out: ${wrong}`);
    return wrong === undefined;
  }
}
