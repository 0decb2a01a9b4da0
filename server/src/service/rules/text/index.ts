import type { Rule, TextRule } from '../rule.ts';
import { brokenHyphen } from './broken-hyphen.ts';
import { inconsistentSpelling } from './inconsistent-spelling.ts';
import { localeSpelling } from './locale-spelling.ts';
import { repeatedWord } from './repeated-word.ts';
import { slashSpacing } from './slash-spacing.ts';
import { spacing } from './spacing.ts';
import { spelling } from './spelling.ts';

/** The rules of the pack, in the order of the documentation. */
export const textRules: readonly (Rule | TextRule)[] = [
  spelling,
  localeSpelling,
  repeatedWord,
  brokenHyphen,
  slashSpacing,
  spacing,
  inconsistentSpelling,
];
