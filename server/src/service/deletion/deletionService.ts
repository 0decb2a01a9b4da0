import type { TextDocumentItem } from 'vscode-languageserver-types';
import type { Editing, PlacedEdits } from '../editing/editing.ts';
import { isRefused } from '../editing/operations.ts';
import type { CancellationToken } from '../support/cancellation.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { DeletedFile } from './referrers.ts';

export interface DeletionService {
  /** Who refers to files or what is below folders, and the edits that take references away; `openOf` gives the document of a file that is open. */
  deletion(
    uris: readonly string[],
    openOf: (uri: string) => TextDocumentItem | undefined,
    token?: CancellationToken,
  ): Promise<Deletion>;
}

interface Deletion {
  readonly files: readonly DeletedFile[];
  readonly edits: readonly (PlacedEdits & { readonly uri: string })[];
}

/** Wires it. */
export function createDeletionService(
  workspace: Workspace,
  editing: Pick<Editing, 'edit'>,
  settled: (token?: CancellationToken) => Promise<void>,
): DeletionService {
  return {
    async deletion(uris, openOf, token) {
      await settled(token);
      const { deletionOf } = await import('./referrers.ts');
      const { files, operations } = deletionOf(uris, workspace);
      const edits: (PlacedEdits & { readonly uri: string })[] = [];
      for (const [uri, list] of operations) {
        const made = await editing.edit({ uri, open: openOf(uri), seen: undefined }, list);
        // What cannot be edited keeps its reference, which is then reported as unknown.
        if (!isRefused(made)) edits.push({ uri, ...made });
      }
      return { files, edits };
    },
  };
}
