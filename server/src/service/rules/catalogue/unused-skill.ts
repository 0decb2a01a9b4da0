import { quoted } from '../../schema/wording.ts';
import { skillUsers } from '../../workspace/skillUsers.ts';
import type { WorkspaceFinding, WorkspaceRule } from '../rule.ts';

/**
 * A skill that no role uses. Silent for retired skills, and for a framework that no role of the workspace names at all: its roles are
 * elsewhere.
 */
export const unusedSkill: WorkspaceRule = {
  code: 'catalogue/unused-skill',
  severity: 'off',
  reach: 'workspace',
  *checkFramework(framework, { workspace }): Iterable<WorkspaceFinding> {
    if (!workspace.hasFolders || workspace.rolesUsing(framework.uri).length === 0) return;
    const usersOf = skillUsers(framework.uri, workspace);
    for (const { id, status } of framework.skills.values()) {
      if (status?.value === 'retired' || usersOf(id.value).length > 0) continue;
      yield {
        range: id.range,
        message: `No role uses the skill ${quoted(id.value)}: refer to it in a role, or retire it.`,
      };
    }
  },
};
