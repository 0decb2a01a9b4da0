import type { FileRule } from '../rule.ts';
import { duplicateItem } from './duplicate-item.ts';
import { duplicateSentence } from './duplicate-sentence.ts';
import { emptyGroup } from './empty-group.ts';
import { inconsistentType } from './inconsistent-type.ts';
import { missingSummary } from './missing-summary.ts';
import { nameEqualsGroup } from './name-equals-group.ts';
import { nearDuplicate } from './near-duplicate.ts';

/** The rules of the pack that look at one file alone, in the order of the documentation. */
export const structureRules: readonly FileRule[] = [
  duplicateItem,
  nearDuplicate,
  duplicateSentence,
  inconsistentType,
  nameEqualsGroup,
  missingSummary,
  emptyGroup,
];
