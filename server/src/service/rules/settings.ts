import picomatch from 'picomatch';
import type { RuleSetting, Settings } from '../document/profile.ts';
import type { Severity } from '../finding.ts';

/** The packs that are on unless settings name others. What belongs to no pack is always on. */
const usualPacks: readonly string[] = ['structure', 'text', 'ladder', 'catalogue'];
const packs: ReadonlySet<string> = new Set([...usualPacks, 'style', 'inclusive']);

const noOptions: RuleSetting['options'] = new Map();

/** How severe a rule is under these settings; a severity that is set turns on what its pack or the rule itself leaves off. */
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

export function optionsOf(code: string, settings: Settings | undefined): RuleSetting['options'] {
  return settings?.rules.get(code)?.options ?? noOptions;
}

/** True for a file that the settings leave out of all checks. */
export function isExcluded(uri: string, settings: Settings | undefined): boolean {
  if (!settings || settings.exclude.length === 0) return false;
  const folder = settings.uri.slice(0, settings.uri.lastIndexOf('/') + 1);
  if (!uri.startsWith(folder)) return false;
  const path = decodeURIComponent(uri.slice(folder.length));
  return picomatch.isMatch(
    path,
    settings.exclude.map(({ value }) => value),
  );
}
