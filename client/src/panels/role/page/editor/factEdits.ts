import type { Draft } from '../../../shared/editMessages.ts';
import { say } from '../../../shared/page/say.ts';
import { factOf, findEditable, labelOfFact, pathOf, wasOf } from './elements.ts';
import type { EditorShared, ValueEdits } from './valueEdits.ts';

/** Changes the label and the order of facts; their values are edited as any other. */
export interface FactEdits {
  /** Lets the person type another label of the fact that an element belongs to; `false` where it is none. */
  rename(element: Element): boolean;
  /** Goes on with a label that was being typed. */
  resume(draft: Draft): void;
  /** Moves a fact up by -1, or down by 1, among the others. */
  move(fact: HTMLElement, by: -1 | 1): void;
}

export function createFactEdits(shared: EditorShared, openText: ValueEdits['openText']): FactEdits {
  const { page, requests, announcer, focusOn } = shared;

  /** A fact in the page as it is now. */
  const factAt = (path: string) =>
    [...page.querySelectorAll<HTMLElement>('[data-fact]')].find((fact) => fact.getAttribute('data-path') === path);

  const rename = (element: Element, typed?: string): boolean => {
    const fact = factOf(element);
    const value = fact?.querySelector<HTMLElement>('[data-edit]');
    if (!fact || !value) return false;
    const path = fact.getAttribute('data-path') ?? '';
    const label = labelOfFact(fact);
    let renamed: string | undefined;
    openText({
      label: say`Label of ${label}`,
      isLine: true,
      was: label,
      text: typed ?? label,
      start: label,
      side: 'over',
      anchor: () => factAt(path)?.querySelector('dt') ?? undefined,
      async send(name) {
        const refused = await requests.send(() => [{ op: 'rename', path: placeOf(fact), name }]);
        if (!refused) renamed = name;
        return refused;
      },
      theirs: () => undefined,
      // A fact without a label is none: an empty one leaves it as it was.
      emptied: () => true,
      closed: () => {
        if (renamed === undefined) {
          (findEditable(page, pathOf(value), wasOf(value)) ?? value).focus();
          return;
        }
        announcer.say(say`${label}, now called ${renamed}`);
        const name = escaped(renamed.trim());
        const beside = path.replace(/[^/]*$/, name);
        // What stood loose in its file may have come to the other facts.
        focusOn(beside, `${listOf(path)}/${name}`, pathOf(value));
      },
      draft: (text) => ({ path, kind: 'label', was: label, text }),
    });
    return true;
  };

  return {
    rename: (element) => rename(element),
    resume({ path, text }) {
      const fact = factAt(path);
      if (fact) rename(fact, text);
      else shared.keep(undefined);
    },
    move(fact, by) {
      const all = [...(fact.parentElement?.children ?? [])].filter((one) => one.matches('[data-fact]'));
      const index = all.indexOf(fact) + by;
      const name = labelOfFact(fact);
      const focused = document.activeElement;
      const value = focused && fact.contains(focused) ? pathOf(focused) : undefined;
      if (index < 0 || index >= all.length) {
        announcer.say(by < 0 ? say`${name} is the first` : say`${name} is the last`);
        return;
      }
      const path = placeOf(fact);
      requests
        .send(() => [{ op: 'move', path, to: listOf(path), index }])
        .then((refused) => {
          if (refused) {
            announcer.refuse(say`Not moved: ${refused.message}`);
            return;
          }
          const way = by < 0 ? say`moved up` : say`moved down`;
          announcer.say(say`${name}, ${way}, ${index + 1} of ${all.length}`);
          if (value !== undefined) focusOn(value);
        });
    },
  };
}

/** Where a fact is found whatever it is written as: by its label. */
function placeOf(fact: HTMLElement): string {
  const path = fact.getAttribute('data-path') ?? '';
  return /\/\d+$/.test(path) ? `${listOf(path)}/${escaped(labelOfFact(fact))}` : path;
}

/** The facts that one of them belongs to: beside those that are written as such, others may stand loose. */
function listOf(path: string): string {
  const holder = path.replace(/\/[^/]*$/, '');
  return holder.endsWith('/details') ? holder : `${holder}/details`;
}

function escaped(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}
