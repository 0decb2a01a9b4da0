import { shownSpan } from '../document/places.ts';
import type { Profile } from '../document/profile/profile.ts';
import { readProfile } from '../document/profile/readProfile.ts';
import type { SourceDocument } from '../document/sourceDocument.ts';
import type { Finding } from '../model/finding.ts';
import type { DocumentRule, ItemsRule } from '../rules/rule.ts';
import { mergeConflict } from '../rules/yaml/merge-conflict.ts';
import { lazy } from '../support/lazy.ts';
import { type Steps, withoutPauses } from '../support/steps.ts';
import { type DocumentFacts, documentFacts, RuleContext } from './documentContext.ts';
import { evaluateItems } from './evaluateItems.ts';
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
  profile?: () => Profile,
): Finding[] {
  return withoutPauses(evaluatingDocument(document, plan, memory, profile));
}

/**
 * The same in steps, rule by rule and, of a long file, block by block: of a part of a file (see `readGradually`) each takes a moment. Other versions of the
 * file may be evaluated between them.
 */
export function* evaluatingDocument(
  document: SourceDocument,
  plan: Plan,
  memory?: TextMemory,
  profile: () => Profile = lazy(() => readProfile(document)),
): Steps<Finding[]> {
  const facts = documentFacts(document, memory, profile);
  const found = yield* evaluateRules(facts, plan);
  facts.release();
  const first = found.sort((a, b) => a.finding.at.start - b.finding.at.start).slice(0, maxFindings);
  return first.map(({ rule, finding }) => toFinding(rule, document.rangeOf(shownSpan(document, finding.at)), finding));
}

function* evaluateRules(facts: DocumentFacts, plan: Plan): Steps<Found[]> {
  const { documentRules } = plan;
  const conflicts = documentRules.includes(mergeConflict) ? evaluateRule(mergeConflict, facts, plan) : [];
  if (conflicts.length > 0) return conflicts;
  const found: Found[] = [];
  for (const rule of documentRules) {
    if (rule === mergeConflict) continue;
    found.push(...evaluateRule(rule, facts, plan));
    yield;
  }
  return found.concat(yield* evaluateTexts(facts, plan));
}

function evaluateRule(rule: DocumentRule | ItemsRule, facts: DocumentFacts, plan: Plan): Found[] {
  const found: Found[] = [];
  const findings =
    rule.reach === 'items'
      ? evaluateItems(rule, facts)
      : rule.check(new RuleContext(facts, plan.words.speller, optionsOf(rule.code, plan.settings)));
  for (const finding of findings) {
    if (found.length >= maxFindings) break;
    found.push({ rule, finding });
  }
  return found;
}
