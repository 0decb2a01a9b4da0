import type { Operation, OrRefused } from '../editing/operations.ts';
import type { CancellationToken } from '../support/cancellation.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { AskedSkill, LevelOffer } from './askedLevels.ts';
import type { LevelChange } from './changeLevels.ts';
import type { NeighbourLevel } from './neighbourLevels.ts';

/** Choosing levels where several roles are shown, once every file has been read. */
export interface LevelService {
  /** The levels that a skill can have in a role, or why there are none. */
  offerLevels(asked: AskedSkill, token?: CancellationToken): Promise<OrRefused<LevelOffer>>;
  /** What the roles right below and above a role say of a skill that it has, or why it cannot be told. */
  neighbourLevels(asked: AskedSkill, token?: CancellationToken): Promise<OrRefused<readonly NeighbourLevel[]>>;
  /** The operations by which skills of roles have other levels, by files, or why they cannot. */
  planLevels(
    asked: readonly AskedSkill[],
    change: LevelChange,
    token?: CancellationToken,
  ): Promise<OrRefused<ReadonlyMap<string, readonly Operation[]>>>;
}

/** Wires it. Most sessions never ask for it. */
export function createLevelService(
  workspace: Workspace,
  settled: (token?: CancellationToken) => Promise<void>,
): LevelService {
  return {
    async offerLevels(asked, token) {
      await settled(token);
      const { offerLevels } = await import('./askedLevels.ts');
      return offerLevels(asked, workspace);
    },
    async neighbourLevels(asked, token) {
      await settled(token);
      const { neighbourLevels } = await import('./neighbourLevels.ts');
      return neighbourLevels(asked, workspace);
    },
    async planLevels(asked, change, token) {
      await settled(token);
      const { planLevels } = await import('./changeLevels.ts');
      return planLevels(asked, change, workspace);
    },
  };
}
