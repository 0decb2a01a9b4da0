import { say } from '../../message.ts';
import { successorOf } from '../../model/catalogue.ts';
import { frameworkWithAlias } from '../../model/frameworks.ts';
import { splitReference } from '../../model/reference.ts';
import { quoted } from '../../schema/wording.ts';
import type { WorkspaceRule } from '../rule.ts';
import { replacedFixes } from '../support/replacedFixes.ts';

/** A reference to a skill that its framework has retired. A retired role may keep it. */
export const retiredSkill: WorkspaceRule = {
  code: 'catalogue/retired-skill',
  severity: 'warning',
  reach: 'workspace',
  documentation: () => ({
    text: 'The catalogue has retired the skill; its `replacedBy` says which one to use instead. Nobody is trained in or assessed by what is retired. Roles that are retired themselves may keep it.',
    fix: '*Use …* refers to the skill that takes its place, here or in all files.',
    bad: `# engineer.role.yaml
frameworks: { ddat: ./ddat.framework.yaml }
skills:
  - title: Skills
    items:
      - ref: ddat/reporting
# ddat.framework.yaml
skills:
  - { id: service-reporting, name: Service reporting }
  - { id: reporting, name: Reporting, status: retired, replacedBy: service-reporting }`,
    good: `# engineer.role.yaml
frameworks: { ddat: ./ddat.framework.yaml }
skills:
  - title: Skills
    items:
      - ref: ddat/service-reporting
# ddat.framework.yaml
skills:
  - { id: service-reporting, name: Service reporting }
  - { id: reporting, name: Reporting, status: retired, replacedBy: service-reporting }`,
    source:
      'Public frameworks retire and merge skills, and their tables keep rows for those that are no longer in use.',
    certainty: 'Nothing was told in 108 role files of 20 public sources; it follows from the status in the catalogue.',
  }),
  *checkRole(role, { frameworks, workspace }) {
    if (role.status?.value === 'retired') return;
    for (const { ref, remove } of role.skills.flatMap(({ items }) => items)) {
      if (!ref || remove) continue;
      const parts = splitReference(ref.value);
      const skills = frameworkWithAlias(frameworks, parts?.alias)?.skills;
      const skill = parts && skills?.get(parts.id);
      if (!parts || !skills || !skill?.status || skill.status.value !== 'retired') continue;
      const successor = successorOf(skill, skills);
      // A successor that is retired as well is not offered.
      const instead = successor.status?.value === 'retired' ? undefined : `${parts.alias}/${successor.id.value}`;
      const remedy = instead === undefined ? say`remove it or choose another` : say`use ${quoted(instead)} instead`;
      yield {
        at: ref.range,
        message: say`The skill ${quoted(ref.value)} is retired: ${remedy}.`,
        related: [
          { uri: skill.uri, range: skill.status.range, message: say`${quoted(skill.id.value)} is retired here.` },
          ...(instead === undefined
            ? []
            : [{ uri: successor.uri, range: successor.id.range, message: say`${quoted(instead)} takes its place.` }]),
        ],
        fixes: (document) => {
          if (instead === undefined) return [];
          const retired = { kind: 'skill', id: parts.id, uri: skill.uri, scale: undefined } as const;
          const heir = successor.id.value;
          return replacedFixes(document, { at: ref, retired, heir, written: instead }, workspace);
        },
      };
    }
  },
};
