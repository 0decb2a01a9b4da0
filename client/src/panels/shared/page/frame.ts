/** The elements of the frame of a page, which the panel has written. */
export interface Frame {
  /** Holds the page itself. */
  readonly page: HTMLElement;
  readonly notice: HTMLElement;
  readonly logo: HTMLElement;
  /** Holds what stands beside the page. */
  readonly margin: HTMLElement;
}

/** Finds the elements of the frame. Throws when one of them is missing, since the frame and the script come from the same build. */
export function findFrame(): Frame {
  return { page: find('page'), notice: find('notice'), logo: find('logo'), margin: find('margin') };
}

function find(name: string): HTMLElement {
  const found = document.getElementById(`preview-${name}`);
  if (found === null) throw new Error(`The page has no ${name}.`);
  return found;
}
