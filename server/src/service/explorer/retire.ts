import type { Operation } from '../editing/operations.ts';
import { type Refusal, say } from '../message.ts';
import { catalogueSkillLabel } from '../model/catalogue.ts';
import { onlyRoleWithId } from '../model/roleDirectory.ts';
import { fileLabel } from '../model/roleLabels.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type ArrangementPlan, refusal } from './arrangement.ts';

/**
 * The operations by which a skill of a framework, or a role where no skill is named, is retired and says what takes its place. What takes its
 * place is current itself, so that nobody is led from one retired thing to another.
 *
 * @param replacedBy The id of another skill of the framework, or of another role; `undefined` where nothing takes its place.
 */
export function retire(
  uri: string,
  skillId: string | undefined,
  replacedBy: string | undefined,
  workspace: Workspace,
): ArrangementPlan | Refusal {
  const found =
    skillId === undefined ? roleOf(uri, replacedBy, workspace) : skillOf(uri, skillId, replacedBy, workspace);
  if ('refusal' in found) return found;
  const { path, label, heir, written } = found;
  const operations: Operation[] = [{ op: 'set', path: `${path}/status`, value: 'retired' }];
  if (replacedBy !== undefined) operations.push({ op: 'set', path: `${path}/replacedBy`, value: replacedBy });
  else if (written) operations.push({ op: 'remove', path: `${path}/replacedBy` });
  return {
    files: new Map([[uri, operations]]),
    message:
      heir === undefined ? say`${label} is retired now.` : say`${label} is retired now, and replaced by ${heir}.`,
  };
}

interface Retiring {
  readonly path: string;
  readonly label: string;
  readonly heir: string | undefined;
  /** Whether it names something that takes its place already. */
  readonly written: boolean;
}

function skillOf(uri: string, id: string, replacedBy: string | undefined, workspace: Workspace): Retiring | Refusal {
  const skills = workspace.framework(uri)?.skills;
  const skill = skills?.get(id);
  if (!skill) return refusal(say`There is no skill "${id}" any more.`);
  const label = catalogueSkillLabel(skill);
  const heir = replacedBy === undefined ? undefined : skills?.get(replacedBy);
  if (replacedBy !== undefined && (!heir || heir === skill))
    return refusal(say`No other skill is called "${replacedBy}".`);
  if (heir?.status?.value === 'retired')
    return refusal(say`${catalogueSkillLabel(heir)} is retired itself: choose another.`);
  return { path: skill.path, label, heir: heir && catalogueSkillLabel(heir), written: skill.replacedBy !== undefined };
}

function roleOf(uri: string, replacedBy: string | undefined, workspace: Workspace): Retiring | Refusal {
  const role = workspace.role(uri);
  if (!role) return refusal(say`There is no role in this file any more.`);
  const heir = replacedBy === undefined ? undefined : onlyRoleWithId(replacedBy, workspace);
  if (replacedBy !== undefined && (!heir || heir.uri === uri))
    return refusal(say`No other role is called "${replacedBy}".`);
  if (heir?.status?.value === 'retired') return refusal(say`${fileLabel(heir)} is retired itself: choose another.`);
  return { path: '', label: fileLabel(role), heir: heir && fileLabel(heir), written: role.replacedBy !== undefined };
}
