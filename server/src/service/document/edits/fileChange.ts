import type { TextEdit } from 'vscode-languageserver-types';

/** Edits to another file than the one that is open. */
export interface FileChange {
  readonly uri: string;
  /** The file does not exist yet and is created with the edits' text. */
  readonly create?: boolean;
  readonly edits: readonly TextEdit[];
}
