import { button } from '../../../shared/page/editing/textBox.ts';
import { stepThrough } from '../../../shared/page/editing/toolbarKeys.ts';
import { element } from '../../../shared/page/elements.ts';
import { say } from '../../../shared/page/say.ts';
import type { LevelChange, LevelOffer } from '../../levelMessages.ts';

/** What several cells can be changed to. */
export interface ManyCells {
  readonly element: HTMLElement;
  /** Shows how many cells there are; hides the bar below two. */
  show(count: number): void;
  /** The levels that the first of the cells can have. */
  offer(offer: LevelOffer | undefined): void;
  focus(): void;
}

/** Creates the bar. */
export function createManyCells(change: (change: LevelChange) => void, leave: () => void): ManyCells {
  const bar = element('div', 'pages-many');
  bar.setAttribute('role', 'toolbar');
  bar.hidden = true;
  const count = element('b', '');
  const levels = element('span', 'pages-many-levels');
  const fixed = [
    button(say`One step up`, () => change({ kind: 'step', by: 1 })),
    button(say`One step down`, () => change({ kind: 'step', by: -1 })),
    button(say`Not asked`, () => change({ kind: 'none' })),
  ];
  bar.append(count, levels, ...fixed);
  bar.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') leave();
    else if (!stepThrough([...bar.querySelectorAll('button')], event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  });
  return {
    element: bar,
    show(cells) {
      bar.hidden = cells < 2;
      count.textContent = say`${cells} cells`;
      bar.setAttribute('aria-label', say`Change ${cells} cells`);
    },
    offer(offer) {
      levels.replaceChildren(
        ...(offer?.choices ?? []).map(({ value, label }) => button(label, () => change({ kind: 'set', level: value }))),
      );
    },
    focus: () => bar.querySelector('button')?.focus(),
  };
}
