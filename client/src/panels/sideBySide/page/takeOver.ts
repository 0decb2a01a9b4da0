import type { Refusal } from '../../shared/editMessages.ts';
import { isRightToLeft } from '../../shared/page/direction.ts';
import type { Announcer } from '../../shared/page/editing/announcer.ts';
import { say } from '../../shared/page/say.ts';
import type { TakeMessage } from '../takeMessages.ts';

/** What of an item can be taken over, in words. */
const words: ReadonlyMap<string, string> = new Map([
  ['all', say`this`],
  ['asked', say`the level`],
  ['level', say`the text of the level`],
  ['awarding-body', say`the awarding body`],
]);

/** Adds buttons to the cells of a comparison by which the role beside takes over what it lacks or says otherwise. */
export function addTakeButtons(root: Element): void {
  for (const row of root.querySelectorAll('.rp-cells')) {
    const cells = [...row.querySelectorAll<HTMLElement>(':scope > .rp-cell')];
    for (const cell of cells) {
      const other = cells[Number(cell.dataset.beside ?? -1)];
      const what = cell.dataset.take?.split(' ') ?? [];
      if (!other || what.length === 0) continue;
      const isLast = cells.indexOf(cell) > cells.indexOf(other);
      const arrows = isRightToLeft(cell) ? { back: '→', on: '←' } : { back: '←', on: '→' };
      const name = other.querySelector('.rp-cell-role')?.textContent?.trim() ?? '';
      const holder = cell.ownerDocument.createElement('p');
      holder.className = 'pages-takes';
      holder.lang = document.documentElement.lang;
      for (const one of what) {
        const button = cell.ownerDocument.createElement('button');
        button.type = 'button';
        button.className = 'pages-take';
        button.dataset.what = one;
        const said = words.get(one) ?? one;
        button.textContent = isLast ? say`${arrows.back} Take ${said}` : say`Take ${said} ${arrows.on}`;
        button.setAttribute('aria-label', say`Take ${said} over to ${name}`);
        button.title = say`Take ${said} over to ${name}`;
        holder.append(button);
      }
      cell.append(holder);
    }
  }
}

/** Takes over what somebody chooses. */
export interface TakeOver {
  answered(id: number, refused: Refusal | undefined): void;
}

export function createTakeOver(
  page: HTMLElement,
  announcer: Announcer,
  post: (message: TakeMessage) => void,
): TakeOver {
  let id = 0;
  let said = '';
  page.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('.pages-take') : null;
    const cell = button?.closest<HTMLElement>('.rp-cell');
    const cells = [...(cell?.parentElement?.querySelectorAll<HTMLElement>(':scope > .rp-cell') ?? [])];
    if (!button || !cell) return;
    const to = Number(cell.dataset.beside ?? -1);
    const source = placeOf(cell);
    if (!source) return;
    id++;
    said = button.getAttribute('aria-label') ?? '';
    post({
      type: 'take',
      id,
      from: cells.indexOf(cell),
      to,
      source,
      item: placeOf(cells[to]),
      what: button.dataset.what ?? '',
    });
  });
  return {
    answered(answered, refused) {
      if (answered !== id) return;
      if (refused) announcer.refuse(say`Not taken over: ${refused.message}`);
      else announcer.say(say`${said}: done`);
    },
  };
}

function placeOf(cell: HTMLElement | undefined): TakeMessage['source'] | undefined {
  const path = cell?.dataset.source;
  return path === undefined ? undefined : { uri: cell?.dataset.sourceUri, path };
}
