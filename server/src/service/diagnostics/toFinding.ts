import type { Range } from 'vscode-languageserver-types';
import type { Span } from '../document/sourceDocument.ts';
import type { Finding, Severity } from '../model/finding.ts';
import type { RuleFinding } from '../rules/rule.ts';

/**
 * What a rule reports as a finding with the rule's code and severity, at a range of the file. A rule that is off by default only runs where
 * settings give it a severity, which they do when they are applied; until then its findings are remarks.
 */
export function toFinding(
  rule: { readonly code: string; readonly severity: Severity | 'off' },
  range: Range,
  {
    message,
    severity = rule.severity === 'off' ? 'info' : rule.severity,
    related,
    word,
    fixes,
  }: RuleFinding<Span | Range>,
): Finding {
  return {
    code: rule.code,
    severity,
    message,
    range,
    ...(related ? { related } : {}),
    ...(word ? { word } : {}),
    ...(fixes ? { fixes } : {}),
  };
}

/** The finding as plain data: fixes may hold on to the tree that they edit, which is not kept of files that are not open. */
export function withoutFixes({ fixes: _, ...data }: Finding): Finding {
  return data;
}
