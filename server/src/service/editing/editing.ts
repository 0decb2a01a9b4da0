import type { TextDocumentItem, TextEdit } from 'vscode-languageserver-types';
import { documentKind } from '../document/kind.ts';
import { readDocument, type SourceDocument } from '../document/sourceDocument.ts';
import type { ServiceHost } from '../host.ts';
import { isRefused, type Operation, type OrRefused, refused } from './operations.ts';

export type { EditRefusal, Operation, RefusalReason } from './operations.ts';

/** Edits of one file, and the version of the open document that they are edits of; `null` for a file that is not open. */
export interface PlacedEdits {
  readonly edits: readonly TextEdit[];
  readonly version: number | null;
}

/** A file to be edited. */
export interface EditedFile {
  readonly uri: string;
  /** The document, where it is open. */
  readonly open: TextDocumentItem | undefined;
  /** The version that whoever asks has seen; `undefined` for the one that there is. */
  readonly seen: number | undefined;
}

export interface Editing {
  /**
   * The edits that make a file's value the one after these operations, in their order and all or none of them, or why there are none. The edits
   * change nothing else; that is proved before they are given.
   */
  edit(file: EditedFile, operations: readonly Operation[]): Promise<OrRefused<PlacedEdits>>;
}

/** Where old versions of files and the like are shown, none of which can be written. */
const readOnlySchemes =
  /^(?:git|gitfs|gitlens|gitlens-git|git-graph|git-graph-3|vscode-scm|vscode-local-history|timeline|output|review|conflictResolution|merge-conflict\.conflict-diff):/;

export function createEditing(
  host: ServiceHost,
  readOpen: (textDocument: TextDocumentItem) => SourceDocument | undefined,
): Editing {
  /** The document, and the text that it was read from. */
  async function read({ uri, open }: EditedFile): Promise<{ text: string; document: SourceDocument } | undefined> {
    if (open) {
      const document = readOpen(open);
      return document && { text: open.text, document };
    }
    const kind = documentKind(uri);
    const file = kind && (await host.readFile(uri));
    return file && { text: file.text, document: readDocument(uri, kind, file.version, file.text) };
  }

  return {
    async edit(file, operations) {
      if (readOnlySchemes.test(file.uri)) {
        return refused(
          'read-only',
          'This is an old version of the file, which cannot be written: open the file itself.',
        );
      }
      const found = await read(file);
      if (!found) return refused('not-found', 'There is no such file, or it cannot be read.');
      const isOlder = file.seen !== undefined && file.open !== undefined && file.seen !== file.open.version;
      if (isOlder && operations.some(({ was }) => was === undefined)) {
        return refused('stale', 'The text has changed since it was shown: look at it again.');
      }
      // Most sessions of an editor never ask for it.
      const { asGiven, editByPlace } = await import('./edit.ts');
      const result = editByPlace(found.document, operations);
      if (isRefused(result)) return result;
      const edits = asGiven(found.text, result.edits).map(({ start, end, newText }) => ({
        range: found.document.rangeOf({ start, end }),
        newText,
      }));
      return { edits, version: file.open?.version ?? null };
    },
  };
}
