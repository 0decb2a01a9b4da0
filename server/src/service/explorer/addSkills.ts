import type { Framework, RoleProfile, Skill } from '../document/profile/profile.ts';
import type { Operation } from '../editing/operations.ts';
import { usualLevels } from '../features/skillSearch/usualLevel.ts';
import { allOf, type Message, type Refusal, say } from '../message.ts';
import { catalogueSkillLabel, successorOf } from '../model/catalogue.ts';
import { effectiveRole } from '../model/effectiveRole.ts';
import { type Frameworks, findSkill, frameworksFor } from '../model/frameworks.ts';
import { fileLabel } from '../model/roleLabels.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type ArrangementPlan, refusal, type SkillName } from './arrangement.ts';
import { NamedFrameworks } from './namedFrameworks.ts';
import { SkillGroups } from './skillGroups.ts';

/**
 * The operations by which a role has more skills: each is put behind those of its category, else behind those of its framework, else into a
 * group of its own, with the level that is usual at the role's grade. A framework that the role does not name yet is named. Skills that
 * the role has and skills that are retired are left out; where that leaves none the reason is said.
 */
export function addSkills(uri: string, names: readonly SkillName[], workspace: Workspace): ArrangementPlan | Refusal {
  const role = workspace.role(uri);
  if (!role) return refusal(say`There is no role in this file any more.`);
  const title = fileLabel(role);
  const { role: whole } = effectiveRole(role, workspace);
  const frameworks = frameworksFor(whole, workspace);
  const named = new NamedFrameworks(role, frameworks);
  const groups = new SkillGroups(role, whole, frameworks);
  const taken = new Set<Skill>();
  const plans = names.map((name) => planOf(name));
  const made = plans.filter((plan) => 'operations' in plan);
  const reasons = plans.flatMap((plan) => ('refusal' in plan ? [plan.refusal] : []));
  if (made.length === 0) return refusal(sentences(reasons));
  return {
    files: new Map([[uri, made.flatMap(({ operations }) => operations)]]),
    message: sentences([say`${title} has ${allOf(made.map(({ words }) => words))} now.`, ...reasons]),
  };

  function planOf({ uri: frameworkUri, id, level: chosen }: SkillName): PlannedSkill | Refusal {
    const framework = workspace.framework(frameworkUri);
    const skill = framework?.skills.get(id);
    if (!role || !framework || !skill) return refusal(say`There is no skill "${id}" any more.`);
    const label = catalogueSkillLabel(skill);
    if (skill.status?.value === 'retired') return refusal(say`${label} is retired: ${insteadOf(skill, framework)}.`);
    if (taken.has(skill) || has(whole, skill, frameworks)) return refusal(say`${title} has ${label} already.`);
    const use = named.of(framework);
    if (!use)
      return refusal(say`${title} cannot name the framework of ${label}, which is on another machine or drive.`);
    taken.add(skill);
    const ref = `${use.named.use.alias.value}/${id}`;
    const group = groups.groupFor(skill, framework, use.named.use.alias.value);
    const usual = usualLevels({ frameworks, role, workspace }, group.group)({ skill, named: use.named, ref });
    const level = chosen ?? usual?.level;
    const item = { ref, ...(level === undefined ? {} : { level }) };
    return {
      operations: [...use.operations, groups.insert(item, group)],
      words: level === undefined ? label : `${label} (${level})`,
    };
  }
}

interface PlannedSkill {
  readonly operations: readonly Operation[];
  /** What the person is told of it. */
  readonly words: string;
}

function has({ skills }: RoleProfile, skill: Skill, frameworks: Frameworks): boolean {
  return skills.some(({ items }) =>
    items.some(({ ref, remove }) => ref !== undefined && !remove && findSkill(frameworks, ref.value) === skill),
  );
}

/** One sentence behind the other. */
function sentences(all: readonly Message[]): Message {
  return all.reduce((before, after) => say`${before} ${after}`);
}

function insteadOf(skill: Skill, { skills }: Framework): Message {
  const heir = successorOf(skill, skills);
  return heir.status?.value === 'retired' ? say`choose another` : say`add ${catalogueSkillLabel(heir)} instead`;
}
