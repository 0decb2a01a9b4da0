/** What VS Code gives to the script of a webview, which may ask for it only once. */
interface WebviewApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): WebviewApi;

/** The panel as the page uses it: messages in both directions, and the state that is kept while there is no page. */
export interface Host<Sent, Received, State> {
  post(message: Sent): void;
  onMessage(listener: (message: Received) => void): void;
  /** What an earlier page of this panel has saved; `undefined` for the first page. */
  readonly state: State | undefined;
  save(state: State): void;
}

/**
 * Connects the page to its panel. To be called once.
 *
 * @param parsers Read messages and the saved state; both give `undefined` for a value that is not valid.
 */
export function connectHost<Sent, Received, State>(parsers: {
  readonly message: (value: unknown) => Received | undefined;
  readonly state: (value: unknown) => State | undefined;
}): Host<Sent, Received, State> {
  const api = acquireVsCodeApi();
  return {
    post: (message) => api.postMessage(message),
    onMessage: (listener) => {
      window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        const message = parsers.message(data);
        if (message !== undefined) listener(message);
      });
    },
    state: parsers.state(api.getState()),
    save: (state) => api.setState(state),
  };
}
