import { languageTag } from '../document/languageTag.ts';
import type { RoleProfile } from '../document/profile/profile.ts';
import { findNeighbours } from '../model/neighbours.ts';
import { resolveProfile } from '../model/resolveProfile.ts';
import { effectiveRole, frameworksFor, type Workspace } from '../workspace/workspace.ts';
import { compareRoles } from './compareRoles.ts';
import { type Matrix, matrixOf } from './matrix.ts';
import type { ComparedRole, Comparison } from './model.ts';

/** A role as it is, or as another version of its file has it. */
export interface RoleVersion {
  readonly uri: string;
  /** The text of the other version; the frameworks and roles that it names are taken as they are now. */
  readonly text?: string;
  /** What the version is called beside the role's title. */
  readonly label?: string;
}

/** Which roles a matrix is about. */
export interface MatrixScope {
  /** Role files, and folders for all roles below them; none for the whole workspace. */
  readonly uris: readonly string[];
  /** Only the roles of this family, whatever the case. */
  readonly family?: string;
  /** Takes retired roles and files that the settings exclude, too. Those that `uris` names one by one are always taken. */
  readonly all?: boolean;
  /** The files among `uris` that nobody named: they were found in folders, and are left out like others that are. */
  readonly found?: ReadonlySet<string>;
}

/** Several roles in one view. */
export interface SideBySide {
  /** Roles side by side, each compared with the one before; `undefined` when one of them cannot be read, or is no role. */
  compare(roles: readonly RoleVersion[]): Promise<Answer<Comparison> | undefined>;
  /** The skills of several roles by grade; `undefined` when there is no role. */
  matrix(scope: MatrixScope): Promise<Answer<Matrix> | undefined>;
}

export interface Answer<T> {
  readonly result: T;
  /** BCP 47 tag of the first role's texts. */
  readonly lang: string;
  /** The files whose text went into it. */
  readonly dependencies: readonly string[];
  /** The files among those asked for that have YAML syntax errors, so that something may be missing. */
  readonly broken: readonly BrokenFile[];
  /** A role extends another, or names one that comes next, and not all files have been read yet in which that one may be. */
  readonly isPartial: boolean;
}

/** A file that cannot be read to its end, or not as it was meant. */
export interface BrokenFile {
  readonly uri: string;
  /** 0-based, of the first error. */
  readonly line: number;
}

/** A role as it could be read. */
export interface FoundRole {
  readonly role: RoleProfile;
  /** The 0-based line of the first YAML syntax error, if there is one. */
  readonly errorLine: number | undefined;
}

/** How roles are found. */
export interface RoleSource {
  readonly workspace: Workspace;
  /** Comes back when all that is known of the workspace is as it is now; `entirely` for all of its files. */
  ready(entirely: boolean): Promise<void>;
  /** The role of a file, or of another text of that file. */
  role(uri: string, text: string | undefined): Promise<FoundRole | undefined>;
  /** Reads the frameworks that a role names and nobody has read yet. */
  readFrameworks(role: RoleProfile): Promise<void>;
  /** True for a file that the settings leave out. */
  isExcluded(uri: string): boolean;
}

/** Wires the views of several roles. */
export function createSideBySide({ workspace, ready, role, readFrameworks, isExcluded }: RoleSource): SideBySide {
  /** A role with what it inherits; `withNeighbours` also finds out what the roles around it are called. */
  async function load({ uri, text, label }: RoleVersion, withNeighbours: boolean): Promise<Loaded | undefined> {
    const found = await role(uri, text);
    if (!found) return undefined;
    const namesOthers = found.role.extends || (withNeighbours && found.role.progressesTo.length > 0);
    if (namesOthers && !workspace.complete) await ready(true);
    // What the file names now has been read with it; another version of it may name something else.
    if (text !== undefined) await readFrameworks(found.role);
    const whole = effectiveRole(found.role, workspace);
    const frameworks = frameworksFor(whole.role, workspace);
    const neighbours = withNeighbours ? findNeighbours(whole.role, workspace) : undefined;
    const profile = resolveProfile(whole.role, frameworks, whole.bases, neighbours);
    const isNamedInVain = neighbours?.neighbours.next.some(({ target }) => target === undefined) ?? false;
    return {
      errorLine: found.errorLine,
      isUnfinished: whole.role.extends !== undefined || isNamedInVain,
      role: {
        profile,
        frameworks,
        ...(label === undefined ? {} : { label }),
        ...(text === undefined ? {} : { isOtherVersion: true }),
      },
    };
  }

  return {
    async compare(versions) {
      await ready(false);
      const loaded = await inOrder(versions, (version) => load(version, true));
      const found = loaded.filter((one) => one !== undefined);
      if (found.length < versions.length || found.length === 0) return undefined;
      return answer(workspace, found, compareRoles(found.map((one) => one.role)));
    },
    async matrix({ uris, family, all = false, found: unnamed }) {
      // Only files that are asked for one by one need no list of all files.
      await ready(uris.length === 0 || uris.some((uri) => !workspace.role(uri)));
      const loaded = await inOrder(
        rolesIn(workspace, uris).map((uri) => ({ uri })),
        (version) => load(version, false),
      );
      const wanted = family?.trim().toLowerCase();
      const named = new Set(unnamed ? uris.filter((uri) => !unnamed.has(uri)) : uris);
      const isTaken = ({ uri, status, family }: RoleProfile) => {
        if (wanted !== undefined && family?.value.trim().toLowerCase() !== wanted) return false;
        return all || named.has(uri) || !(status?.value === 'retired' || isExcluded(uri));
      };
      const present = loaded.filter((one) => one !== undefined).filter((one) => isTaken(one.role.profile.role));
      return present.length === 0 ? undefined : answer(workspace, present, matrixOf(present.map((one) => one.role)));
    },
  };
}

interface Loaded {
  readonly role: ComparedRole;
  readonly errorLine: number | undefined;
  /** Whether a file that has not been read yet could change what is said of the role. */
  readonly isUnfinished: boolean;
}

/** One after the other, since reading a file may change what is known of the next. */
async function inOrder<T, R>(all: readonly T[], run: (one: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const one of all) results.push(await run(one));
  return results;
}

function rolesIn(workspace: Workspace, uris: readonly string[]): string[] {
  const known = [...workspace.roles()].map(({ uri }) => uri).sort();
  if (uris.length === 0) return known;
  const found = uris.flatMap((uri) => {
    const below = known.filter((role) => role.startsWith(`${uri.replace(/\/+$/, '')}/`));
    return below.length > 0 ? below : [uri];
  });
  return [...new Set(found)];
}

function answer<T>(workspace: Workspace, loaded: readonly Loaded[], result: T): Answer<T> {
  const profiles = loaded.map(({ role }) => role.profile);
  return {
    result,
    lang: languageTag(profiles[0]?.role.lang?.value),
    dependencies: [...new Set(profiles.flatMap(({ dependencies }) => dependencies))],
    isPartial: !workspace.complete && loaded.some(({ isUnfinished }) => isUnfinished),
    broken: loaded.flatMap(({ role, errorLine }) =>
      errorLine === undefined ? [] : [{ uri: role.profile.role.uri, line: errorLine }],
    ),
  };
}
