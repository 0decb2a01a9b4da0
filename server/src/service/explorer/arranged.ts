import type { PlacedEdits } from '../editing/editing.ts';
import { isRefused, type Operation, type OrRefused } from '../editing/operations.ts';
import { fileName } from '../features/rename/kindNames.ts';
import { type Refusal, say } from '../message.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { addSkills } from './addSkills.ts';
import type { ArrangedEdits, Arrangement, ArrangementPlan } from './arrangement.ts';
import { moveRole, placeRole } from './ladderOrder.ts';
import { replacementEverywhere } from './replacementEverywhere.ts';
import { retire } from './retire.ts';

/** The files, as they are open or stored. */
export interface Files {
  /** The edits of one file that some operations ask for. */
  edit(uri: string, operations: readonly Operation[]): Promise<OrRefused<PlacedEdits>>;
  /** The version of a document that is open; else `null`. */
  versionOf(uri: string): number | null;
}

/** The edits of all files for something that somebody does in the explorer, or why there are none: what one file refuses is made in none. */
export async function arranged(
  arrangement: Arrangement,
  workspace: Workspace,
  { edit, versionOf }: Files,
): Promise<ArrangedEdits | Refusal> {
  if (arrangement.kind === 'useReplacement') return replacementEverywhere(arrangement, workspace, versionOf);
  const plan = planFor(arrangement, workspace);
  if ('refusal' in plan) return plan;
  const files: ArrangedEdits['files'][number][] = [];
  for (const [uri, operations] of plan.files) {
    const made = await edit(uri, operations);
    if (isRefused(made)) return { refusal: say`${fileName(uri)}: ${made.refused.message}` };
    files.push({ uri, ...made });
  }
  return { files, message: plan.message };
}

function planFor(
  arrangement: Exclude<Arrangement, { kind: 'useReplacement' }>,
  workspace: Workspace,
): ArrangementPlan | Refusal {
  switch (arrangement.kind) {
    case 'addSkills':
      return addSkills(arrangement.role, arrangement.skills, workspace);
    case 'moveRole':
      return moveRole(arrangement.role, arrangement.to, workspace);
    case 'placeRole':
      return placeRole(arrangement.role, arrangement.at, workspace);
    case 'retire':
      return retire(arrangement.uri, arrangement.id ?? undefined, arrangement.replacedBy ?? undefined, workspace);
  }
}
