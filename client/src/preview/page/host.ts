import { type PageMessage, type PageState, type PanelMessage, parsePageState, parsePanelMessage } from '../messages.ts';

/** What VS Code gives to the script of a webview. It may be asked for only once. */
interface WebviewApi {
  postMessage(message: PageMessage): void;
  getState(): unknown;
  setState(state: PageState): void;
}

declare function acquireVsCodeApi(): WebviewApi;

/** The panel as the page sees it: messages both ways, and the state that outlives the page. */
export interface Host {
  post(message: PageMessage): void;
  onMessage(listener: (message: PanelMessage) => void): void;
  /** What an earlier page of this panel left; `undefined` for the first one. */
  readonly state: PageState | undefined;
  save(state: PageState): void;
}

/** Connects to the panel; to be called once. */
export function connectHost(): Host {
  const api = acquireVsCodeApi();
  return {
    post: (message) => api.postMessage(message),
    onMessage: (listener) => {
      window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        const message = parsePanelMessage(data);
        if (message !== undefined) listener(message);
      });
    },
    state: parsePageState(api.getState()),
    save: (state) => api.setState(state),
  };
}
