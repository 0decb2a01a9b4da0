import type { Gatherer } from '../document/texts/textBlocks.ts';
import { type FileRule, noFindings, type RuleFinding } from '../rules/rule.ts';
import { inDocument } from '../rules/support/inDocument.ts';
import type { Steps } from '../support/steps.ts';
import { englishOf } from '../text/english/english.ts';
import type { Prose } from '../text/prose/prose.ts';
import type { DocumentFacts } from './documentContext.ts';
import type { Plan } from './plan.ts';
import type { EvaluateOnce } from './textMemory.ts';

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
export function* evaluateTexts({ blocks, evaluateAll }: DocumentFacts, plan: Plan): Steps<Found[]> {
  if (plan.textRules.length === 0) return [];
  const found = yield* blocks().gathering(judge, plan, evaluateAll());
  return found.flatMap(({ fact: { rule, finding }, text: index }) => {
    const text = blocks().text(index);
    return text ? { rule, finding: inDocument(text, finding) } : [];
  });
}

const judge: Gatherer<Found, Plan, EvaluateOnce> = (text, plan, evaluateAll) => {
  const found = evaluateAll(text, plan, evaluateProse);
  // The rules for texts come last. The words of all texts of a large file would take more memory than the file.
  text.release();
  return found;
};

/** Most texts have no findings, and share this. */
const nothing: readonly Found[] = [];

function evaluateProse(prose: Prose, plan: Plan): readonly Found[] {
  let found: Found[] | undefined;
  for (const { rule, context } of plan.textChecks(prose.kind, englishOf(prose.language))) {
    if (rule.sign?.test(prose.text) === false) continue;
    const findings = rule.check(prose, context);
    // Going through an empty list, which is what nearly all texts have, would take longer than the tests of many rules.
    if (findings === noFindings) continue;
    for (const finding of findings) {
      found ??= [];
      if (found.length >= maxInText) return found;
      found.push({ rule, finding });
    }
  }
  return found ?? nothing;
}
