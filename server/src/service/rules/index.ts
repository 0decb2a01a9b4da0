import type { SourceDocument } from '../document/sourceDocument.ts';
import { violationsOf } from '../schema/violations.ts';
import type { CheckContext, CodedFinding, Rule } from './rule.ts';
import { format } from './schema/format.ts';
import { missingKey } from './schema/missing-key.ts';
import { type } from './schema/type.ts';
import { unknownKey } from './schema/unknown-key.ts';
import { value } from './schema/value.ts';
import { duplicateKey } from './yaml/duplicate-key.ts';
import { mergeConflict } from './yaml/merge-conflict.ts';
import { syntax } from './yaml/syntax.ts';

/** Every rule, in the order of the documentation. */
export const rules: readonly Rule[] = [
  syntax,
  mergeConflict,
  duplicateKey,
  unknownKey,
  missingKey,
  type,
  value,
  format,
];

/** More findings in one file than anybody reads; what is no role at all would flood the editor. */
const maxFindings = 1000;

/**
 * All that is wrong with one document as it stands by itself, in source order. A text with Git conflict markers is two texts in
 * one, so that nothing else is said of it. Never throws on any text.
 */
export function checkDocument(document: SourceDocument): CodedFinding[] {
  const conflicts = findingsOf(mergeConflict, { document, violations: [] });
  if (conflicts.length > 0) return conflicts;
  const context: CheckContext = { document, violations: violationsOf(document) };
  return rules
    .filter((rule) => rule !== mergeConflict)
    .flatMap((rule) => findingsOf(rule, context))
    .sort((a, b) => a.start - b.start)
    .slice(0, maxFindings);
}

function findingsOf({ check, code, severity }: Rule, context: CheckContext): CodedFinding[] {
  const findings: CodedFinding[] = [];
  for (const finding of check(context)) {
    if (findings.length >= maxFindings) break;
    findings.push({ ...finding, code, severity });
  }
  return findings;
}
