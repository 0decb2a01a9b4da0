import { isSuppressed } from '../document/suppressions.ts';
import type { Finding } from '../model/finding.ts';
import { lazy } from '../support/lazy.ts';
import type { FileEntry } from '../workspace/index/fileEntry.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { knownWords } from './knownWords.ts';
import type { Plan } from './plan.ts';
import { severityOf } from './ruleSettings.ts';

/**
 * The findings of a file with the severities that the settings give them, in their order; without those whose rule is off, those that a
 * disable comment suppresses, and those about a word that the settings, a framework or the file's own names know.
 */
export function applySettings(
  findings: readonly Finding[],
  { profile, suppressions }: Pick<FileEntry, 'profile' | 'suppressions'>,
  { settings }: Plan,
  workspace: Workspace,
): Finding[] {
  const isKnown = lazy(() => knownWords(profile, settings, workspace));
  return findings.flatMap((finding) => {
    const severity = severityOf(finding, settings);
    if (severity === 'off' || isSuppressed(suppressions, finding.code, finding.range.start.line)) return [];
    if (finding.word && isKnown()(finding.word)) return [];
    return severity === finding.severity ? finding : { ...finding, severity };
  });
}
