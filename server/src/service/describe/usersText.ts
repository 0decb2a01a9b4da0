import type { RoleProfile } from '../document/profile/profile.ts';
import { inheritedFrameworks } from '../model/effectiveRole.ts';
import { resolveLevel, writtenLevel } from '../model/levels.ts';
import { splitReference } from '../model/reference.ts';
import { fileLabel } from '../model/roleLabels.ts';
import { scaleOf } from '../model/scales.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { plain } from './markdown.ts';

/** How many names are listed; a longer list would not be read. */
const maxNames = 8;

/**
 * The roles that use a skill, in Markdown, such as "Used by 2 other roles: Senior engineer (Expert), Technician (Working)"; `undefined` when
 * there are none. The role at `exceptUri`, whose reader is looking at it, is left out.
 */
export function describeUsers(
  frameworkUri: string,
  skillId: string,
  workspace: Workspace,
  exceptUri?: string,
): string | undefined {
  const roles = workspace.rolesReferringTo(frameworkUri, skillId);
  const others = roles.filter(({ uri }) => uri !== exceptUri);
  if (others.length === 0) return undefined;
  const sorted = others.toSorted((a, b) => fileLabel(a).localeCompare(fileLabel(b), 'en'));
  const names = sorted.slice(0, maxNames).map((role) => {
    const level = levelIn(role, frameworkUri, skillId, workspace);
    return plain(level === undefined ? fileLabel(role) : `${fileLabel(role)} (${level})`);
  });
  const rest = others.length > maxNames ? ` and ${others.length - maxNames} more` : '';
  const other = others.length < roles.length ? 'other ' : '';
  return `Used by ${others.length} ${other}${others.length === 1 ? 'role' : 'roles'}: ${names.join(', ')}${rest}`;
}

function levelIn(role: RoleProfile, frameworkUri: string, skillId: string, workspace: Workspace): string | undefined {
  const frameworks = inheritedFrameworks(role, workspace);
  for (const group of role.skills) {
    for (const item of group.items) {
      const parts = item.ref && splitReference(item.ref.value);
      if (!item.level || parts?.id !== skillId || frameworks.get(parts.alias)?.uri !== frameworkUri) continue;
      const scale = scaleOf(item, group, frameworks);
      return (scale && resolveLevel(item.level, scale)?.name) ?? writtenLevel(item.level);
    }
  }
  return undefined;
}
