import { isExcluded } from '../model/excluded.ts';
import type { Finding } from '../model/finding.ts';
import type { FileEntry } from '../workspace/index/fileEntry.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { applySettings } from './applySettings.ts';
import { evaluateWorkspaceRules } from './evaluateWorkspaceRules.ts';
import { firstInOrder } from './order.ts';
import type { Plan } from './plan.ts';

/**
 * All findings that are shown of a file, in the order of the text: those of its own rules, which are given, and those of the workspace
 * rules, as settings and disable comments leave them. None for a file that the settings exclude.
 */
export function report(entry: FileEntry, local: readonly Finding[], plan: Plan, workspace: Workspace): Finding[] {
  if (isExcluded(entry.uri, plan.settings)) return [];
  const found = [...local, ...evaluateWorkspaceRules(entry, plan, workspace)];
  return firstInOrder(applySettings(found, entry, plan, workspace));
}
