import type { RuleSetting, Settings } from '../document/profile/profile.ts';
import type { Severity } from '../model/finding.ts';

/** The packs that are on unless settings name others. What belongs to no pack is always on. */
const usualPacks: readonly string[] = ['structure', 'text', 'ladder', 'catalogue'];
const packs: ReadonlySet<string> = new Set([...usualPacks, 'style', 'inclusive']);

const noOptions: RuleSetting['options'] = new Map();

/**
 * How severe a rule, or a finding of it, is under these settings. A severity that is set for the code turns on what its pack or the rule
 * itself leaves off; otherwise the rule's or finding's own counts, unless its pack is off.
 */
export function severityOf(
  rule: { readonly code: string; readonly severity: Severity | 'off' },
  settings: Settings | undefined,
): Severity | 'off' {
  const set = settings?.rules.get(rule.code)?.severity;
  if (set !== undefined) return set;
  const pack = rule.code.slice(0, rule.code.indexOf('/'));
  const on = settings?.packs?.map(({ value }) => value) ?? usualPacks;
  return packs.has(pack) && !on.includes(pack) ? 'off' : rule.severity;
}

/** What the settings say of a rule besides its severity; empty for a code that they do not name. */
export function optionsOf(code: string, settings: Settings | undefined): RuleSetting['options'] {
  return settings?.rules.get(code)?.options ?? noOptions;
}
