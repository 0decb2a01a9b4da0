import type { Framework, Item, Scale, SkillGroup, Text } from '../document/profile/profile.ts';
import { type SkillHead, skillHead } from '../document/profile/skillsWhenAsked.ts';
import { builtInScales } from './builtInScales.ts';
import { aliasOf, type Frameworks, findSkillHead, frameworkWithAlias } from './frameworks.ts';
import { referenceParts, splitReference } from './reference.ts';

/*
 * On which scale a level is. The scale of an item is the first of: its own `scale`, its group's, that of the skill it refers to, and the
 * default scale of its framework. A name means a scale of the framework before a built-in one.
 */

/** What of an item says on which scale its level is. */
export type ScaledItem = Pick<Item, 'ref' | 'scale'>;

/** What of a group of skills says how the levels of its items are meant. */
export type ScaledGroup = Pick<SkillGroup, 'framework' | 'scale'>;

/** The scale that a name means inside a framework: one of its own, else a built-in one; `undefined` for a name that means none. */
export function scaleIn(framework: Pick<Framework, 'scales'> | undefined, name: string | undefined): Scale | undefined {
  return name === undefined ? undefined : (framework?.scales.get(name) ?? builtInScales.get(name));
}

/** True for a name that means a built-in scale there, since the framework has none of this id. */
export function meansBuiltIn(framework: Pick<Framework, 'scales'> | undefined, name: string): boolean {
  return builtInScales.has(name) && !framework?.scales.has(name);
}

/** The scale that a role means by a name: `alias/scale-id`, else as inside the framework with this alias. */
export function findScale(frameworks: Frameworks, name: string, alias: string | undefined): Scale | undefined {
  const parts = referenceParts(name);
  if (parts) return frameworkWithAlias(frameworks, parts.alias)?.scales.get(parts.id);
  return scaleIn(frameworkWithAlias(frameworks, alias), name);
}

/**
 * The scale of a framework's own skill, on which it is described: its own, else the framework's default one. `undefined` when nothing says
 * it or what is said does not exist.
 */
export function scaleOfSkill(
  skill: Pick<SkillHead, 'scale'> | undefined,
  framework: Pick<Framework, 'scales' | 'defaultScale'> | undefined,
): Scale | undefined {
  return scaleIn(framework, scaleNameOfSkill(skill, framework)?.value);
}

function scaleNameOfSkill(
  skill: Pick<SkillHead, 'scale'> | undefined,
  framework: Pick<Framework, 'defaultScale'> | undefined,
): Pick<Text, 'value'> | undefined {
  return skill?.scale ?? framework?.defaultScale;
}

/**
 * The scale on which the catalogue describes the skill that an item refers to, which the item's own may differ from: texts of one scale would
 * mislead at the levels of another. `undefined` when nothing says it.
 */
export function catalogueScaleOf(
  item: ScaledItem,
  group: ScaledGroup | undefined,
  frameworks: Frameworks,
): Scale | undefined {
  const { skill, framework } = drawnOn(item, group, frameworks);
  return scaleOfSkill(skill, framework);
}

/** Whether the level of an item is on the scale on which the catalogue describes the skill that it refers to. */
export function isOnCatalogueScale(
  { item, group, scale }: { readonly item: ScaledItem; readonly group: ScaledGroup; readonly scale: Scale | undefined },
  frameworks: Frameworks,
): boolean {
  if (!scale) return false;
  return !(item.scale ?? group.scale) || catalogueScaleOf(item, group, frameworks) === scale;
}

function headOf({ ref }: ScaledItem, frameworks: Frameworks): SkillHead | undefined {
  return ref && findSkillHead(frameworks, ref.value);
}

/**
 * The scale of an item's level. `undefined` when nothing says it or what is said does not exist. Who knows the skill that the item refers to may say
 * it.
 */
export function scaleOf(
  item: ScaledItem,
  group: ScaledGroup | undefined,
  frameworks: Frameworks,
  skill: SkillHead | undefined = headOf(item, frameworks),
): Scale | undefined {
  const written = item.scale ?? group?.scale;
  const alias = aliasOf(item, group);
  return written
    ? findScale(frameworks, written.value, alias)
    : scaleOfSkill(skill, frameworkWithAlias(frameworks, alias));
}

/**
 * The scale of an item's level, or why there is none: `none` when nothing says it; `unclear` when what says it does not exist, cannot be
 * read, or has no levels.
 */
export function lookUpScale(
  item: ScaledItem,
  group: ScaledGroup | undefined,
  frameworks: Frameworks,
): Scale | 'none' | 'unclear' {
  if (item.scale ?? group?.scale) return withLevels(scaleOf(item, group, frameworks));
  const { alias, framework, skill } = drawnOn(item, group, frameworks);
  if (alias === undefined) return 'none';
  if (!framework || (item.ref && !skill)) return 'unclear';
  return scaleNameOfSkill(skill, framework) ? withLevels(scaleOfSkill(skill, framework)) : 'none';
}

function withLevels(scale: Scale | undefined): Scale | 'unclear' {
  return scale && scale.levels.length > 0 ? scale : 'unclear';
}

/** What an item draws on: the framework of its `ref`, else its group's, by its alias, and the skill that it refers to. */
function drawnOn(item: ScaledItem, group: ScaledGroup | undefined, frameworks: Frameworks) {
  const parts = item.ref && splitReference(item.ref.value);
  const alias = parts?.alias ?? group?.framework?.value;
  const framework = frameworkWithAlias(frameworks, alias);
  return { alias, framework, skill: parts && framework && skillHead(framework.skills, parts.id) };
}
