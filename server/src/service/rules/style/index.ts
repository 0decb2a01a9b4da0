import type { FileRule } from '../rule.ts';
import { apostrophe } from './apostrophe.ts';
import { closingStop } from './closing-stop.ts';
import { compoundStatement } from './compound-statement.ts';
import { longSentence } from './long-sentence.ts';
import { nameCase } from './name-case.ts';
import { person } from './person.ts';
import { statementStart } from './statement-start.ts';
import { word } from './word.ts';

/** The rules of the pack, in the order of the documentation. */
export const styleRules: readonly FileRule[] = [
  statementStart,
  compoundStatement,
  longSentence,
  nameCase,
  closingStop,
  apostrophe,
  person,
  word,
];
