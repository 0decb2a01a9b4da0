import { openChoiceBox } from '../../../shared/page/editing/choiceBox.ts';
import { say } from '../../../shared/page/say.ts';
import { itemAt, nameOfItem } from './elements.ts';
import { type MoveEdits, otherListsFor } from './moveEdits.ts';
import type { EditorShared, ValueEdits } from './valueEdits.ts';

/** Lets the person choose the list that an item moves into. */
export function chooseList(
  { page, frame, announcer, focusOn }: EditorShared,
  values: ValueEdits,
  moves: MoveEdits,
  item: HTMLElement,
): void {
  const lists = otherListsFor(page, item);
  const path = item.getAttribute('data-path') ?? '';
  if (lists.length === 0) {
    announcer.refuse(say`There is no other list that this could move to.`);
    return;
  }
  values.openBox(() =>
    openChoiceBox(frame, {
      label: say`Move ${nameOfItem(item)} to`,
      choices: lists.map(({ label }, value) => ({ value, label })),
      was: undefined,
      anchor: () => itemAt(page, path),
      send: async (value) => {
        const chosen = typeof value === 'number' ? lists[value] : undefined;
        const now = itemAt(page, path);
        if (chosen && now) moves.to(now, chosen.slot);
        return undefined;
      },
      closed: () => focusOn(path),
    }),
  );
}
