import type { Operation, Refusal } from '../../../../shared/editMessages.ts';
import type { Requests } from '../../../../shared/page/editing/requests.ts';
import { button } from '../../../../shared/page/editing/textBox.ts';
import { element } from '../../../../shared/page/elements.ts';
import { say } from '../../../../shared/page/say.ts';
import type { NeighbourLevel } from '../../../questions.ts';
import type { Questions } from '../questions.ts';

export const whatTheySay = say`What the grades beside say`;

/** Waits for what was sent, with the words for what it does. */
export type Settle = (sent: Promise<Refusal | undefined>, words: string) => void;

/** What the roles beside say of the skill at a path, with buttons for what can be taken over. */
export async function besideList(
  { questions, requests }: { readonly questions: Questions; readonly requests: Requests },
  path: string,
  settle: Settle,
): Promise<HTMLElement> {
  const neighbours = await questions.ask({ kind: 'neighbours', path });
  const list = element('ul', 'edit-neighbour-list');
  list.tabIndex = -1;
  list.setAttribute('aria-label', whatTheySay);
  const take = (operation: Operation, words: string) =>
    settle(
      requests.send(() => [operation]),
      words,
    );
  list.append(...neighbours.map((one) => entry(one, take)));
  if (neighbours.length === 0) {
    list.append(element('li', '', say`No role stands right below or above this one: say so by “Next roles”.`));
  }
  return list;
}

function entry(neighbour: NeighbourLevel, take: (operation: Operation, words: string) => void): HTMLElement {
  const { side, role, grade, asks, level, texts, takes } = neighbour;
  const made = element('li', 'edit-neighbour');
  const head = element('p', 'edit-neighbour-head');
  const where = [grade, side].filter((part) => part !== undefined).join(', ');
  head.append(element('strong', '', role), element('span', 'edit-neighbour-place', ` ${where}: `));
  head.append(
    element('span', 'edit-neighbour-level', asks ? (level ?? say`no level`) : say`does not ask for this skill`),
  );
  made.append(head, ...texts.map((text) => element('p', 'edit-neighbour-text', text)));
  for (const { what: part, operation } of takes) {
    const words = part === 'level' ? say`level ${level ?? ''}` : say`the text of ${role}`;
    const label = part === 'level' ? say`Ask for ${level ?? ''} here` : say`Say the same here`;
    const taker = button(label, () => take(operation, say`now with ${words}`));
    taker.setAttribute('aria-label', say`${label}, as ${role}`);
    made.append(taker);
  }
  return made;
}
