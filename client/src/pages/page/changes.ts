/** What is left free above a row, for the line around it. */
const gap = 12;

/** Goes from change to change in a comparison. Gives what to say about where the reader is now; nothing where there is no change. */
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
  return `Change ${index + 1} of ${rows.length}${name ? `: ${name}` : ''}`;
}

/** The heads of the columns stay in sight above the rows, unless it is narrow; how high they are depends on the titles. */
function heightOfHeads(container: HTMLElement): number {
  const heads = container.querySelector<HTMLElement>('.rp-roles');
  return heads !== null && getComputedStyle(heads).position === 'sticky' ? heads.offsetHeight : 0;
}

/** From the row with the focus; without one from what is seen. Beyond either end it goes on at the other. */
function nextIndex(rows: readonly HTMLElement[], top: number, step: 1 | -1): number {
  const focused = rows.findIndex((row) => row.contains(document.activeElement));
  if (focused !== -1) return (focused + step + rows.length) % rows.length;
  const below = rows.findIndex((row) => row.getBoundingClientRect().top >= top);
  if (step === 1) return below === -1 ? 0 : below;
  return below <= 0 ? rows.length - 1 : below - 1;
}
