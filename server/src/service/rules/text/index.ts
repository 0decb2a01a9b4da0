import type { FileRule } from '../rule.ts';
import { acronymMismatch } from './acronym-mismatch.ts';
import { article } from './article.ts';
import { brokenHyphen } from './broken-hyphen.ts';
import { confusedWord } from './confused-word.ts';
import { danglingPunctuation } from './dangling-punctuation.ts';
import { inconsistentSpelling } from './inconsistent-spelling.ts';
import { leftover } from './leftover.ts';
import { localeSpelling } from './locale-spelling.ts';
import { placeholder } from './placeholder.ts';
import { punctuation } from './punctuation.ts';
import { repeatedWord } from './repeated-word.ts';
import { slashSpacing } from './slash-spacing.ts';
import { spacing } from './spacing.ts';
import { spelling } from './spelling.ts';
import { truncated } from './truncated.ts';
import { unbalanced } from './unbalanced.ts';
import { undefinedAcronym } from './undefined-acronym.ts';

/** The rules of the pack, in the order of the documentation. */
export const textRules: readonly FileRule[] = [
  placeholder,
  leftover,
  truncated,
  danglingPunctuation,
  spelling,
  confusedWord,
  article,
  punctuation,
  localeSpelling,
  repeatedWord,
  brokenHyphen,
  slashSpacing,
  spacing,
  unbalanced,
  acronymMismatch,
  undefinedAcronym,
  inconsistentSpelling,
];
