import type { Operation, Refusal } from '../../../../shared/editMessages.ts';
import { createAnswerBox } from '../../../../shared/page/editing/answerBox.ts';
import { whenLeft } from '../../../../shared/page/editing/box.ts';
import { button } from '../../../../shared/page/editing/textBox.ts';
import { element } from '../../../../shared/page/elements.ts';
import type { NeighbourLevel } from '../../../questions.ts';
import { itemAt, nameOfItem } from '../elements.ts';
import type { EditorShared, ValueEdits } from '../valueEdits.ts';

/** What the roles right below and above this one say of a skill: "what does Senior say here?" */
export interface NeighbourLevels {
  /** Shows it below an item; `false` for an item that is no skill. */
  open(item: HTMLElement): boolean;
}

const what = 'What the grades beside say';

/** Whether an item is a skill, rather than a group of them or an item of another list. */
export function isSkill(item: HTMLElement): boolean {
  return (item.getAttribute('data-path') ?? '').startsWith('/skills/') && !item.matches('[data-list]');
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
        box.element.setAttribute('aria-label', `${what} of ${name}`);
        box.element.tabIndex = -1;
        box.element.append(
          element('p', 'edit-legend', `${what} of ${name}`),
          element('p', 'edit-hint', 'Esc back'),
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
        contentOf(shared, path, settle).then((content) => {
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

/** Waits for what was sent, with the words for what it does. */
type Settle = (sent: Promise<Refusal | undefined>, words: string) => void;

/** What the roles beside say of the skill at a path, with buttons for what can be taken over. */
export async function contentOf(
  { questions, requests }: Pick<EditorShared, 'questions' | 'requests'>,
  path: string,
  settle: Settle,
): Promise<HTMLElement> {
  const neighbours = await questions.ask({ kind: 'neighbours', path });
  const list = element('ul', 'edit-neighbour-list');
  list.tabIndex = -1;
  list.setAttribute('aria-label', what);
  const take = (operation: Operation, words: string) =>
    settle(
      requests.send(() => [operation]),
      words,
    );
  list.append(...neighbours.map((one) => entry(one, take)));
  if (neighbours.length === 0) {
    list.append(element('li', '', 'No role stands right below or above this one: say so by “Next roles”.'));
  }
  return list;
}

function entry(neighbour: NeighbourLevel, take: (operation: Operation, words: string) => void): HTMLElement {
  const { side, role, grade, asks, level, texts, takes } = neighbour;
  const made = element('li', 'edit-neighbour');
  const head = element('p', 'edit-neighbour-head');
  const where = [grade, side].filter((part) => part !== undefined).join(', ');
  head.append(element('strong', '', role), element('span', 'edit-neighbour-place', ` ${where}: `));
  head.append(element('span', 'edit-neighbour-level', asks ? (level ?? 'no level') : 'does not ask for this skill'));
  made.append(head, ...texts.map((text) => element('p', 'edit-neighbour-text', text)));
  for (const { what: part, operation } of takes) {
    const words = part === 'level' ? `level ${level}` : `the text of ${role}`;
    const label = part === 'level' ? `Ask for ${level} here` : 'Say the same here';
    const taker = button(label, () => take(operation, `now with ${words}`));
    taker.setAttribute('aria-label', `${label}, as ${role}`);
    made.append(taker);
  }
  return made;
}
