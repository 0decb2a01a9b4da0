import type { Settings } from '../document/profile/profile.ts';
import type { Severity } from '../model/finding.ts';
import { allRules, basicRules } from '../rules/index.ts';
import type { DocumentRule, ItemsRule, Rule, TextContext, TextRule, WorkspaceRule } from '../rules/rule.ts';
import type { TextKind } from '../text/prose/prose.ts';
import type { English, Speller } from '../text/spelling/speller.ts';
import { optionsOf, severityOf } from './ruleSettings.ts';

/** A text rule with what it needs for all texts of a document. */
export interface TextCheck {
  readonly rule: TextRule;
  readonly context: TextContext;
}

/** Which rules run on a file, and with what. A rule that is off is not in it, so that it costs nothing. */
export interface Plan {
  /** Equal for plans under which the rules of a file alone find the same. */
  readonly key: string;
  readonly documentRules: readonly (DocumentRule | ItemsRule)[];
  readonly textRules: readonly TextRule[];
  /** The text rules for texts of a kind, with what they need for them in a variety of English, or in another language. */
  readonly textChecks: (kind: TextKind, english: English | undefined) => readonly TextCheck[];
  readonly workspaceRules: readonly { readonly rule: WorkspaceRule; readonly severity: Severity }[];
  /** Where rules have their options from; `undefined` where no settings count for the file. */
  readonly settings: Settings | undefined;
  /** `undefined` until the word lists are loaded. */
  readonly speller: Speller | undefined;
}

type ChecksByEnglish = Map<English | undefined, readonly TextCheck[]>;

const basic: ReadonlySet<Rule> = new Set(basicRules);

/** The rules that are always on, without settings and word lists. */
export const basicPlan: Plan = planOf(basicRules, undefined, undefined);

/** The rules that the settings turn on. The basic rules always run, even if they are off, since others rest on what they find. */
export function planFor(settings: Settings | undefined, speller: Speller | undefined): Plan {
  return planOf(
    allRules.filter((rule) => basic.has(rule) || severityOf(rule, settings) !== 'off'),
    settings,
    speller,
  );
}

/** These rules alone, in their order. */
export function planOf(rules: readonly Rule[], settings: Settings | undefined, speller: Speller | undefined): Plan {
  const documentRules = rules.filter((rule) => rule.reach !== 'text' && rule.reach !== 'workspace');
  const textRules = rules.filter((rule) => rule.reach === 'text');
  const workspaceRules = rules.flatMap((rule) => {
    const severity = severityOf(rule, settings);
    return rule.reach === 'workspace' && severity !== 'off' ? [{ rule, severity }] : [];
  });
  // Severities are applied when findings are reported, and workspace rules run then, so that neither is part of the key.
  const withOptions = [...documentRules, ...textRules].map(
    ({ code }) => `${code} ${JSON.stringify([...optionsOf(code, settings)])}`,
  );
  const key = `${speller ? 'words' : ''} ${withOptions.join(' ')}`;
  const checks = { name: new Map(), prose: new Map(), proper: new Map() } satisfies Record<TextKind, ChecksByEnglish>;
  const textChecks = (kind: TextKind, english: English | undefined): readonly TextCheck[] => {
    const ofKind: ChecksByEnglish = checks[kind];
    const known = ofKind.get(english);
    if (known) return known;
    const made = textRules.flatMap((rule) =>
      rule.kinds.includes(kind) ? { rule, context: { speller, english, options: optionsOf(rule.code, settings) } } : [],
    );
    ofKind.set(english, made);
    return made;
  };
  return { key, documentRules, textRules, textChecks, workspaceRules, settings, speller };
}

/** Gives plans, the same one for the same settings and word lists; of these rules alone, or of all that the settings turn on. */
export function createPlans(
  rules?: readonly Rule[],
): (settings: Settings | undefined, speller: Speller | undefined) => Plan {
  const known = new WeakMap<object, Map<Speller | undefined, Plan>>();
  const withoutSettings = {};
  let last: { readonly owner: object; readonly plan: Plan } | undefined;
  return (settings, speller) => {
    const owner = settings ?? withoutSettings;
    if (last?.owner === owner && last.plan.speller === speller) return last.plan;
    const plans = known.get(owner) ?? new Map<Speller | undefined, Plan>();
    known.set(owner, plans);
    const plan = plans.get(speller) ?? (rules ? planOf(rules, settings, speller) : planFor(settings, speller));
    plans.set(speller, plan);
    last = { owner, plan };
    return plan;
  };
}
