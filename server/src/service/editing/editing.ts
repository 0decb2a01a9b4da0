import type { TextDocumentItem, TextEdit } from 'vscode-languageserver-types';
import { documentKind } from '../document/kind.ts';
import type { Framework } from '../document/profile/profile.ts';
import { readDocument, type SourceDocument } from '../document/sourceDocument.ts';
import { Lines, withLineFeeds } from '../document/syntax/lines.ts';
import type { ServiceHost } from '../host.ts';
import { say } from '../message.ts';
import { lazy } from '../support/lazy.ts';
import { isRefused, type Operation, type OrRefused, refused } from './operations.ts';
import type { StoredFramework } from './storedExcerpt.ts';

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

/** The text of a file that is edited. */
interface EditedText {
  readonly text: string;
  readonly document: () => SourceDocument;
  /** Where it is a framework of which the index knows all. */
  readonly stored?: StoredFramework;
}

/** Where old versions of files and the like are shown, none of which can be written. */
const readOnlySchemes =
  /^(?:git|gitfs|gitlens|gitlens-git|git-graph|git-graph-3|vscode-scm|vscode-local-history|timeline|output|review|conflictResolution|merge-conflict\.conflict-diff):/;

/**
 * @param readStored What a stored framework was read as in this version, as a whole and without a syntax error; `undefined` for another file.
 */
export function createEditing(
  host: ServiceHost,
  readOpen: (textDocument: TextDocumentItem) => Promise<SourceDocument | undefined>,
  readStored: (uri: string, version: number) => Framework | undefined,
): Editing {
  /** The text, and the document that it is read as when that is first asked for. */
  async function read({ uri, open }: EditedFile): Promise<EditedText | undefined> {
    if (open) {
      const document = await readOpen(open);
      return document && { text: open.text, document: () => document };
    }
    const kind = documentKind(uri);
    const file = kind && (await host.readFile(uri));
    if (!file) return undefined;
    const { text, version } = file;
    const framework = readStored(uri, version);
    return {
      text,
      document: lazy(() => readDocument(uri, kind, version, text)),
      ...(framework ? { stored: { uri, version, text: withLineFeeds(text), framework } } : {}),
    };
  }

  return {
    async edit(file, operations) {
      if (readOnlySchemes.test(file.uri)) {
        return refused(
          'read-only',
          say`This is an old version of the file, which cannot be written: open the file itself.`,
        );
      }
      const found = await read(file);
      if (!found) return refused('not-found', say`There is no such file, or it cannot be read.`);
      const isOlder = file.seen !== undefined && file.open !== undefined && file.seen !== file.open.version;
      if (isOlder && operations.some(({ was }) => was === undefined)) {
        return refused('stale', say`The text has changed since it was shown: look at it again.`);
      }
      // Most sessions of an editor never ask for it.
      const { asGiven, editByPlace, editStored } = await import('./edit.ts');
      const inPart = found.stored && editStored(found.stored, operations);
      const result = inPart ? { edits: inPart } : editByPlace(found.document(), operations);
      if (isRefused(result)) return result;
      const { lines } = inPart ? { lines: new Lines(withLineFeeds(found.text)) } : found.document();
      const edits = asGiven(found.text, result.edits).map((edit) => ({
        range: lines.rangeOf(edit),
        newText: edit.newText,
      }));
      return { edits, version: file.open?.version ?? null };
    },
  };
}
