import { skillContents } from '../../document/profile/skillsWhenAsked.ts';
import { say } from '../../message.ts';
import { quoted } from '../../schema/wording.ts';
import { skillUsers } from '../../workspace/references/skillUsers.ts';
import type { WorkspaceRule } from '../rule.ts';

/**
 * A skill that no role uses. Not reported for retired skills, and in a framework that no role of the workspace names, whose roles are
 * elsewhere.
 */
export const unusedSkill: WorkspaceRule = {
  code: 'catalogue/unused-skill',
  severity: 'off',
  reach: 'workspace',
  documentation: () => ({
    text: 'No role of the workspace refers to the skill, so that it may be one to retire, or one that was forgotten in a role. Retired skills are left out, and so is a framework that no role names.',
    fix: 'Refer to the skill in a role, or give it `status: retired`.',
    bad: `# engineer.role.yaml
frameworks: { ddat: ./ddat.framework.yaml }
skills:
  - title: Skills
    items:
      - ref: ddat/testing
# ddat.framework.yaml
skills:
  - { id: testing, name: Testing }
  - { id: user-focus, name: User focus }`,
    good: `# engineer.role.yaml
frameworks: { ddat: ./ddat.framework.yaml }
skills:
  - title: Skills
    items:
      - ref: ddat/testing
      - ref: ddat/user-focus
# ddat.framework.yaml
skills:
  - { id: testing, name: Testing }
  - { id: user-focus, name: User focus }`,
    source:
      "Catalogues of an organisation's own outgrow its roles; a public framework always has more skills than one organisation uses, so that the rule is off at first.",
    certainty:
      'Nothing was told in 108 role files of 20 public sources, few of which refer to a catalogue. It is true of each skill that it reports, but a public catalogue has many that one organisation never uses. So it is off.',
  }),
  *checkFramework(framework, { workspace }) {
    if (!workspace.hasFolders || workspace.rolesUsing(framework.uri).length === 0) return;
    const usersOf = skillUsers(framework.uri, workspace);
    for (const { id, status } of skillContents(framework.skills)) {
      if (status?.value === 'retired' || usersOf(id.value).length > 0) continue;
      yield {
        at: (framework.skills.get(id.value)?.id ?? id).range,
        message: say`No role uses the skill ${quoted(id.value)}: refer to it in a role, or retire it.`,
      };
    }
  },
};
