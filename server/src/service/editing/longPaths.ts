import { pathBelow, segmentsOf } from '../document/syntax/pointer.ts';
import { keyName, type Node, type Path } from '../document/syntax/tree.ts';
import type { Reading } from './reading.ts';
import { nodeIn, pathIn } from './valueTree.ts';

/** Where a value of the long form is written; `undefined` where nobody wrote it as one value. */
export function writtenPathOf({ long, plain, isFull }: Reading, path: Path): Path | undefined {
  let pointer = '';
  for (let depth = 1; depth <= path.length; depth++) {
    const node = nodeIn(long.root, path.slice(0, depth));
    const moved = node && long.paths.get(node);
    // The text of a mapping that is written as this text stands where the mapping does.
    const above = nodeIn(long.root, path.slice(0, depth - 1));
    if (moved === undefined && isFull && node?.kind === 'scalar' && above && isText(above, node)) continue;
    pointer = moved ?? pathBelow(pointer, path[depth - 1] ?? '');
  }
  return pathIn(plain, segmentsOf(pointer));
}

/** Whether a mapping is nothing but this text. */
function isText(mapping: Node, text: Node): boolean {
  return mapping.kind === 'mapping' && mapping.start === text.start && mapping.end === text.end;
}

/** The value of the long form at a path. */
export function longAt({ long }: Reading, path: Path): Node | undefined {
  return nodeIn(long.root, path);
}

/**
 * The path in the long form of a value by its path as it is written. One value may be several there: a text that is an item and its name, a text
 * that is a list and its items. Of these the list or the innermost item is given, else the first.
 */
export function longPathOf(reading: Reading, written: Path, wanted: 'sequence' | 'mapping'): Path | undefined {
  const pointer = written.join('/');
  let any: Path | undefined;
  let best: Path | undefined;
  const visit = (node: Node, path: Path): void => {
    if (path.length > 0 && writtenPathOf(reading, path)?.join('/') === pointer) {
      any ??= path;
      if (node.kind === wanted && (wanted === 'mapping' || best === undefined)) best = path;
    }
    if (node.kind === 'sequence') for (const [at, item] of node.items.entries()) visit(item, [...path, at]);
    else if (node.kind === 'mapping') for (const pair of node.pairs) visit(pair.value, [...path, keyName(pair) ?? '']);
  };
  if (reading.long.root) visit(reading.long.root, []);
  return best ?? any;
}
