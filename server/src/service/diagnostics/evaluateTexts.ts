import type { FileRule, RuleFinding, TextContext, TextRule } from '../rules/rule.ts';
import { inDocument } from '../rules/support/inDocument.ts';
import { englishOf } from '../text/english/english.ts';
import type { Prose } from '../text/prose/prose.ts';
import type { DocumentFacts } from './documentContext.ts';
import type { Plan } from './plan.ts';
import { optionsOf } from './ruleSettings.ts';

/** A text with more findings is not a supported one, and each of its fixes is tried out on the whole of it. */
const maxInText = 100;

/** What a rule has found. Of a text it is remembered with offsets into the text, so that it holds for equal texts wherever they are. */
export interface Found {
  readonly rule: FileRule;
  readonly finding: RuleFinding;
}

/**
 * What the text rules of a plan find in the texts of a document, text by text, with offsets into the document. Equal texts are evaluated
 * once under the same plan.
 */
export function evaluateTexts({ texts, language, evaluateOnce }: DocumentFacts, plan: Plan): Found[] {
  if (plan.textRules.length === 0) return [];
  const english = englishOf(language());
  const rules = plan.textRules.map((rule): RuleInContext => {
    return { rule, context: { speller: plan.speller, english, options: optionsOf(rule.code, plan.settings) } };
  });
  const evaluate = (prose: Prose) => evaluateProse(prose, rules);
  const all: Found[] = [];
  for (const text of texts()) {
    for (const { rule, finding } of evaluateOnce()(text, plan, evaluate)) {
      all.push({ rule, finding: inDocument(text, finding) });
    }
  }
  return all;
}

/** A text rule with what it needs for all texts of the document. */
interface RuleInContext {
  readonly rule: TextRule;
  readonly context: TextContext;
}

/** Most texts have no findings, and share this. */
const nothing: readonly Found[] = [];

function evaluateProse(prose: Prose, rules: readonly RuleInContext[]): readonly Found[] {
  let found: Found[] | undefined;
  for (const { rule, context } of rules) {
    if (!rule.kinds.includes(prose.kind) || rule.sign?.test(prose.text) === false) continue;
    for (const finding of rule.check(prose, context)) {
      found ??= [];
      if (found.length >= maxInText) return found;
      found.push({ rule, finding });
    }
  }
  return found ?? nothing;
}
