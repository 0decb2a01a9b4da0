import type { Framework, Item, RoleProfile, Scale, SkillGroup } from '../../document/profile/profile.ts';
import { builtInScales } from '../../model/builtInScales.ts';
import { aliasOf, type Frameworks, findScale, findSkill } from '../../model/frameworks.ts';
import { effectiveRole, type Workspace } from '../../workspace/workspace.ts';
import type { WorkspaceContext } from '../rule.ts';

/*
 * What a file's references are to be looked up in. A role is judged with all that it inherits, since an item that overlays an inherited one
 * has its framework and scale from there; what is reported is only what stands in the role's own file.
 */

/** A role as its references see it. */
export interface RoleScope {
  readonly uri: string;
  /** The role's groups with the inherited ones; each value still knows the file it was written in. */
  readonly groups: readonly SkillGroup[];
  readonly frameworks: Frameworks;
  /** False while a role that this one extends, at whatever distance, is not known: it may say what seems to be missing here. */
  readonly settled: boolean;
}

export function scopeOf(role: RoleProfile, { workspace, frameworks }: WorkspaceContext): RoleScope {
  const whole = effectiveRole(role, workspace);
  const last = whole.bases.at(-1) ?? role;
  return {
    uri: role.uri,
    groups: whole.role.skills,
    frameworks,
    settled: last.extends === undefined || workspace.rolesWithId(last.extends.value).length > 0,
  };
}

/** The items of skills that stand, at least in part, in the role's own file. */
export function* ownItems(scope: RoleScope): Generator<{ readonly item: Item; readonly group: SkillGroup }> {
  for (const group of scope.groups) {
    for (const item of group.items) if (item.uri === scope.uri) yield { item, group };
  }
}

/** True for a value that stands in the role's own file rather than in one that it inherits from. */
export function isOwn<T extends { readonly uri: string }>(scope: RoleScope, value: T | undefined): value is T {
  return value?.uri === scope.uri;
}

/** Both parts of `alias/id`; `undefined` for what has another form, which the schema reports. */
export function splitName(name: string): { readonly alias: string; readonly id: string } | undefined {
  const slash = name.indexOf('/');
  return slash > 0 && slash < name.length - 1 ? { alias: name.slice(0, slash), id: name.slice(slash + 1) } : undefined;
}

/**
 * On which scale the level of an item is: `none` when nothing says it, `unclear` when what says it does not exist or cannot be read,
 * which other rules report.
 */
export function scaleFor(
  item: Item,
  group: SkillGroup,
  { frameworks, settled }: RoleScope,
): Scale | 'none' | 'unclear' {
  const alias = aliasOf(item, group);
  const named = item.scale ?? group.scale;
  // What an unknown base says of the group or the item would count before what the framework says.
  if (!settled && !item.scale) return 'unclear';
  if (named) return known(findScale(frameworks, named.value, alias));
  if (alias === undefined) return 'none';
  const framework = frameworks.get(alias)?.framework;
  if (!framework) return 'unclear';
  const skill = item.ref && findSkill(frameworks, item.ref.value);
  if (item.ref && !skill) return 'unclear';
  const scale = skill?.scale ?? framework.defaultScale;
  return scale ? known(findScale(frameworks, scale.value, alias)) : 'none';
}

/** The scale that a name means inside a framework: one of its own, else a built-in one. */
export function scaleIn(framework: Framework, name: string | undefined): Scale | undefined {
  return name === undefined ? undefined : (framework.scales.get(name) ?? builtInScales.get(name));
}

function known(scale: Scale | undefined): Scale | 'unclear' {
  return scale && scale.levels.length > 0 ? scale : 'unclear';
}

/** The first role with an id, which is the one that a reference means. */
export function roleWithId(workspace: Workspace, id: string): RoleProfile | undefined {
  return workspace.rolesWithId(id)[0];
}
