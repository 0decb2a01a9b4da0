import type { WorkspaceEdit } from 'vscode-languageserver-types';
import type * as Found from '../service/deletion/referrers.ts';

/*
 * What is said between client and server before files are deleted; see `protocol.ts`, which exports it.
 */

/** A role or framework that is to be deleted, and who refers to it. */
export interface DeletedFile extends Omit<Found.DeletedFile, 'referrers'> {
  readonly referrers: readonly Referrer[];
}

export interface Referrer extends Omit<Found.Referrer, 'says'> {
  /** How it refers to the file, as the end of a sentence that begins with its name: "leads to it". */
  readonly says: string;
}

/**
 * Asks who refers to files, or to what is below folders, that are about to be deleted. Gives a `DeletionResult`. A client that asks so says it in
 * `asksBeforeDeleting`; for others the server answers `workspace/willDeleteFiles`.
 */
export const deletionMethod = 'roleProfile/deletion';

export interface DeletionParams {
  readonly uris: readonly string[];
}

export interface DeletionResult {
  /** Those that others refer to; empty where nothing is lost. */
  readonly files: readonly DeletedFile[];
  /** Takes those references away that say nothing without the files; `null` where there are none. */
  readonly edit: WorkspaceEdit | null;
}
