import type { Node, Path } from '../document/syntax/tree.ts';
import { segmentsOf } from './operations.ts';
import type { Reading } from './reading.ts';
import { nodeIn, pathIn } from './valueTree.ts';

/** Where a value of the long form is written; `undefined` where nobody wrote it as one value. */
export function writtenPathOf({ long, plain }: Reading, path: Path): Path | undefined {
  let pointer = '';
  for (let depth = 1; depth <= path.length; depth++) {
    const node = nodeIn(long.root, path.slice(0, depth));
    const moved = node && long.paths.get(node);
    pointer =
      moved ??
      `${pointer}/${String(path[depth - 1])
        .replaceAll('~', '~0')
        .replaceAll('/', '~1')}`;
  }
  const segments = segmentsOf(pointer);
  return segments && pathIn(plain, segments);
}

/** The value of the long form at a path. */
export function longAt({ long }: Reading, path: Path): Node | undefined {
  return nodeIn(long.root, path);
}
