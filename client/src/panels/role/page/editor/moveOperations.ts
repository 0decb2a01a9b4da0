import type { Operation } from '../../../shared/editMessages.ts';
import { placeInList } from './paths.ts';

/** Operations that bring items to another place, and where they are afterwards. */
export interface Move {
  readonly operations: readonly Operation[];
  readonly paths: readonly string[];
}

/**
 * Moves items of one list together, so that they stand side by side.
 *
 * @param paths Their JSON Pointers, in the order of the list.
 * @param to The list that they come into, which can be their own.
 * @param index They come before the item that is at this 0-based index there now.
 */
export function moveOf(paths: readonly string[], to: string, index: number): Move {
  const places = paths.flatMap((path) => placeInList(path) ?? []);
  const [first] = places;
  if (!first) return { operations: [], paths };
  const { list } = first;
  const indices = places.map((place) => place.index);
  if (list !== to) {
    return {
      // Each one that has gone makes the next ones move up.
      operations: indices.map((from, count) => operation(list, from - count, to, index + count)),
      paths: indices.map((_, count) => `${to}/${index + count}`),
    };
  }
  const above = indices.filter((from) => from < index);
  const below = indices.filter((from) => from >= index);
  const start = index - above.length;
  const operations = [
    ...above.toReversed().map((from, count) => operation(list, from, to, index - 1 - count)),
    ...below.map((from, count) => operation(list, from, to, index + count)),
  ];
  return {
    operations: operations.filter((one) => one.op === 'move' && one.path !== `${one.to}/${one.index}`),
    paths: indices.map((_, count) => `${to}/${start + count}`),
  };
}

function operation(list: string, from: number, to: string, index: number): Operation {
  return { op: 'move', path: `${list}/${from}`, to, index };
}
