import type { Item, RoleProfile, Scale, SkillGroup } from '../../document/profile/profile.ts';
import { effectiveRole, isSettled } from '../../model/effectiveRole.ts';
import type { Frameworks } from '../../model/frameworks.ts';
import { lookUpScale } from '../../model/scales.ts';
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
  return {
    uri: role.uri,
    groups: effectiveRole(role, workspace).role.skills,
    frameworks,
    settled: isSettled(role, workspace),
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

/**
 * On which scale the level of an item is: `none` when nothing says it, `unclear` when what says it does not exist or cannot be read,
 * which other rules report.
 */
export function scaleFor(
  item: Item,
  group: SkillGroup,
  { frameworks, settled }: RoleScope,
): Scale | 'none' | 'unclear' {
  // What an unknown base says of the group or the item would count before what the framework says.
  return settled || item.scale ? lookUpScale(item, group, frameworks) : 'unclear';
}
