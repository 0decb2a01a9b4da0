import type { Refusal } from '../../../shared/editMessages.ts';
import { createWaiting } from '../../../shared/page/editing/waiting.ts';
import { say } from '../../../shared/page/say.ts';
import type {
  AskedSkill,
  Cell,
  LevelChange,
  LevelOffer,
  LevelPageMessage,
  LevelPanelMessage,
} from '../../levelMessages.ts';

/** Asks the panel about levels, and for changes of them. */
export interface LevelRequests {
  offer(asked: AskedSkill): Promise<LevelOffer | Refusal>;
  /** Gives why it was refused. */
  change(cells: readonly Cell[], change: LevelChange): Promise<Refusal | undefined>;
  answered(message: Exclude<LevelPanelMessage, { readonly type: 'unsaved' }>): void;
}

export function createLevelRequests(post: (message: LevelPageMessage) => void): LevelRequests {
  const offers = createWaiting<LevelOffer | Refusal>();
  const changes = createWaiting<Refusal | undefined>();
  return {
    offer: (asked) => offers.ask((id) => post({ type: 'levels', id, asked })),
    change: (cells, change) => changes.ask((id) => post({ type: 'changeLevels', id, cells, change })),
    answered(message) {
      if (message.type === 'levels') {
        const { offer, refused } = message;
        offers.answered(message.id, offer ?? refused ?? { reason: 'failed', message: say`There was no answer.` });
      } else changes.answered(message.id, message.refused);
    },
  };
}
