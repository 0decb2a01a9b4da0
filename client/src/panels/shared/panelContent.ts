import type * as vscode from 'vscode';
import type { Server, SyncedChange } from '../../server/server.ts';
import type { Appearance } from './messages.ts';
import type { Updater } from './updater.ts';

/** What all panels need of the extension. */
export interface PanelContext {
  readonly extensionUri: vscode.Uri;
  readonly server: Server;
  readonly log: vscode.LogOutputChannel;
}

/** A panel as its content uses it. */
export interface PanelView<Message> {
  /** Whether this is the panel that the user works in. */
  readonly isActive: boolean;
  /** The column of the panel; `undefined` while it is hidden. */
  readonly viewColumn: vscode.ViewColumn | undefined;
  /** Sets the title of the panel's tab. */
  setTitle(title: string): void;
  /** Sends a message to the page. Gives `false` when no page listens, which is not an error: `pageLoaded` is called for the next page. */
  post(message: Message): boolean;
  /** Brings the panel to the front of its column and gives it the keyboard. */
  reveal(): void;
  /** Sends the appearance of the content to the page, if one listens. */
  postAppearance(): void;
  /** Makes the page again: at once, or when the panel is shown again. */
  refresh(): void;
  /** Starts an action whose failure is only logged, since a file may have been deleted and a link may lead nowhere. */
  attempt(action: Thenable<unknown>): void;
}

/**
 * What a kind of panel shows and does. It is created with its panel and disposed with it. The panel itself handles everything that
 * panels have in common.
 */
export interface PanelContent extends vscode.Disposable {
  /** The file or folder whose settings count. */
  readonly resource: vscode.Uri;
  readonly appearance: Appearance;
  /** Asks the server for the page and shows it. The panel invalidates it when the page is out of date, and disposes it. */
  readonly updater: Updater;
  /** Called when a page has loaded. It has received the appearance and nothing else. */
  pageLoaded(): void;
  /** Called with each message of the page that is not one of the shared messages. It may be any value. */
  receive(message: unknown): void;
  /** Called when the reader follows a notice about a syntax error. */
  showProblem(): void;
  /** Whether a change of a file makes the page out of date. */
  isAffectedBy(change: SyncedChange): boolean;
  /** Called when any file or folder has been renamed, with the texts of its URIs. */
  filesRenamed(from: string, to: string): void;
  /** Called when settings of panels have changed or the workspace has become trusted, after the appearance has been sent. */
  settingsChanged?(): void;
  /** Called when the panel has come to the front or has left it, or has been moved to another column. */
  viewStateChanged?(): void;
}
