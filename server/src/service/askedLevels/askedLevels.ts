import type { Item, LevelReference, RoleProfile, Scale, ScaleLevel, SkillGroup } from '../document/profile/profile.ts';
import type { JsonValue } from '../document/syntax/value.ts';
import { type OrRefused, refused } from '../editing/operations.ts';
import { usualLevels } from '../features/skillSearch/usualLevel.ts';
import { say } from '../message.ts';
import { catalogueSkillLabel } from '../model/catalogue.ts';
import { effectiveRole } from '../model/effectiveRole.ts';
import { type Frameworks, findSkill, frameworksFor } from '../model/frameworks.ts';
import { itemLabel } from '../model/labels.ts';
import { describedAt, levelLabel, resolveLevel } from '../model/levels.ts';
import { splitReference } from '../model/reference.ts';
import { titleOfRole } from '../model/roleLabels.ts';
import { scaleOf, scaleOfSkill } from '../model/scales.ts';
import type { Workspace } from '../workspace/workspace.ts';

/*
 * The level that a role asks for of a skill, where somebody looks at several roles at once: what it is, and what it could be.
 */

/** A skill in a role, or a role that does not ask for the skill. */
export interface AskedSkill {
  /** The URI of the role. */
  readonly role: string;
  /** Where the role has the skill: the file and the path of the item, which is that of another role where it is inherited. */
  readonly item?: { readonly uri: string; readonly path: string } | null;
  /** The skill of a catalogue as the file of its framework and its id. */
  readonly skill?: { readonly uri: string; readonly id: string } | null;
}

/** What of a level can be chosen. */
export interface LevelChoice {
  /** The level's id. */
  readonly value: string;
  readonly label: string;
  /** What it means for this skill; CommonMark. Absent where nothing says it. */
  readonly text?: string;
}

/** What can be chosen for a skill in a role. */
export interface LevelOffer {
  /** Both one line of Markdown. */
  readonly skill: string;
  readonly role: string;
  readonly choices: readonly LevelChoice[];
  /** The id of the level that is asked for; absent for none, and where it is a range. */
  readonly now?: string;
  /** The id of the level that is usual at the role's grade. */
  readonly usual?: string;
}

/** A skill where it is found in a role. */
export interface FoundAsked {
  readonly role: RoleProfile;
  readonly whole: RoleProfile;
  readonly frameworks: Frameworks;
  /** Absent where the role does not ask for the skill. */
  readonly own?: { readonly item: Item; readonly group: SkillGroup };
  readonly scale: Scale | undefined;
}

/** The levels that can be chosen for a skill in a role, or why there are none. */
export function offerLevels(asked: AskedSkill, workspace: Workspace): OrRefused<LevelOffer> {
  const found = findAsked(asked, workspace);
  if ('refused' in found) return found;
  const { role, whole, frameworks, own, scale } = found;
  const [skill, framework] = catalogueSkill(asked, own?.item, frameworks, workspace);
  const label = own?.item.name?.value ?? (skill ? catalogueSkillLabel(skill) : own ? itemLabel(own.item) : '');
  if (!scale || scale.levels.length === 0) {
    return refused('invalid', say`No scale is known for “${label}”, so that there are no levels to choose from.`);
  }
  const resolved = own?.item.level && resolveLevel(own.item.level, scale);
  const now = resolved && resolved.from === resolved.to ? scale.levels[resolved.from]?.id : undefined;
  const named = [...frameworks.values()].find(({ framework: one }) => one !== undefined && one === framework);
  const usual =
    skill && named
      ? usualLevels(
          { frameworks, role, workspace },
          own?.group,
        )({ skill, named, ref: `${named.use.alias.value}/${skill.id.value}` })?.level
      : undefined;
  const hasTexts = skill && scaleOfSkill(skill, framework) === scale;
  return {
    skill: label,
    role: titleOfRole(role, whole),
    choices: scale.levels.map((level) => {
      const text =
        (hasTexts ? describedAt(skill, scale, level)?.description?.value : undefined) ?? level.description?.value;
      return { value: level.id, label: levelLabel(scale, level), ...(text === undefined ? {} : { text }) };
    }),
    ...(now === undefined ? {} : { now }),
    ...(usual === undefined ? {} : { usual }),
  };
}

/** A skill where a role has it now, or why it cannot be told. */
export function findAsked({ role: uri, item, skill }: AskedSkill, workspace: Workspace): OrRefused<FoundAsked> {
  const role = workspace.role(uri);
  if (!role) return refused('not-found', say`There is no role in this file any more.`);
  const { role: whole } = effectiveRole(role, workspace);
  const frameworks = frameworksFor(whole, workspace);
  if (item) {
    for (const group of whole.skills) {
      const own = group.items.find((one) => one.uri === item.uri && one.path === item.path);
      if (own) return { role, whole, frameworks, own: { item: own, group }, scale: scaleOf(own, group, frameworks) };
    }
    return refused('stale', say`The skill is not where it was: look at the table again.`);
  }
  const framework = skill ? workspace.framework(skill.uri) : undefined;
  const known = skill ? framework?.skills.get(skill.id) : undefined;
  if (!known) {
    return refused('invalid', say`This skill is in no catalogue: write it in the role itself.`);
  }
  return { role, whole, frameworks, scale: scaleOfSkill(known, framework) };
}

function catalogueSkill(
  { skill }: AskedSkill,
  item: Item | undefined,
  frameworks: Frameworks,
  workspace: Workspace,
): readonly [ReturnType<typeof findSkill>, ReturnType<Workspace['framework']>] {
  if (item?.ref) {
    const alias = splitReference(item.ref.value)?.alias;
    return [findSkill(frameworks, item.ref.value), alias === undefined ? undefined : frameworks.get(alias)?.framework];
  }
  const framework = skill ? workspace.framework(skill.uri) : undefined;
  return [skill ? framework?.skills.get(skill.id) : undefined, framework];
}

/** A level as an item writes it: by its number where the item gave numbers before, else by its id. */
export function writtenLevelOf(level: ScaleLevel, before: LevelReference | undefined): JsonValue {
  return typeof before?.min.value === 'number' && level.value !== undefined ? level.value : level.id;
}
