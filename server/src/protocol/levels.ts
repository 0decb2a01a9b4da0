import type { WorkspaceEdit } from 'vscode-languageserver-types';
import type { AskedSkill, LevelChoice, LevelOffer } from '../service/askedLevels/askedLevels.ts';
import type { LevelChange } from '../service/askedLevels/changeLevels.ts';
import type { NeighbourLevel, NeighbourTake } from '../service/askedLevels/neighbourLevels.ts';

/*
 * What is said between client and server when levels are chosen where several roles are shown; see `protocol.ts`, which exports it.
 */

export type { AskedSkill, LevelChange, LevelChoice, LevelOffer, NeighbourLevel, NeighbourTake };

/** Asks which levels a skill can have in a role. Takes an `AskedSkill`, and gives a `LevelOffer` or an `EditRefused`. */
export const levelsMethod = 'roleProfile/levels';

/**
 * Asks what the roles right below and above a role say of a skill that it has. Takes an `AskedSkill` with its `item`, and gives a
 * `NeighbourLevelsResult` or an `EditRefused`.
 */
export const neighbourLevelsMethod = 'roleProfile/neighbourLevels';

export interface NeighbourLevelsResult {
  /** Those below first; titles and texts are plain text, in which points and paragraphs keep their lines. */
  readonly neighbours: readonly NeighbourLevel[];
}

/** Asks for the edit that gives skills of roles other levels, in all files. Gives a `ChangeLevelsResult` or an `EditRefused`. */
export const changeLevelsMethod = 'roleProfile/changeLevels';

export interface ChangeLevelsParams {
  readonly skills: readonly AskedSkill[];
  readonly change: LevelChange;
}

export interface ChangeLevelsResult {
  readonly edit: WorkspaceEdit;
}
