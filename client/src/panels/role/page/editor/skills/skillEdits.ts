import type { Operation } from '../../../../shared/editMessages.ts';
import { say } from '../../../../shared/page/say.ts';
import { operationsToAdd } from '../../../questions.ts';
import { itemAt } from '../elements.ts';
import type { EditorShared, ValueEdits } from '../valueEdits.ts';
import { openSkillBox } from './skillBox.ts';

/** Adds skills of catalogues to a role. */
export interface SkillEdits {
  /**
   * Opens the search below an element.
   *
   * @param path JSON Pointer of the list, the group or the item that the skills go to or behind.
   */
  open(path: string, anchor: () => HTMLElement | undefined, query?: string): void;
}

export function createSkillEdits(shared: EditorShared, values: ValueEdits): SkillEdits {
  const { page, frame, requests, questions, announcer, focusOn, moved } = shared;
  return {
    open(path, anchor, query = '') {
      let added = '';
      const send = (make: () => readonly Operation[], words: string) => {
        added = words;
        return requests.send(make);
      };
      values.openBox(() =>
        openSkillBox(frame, {
          query,
          anchor,
          find: (words) => questions.ask({ kind: 'skills', query: words, path }),
          add: (chosen, place) =>
            send(
              () => operationsToAdd(place, chosen),
              chosen.length === 1 ? say`${chosen[0]?.skill.name ?? ''}, added` : say`${chosen.length} skills, added`,
            ),
          write: (name, place) =>
            send(() => [{ op: 'insert', path: place.path, index: place.index, value: name }], say`${name}, added`),
          closed: (first) => {
            moved();
            if (first === undefined) {
              if (itemAt(page, path)) focusOn(path);
              else anchor()?.focus();
              return;
            }
            announcer.say(added);
            focusOn(first);
          },
        }),
      );
    },
  };
}
