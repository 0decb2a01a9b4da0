import { inclusiveRules } from './inclusive/index.ts';
import type { DocumentRule, FileRule, Rule } from './rule.ts';
import { format } from './schema/format.ts';
import { missingKey } from './schema/missing-key.ts';
import { type } from './schema/type.ts';
import { unknownKey } from './schema/unknown-key.ts';
import { value } from './schema/value.ts';
import { structureRules } from './structure/index.ts';
import { styleRules } from './style/index.ts';
import { textRules } from './text/index.ts';
import { workspaceRules } from './workspaceRules.ts';
import { duplicateKey } from './yaml/duplicate-key.ts';
import { mergeConflict } from './yaml/merge-conflict.ts';
import { syntax } from './yaml/syntax.ts';

/** The rules on YAML and the schema: they are in no pack, and other rules rest on what they find. */
export const basicRules: readonly DocumentRule[] = [
  syntax,
  mergeConflict,
  duplicateKey,
  unknownKey,
  missingKey,
  type,
  value,
  format,
];

/** Every rule that looks at one file alone, in the order of the documentation. */
export const fileRules: readonly FileRule[] = [
  ...basicRules,
  ...structureRules,
  ...textRules,
  ...styleRules,
  ...inclusiveRules,
];

/** All rules. */
export const allRules: readonly Rule[] = [...fileRules, ...workspaceRules];
