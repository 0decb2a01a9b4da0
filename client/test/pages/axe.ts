import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page as Tab } from 'playwright-core';

const axe = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The rules of WCAG 2.1 at A and AA and of good practice. */
export const wcag21: readonly string[] = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'];

/** The same of WCAG 2.2, which also says how large targets of the pointer are. */
const wcag22: readonly string[] = [...wcag21, 'wcag22aa'];

/**
 * Checks whether a page is accessible and gives a line for each kind of violation.
 *
 * @param rules The names of rules, or of groups of them.
 */
export async function violationsIn(tab: Tab, rules = wcag22): Promise<string[]> {
  // Our script may run even in a page whose own scripts may not.
  if (!(await tab.evaluate(() => 'axe' in window))) await tab.evaluate(await axe);
  const results = await tab.evaluate(
    (runOnly): Promise<AxeResults> =>
      // @ts-expect-error: axe puts itself into the window.
      window.axe.run(document, {
        resultTypes: ['violations'],
        // With preloading, axe would request style sheets again, which our pages forbid.
        preload: false,
        runOnly,
      }),
    [...rules],
  );
  return results.violations.map(
    ({ id, help, nodes }) => `${id}: ${help} – ${nodes[0]?.html.slice(0, 200)} ×${nodes.length}`,
  );
}

/**
 * Finds what can be followed, filled in or pressed in a page and is visible. Gives the beginning of the markup of each element, in the
 * order of the page. Of a group of radio buttons the Tab key reaches the chosen one only; the arrow keys lead to the others.
 */
export function interactiveIn(tab: Tab): Promise<string[]> {
  return tab.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        'a[href], button, summary, input:not([type=radio]:not(:checked)), select, textarea, [tabindex="0"]',
      ),
    ].flatMap((element) =>
      element.checkVisibility({ visibilityProperty: true }) ? [element.outerHTML.slice(0, 200)] : [],
    ),
  );
}

/**
 * Presses the Tab key. Gives the beginning of the markup of each element that it reaches, or a text that says that nothing was reached or
 * that the element does not show that it has the focus.
 *
 * @param steps How often the key is pressed.
 */
export async function reachedByTab(tab: Tab, steps: number): Promise<string[]> {
  const reached: string[] = [];
  for (let step = 0; step < steps; step++) {
    await tab.keyboard.press('Tab');
    reached.push(
      await tab.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return 'nothing';
        const { outlineStyle, boxShadow } = getComputedStyle(element);
        const isMarked = outlineStyle !== 'none' || boxShadow !== 'none';
        const markup = element.outerHTML.slice(0, 200);
        return isMarked ? markup : `no mark on ${markup}`;
      }),
    );
  }
  return reached;
}
