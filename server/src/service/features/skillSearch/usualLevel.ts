import type { RoleProfile, Scale, ScaleLevel, Skill, SkillGroup } from '../../document/profile/profile.ts';
import { effectiveRole } from '../../model/effectiveRole.ts';
import type { UsualLevelSource } from '../../model/foundSkills.ts';
import type { Frameworks, NamedFramework } from '../../model/frameworks.ts';
import { gradeOf } from '../../model/grades.ts';
import { describedAt, levelLabel, resolveLevel } from '../../model/levels.ts';
import { scaleOf, scaleOfSkill } from '../../model/scales.ts';
import { askedLevel, frameworksOf } from '../../workspace/references/skillLevels.ts';
import { skillUsers } from '../../workspace/references/skillUsers.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { FileContext } from '../support/fileContext.ts';

export interface UsualLevel {
  /** A level's id. */
  readonly level: string;
  /** As its scale shows it. */
  readonly label: string;
  readonly from: UsualLevelSource;
}

/** A skill under the alias of its framework. */
export interface NamedSkill {
  readonly skill: Skill;
  readonly named: NamedFramework;
  /** `alias/id`. */
  readonly ref: string;
}

/**
 * The level that is usual for a skill in a group of a role: the one that most roles of the same grade ask for; else the one that most skills
 * of the group have, or the nearest to it that the catalogue describes; else the lowest that it describes. Of two that are equally usual the lower one,
 * of a range the upper end. `undefined` where nothing says on which scale the skill is, or no more than that.
 */
export function usualLevels(
  { frameworks, role, workspace }: Pick<FileContext, 'frameworks' | 'role' | 'workspace'>,
  group: SkillGroup | undefined,
): (skill: NamedSkill) => UsualLevel | undefined {
  const grade = role && gradeKey(role, workspace);
  const ofGroup = group && levelsOfGroup(group, frameworks);
  return ({ skill, named, ref }) => {
    const scale = scaleOf(itemWith(ref, skill), group, withFramework(frameworks, named));
    if (!scale) return undefined;
    const peers = skillUsers(
      named.uri,
      workspace,
    )(skill.id.value).filter(
      (other) => other.uri !== role?.uri && grade !== undefined && gradeKey(other, workspace) === grade,
    );
    const asked = peers.map((peer) => {
      const { level, scale: other } = askedLevel(peer, named.uri, skill.id.value, workspace) ?? {};
      return level && other && scale.levels[isSameScale(scale, other) ? level.to : -1];
    });
    const byGrade = mostUsual(asked, scale);
    if (byGrade) return usual(byGrade, scale, 'grade');
    // Texts of one scale say nothing of the levels of another.
    const described =
      scaleOfSkill(skill, named.framework) === scale
        ? scale.levels.filter((level) => describedAt(skill, scale, level))
        : [];
    const byGroup = mostUsual(ofGroup?.get(scale) ?? [], scale);
    if (byGroup) return usual(nearestOf(described, byGroup, scale), scale, 'group');
    return described[0] && usual(described[0], scale, 'catalogue');
  };
}

function usual(level: ScaleLevel, scale: Scale, from: UsualLevelSource): UsualLevel {
  return { level: level.id, label: levelLabel(scale, level), from };
}

function itemWith(ref: string, { id }: Skill) {
  return { ref: { ...id, value: ref } };
}

/** A framework that the role does not name yet counts under the alias that it is going to have. */
function withFramework(frameworks: Frameworks, named: NamedFramework): Frameworks {
  const alias = named.use.alias.value;
  return frameworks.has(alias) ? frameworks : new Map([...frameworks, [alias, named]]);
}

/** The grade of a role, the same for two that have the same one; `undefined` without one. */
function gradeKey(own: RoleProfile, workspace: Workspace): string | undefined {
  return workspace.rememberedNow(`grade ${own.uri}`, () => {
    const { role } = effectiveRole(own, workspace);
    const placed = role.grade && gradeOf({ role, frameworks: frameworksOf(own, workspace) });
    return placed ? `${placed.framework.uri}#${placed.grade.id}` : role.grade?.value;
  });
}

/** The levels of a group's skills, by their scales. */
function levelsOfGroup(group: SkillGroup, frameworks: Frameworks): ReadonlyMap<Scale, readonly ScaleLevel[]> {
  const levels = new Map<Scale, ScaleLevel[]>();
  for (const item of group.items) {
    const scale = item.level && scaleOf(item, group, frameworks);
    const level = item.level && scale?.levels[resolveLevel(item.level, scale)?.to ?? -1];
    if (!scale || !level) continue;
    const others = levels.get(scale);
    if (others) others.push(level);
    else levels.set(scale, [level]);
  }
  return levels;
}

function isSameScale(a: Scale, b: Scale): boolean {
  return (
    a === b || (a.levels.length === b.levels.length && a.levels.every(({ id }, place) => id === b.levels[place]?.id))
  );
}

function mostUsual(levels: readonly (ScaleLevel | undefined)[], scale: Scale): ScaleLevel | undefined {
  let best: ScaleLevel | undefined;
  let most = 0;
  for (const level of scale.levels) {
    const count = levels.filter((one) => one === level).length;
    if (count <= most) continue;
    best = level;
    most = count;
  }
  return best;
}

/** The level itself where it is described, or where none is; else the nearest, of two the lower one. */
function nearestOf(described: readonly ScaleLevel[], wanted: ScaleLevel, { levels }: Scale): ScaleLevel {
  const place = levels.indexOf(wanted);
  const away = (level: ScaleLevel) => Math.abs(levels.indexOf(level) - place);
  return (
    described.reduce<ScaleLevel | undefined>(
      (best, one) => (best === undefined || away(one) < away(best) ? one : best),
      undefined,
    ) ?? wanted
  );
}
