import { type PagesMessage, type PagesState, type PagesUpdate, parsePagesState } from '../messages.ts';

/** What VS Code gives to the script of a webview. It may be asked for only once. */
interface WebviewApi {
  postMessage(message: PagesMessage): void;
  getState(): unknown;
  setState(state: PagesState): void;
}

declare function acquireVsCodeApi(): WebviewApi;

/** The panel as the page sees it: messages both ways, and the state that outlives the page. */
export interface Host {
  post(message: PagesMessage): void;
  /** Calls back for every update. Only the panel can send messages to this page, so they are taken as they are. */
  onUpdate(listener: (update: PagesUpdate) => void): void;
  /** What an earlier page of this panel left; `undefined` for the first one. */
  readonly state: PagesState | undefined;
  save(state: PagesState): void;
}

/** Connects to the panel; to be called once. */
export function connectHost(): Host {
  const api = acquireVsCodeApi();
  return {
    post: (message) => api.postMessage(message),
    onUpdate: (listener) => {
      window.addEventListener('message', ({ data }: MessageEvent<PagesUpdate>) => {
        if (data.type === 'update') listener(data);
      });
    },
    state: parsePagesState(api.getState()),
    save: (state) => api.setState(state),
  };
}
