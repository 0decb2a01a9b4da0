import type { Refusal } from '../../../shared/editMessages.ts';
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
  let id = 0;
  const offers = new Map<number, (offer: LevelOffer | Refusal) => void>();
  const changes = new Map<number, (refused: Refusal | undefined) => void>();
  return {
    offer: (asked) =>
      new Promise((resolve) => {
        id++;
        offers.set(id, resolve);
        post({ type: 'levels', id, asked });
      }),
    change: (cells, change) =>
      new Promise((resolve) => {
        id++;
        changes.set(id, resolve);
        post({ type: 'changeLevels', id, cells, change });
      }),
    answered(message) {
      if (message.type === 'levels') {
        const { offer, refused } = message;
        offers.get(message.id)?.(offer ?? refused ?? { reason: 'failed', message: 'There was no answer.' });
        offers.delete(message.id);
      } else {
        changes.get(message.id)?.(message.refused);
        changes.delete(message.id);
      }
    },
  };
}
