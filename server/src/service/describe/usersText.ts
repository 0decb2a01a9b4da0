import type { RoleProfile } from '../document/profile/profile.ts';
import { type Frameworks, scaleOf } from '../model/frameworks.ts';
import { layersOf } from '../model/inherited.ts';
import { resolveLevel } from '../model/resolveProfile.ts';
import { frameworksFor, type Workspace } from '../workspace/workspace.ts';
import { plain } from './markdown.ts';
import { titleOf } from './roleText.ts';

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
  const sorted = others.toSorted((a, b) => titleOf(a).localeCompare(titleOf(b), 'en'));
  const names = sorted.slice(0, maxNames).map((role) => {
    const level = levelIn(role, frameworkUri, skillId, workspace);
    return plain(level === undefined ? titleOf(role) : `${titleOf(role)} (${level})`);
  });
  const rest = others.length > maxNames ? ` and ${others.length - maxNames} more` : '';
  const other = others.length < roles.length ? 'other ' : '';
  return `Used by ${others.length} ${other}${others.length === 1 ? 'role' : 'roles'}: ${names.join(', ')}${rest}`;
}

function levelIn(role: RoleProfile, frameworkUri: string, skillId: string, workspace: Workspace): string | undefined {
  const frameworks: Frameworks = new Map(
    layersOf(role, workspace)
      .toReversed()
      .flatMap((layer) => [...frameworksFor(layer, workspace)]),
  );
  for (const group of role.skills) {
    for (const item of group.items) {
      const ref = item.ref?.value ?? '';
      const slash = ref.indexOf('/');
      if (!item.level || ref.slice(slash + 1) !== skillId) continue;
      if (frameworks.get(ref.slice(0, Math.max(0, slash)))?.uri !== frameworkUri) continue;
      const scale = scaleOf(item, group, frameworks);
      const { min, max } = item.level;
      const written = min.value === max.value ? String(min.value) : `${min.value} to ${max.value}`;
      return (scale && resolveLevel(item.level, scale)?.name) ?? written;
    }
  }
  return undefined;
}
