import type { TextEdit } from 'vscode-languageserver-types';

/** Edits to another file than the one that is open. */
export interface FileChange {
  readonly uri: string;
  /** The file does not exist yet and is created with the edits' text. */
  readonly create?: boolean;
  readonly edits: readonly TextEdit[];
}

/** A new file with this text. */
export function newFile(uri: string, text: string): FileChange {
  const start = { line: 0, character: 0 };
  return { uri, create: true, edits: [{ range: { start, end: start }, newText: text }] };
}
