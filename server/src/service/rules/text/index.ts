import type { Rule, TextRule } from '../rule.ts';

/** The rules of the pack, in the order of the documentation. */
export const textRules: readonly (Rule | TextRule)[] = [];
