import type { Framework, RoleProfile, Settings } from '../document/profile/profile.ts';
import { applyExtends } from '../model/applyExtends.ts';
import { type Frameworks, type NamedFramework, resolvePath } from '../model/frameworks.ts';
import type { FileEntry } from './index/fileEntry.ts';

/** What is known of all files together. Rules and features read it; only the index behind it writes. */
export interface Workspace {
  /**
   * Whether every file of the workspace has been read, see `readStates`. Until then what is not found may only not have been read yet, so
   * that nobody says that it does not exist.
   */
  readonly isSettled: boolean;
  /** Whether there are folders at all; without them roles of other files are never known. */
  readonly hasFolders: boolean;
  /** Another number after every change of the index, so that work with pauses knows whether it saw one state of the workspace. */
  readonly revision: number;
  /** What is known of a file; `undefined` for one that has not been read or does not exist. */
  entry(uri: string): FileEntry | undefined;
  entries(): Iterable<FileEntry>;
  roles(): Iterable<RoleProfile>;
  frameworks(): Iterable<Framework>;
  role(uri: string): RoleProfile | undefined;
  framework(uri: string): Framework | undefined;
  /** All roles that claim this id; a correct workspace has one. In the order of their URIs. */
  rolesWithId(id: string): readonly RoleProfile[];
  /** The roles that name a framework, by its URI. */
  rolesUsing(frameworkUri: string): readonly RoleProfile[];
  /** The roles that refer to a skill of a framework. */
  rolesReferringTo(frameworkUri: string, skillId: string): readonly RoleProfile[];
  /** The roles that extend the role with this id, directly. */
  rolesExtending(id: string): readonly RoleProfile[];
  /** The roles that progress to the role with this id. */
  rolesProgressingTo(id: string): readonly RoleProfile[];
  /**
   * What `make` gave for a profile earlier, under a key that says all that it depends on besides: for what many files ask, and what takes
   * long. A profile that is edited is another one.
   */
  remembered<T>(owner: object, key: string, make: () => T): T;
  /** The settings that count for a file: those of the nearest folder above it. */
  settingsFor(uri: string): Settings | undefined;
}

/** The frameworks that a role names, by alias. */
export function frameworksFor(role: Pick<RoleProfile, 'uri' | 'frameworks'>, workspace: Workspace): Frameworks {
  return new Map(
    role.frameworks.map((use): [string, NamedFramework] => {
      const uri = resolvePath(use.path.uri, use.path.value);
      const framework = uri === undefined ? undefined : workspace.framework(uri);
      return [use.alias.value, { use, uri: uri ?? use.path.value, framework }];
    }),
  );
}

/** A role with what it inherits, see `applyExtends`; of several roles with the same id the first one is meant. */
export function effectiveRole(role: RoleProfile, workspace: Workspace): ReturnType<typeof applyExtends> {
  return applyExtends(role, (id) => workspace.rolesWithId(id)[0]);
}
