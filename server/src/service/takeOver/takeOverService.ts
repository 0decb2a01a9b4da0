import type { TextDocumentItem } from 'vscode-languageserver-types';
import { documentKind } from '../document/kind.ts';
import { readDocument, type SourceDocument } from '../document/sourceDocument.ts';
import { type Operation, type OrRefused, refused } from '../editing/operations.ts';
import { say } from '../message.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { TakeOver } from './takeOver.ts';

/** A file from which something is taken over. */
export interface TakenFrom {
  readonly uri: string;
  /** The document, where it is open. */
  readonly open: TextDocumentItem | undefined;
  /** The text of another version of the file; `undefined` for the file as it is. */
  readonly text: string | undefined;
}

export interface TakeOverService {
  /** The operations upon the role that takes something over, once every file has been read, or why it cannot. */
  planTake(from: TakenFrom, take: TakeOver): Promise<OrRefused<readonly Operation[]>>;
}

/** Wires it. */
export function createTakeOverService(
  workspace: Workspace,
  read: (uri: string, open: TextDocumentItem | undefined) => Promise<SourceDocument | undefined>,
  settled: () => Promise<void>,
): TakeOverService {
  async function sourceOf({ uri, open, text }: TakenFrom): Promise<SourceDocument | undefined> {
    if (documentKind(uri) !== 'role') return undefined;
    if (text !== undefined) return readDocument(uri, 'role', 0, text);
    return read(uri, open);
  }

  return {
    async planTake(from, take) {
      await settled();
      const source = await sourceOf(from);
      if (!source) return refused('not-found', say`The role that this is taken from cannot be read.`);
      const { planTake } = await import('./takeOver.ts');
      return planTake(source, take, workspace);
    },
  };
}
