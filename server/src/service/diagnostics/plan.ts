import type { Settings } from '../document/profile/profile.ts';
import type { Severity } from '../model/finding.ts';
import { allRules, basicRules } from '../rules/index.ts';
import type { DocumentRule, ItemsRule, Rule, TextContext, TextRule, WorkspaceRule } from '../rules/rule.ts';
import type { TextKind } from '../text/prose/prose.ts';
import type { English } from '../text/spelling/speller.ts';
import { optionsOf, severityOf } from './ruleSettings.ts';
import { noWords, type Words } from './words.ts';

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
  readonly words: Words;
}

type ChecksByEnglish = Map<English | undefined, readonly TextCheck[]>;

const basic: ReadonlySet<Rule> = new Set(basicRules);

/** The rules that the settings turn on. The basic rules always run, even if they are off, since others rest on what they find. */
export function planFor(settings: Settings | undefined, words: Words = noWords): Plan {
  return planOf(
    allRules.filter((rule) => basic.has(rule) || severityOf(rule, settings) !== 'off'),
    settings,
    words,
  );
}

/** These rules alone, in their order. */
export function planOf(rules: readonly Rule[], settings: Settings | undefined, words: Words = noWords): Plan {
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
  const key = `${words.key} ${withOptions.join(' ')}`;
  const checks = { name: new Map(), prose: new Map(), proper: new Map() } satisfies Record<TextKind, ChecksByEnglish>;
  const textChecks = (kind: TextKind, english: English | undefined): readonly TextCheck[] => {
    const ofKind: ChecksByEnglish = checks[kind];
    const known = ofKind.get(english);
    if (known) return known;
    const made = textRules.flatMap((rule) =>
      rule.kinds.includes(kind)
        ? { rule, context: { ...words, english, options: optionsOf(rule.code, settings) } }
        : [],
    );
    ofKind.set(english, made);
    return made;
  };
  return { key, documentRules, textRules, textChecks, workspaceRules, settings, words };
}

/** Gives plans, the same one for the same settings and word lists; of these rules alone, or of all that the settings turn on. */
export function createPlans(rules?: readonly Rule[]): (settings: Settings | undefined, words?: Words) => Plan {
  const known = new WeakMap<object, Map<Words, Plan>>();
  const withoutSettings = {};
  let last: { readonly owner: object; readonly plan: Plan } | undefined;
  return (settings, words = noWords) => {
    const owner = settings ?? withoutSettings;
    if (last?.owner === owner && last.plan.words === words) return last.plan;
    const plans = known.get(owner) ?? new Map<Words, Plan>();
    known.set(owner, plans);
    const plan = plans.get(words) ?? (rules ? planOf(rules, settings, words) : planFor(settings, words));
    plans.set(words, plan);
    last = { owner, plan };
    return plan;
  };
}
