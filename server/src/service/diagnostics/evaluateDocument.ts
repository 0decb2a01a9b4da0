import type { Profile } from '../document/profile/profile.ts';
import { readProfile } from '../document/profile/readProfile.ts';
import type { SourceDocument, Span } from '../document/sourceDocument.ts';
import { lineEnd, lineStart, trimEnd } from '../document/syntax/spans.ts';
import type { Finding } from '../model/finding.ts';
import type { DocumentRule } from '../rules/rule.ts';
import { mergeConflict } from '../rules/yaml/merge-conflict.ts';
import { lazy } from '../support/lazy.ts';
import { type DocumentFacts, documentFacts, RuleContext } from './documentContext.ts';
import { evaluateTexts, type Found } from './evaluateTexts.ts';
import { maxFindings } from './order.ts';
import type { Plan } from './plan.ts';
import { optionsOf } from './ruleSettings.ts';
import type { TextMemory } from './textMemory.ts';
import { toFinding } from './toFinding.ts';

/**
 * What the document and text rules of a plan find in a document, in the order of the text, before settings and disable comments are
 * applied. A text with Git conflict markers is two texts in one, so that nothing else is reported for it. Never throws, whatever the text.
 * `memory` is for documents that are edited and so evaluated again and again.
 */
export function evaluateDocument(
  document: SourceDocument,
  plan: Plan,
  memory?: TextMemory,
  profile: () => Profile = lazy(() => readProfile(document)),
): Finding[] {
  const found = evaluateRules(documentFacts(document, memory, profile), plan);
  const first = found.sort((a, b) => a.finding.at.start - b.finding.at.start).slice(0, maxFindings);
  return first.map(({ rule, finding }) => toFinding(rule, document.rangeOf(shownSpan(document, finding.at)), finding));
}

/**
 * A span with something in it: what is found between two characters, such as a key that is missing, is shown at the one before, at the beginning
 * of a line at the one behind, and on an empty line at the last one above. What an empty file lacks is shown at its beginning.
 */
function shownSpan({ text, root }: SourceDocument, span: Span): Span {
  const { start } = span;
  if (span.end > start || root === undefined) return span;
  if (start > lineStart(text, start)) return { start: start - 1, end: start };
  if (start < lineEnd(text, start)) return { start, end: start + 1 };
  const end = trimEnd(text, 0, start);
  return end > 0 ? { start: end - 1, end } : span;
}

function evaluateRules(facts: DocumentFacts, plan: Plan): Found[] {
  const { documentRules } = plan;
  const conflicts = documentRules.includes(mergeConflict) ? evaluateRule(mergeConflict, facts, plan) : [];
  if (conflicts.length > 0) return conflicts;
  const others = documentRules.filter((rule) => rule !== mergeConflict);
  return [...others.flatMap((rule) => evaluateRule(rule, facts, plan)), ...evaluateTexts(facts, plan)];
}

function evaluateRule(rule: DocumentRule, facts: DocumentFacts, plan: Plan): Found[] {
  const found: Found[] = [];
  for (const finding of rule.check(new RuleContext(facts, optionsOf(rule.code, plan.settings)))) {
    if (found.length >= maxFindings) break;
    found.push({ rule, finding });
  }
  return found;
}
