import { say } from '../../message.ts';
import { successorOfRole } from '../../model/retired.ts';
import { onlyRoleWithId } from '../../model/roleDirectory.ts';
import { quoted } from '../../schema/wording.ts';
import { ladderLinks } from '../../workspace/references/retiredUses.ts';
import type { WorkspaceRule } from '../rule.ts';
import { replacedFixes } from '../support/replacedFixes.ts';

/** A role that leads or reports to one that is retired. A retired role may do so, and who extends one takes its words, which are still there. */
export const retiredRole: WorkspaceRule = {
  code: 'catalogue/retired-role',
  severity: 'warning',
  reach: 'workspace',
  documentation: () => ({
    text: 'The role progresses or reports to one that is retired: nobody can be promoted to it or led by it. The retired role’s `replacedBy` says which one to name instead. Roles that are retired themselves may keep it.',
    fix: '*Use …* names the role that takes its place, here or in all files.',
    bad: `# engineer.role.yaml
progressesTo: [lead-engineer]
# lead-engineer.role.yaml
title: Lead engineer
status: retired
replacedBy: principal-engineer
# principal-engineer.role.yaml
title: Principal engineer`,
    good: `# engineer.role.yaml
progressesTo: [principal-engineer]
# lead-engineer.role.yaml
title: Lead engineer
status: retired
replacedBy: principal-engineer
# principal-engineer.role.yaml
title: Principal engineer`,
    source: 'The data model: a retired role is kept so that older documents can still refer to it.',
    certainty:
      'Nothing was told in 48 role files of other people, none of which is retired; it follows from the status of the other role.',
  }),
  *checkRole(role, { workspace }) {
    if (role.status?.value === 'retired') return;
    for (const at of ladderLinks(role)) {
      const named = onlyRoleWithId(at.value, workspace);
      const status = named?.status;
      if (!named || status?.value !== 'retired') continue;
      const heir = successorOfRole(named, workspace);
      const instead = heir === role ? undefined : heir?.id?.value;
      const remedy = instead === undefined ? say`remove it or choose another` : say`use ${quoted(instead)} instead`;
      yield {
        at: at.range,
        message: say`The role ${quoted(at.value)} is retired: ${remedy}.`,
        related: [{ uri: named.uri, range: status.range, message: say`${quoted(at.value)} is retired here.` }],
        fixes: (document) => {
          if (instead === undefined) return [];
          const retired = { kind: 'role', id: at.value, uri: undefined, scale: undefined } as const;
          return replacedFixes(document, { at, retired, heir: instead, written: instead }, workspace);
        },
      };
    }
  },
};
