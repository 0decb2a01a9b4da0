import type { Page } from 'playwright-core';

/** In milliseconds: what does not come within that time is a fault. */
const longest = 20_000;

/**
 * Gives the milliseconds from an event of a page, which `act` causes, until the first picture in which an expression holds has been drawn.
 *
 * @param event The kind of the event, and for an event of the keyboard its key behind a colon: `pointerdown`, `keydown:Enter`.
 */
export async function untilSeen(
  page: Page,
  event: string,
  expression: string,
  act: () => Promise<unknown>,
): Promise<number> {
  const took = page.evaluate(
    ([wanted, source]) =>
      new Promise<number>((resolve) => {
        const [kind = '', key] = wanted.split(':');
        const begin = (happened: Event) => {
          if (key !== undefined && !(happened instanceof KeyboardEvent && happened.key === key)) return;
          window.removeEventListener(kind, begin, { capture: true });
          const holds = new Function(`return ${source}`);
          // What is posted in a frame comes after its drawing.
          const done = () => setTimeout(() => resolve(performance.now() - happened.timeStamp));
          const look = () => (holds() ? done() : requestAnimationFrame(look));
          requestAnimationFrame(look);
        };
        window.addEventListener(kind, begin, { capture: true });
      }),
    [event, expression] as const,
  );
  took.catch(() => undefined);
  // What waits for the event is there before it.
  await page.evaluate(() => undefined);
  await act();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Waited in vain after ${event} for ${expression}`)), longest);
  });
  return Promise.race([took, late]).finally(() => clearTimeout(timer));
}
