import type { RoleProfile } from '../document/profile/profile.ts';
import type { EffectiveRole } from './applyExtends.ts';
import { type Frameworks, frameworksFor } from './frameworks.ts';
import { type RoleDirectory, roleWithId } from './roleDirectory.ts';

/** A role with what it inherits from the roles of a workspace, see `applyExtends`. */
export function effectiveRole(role: RoleProfile, directory: RoleDirectory): EffectiveRole {
  return directory.inheritance.of(role, (id) => roleWithId(id, directory));
}

/** A role and those that it extends, nearest first. */
export function layersOf(role: RoleProfile, directory: RoleDirectory): readonly RoleProfile[] {
  return [role, ...effectiveRole(role, directory).bases];
}

/** The frameworks that a role names and inherits, by alias. */
export function inheritedFrameworks(role: RoleProfile, directory: RoleDirectory): Frameworks {
  return frameworksFor(effectiveRole(role, directory).role, directory);
}

/** False while a role that this one extends, at whatever distance, is not known: it may say what seems to be missing here. */
export function isSettled(role: RoleProfile, directory: RoleDirectory): boolean {
  const last = effectiveRole(role, directory).bases.at(-1) ?? role;
  return last.extends === undefined || roleWithId(last.extends.value, directory) !== undefined;
}
