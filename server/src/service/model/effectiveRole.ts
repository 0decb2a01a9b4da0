import type { RoleProfile } from '../document/profile/profile.ts';
import { applyExtends, basesOf, type EffectiveRole, overlayUses } from './applyExtends.ts';
import { type Frameworks, frameworksFor } from './frameworks.ts';
import { type RoleDirectory, roleWithId } from './roleDirectory.ts';

/** A role with what it inherits from the roles of a workspace, see `applyExtends`. */
export function effectiveRole(role: RoleProfile, directory: RoleDirectory): EffectiveRole {
  return applyExtends(role, (id) => roleWithId(id, directory));
}

/** A role and those that it extends, nearest first; much cheaper than all of them as one role. */
export function layersOf(role: RoleProfile, directory: RoleDirectory): readonly RoleProfile[] {
  return [role, ...basesOf(role, (id) => roleWithId(id, directory))];
}

/** The frameworks that a role names and inherits, by alias. */
export function inheritedFrameworks(role: RoleProfile, directory: RoleDirectory): Frameworks {
  const layers = layersOf(role, directory).map((layer) => layer.frameworks);
  return frameworksFor({ frameworks: layers.reduceRight((base, own) => overlayUses(base, own)) }, directory);
}

/** False while a role that this one extends, at whatever distance, is not known: it may say what seems to be missing here. */
export function isSettled(role: RoleProfile, directory: RoleDirectory): boolean {
  const last = layersOf(role, directory).at(-1);
  return last?.extends === undefined || roleWithId(last.extends.value, directory) !== undefined;
}
