import { createAnswerBox } from '../../../../shared/page/editing/answerBox.ts';
import { whenLeft } from '../../../../shared/page/editing/box.ts';
import { element } from '../../../../shared/page/elements.ts';
import { say } from '../../../../shared/page/say.ts';
import { isSkill, itemAt, nameOfItem } from '../elements.ts';
import type { EditorShared, ValueEdits } from '../valueEdits.ts';
import { besideList, type Settle, whatTheySay } from './besideList.ts';

/** What the roles right below and above this one say of a skill: "what does Senior say here?" */
export interface NeighbourLevels {
  /** Shows it below an item; `false` for an item that is no skill. */
  open(item: HTMLElement): boolean;
}

/** @param openBox Opens a box in place of another one. */
export function createNeighbourLevels(shared: EditorShared, openBox: ValueEdits['openBox']): NeighbourLevels {
  const { page, frame, moved, announcer } = shared;
  return {
    open(item) {
      if (!isSkill(item)) return false;
      const path = item.getAttribute('data-path') ?? '';
      const before = document.activeElement;
      let said: string | undefined;
      openBox(() => {
        const box = createAnswerBox(
          frame,
          'edit-choice edit-neighbours',
          () => itemAt(page, path),
          () => {
            moved();
            if (said !== undefined) announcer.say(said);
            if (before instanceof HTMLElement && before.isConnected) before.focus();
            else itemAt(page, path)?.querySelector<HTMLElement>('[data-edit]')?.focus();
          },
        );
        const name = nameOfItem(item);
        box.element.setAttribute('role', 'group');
        box.element.setAttribute('aria-label', say`${whatTheySay} of ${name}`);
        box.element.tabIndex = -1;
        box.element.append(
          element('p', 'edit-legend', say`${whatTheySay} of ${name}`),
          element('p', 'edit-hint', say`Esc back`),
          box.refusal,
        );
        box.element.addEventListener('keydown', (event) => {
          event.stopPropagation();
          if (event.key !== 'Escape') return;
          event.preventDefault();
          box.close();
        });
        whenLeft(box.element, box.close);
        const settle: Settle = (sent, words) => {
          said = `${name}, ${words}`;
          box.settle(sent);
        };
        besideList(shared, path, settle).then((content) => {
          if (!box.isOpen) return;
          box.element.querySelector('.edit-legend')?.after(content);
          box.place();
          box.element.scrollIntoView({ block: 'nearest' });
          // What is read first is what the roles say; the buttons follow.
          content.focus({ preventScroll: true });
        });
        box.place();
        box.element.focus({ preventScroll: true });
        return box;
      });
      return true;
    },
  };
}
