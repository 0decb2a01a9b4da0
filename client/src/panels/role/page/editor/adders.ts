import { button } from '../../../shared/page/editing/textBox.ts';
import { stepThrough } from '../../../shared/page/editing/toolbarKeys.ts';
import { element } from '../../../shared/page/elements.ts';
import { refocus } from '../../../shared/page/keyboard.ts';
import { say } from '../../../shared/page/say.ts';
import { type Missing, missingOf } from './elements.ts';

/** What a role does not have yet, as buttons below the page. */
export interface Adders {
  show(isOn: boolean): void;
  /** The button of a path, which a new value is typed below. */
  buttonOf(path: string): HTMLElement | undefined;
  /** Gives the keyboard to the first button. */
  focus(): void;
}

/** Creates the buttons. `add` is called with what the person has chosen. */
export function createAdders(page: HTMLElement, add: (missing: Missing) => void): Adders {
  const region = element('section', 'edit-adders');
  region.setAttribute('aria-label', say`Add to the role`);
  const title = element('span', 'edit-adders-title', say`Add:`);
  region.hidden = true;
  page.after(region);
  region.addEventListener('keydown', (event) => {
    if (stepThrough([...region.querySelectorAll('button')], event.key)) event.preventDefault();
  });
  let shown = '';
  return {
    show(isOn) {
      const missing = isOn ? missingOf(page) : [];
      region.hidden = missing.length === 0;
      const now = JSON.stringify(missing);
      // A button that has the keyboard stays the same element.
      if (now === shown) return;
      shown = now;
      const buttons = missing.map((one) => {
        const made = button(one.label, () => add(one), 'edit-button edit-adder');
        made.dataset.add = one.path;
        made.setAttribute('aria-label', say`Add ${one.label}`);
        return made;
      });
      const focused = region.querySelector<HTMLElement>(':focus')?.dataset.add;
      region.replaceChildren(title, ...buttons);
      // What was just added may have no button any more.
      const again =
        focused === undefined ? undefined : (buttons.find(({ dataset }) => dataset.add === focused) ?? buttons[0]);
      if (again) refocus(again);
    },
    focus: () => region.querySelector('button')?.focus(),
    buttonOf: (path) =>
      [...region.querySelectorAll<HTMLElement>('[data-add]')].find(({ dataset }) => dataset.add === path),
  };
}
