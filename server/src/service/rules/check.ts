import type { Profile } from '../document/profile.ts';
import { readProfile } from '../document/readProfile.ts';
import type { SourceDocument } from '../document/sourceDocument.ts';
import { languageOf, type TextValue, textsOf } from '../document/texts.ts';
import { once } from '../once.ts';
import { violationsOf } from '../schema/violations.ts';
import type { Prose } from '../text/prose.ts';
import type { Plan } from './plan.ts';
import type { CheckContext, CodedFinding, Finding, Rule, TextFinding, TextRule } from './rule.ts';
import { findingIn } from './textFinding.ts';
import { remembering, type TextMemory } from './textMemory.ts';
import { mergeConflict } from './yaml/merge-conflict.ts';

/** More findings in one file than anybody reads; what is no role at all would flood the editor. */
const maxFindings = 1000;

/** More in one text means that it is none of ours, and each fix of it is tried out on the whole of it. */
const maxInText = 100;

/**
 * All that is wrong with one document as it stands by itself, in source order. A text with Git conflict markers is two texts in
 * one, so that nothing else is said of it. Never throws on any text. `memory` is for files that are checked again and again.
 */
export function checkDocument(
  document: SourceDocument,
  plan: Plan,
  memory?: TextMemory,
  profile: () => Profile = once(() => readProfile(document)),
): CodedFinding[] {
  const violations = once(() => violationsOf(document));
  const texts = once(() => textsOf(document));
  const language = once(() => languageOf(document));
  const remember = once(() => remembering(language(), memory));
  const contextOf = ({ code }: Rule): CheckContext => ({
    document,
    get violations() {
      return violations();
    },
    get profile() {
      return profile();
    },
    get texts() {
      return texts();
    },
    get language() {
      return language();
    },
    factOf: (text, fact) => remember()(text, fact, fact),
    options: plan.optionsOf(code),
  });
  const rules = plan.rules.filter((rule) => 'check' in rule);
  if (rules.includes(mergeConflict)) {
    const conflicts = coded(mergeConflict, mergeConflict.check({ ...contextOf(mergeConflict), violations: [] }));
    if (conflicts.length > 0) return conflicts;
  }
  const textRules = plan.rules.filter((rule) => 'checkText' in rule);
  const inTexts =
    textRules.length === 0
      ? []
      : texts().flatMap((text) =>
          judge(
            text,
            remember()(text, plan, (prose) => judgeText(prose, textRules, plan)),
          ),
        );
  return rules
    .filter((rule) => rule !== mergeConflict)
    .flatMap((rule) => coded(rule, rule.check(contextOf(rule))))
    .concat(inTexts)
    .sort((a, b) => a.start - b.start)
    .slice(0, maxFindings);

  function judge(text: TextValue, found: readonly InText[]): CodedFinding[] {
    return found.map(({ rule, finding }) => codedAs(rule, findingIn(document, text, finding)));
  }
}

/** What a rule says of one text. */
interface InText {
  readonly rule: TextRule;
  readonly finding: TextFinding;
}

/** Of most texts nothing is said, and they share this. */
const nothing: readonly InText[] = [];

function judgeText(prose: Prose, rules: readonly TextRule[], { optionsOf, speller }: Plan): readonly InText[] {
  const found: InText[] = [];
  for (const rule of rules) {
    if (!rule.kinds.includes(prose.kind)) continue;
    const context = { speller, options: optionsOf(rule.code) };
    for (const finding of rule.checkText(prose, context)) {
      if (found.length >= maxInText) return found;
      found.push({ rule, finding });
    }
  }
  return found.length === 0 ? nothing : found;
}

function coded(rule: Rule, found: Iterable<Finding>): CodedFinding[] {
  const findings: CodedFinding[] = [];
  for (const finding of found) {
    if (findings.length >= maxFindings) break;
    findings.push(codedAs(rule, finding));
  }
  return findings;
}

function codedAs({ code, severity }: Rule | TextRule, finding: Finding): CodedFinding {
  return { ...finding, code, severity: finding.severity ?? severity };
}
