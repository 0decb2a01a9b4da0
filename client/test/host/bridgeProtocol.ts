/** The environment variable by which the suite inside VS Code learns the bridge's address. */
export const bridgeVariable = 'ROLE_PROFILES_TEST_BRIDGE';

/**
 * Where a command acts: `undefined` is VS Code's own window, anything else the document inside the extension's webview
 * in which this selector finds something. Of several such webviews the visible one is meant.
 */
export type Target = string | undefined;

/** How a suite that ran to its end came out. */
export interface Outcome {
  passes: number;
  failures: number;
}

/** What the suite can ask of whoever runs it: to drive the page, and to tell what it has to say. */
export interface BridgeCommands extends PageCommands {
  /** Prints lines of the suite's report. */
  print(text: string): Promise<void>;
  /** Told last: VS Code's exit status alone would take a crash of the extension host for a success. */
  finish(outcome: Outcome): Promise<void>;
}

/**
 * What the suite, which runs in the extension host, can ask of the window. Everything passes as JSON.
 * A command that asks what a frame or an element is like fails at once if it is not there. The two `waitFor` commands wait for it, and so do those of
 * the mouse and the keyboard, since it may be drawn anew just then.
 */
export interface PageCommands {
  /** The text of the first element that the selector finds, as it is rendered. */
  text(target: Target, selector: string): Promise<string>;
  /** The inner HTML of the first element that the selector finds. */
  html(target: Target, selector: string): Promise<string>;
  /** The value of an expression, evaluated in the target's document. A promise is awaited. */
  evaluate(target: Target, source: string): Promise<unknown>;
  /** Waits until the selector finds an element. */
  waitForSelector(target: Target, selector: string, timeout: number): Promise<void>;
  /** Waits until the expression is truthy, and returns its value. */
  waitForExpression(target: Target, source: string, timeout: number): Promise<unknown>;
  /** A real click with the mouse, after scrolling the element into view. */
  click(target: Target, selector: string, button: 'left' | 'right', clickCount: number): Promise<void>;
  /** Drags one element onto another with the mouse. */
  drag(target: Target, from: string, to: string): Promise<void>;
  /** Gives the element the keyboard. */
  focus(target: Target, selector: string): Promise<void>;
  /** Turns the mouse wheel above the middle of the target. */
  wheel(target: Target, deltaX: number, deltaY: number): Promise<void>;
  /** Types a text where the focus is. */
  type(text: string): Promise<void>;
  /** Presses a key or a chord, named as Playwright names them: `Escape`, `Control+Space`, `Shift+F10`. */
  press(keys: string): Promise<void>;
  /** Saves a picture of the whole window as `screenshots/NAME.png` and returns its path; an empty one where nobody wants such pictures. */
  screenshot(name: string): Promise<string>;
  /** Sets the size of the window in CSS pixels. */
  setViewport(width: number, height: number): Promise<void>;
  /** Errors on the console since the last call, such as breaches of a content security policy, without VS Code's log. */
  takeConsoleErrors(): Promise<string[]>;
}

export interface BridgeRequest {
  command: keyof BridgeCommands;
  args: unknown[];
}

export type BridgeResponse = { value: unknown } | { error: string };
