/** An item's list and its 0-based index there; `undefined` for a path that leads to no item of a list. */
export function placeInList(path: string): { readonly list: string; readonly index: number } | undefined {
  const found = /^(.*)\/(\d+)$/.exec(path);
  return found ? { list: found[1] ?? '', index: Number(found[2]) } : undefined;
}
