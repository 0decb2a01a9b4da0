import type { Profile } from '../document/profile/profile.ts';
import { readProfile } from '../document/profile/readProfile.ts';
import type { SourceDocument } from '../document/sourceDocument.ts';
import { languageOf, textsOf } from '../document/texts/texts.ts';
import { lazy } from '../lazy.ts';
import type { CheckContext, CodedFinding, Finding, Rule, TextContext, TextFinding, TextRule } from '../rules/rule.ts';
import { mergeConflict } from '../rules/yaml/merge-conflict.ts';
import { violationsOf } from '../schema/violations.ts';
import { englishOf } from '../text/english/english.ts';
import type { Prose } from '../text/prose/prose.ts';
import type { Plan } from './plan.ts';
import { findingIn } from './textFinding.ts';
import { remembering, type TextMemory } from './textMemory.ts';

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
  profile: () => Profile = lazy(() => readProfile(document)),
): CodedFinding[] {
  const violations = lazy(() => violationsOf(document));
  const texts = lazy(() => textsOf(document));
  const language = lazy(() => languageOf(document));
  const remember = lazy(() => remembering(language(), memory));
  const file: FileFacts = {
    document,
    violations,
    profile,
    texts,
    language,
    factOf: (text, fact) => remember()(text, fact, fact),
  };
  const contextOf = ({ code }: Rule) => new RuleContext(file, plan.optionsOf(code));
  const rules = plan.rules.filter((rule) => 'check' in rule);
  if (rules.includes(mergeConflict)) {
    const conflicts = coded(mergeConflict, mergeConflict.check(contextOf(mergeConflict)));
    if (conflicts.length > 0) return conflicts;
  }
  const findings: CodedFinding[] = [];
  for (const rule of rules) {
    if (rule !== mergeConflict) findings.push(...coded(rule, rule.check(contextOf(rule))));
  }
  const textRules = plan.rules.filter((rule) => 'checkText' in rule);
  if (textRules.length > 0) {
    const english = englishOf(language());
    const judges = textRules.map((rule): Judge => {
      return { rule, context: { speller: plan.speller, english, options: plan.optionsOf(rule.code) } };
    });
    const judge = (prose: Prose) => judgeText(prose, judges);
    for (const text of texts()) {
      for (const { rule, finding } of remember()(text, plan, judge)) {
        findings.push(codedAs(rule, findingIn(document, text, finding)));
      }
    }
  }
  return findings.sort((a, b) => a.start - b.start).slice(0, maxFindings);
}

/** What all rules of one check share; worked out when the first of them asks. */
interface FileFacts extends Pick<CheckContext, 'document' | 'factOf'> {
  readonly violations: () => CheckContext['violations'];
  readonly profile: () => CheckContext['profile'];
  readonly texts: () => CheckContext['texts'];
  readonly language: () => CheckContext['language'];
}

/** A class, since each file has some dozens of them. */
class RuleContext implements CheckContext {
  readonly document: CheckContext['document'];
  readonly factOf: CheckContext['factOf'];
  readonly options: CheckContext['options'];
  readonly #file: FileFacts;

  constructor(file: FileFacts, options: CheckContext['options']) {
    this.document = file.document;
    this.factOf = file.factOf;
    this.options = options;
    this.#file = file;
  }

  get violations(): CheckContext['violations'] {
    return this.#file.violations();
  }

  get profile(): CheckContext['profile'] {
    return this.#file.profile();
  }

  get texts(): CheckContext['texts'] {
    return this.#file.texts();
  }

  get language(): CheckContext['language'] {
    return this.#file.language();
  }
}

/** A rule for single texts, with what it needs for all texts of the file. */
interface Judge {
  readonly rule: TextRule;
  readonly context: TextContext;
}

/** What a rule says of one text. */
interface InText {
  readonly rule: TextRule;
  readonly finding: TextFinding;
}

/** Of most texts nothing is said, and they share this. */
const nothing: readonly InText[] = [];

function judgeText(prose: Prose, judges: readonly Judge[]): readonly InText[] {
  let found: InText[] | undefined;
  for (const { rule, context } of judges) {
    if (!rule.kinds.includes(prose.kind) || rule.sign?.test(prose.text) === false) continue;
    for (const finding of rule.checkText(prose, context)) {
      found ??= [];
      if (found.length >= maxInText) return found;
      found.push({ rule, finding });
    }
  }
  return found ?? nothing;
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
