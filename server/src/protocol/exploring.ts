import type { WorkspaceEdit } from 'vscode-languageserver-types';
import type { Arrangement, SkillName } from '../service/explorer/arrangement.ts';
import type { ExplorerNode, ExplorerPage, ExplorerQuery, ExplorerView } from '../service/explorer/node.ts';
import type { Replacement, ReplacementQuery } from '../service/explorer/replacements.ts';

/*
 * What is said between client and server about the explorer: its lines, and what is edited from there; see `protocol.ts`, which exports it.
 */

export type {
  ExplorerNode,
  ExplorerPage,
  ExplorerQuery as ExplorerParams,
  ExplorerView,
  Replacement,
  ReplacementQuery as ReplacementsParams,
  SkillName,
};

/**
 * Asks for lines of the explorer: families, ladders and roles, or frameworks, categories and skills. Takes `ExplorerParams`, and gives an
 * `ExplorerPage` when every file has been read.
 */
export const explorerMethod = 'roleProfile/explorer';

/**
 * Sent by the server, once after each answer to `roleProfile/explorer`, to clients that show an explorer: its lines may say something else.
 */
export const explorerChangedMethod = 'roleProfile/explorerChanged';

/** Asks for the edits of what somebody does in the explorer. Takes `ArrangeParams`, and gives an `ArrangeResult` or an `ArrangeRefusal`. */
export const arrangeMethod = 'roleProfile/arrange';

export type ArrangeParams = Arrangement;

export interface ArrangeResult {
  /** All that is to be done, as one step. */
  readonly edit: WorkspaceEdit;
  /** What it does, in a sentence for the person. */
  readonly message: string;
}

/** Why there is no edit, in a sentence for the person. */
export interface ArrangeRefusal {
  readonly refusal: string;
}

/**
 * Asks what may take the place of a skill or a role that is to be retired: what is current, and likest first. Takes `ReplacementsParams`, and gives a
 * `ReplacementsResult`.
 */
export const replacementsMethod = 'roleProfile/replacements';

export interface ReplacementsResult {
  /** At most 100. */
  readonly replacements: readonly Replacement[];
}
