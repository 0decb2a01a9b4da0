import type { Framework, RoleProfile } from '../document/profile/profile.ts';
import type { Inheritance } from './inheritance.ts';

/**
 * Where roles and frameworks are found: all that questions of the domain need to know of other files. What cannot be found may just not have
 * been read yet.
 */
export interface RoleDirectory {
  /** What its roles are with all that they inherit, as it was worked out since one of them changed last. */
  readonly inheritance: Inheritance;
  /** All roles, in the order of their URIs once every file has been read. */
  roles(): Iterable<RoleProfile>;
  /** The role of a file; `undefined` for a file that is not known, or holds no role. */
  role(uri: string): RoleProfile | undefined;
  /** The framework of a file; `undefined` for a file that is not known, or holds none. */
  framework(uri: string): Framework | undefined;
  /** All roles that claim this id; a correct workspace has one. In the order of their URIs. */
  rolesWithId(id: string): readonly RoleProfile[];
  /** The roles that name a framework, by its URI. */
  rolesUsing(frameworkUri: string): readonly RoleProfile[];
  /** The roles that refer to a skill of a framework by an alias that they name themselves. */
  rolesReferringTo(frameworkUri: string, skillId: string): readonly RoleProfile[];
  /** The roles that extend the role with this id, directly. */
  rolesExtending(id: string): readonly RoleProfile[];
  /** The roles that progress to the role with this id. */
  rolesProgressingTo(id: string): readonly RoleProfile[];
  /** The roles that report to the role with this id. */
  rolesReportingTo(id: string): readonly RoleProfile[];
  /** The roles that are replaced by the role with this id. */
  rolesReplacedBy(id: string): readonly RoleProfile[];
}

/** The role that an id means: of several with this id the first one; `undefined` when there is none. */
export function roleWithId(id: string, directory: RoleDirectory): RoleProfile | undefined {
  return directory.rolesWithId(id)[0];
}

/** The only role with this id; `undefined` when there is none, and when there are several, since the id does not say which one is meant. */
export function onlyRoleWithId(id: string, directory: RoleDirectory): RoleProfile | undefined {
  const [role, another] = directory.rolesWithId(id);
  return another ? undefined : role;
}
