/** Whether an element goes from right to left: what is next in it stands at the left. */
export function isRightToLeft(element: Element): boolean {
  return getComputedStyle(element).direction === 'rtl';
}

/** Which way an arrow key leads along a row in an element: 1 on, -1 back, 0 for any other key. */
export function stepOfArrow(key: string, element: Element): 1 | -1 | 0 {
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return 0;
  return (key === 'ArrowRight') === isRightToLeft(element) ? -1 : 1;
}
