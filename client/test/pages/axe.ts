import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page as Tab } from 'playwright-core';

const axe = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What is wrong with a page by the rules of WCAG 2.2 at A and AA and by good practice, a line for each. */
export async function violationsIn(tab: Tab): Promise<string[]> {
  // A script of ours may run where those of a page may not.
  await tab.evaluate(await axe);
  const results = await tab.evaluate(
    (): Promise<AxeResults> =>
      // @ts-expect-error: axe puts itself into the window.
      window.axe.run(document, {
        resultTypes: ['violations'],
        // It would ask for style sheets again, which our pages forbid.
        preload: false,
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      }),
  );
  return results.violations.map(
    ({ id, help, nodes }) => `${id}: ${help} – ${nodes[0]?.html.slice(0, 200)} ×${nodes.length}`,
  );
}

/**
 * What can be followed, filled in or pressed in a page, and is seen: the beginning of each one's markup, in the order of the page. Of a group of
 * radio buttons the Tab key comes to the chosen one only; arrows lead to the others.
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

/** What the Tab key comes to one after the other, and that each shows that it has the focus: the beginning of its markup, or why it fails. */
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
