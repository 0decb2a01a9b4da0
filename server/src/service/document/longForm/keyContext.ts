import { type KeyContext, knownKeys, type ListShape, listContexts } from '../../format/knownKeys.ts';
import { dereference, type Node, nodeAtPath, type Path } from '../syntax/tree.ts';
import { isGroup } from './fits.ts';

/** What the mapping at a path is, which says what words for its keys mean; `undefined` for one whose keys are free, and in settings. */
export function contextAt(
  { kind, root }: { readonly kind: 'role' | 'framework' | 'config'; readonly root: Node | undefined },
  path: Path,
): KeyContext | undefined {
  let context: KeyContext | undefined = kind === 'config' ? undefined : kind;
  let shape: string | undefined;
  for (const [index, segment] of path.entries()) {
    if (typeof segment === 'string') shape = context ? knownKeys(context).get(segment)?.shape : shapeBelow(shape);
    context = contextOf(shape, nodeAtPath(root, path.slice(0, index + 1)));
  }
  return context;
}

function shapeBelow(shape: string | undefined): string | undefined {
  if (shape === 'scaleMapping') return 'scale';
  return shape === 'levelMapping' ? 'skillLevel' : undefined;
}

function contextOf(shape: string | undefined, node: Node | undefined): KeyContext | undefined {
  const content = dereference(node);
  if (shape === undefined || content?.kind !== 'mapping') return undefined;
  if (shape === 'groups') return isGroup(content) ? 'group' : 'skillItem';
  if (shape === 'scale' || shape === 'skillLevel') return shape;
  if (shape === 'sourceMapping') return 'source';
  return Object.hasOwn(listContexts, shape) ? listContexts[shape as ListShape] : undefined;
}
