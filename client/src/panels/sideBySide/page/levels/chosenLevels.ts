import { element } from '../../../shared/page/elements.ts';
import type { LevelChange, LevelOffer } from '../../levelMessages.ts';

/**
 * What a level that has been chosen is called, so that its cell says so at once: of hundreds of roles the server's next page, which says what else has changed
 * by it, takes most of a second.
 */
export interface ChosenLevels {
  /** Remembers what the levels are called that somebody may choose now. */
  offered(offer: LevelOffer): void;
  /** Shows a level in the cells that have it now; nothing where only the server can say what it is. */
  show(cells: readonly HTMLTableCellElement[], change: LevelChange): void;
}

export function createChosenLevels(): ChosenLevels {
  let labels: ReadonlyMap<string, string> = new Map();
  return {
    offered({ choices }) {
      labels = new Map(choices.map(({ value, label }) => [value, label]));
    },
    show(cells, change) {
      const label = change.kind === 'set' && change.upTo === undefined ? labels.get(change.level) : undefined;
      if (label === undefined) return;
      for (const cell of cells) {
        const name = cell.querySelector('.rp-level-name') ?? element('span', 'rp-level-name');
        name.textContent = label;
        cell.replaceChildren(name);
      }
    },
  };
}
