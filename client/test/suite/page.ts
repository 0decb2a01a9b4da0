import * as vscode from 'vscode';
import {
  type BridgeCommands,
  type BridgeRequest,
  type BridgeResponse,
  bridgeVariable,
  type Outcome,
} from '../host/bridgeProtocol.ts';
import { waitTimeout } from './patience.ts';

/** The address of the runner. A web worker has no environment variables; there the runner is on the same origin as the extension. */
const url =
  'WorkerGlobalScope' in globalThis
    ? vscode.extensions
        .getExtension('role-profiles.role-profiles')
        ?.extensionUri.with({ path: '/bridge' })
        .toString(true)
    : process.env[bridgeVariable];

/** Whether there is a runner that can control the window. There is none when the suite is started with F5. */
export const hasBridge = url !== undefined;

async function call(command: BridgeRequest['command'], args: unknown[]): Promise<unknown> {
  if (url === undefined) {
    throw new Error('This test drives the window, and so needs "npm run test:vscode" or "npm run test:desktop".');
  }
  const body = JSON.stringify({ command, args } satisfies BridgeRequest);
  const response = (await (await fetch(url, { method: 'POST', body })).json()) as BridgeResponse;
  if ('error' in response) {
    throw new Error(response.error);
  }
  return response.value;
}

const commands = new Proxy({} as BridgeCommands, {
  get:
    (_, command) =>
    (...args: unknown[]) =>
      call(command as BridgeRequest['command'], args),
});

/** A document in the window: VS Code's own, or that of one of the extension's webviews. */
export interface View {
  /** The rendered text of the first element that the selector finds. */
  text(selector: string): Promise<string>;
  html(selector: string): Promise<string>;
  /** The value of an expression in the document, such as `document.title`. The caller knows its type. */
  evaluate<T = unknown>(source: string): Promise<T>;
  /** Waits until the selector finds an element. */
  waitFor(selector: string, timeout?: number): Promise<void>;
  /** Waits until the expression is truthy, such as `window.scrollY > 100`, and returns its value. */
  waitUntil<T = unknown>(source: string, timeout?: number): Promise<T>;
  click(selector: string, options?: { button?: 'left' | 'right'; clickCount?: number }): Promise<void>;
  /** Drags one element onto another with the mouse. */
  drag(from: string, to: string): Promise<void>;
  focus(selector: string): Promise<void>;
  /** Turns the mouse wheel down by so many pixels, or up by a negative number. */
  wheel(deltaY: number): Promise<void>;
  /** Scrolls the document to a height in pixels, as a script would. */
  scroll(top: number): Promise<void>;
}

/** The document of a visible webview of the extension in which the selector finds an element. */
export function webview(marker: string): View {
  return view(marker);
}

/** The preview of a role. */
export const preview = webview('main[data-role]');

/** VS Code's own window: editors, lists, menus and notifications. */
export const workbench = view(undefined);

export const keyboard = {
  /** Types a text where the focus is. */
  type: (text: string) => commands.type(text),
  /** Presses a key or a chord: `Escape`, `Control+Space`, `Shift+F10`. */
  press: (keys: string) => commands.press(keys),
};

/** Saves a picture of the whole window as `screenshots/NAME.png` with `--pictures`, and returns its path. Those named `failed …` are always saved. */
export const screenshot = (name: string) => commands.screenshot(name);

/** Sets the size of the window in CSS pixels. */
export const setViewport = (width: number, height: number) => commands.setViewport(width, height);

/** Prints to the terminal in which the suite was started. `console.log` writes to the log of VS Code instead. */
export const print = (text: string) => commands.print(text);

/** Sends the result of the suite to the runner. */
export const finish = (outcome: Outcome) => commands.finish(outcome);

/**
 * The errors on the console of the window since the last call, each with its address. The pages of VS Code itself fail to load some
 * files, so that a test has to look for particular errors.
 */
export const takeConsoleErrors = () => commands.takeConsoleErrors();

function view(target: string | undefined): View {
  return {
    text: (selector) => commands.text(target, selector),
    html: (selector) => commands.html(target, selector),
    evaluate: async <T>(source: string) => (await commands.evaluate(target, source)) as T,
    waitFor: (selector, timeout = waitTimeout) => commands.waitForSelector(target, selector, timeout),
    waitUntil: async <T>(source: string, timeout = waitTimeout) =>
      (await commands.waitForExpression(target, source, timeout)) as T,
    click: (selector, { button = 'left', clickCount = 1 } = {}) => commands.click(target, selector, button, clickCount),
    drag: (from, to) => commands.drag(target, from, to),
    focus: (selector) => commands.focus(target, selector),
    wheel: (deltaY) => commands.wheel(target, 0, deltaY),
    scroll: async (top) => {
      await commands.evaluate(target, `window.scrollTo(0, ${top})`);
    },
  };
}
