import { say } from '../../../../shared/page/say.ts';
import { isSkill, nameOfItem, pathOf } from '../elements.ts';
import type { ItemTools } from '../itemTools.ts';
import type { EditorShared } from '../valueEdits.ts';
import { rowsOf } from './chosenSkills.ts';

/** Offers to refer to the skill of a catalogue whose name, or one of whose other names, somebody has written as words. */
export interface ReferenceOffer {
  /** To be called when an item gets the keyboard. */
  show(item: HTMLElement | undefined): void;
}

export function createReferenceOffer(shared: EditorShared, tools: ItemTools): ReferenceOffer {
  const { questions, requests, announcer, focusOn } = shared;
  /** What was looked up last, so that going about in an item asks once. */
  let asked = '';

  const refer = (path: string, ref: string, name: string) => {
    requests
      .send(() => [
        // The name of the catalogue comes in the place of the same one here, with the comments that are there.
        { op: 'rename', path: `${path}/name`, name: 'ref' },
        { op: 'set', path: `${path}/ref`, value: ref },
      ])
      .then((refused) => {
        if (refused) announcer.refuse(say`Not changed: ${refused.message}`);
        else announcer.say(say`${name}, now as the catalogue has it`);
        focusOn(path);
      });
  };

  return {
    show(item) {
      const path = item?.getAttribute('data-path') ?? '';
      const name = item && ownName(item);
      const key = `${path} ${name ?? ''}`;
      if (key === asked) return;
      asked = key;
      if (!item || name === undefined) return;
      questions.ask({ kind: 'skills', query: name, path }).then((found) => {
        if (asked !== key) return;
        const rows = found ? rowsOf(found).filter(({ category }) => !category.use) : [];
        const row =
          rows.find(({ skill }) => skill.called === 'name') ?? rows.find(({ skill }) => skill.called === 'alias');
        if (!row || row.skill.isInRole) return;
        const { skill, category } = row;
        const label = say`Refer to “${skill.name}” of ${category.framework}`;
        tools.offer(path, label, () => refer(path, skill.ref, skill.name));
        const words =
          skill.called === 'name'
            ? say`This is a skill of ${category.framework}: Alt+F10 offers to refer to it`
            : say`This is another name of “${skill.name}” of ${category.framework}: Alt+F10 offers to refer to it`;
        announcer.say(words);
      });
    },
  };
}

/** The name that a role gives a skill itself; `undefined` where it refers to one. */
function ownName(item: HTMLElement): string | undefined {
  const path = item.getAttribute('data-path') ?? '';
  const name = item.querySelector<HTMLElement>('[data-edit="line"]');
  const isName = name !== null && (pathOf(name) === path || pathOf(name) === `${path}/name`);
  return isSkill(item) && isName && !item.querySelector('[data-uri]') ? nameOfItem(item) : undefined;
}
