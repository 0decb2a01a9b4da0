import { type Refusal, say } from '../message.ts';
import { catalogueSkillLabel, successorOf } from '../model/catalogue.ts';
import { successorOfRole } from '../model/retired.ts';
import { fileLabel } from '../model/roleLabels.ts';
import { withoutPauses } from '../support/steps.ts';
import type { Referent } from '../workspace/references/referents.ts';
import { changesToUse } from '../workspace/references/retiredUses.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type ArrangedEdits, refusal } from './arrangement.ts';

/** The edits by which all roles use what takes the place of a retired skill, or of a retired role where no `id` is given. */
export function replacementEverywhere(
  { uri, id }: { readonly uri: string; readonly id?: string | null },
  workspace: Workspace,
  versionOf: (uri: string) => number | null,
): ArrangedEdits | Refusal {
  const found = id == null ? retiredRole(uri, workspace) : retiredSkill(uri, id, workspace);
  if (!found) return refusal(say`Nothing that is in use takes its place.`);
  const { retired, heir, label } = found;
  const changes = withoutPauses(changesToUse(heir, retired, workspace));
  if (changes.length === 0) return refusal(say`No role uses it any more.`);
  return {
    files: changes.map(({ uri: file, edits }) => ({ uri: file, edits, version: versionOf(file) })),
    message: changes.length === 1 ? say`1 role uses ${label} now.` : say`${changes.length} roles use ${label} now.`,
  };
}

interface Replaced {
  readonly retired: Referent;
  readonly heir: string;
  /** What takes its place, as people call it. */
  readonly label: string;
}

function retiredSkill(uri: string, id: string, workspace: Workspace): Replaced | undefined {
  const skills = workspace.framework(uri)?.skills;
  const skill = skills?.get(id);
  const heir = skill && skills && successorOf(skill, skills);
  if (!heir || heir === skill || heir.status?.value === 'retired') return undefined;
  const retired = { kind: 'skill', id, uri, scale: undefined } as const;
  return { retired, heir: heir.id.value, label: catalogueSkillLabel(heir) };
}

function retiredRole(uri: string, workspace: Workspace): Replaced | undefined {
  const role = workspace.role(uri);
  const heir = role && successorOfRole(role, workspace);
  if (!role?.id || !heir?.id || heir === role) return undefined;
  const retired = { kind: 'role', id: role.id.value, uri: undefined, scale: undefined } as const;
  return { retired, heir: heir.id.value, label: fileLabel(heir) };
}
