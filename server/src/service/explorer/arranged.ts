import type { PlacedEdits } from '../editing/editing.ts';
import { isRefused, type Operation, type OrRefused } from '../editing/operations.ts';
import { fileName } from '../features/rename/kindNames.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { addSkills } from './addSkills.ts';
import type { ArrangedEdits, Arrangement, ArrangementPlan, NotArranged } from './arrangement.ts';
import { moveRole, placeRole } from './ladderOrder.ts';
import { retire } from './retire.ts';

/** Makes the edits of one file that some operations ask for. */
type EditFile = (uri: string, operations: readonly Operation[]) => Promise<OrRefused<PlacedEdits>>;

/** The edits of all files for something that somebody does in the explorer, or why there are none: what one file refuses is made in none. */
export async function arranged(
  arrangement: Arrangement,
  workspace: Workspace,
  edit: EditFile,
): Promise<ArrangedEdits | NotArranged> {
  const plan = planFor(arrangement, workspace);
  if ('refusal' in plan) return plan;
  const files: ArrangedEdits['files'][number][] = [];
  for (const [uri, operations] of plan.files) {
    const made = await edit(uri, operations);
    if (isRefused(made)) return { refusal: `${fileName(uri)}: ${made.refused.message}` };
    files.push({ uri, ...made });
  }
  return { files, message: plan.message };
}

function planFor(arrangement: Arrangement, workspace: Workspace): ArrangementPlan | NotArranged {
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
