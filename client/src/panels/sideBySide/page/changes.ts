import { say } from '../../shared/page/say.ts';

/** The free space above a row in pixels, which its outline needs. */
const gap = 12;

/**
 * Goes to the next change of a comparison (`step` 1) or the one before (`step` -1). Gives a text that says where the reader is now;
 * `undefined` when there is no change.
 */
export function goToChange(container: HTMLElement, toolbar: HTMLElement, step: 1 | -1): string | undefined {
  const rows = [...container.querySelectorAll<HTMLElement>('.rp-row')].filter((row) => row.checkVisibility());
  if (rows.length === 0) return undefined;
  const index = nextIndex(rows, toolbar.getBoundingClientRect().bottom, step);
  const row = rows[index];
  if (row === undefined) return undefined;
  row.focus({ preventScroll: true });
  const top = row.getBoundingClientRect().top - toolbar.offsetHeight - heightOfHeads(container) - gap;
  window.scrollTo({ top: window.scrollY + top, behavior: 'instant' });
  const name = row.querySelector('.rp-row-name')?.textContent?.trim();
  return say`Change ${index + 1} of ${rows.length}${name ? `: ${name}` : ''}`;
}

/** The height in pixels of the column heads that stay visible above the rows. In a narrow page they do not stay. */
function heightOfHeads(container: HTMLElement): number {
  const heads = container.querySelector<HTMLElement>('.rp-roles');
  return heads !== null && getComputedStyle(heads).position === 'sticky' ? heads.offsetHeight : 0;
}

/** The index next to the row with the focus or, when none has it, to the visible rows. Beyond either end it continues at the other one. */
function nextIndex(rows: readonly HTMLElement[], top: number, step: 1 | -1): number {
  const focused = rows.findIndex((row) => row.contains(document.activeElement));
  if (focused !== -1) return (focused + step + rows.length) % rows.length;
  const below = rows.findIndex((row) => row.getBoundingClientRect().top >= top);
  if (step === 1) return below === -1 ? 0 : below;
  return below <= 0 ? rows.length - 1 : below - 1;
}
