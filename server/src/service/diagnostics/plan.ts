import type { RuleSetting, Settings } from '../document/profile/profile.ts';
import { basicRules, fileRules } from '../rules/index.ts';
import type { Rule, TextRule } from '../rules/rule.ts';
import type { Speller } from '../text/spelling/speller.ts';
import { optionsOf, severityOf } from './settings.ts';

/** How a file is judged by itself: by which rules, with which options. What is off costs nothing. */
export interface Plan {
  /** Equal for plans that give the same findings. */
  readonly key: string;
  readonly rules: readonly (Rule | TextRule)[];
  optionsOf(code: string): RuleSetting['options'];
  /** `undefined` until the word lists are loaded. */
  readonly speller: Speller | undefined;
}

const basic: ReadonlySet<Rule | TextRule> = new Set(basicRules);

/** Only what is always on: for who needs no more. */
export const basicPlan: Plan = planOf(basicRules, undefined, undefined);

/** What the settings turn on; the basic rules are always asked, since others rest on what they say. */
export function planFor(settings: Settings | undefined, speller: Speller | undefined): Plan {
  return planOf(
    fileRules.filter((rule) => basic.has(rule) || severityOf(rule, settings) !== 'off'),
    settings,
    speller,
  );
}

/** Just these rules. */
export function planOf(
  rules: readonly (Rule | TextRule)[],
  settings: Settings | undefined,
  speller: Speller | undefined,
): Plan {
  const options = rules.map(({ code }) => [...optionsOf(code, settings)]);
  const key = `${speller ? 'words' : ''} ${rules.map(({ code }, index) => `${code} ${JSON.stringify(options[index])}`).join(' ')}`;
  return { key, rules, optionsOf: (code) => optionsOf(code, settings), speller };
}

/** Makes plans, the same one for the same settings; its owner is who judges files. */
export function createPlans(): (settings: Settings | undefined, speller: Speller | undefined) => Plan {
  const known = new WeakMap<object, Map<Speller | undefined, Plan>>();
  const withoutSettings = {};
  return (settings, speller) => {
    const owner = settings ?? withoutSettings;
    const plans = known.get(owner) ?? new Map<Speller | undefined, Plan>();
    known.set(owner, plans);
    const plan = plans.get(speller) ?? planFor(settings, speller);
    plans.set(speller, plan);
    return plan;
  };
}
