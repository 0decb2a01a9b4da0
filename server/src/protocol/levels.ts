import type { WorkspaceEdit } from 'vscode-languageserver-types';
import type { AskedSkill, LevelChoice, LevelOffer } from '../service/askedLevels/askedLevels.ts';
import type { LevelChange } from '../service/askedLevels/changeLevels.ts';

/*
 * What is said between client and server when levels are chosen where several roles are shown; see `protocol.ts`, which exports it.
 */

export type { AskedSkill, LevelChange, LevelChoice, LevelOffer };

/** Asks which levels a skill can have in a role. Takes an `AskedSkill`, and gives a `LevelOffer` or an `EditRefused`. */
export const levelsMethod = 'roleProfile/levels';

/** Asks for the edit that gives skills of roles other levels, in all files. Gives a `ChangeLevelsResult` or an `EditRefused`. */
export const changeLevelsMethod = 'roleProfile/changeLevels';

export interface ChangeLevelsParams {
  readonly skills: readonly AskedSkill[];
  readonly change: LevelChange;
}

export interface ChangeLevelsResult {
  readonly edit: WorkspaceEdit;
}
