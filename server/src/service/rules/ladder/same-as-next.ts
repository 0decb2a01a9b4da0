import type { Item } from '../../document/profile/profile.ts';
import { say } from '../../message.ts';
import type { Rung } from '../../model/careerSteps.ts';
import { placeOfRole } from '../../model/roleLabels.ts';
import type { PlacedSkill, SkillPair } from '../../model/skills.ts';
import { quoted } from '../../schema/wording.ts';
import type { WorkspaceRule } from '../rule.ts';

/**
 * Two steps of a ladder that ask for the same: the same skills at the same levels in the same words, and the same background, activities and
 * qualifications. Examples and summaries do not count, since they only illustrate these. A draft above is still to be written.
 */
export const sameAsNext: WorkspaceRule = {
  code: 'ladder/same-as-next',
  severity: 'warning',
  reach: 'workspace',
  documentation: () => ({
    text: 'The role that this one progresses to asks for the same skills at the same levels in the same words, with the same background, activities and qualifications. Nobody can tell what the step takes. Nothing is said while the higher role is a draft.',
    fix: 'Say in the higher role what it asks for beyond this one.',
    bad: `# engineer.role.yaml
progressesTo: [senior-engineer]
skills:
  - title: Skills
    scale: ddat
    items:
      - { name: Testing, level: working }
# senior-engineer.role.yaml
extends: engineer`,
    good: `# engineer.role.yaml
progressesTo: [senior-engineer]
skills:
  - title: Skills
    scale: ddat
    items:
      - { name: Testing, level: working }
# senior-engineer.role.yaml
extends: engineer
skills:
  - title: Skills
    items:
      - { name: Testing, level: practitioner }`,
    source: 'The purpose of a ladder: people and their managers see in it what the next grade takes.',
    certainty:
      'Nothing was told in 108 role files of 20 public sources; it follows from texts and levels that are equal.',
  }),
  *checkRole(_role, { steps }) {
    for (const { entry, lower, higher, pairs } of steps()) {
      if (higher.role.status?.value === 'draft') continue;
      if (pairs.length === 0 || !pairs.every(isSame) || !asksElseForTheSame(lower, higher)) continue;
      const next = quoted(higher.name);
      yield {
        at: entry.range,
        message: say`${next} asks for the same as this role, which progresses to it: say there what the next step takes.`,
        related: [{ ...placeOfRole(higher.role), message: say`${next} asks for the same.` }],
      };
    }
  },
};

function isSame({ left, right }: SkillPair): boolean {
  return left !== undefined && right !== undefined && askedFor(left) === askedFor(right);
}

function askedFor({ item, name, scale, level }: PlacedSkill): string {
  const written = item.level && `${item.level.min.value}–${item.level.max.value}`;
  const place = level ? `${scale?.id} ${level.from}–${level.to}` : written;
  return JSON.stringify([name, place, item.importance?.value, ...textsOf(item)]);
}

function asksElseForTheSame(lower: Rung, higher: Rung): boolean {
  return (['background', 'workActivities', 'qualifications'] as const).every(
    (list) => JSON.stringify(lower.role[list].map(essence)) === JSON.stringify(higher.role[list].map(essence)),
  );
}

function essence(item: Item) {
  return [item.name?.value, item.type?.value, item.awardingBody?.value, item.status?.value, ...textsOf(item)];
}

function textsOf({ description, levelDescription }: Item): (string | undefined)[] {
  return [description, levelDescription].map((text) => text?.value.replaceAll(/\s+/g, ' ').trim());
}
