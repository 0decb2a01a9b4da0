import { valueAt, wordsOf } from '../../support/data/data.ts';
import type { CaseNode } from './nodes.ts';

/** What an item becomes. */
export type Part =
  | 'category'
  | 'grade'
  | 'scale'
  | 'level'
  | 'skill'
  | 'skillLevel'
  | 'indicator'
  | 'example'
  | 'question'
  | 'guidance';

const ofType: Readonly<Record<string, Part>> = {
  Category: 'category',
  Scale: 'scale',
  Level: 'level',
  Grade: 'grade',
  'Skill level': 'skillLevel',
  Indicator: 'indicator',
  Example: 'example',
  Question: 'question',
  Guidance: 'guidance',
};

/** What others call items that belong to the one above them. */
const belonging = /\b(?:indicator|evidence|criteri(?:on|a)|component|sub-?standard)s?\b/i;

/** What an item is: ours say so, those of others by what stands below them. */
export function partOf(node: CaseNode): Part {
  if (node.type !== undefined) return ofType[node.type] ?? 'skill';
  if (isBelonging(node)) return 'indicator';
  return node.children.some((child) => !isBelonging(child)) ? 'category' : 'skill';
}

/** An item without others below it that shows the one above, which must be no mere part of the catalogue. */
function isBelonging({ type, data, parent, children }: CaseNode): boolean {
  if (type !== undefined || !parent || parent.type !== undefined || children.length > 0) return false;
  if (!belonging.test(wordsOf(valueAt(data, 'CFItemType')) ?? '')) return false;
  return parent.children.every(
    (one) => one.children.length === 0 && belonging.test(wordsOf(valueAt(one.data, 'CFItemType')) ?? ''),
  );
}
