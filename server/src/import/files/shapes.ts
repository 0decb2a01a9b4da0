import { contextOfShape, isKeyOfGroup, type Shape, shapeAt } from '../../service/document/edits/commonForm.ts';
import { type KeyContext, type ListShape, listContexts } from '../../service/format/knownKeys.ts';
import type { DraftMapping } from '../draft.ts';

/** What a mapping of a draft is: an item of a list of this shape, or the value of a key of it; `undefined` where its keys are free. */
export function contextOf(mapping: DraftMapping, shape: Shape | undefined): KeyContext | undefined {
  if (shape === 'groups') return Object.keys(mapping).some(isKeyOfGroup) ? 'group' : 'skillItem';
  if (shape !== undefined && Object.hasOwn(listContexts, shape)) return listContexts[shape as ListShape];
  return contextOfShape(shape);
}

/** The shape of the values of a key. */
export function shapeOf(key: string, context: KeyContext | undefined, shape: Shape | undefined): Shape | undefined {
  return shapeAt(key, context, shape);
}

/** Whether values of a shape are lists, so that one that is none is a list of one. */
export function isListShape(shape: Shape | undefined): boolean {
  return shape === 'texts' || shape === 'groups' || (shape !== undefined && Object.hasOwn(listContexts, shape));
}
