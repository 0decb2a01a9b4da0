import type { RoleProfile } from '../document/profile/profile.ts';
import { effectiveRole } from '../model/effectiveRole.ts';
import { frameworksFor } from '../model/frameworks.ts';
import { leftoverNames } from '../model/leftovers.ts';
import { findNeighbours, type Neighbours } from '../model/neighbours.ts';
import { resolveProfile } from '../model/resolveProfile.ts';
import { type CancellationToken, throwIfCancelled } from '../support/cancellation.ts';
import { lazy } from '../support/lazy.ts';
import { inSteps } from '../support/steps.ts';
import { sameName } from '../text/names.ts';
import { phrasesFor } from '../text/phrases/phrasesFor.ts';
import type { WorkspaceSync } from '../workspace/sync/workspaceSync.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { languageOfRoles } from './language.ts';
import type { Matrix } from './matrix.ts';
import type { ComparedRole, Comparison, Speech } from './model.ts';
import { type RoleVersion, roleAt } from './roleAt.ts';

/** Which roles a matrix is about. */
export interface MatrixScope {
  /** Role files, and folders for all roles below them; none for the whole workspace. */
  readonly uris: readonly string[];
  /** Only the roles of the family of this name. */
  readonly family?: string;
  /** Takes retired roles and files that the settings exclude, too. Those that `uris` names one by one are always taken. */
  readonly all?: boolean;
  /** The files among `uris` that nobody named: they were found in folders, and are left out like others that are. */
  readonly found?: ReadonlySet<string>;
}

/** Several roles in one view. Each request ends with a `CancelledError` once its token is cancelled. */
export interface SideBySide {
  /** Roles side by side, each compared with the one before; `undefined` when one of them cannot be read, or is no role. */
  compare(roles: readonly RoleVersion[], token?: CancellationToken): Promise<Answer<Comparison> | undefined>;
  /** The skills of several roles by grade; `undefined` when there is no role. */
  matrix(scope: MatrixScope, token?: CancellationToken): Promise<Answer<Matrix> | undefined>;
}

export interface Answer<T> {
  readonly result: T;
  /** BCP 47 tag of what is said of all roles together. */
  readonly lang: string;
  /** The files whose text went into it. */
  readonly dependencies: readonly string[];
  /** The files among those asked for that have YAML syntax errors, so that something may be missing. */
  readonly broken: readonly BrokenFile[];
  /** What of the roles' files is not in it, since it is no part of a profile: each by its name. */
  readonly leftOut: readonly LeftOut[];
  /** A role extends another, and not all files have been read yet in which that one may be. */
  readonly isPartial: boolean;
}

/** What of one role's file is in no document; at least one name. */
export interface LeftOut {
  readonly uri: string;
  readonly names: readonly string[];
}

/** A file that cannot be read to its end, or not as it was meant. */
export interface BrokenFile {
  readonly uri: string;
  /** 0-based, of the first error. */
  readonly line: number;
}

/** What views of several roles are made from. */
export interface SideBySideSources {
  readonly workspace: Workspace;
  readonly sync: Pick<WorkspaceSync, 'waitUntil' | 'readFrameworks'>;
  /** Yields to the event loop. */
  readonly pause: () => Promise<void>;
  /** True for a file that the settings leave out. */
  readonly isExcluded: (uri: string) => boolean;
}

/** How many roles are worked on between two pauses; in a large matrix each takes some ten milliseconds. */
const rolesBetweenPauses = 8;

/** Wires the views of several roles. */
export function createSideBySide({ workspace, sync, pause, isExcluded }: SideBySideSources): SideBySide {
  /** A role with what it inherits; a comparison also shows what the roles around it are called. */
  async function load(version: RoleVersion, { withNeighbours, token }: LoadOptions): Promise<Loaded | undefined> {
    const { text, label } = version;
    const found = await roleAt(version, workspace, sync, token);
    if (!found) return undefined;
    const namesOthers =
      found.role.extends || (withNeighbours && (found.role.progressesTo.length > 0 || found.role.reportsTo));
    if (namesOthers && !workspace.isSettled) await sync.waitUntil('settled', { token });
    // What the file names now has been read with it; another version of it may name something else.
    if (text !== undefined) await sync.readFrameworks(found.role);
    const whole = effectiveRole(found.role, workspace);
    const frameworks = frameworksFor(whole.role, workspace);
    const neighbours = withNeighbours ? findNeighbours(whole.role, workspace) : undefined;
    const settings = workspace.settingsFor(found.role.uri);
    const profile = resolveProfile(whole.role, frameworks, whole.bases, neighbours, settings);
    const namesUnknown = neighbours !== undefined && namesUnknownRoles(neighbours.neighbours);
    return {
      errorLine: found.errorLine,
      isUnfinished: whole.role.extends !== undefined || namesUnknown,
      role: {
        profile,
        ...(label === undefined ? {} : { label }),
        ...(text === undefined ? {} : { isOtherVersion: true }),
      },
    };
  }

  /** One after the other, since reading a file may change what is known of the next. */
  async function loadAll(versions: readonly RoleVersion[], options: LoadOptions): Promise<Loaded[]> {
    const loaded: Loaded[] = [];
    for (const [index, version] of versions.entries()) {
      if (index > 0 && index % rolesBetweenPauses === 0) await pause();
      throwIfCancelled(options.token);
      const one = await load(version, options);
      if (one) loaded.push(one);
    }
    return loaded;
  }

  return {
    async compare(versions, token) {
      await sync.waitUntil('indexed', { token });
      const loaded = await loadAll(versions, { withNeighbours: true, token });
      if (loaded.length < versions.length || loaded.length === 0) return undefined;
      const { compareRoles } = await import('./compareRoles.ts');
      const speech = await speechOf(loaded);
      return answer(
        workspace,
        loaded,
        compareRoles(
          loaded.map(({ role }) => role),
          speech,
        ),
        speech.lang,
      );
    },
    async matrix({ uris, family, all = false, found: unnamed }, token) {
      // Only files that are asked for one by one need no list of all files.
      const isOfAll = uris.length === 0 || uris.some((uri) => !workspace.role(uri));
      await sync.waitUntil(isOfAll ? 'settled' : 'indexed', { token });
      const versions = rolesIn(workspace, uris).map((uri) => ({ uri }));
      const loaded = await loadAll(versions, { withNeighbours: false, token });
      const named = new Set(unnamed ? uris.filter((uri) => !unnamed.has(uri)) : uris);
      const isTaken = ({ uri, status, family: own }: RoleProfile) => {
        if (family !== undefined && !sameName(family, own?.value)) return false;
        return all || named.has(uri) || !(status?.value === 'retired' || isExcluded(uri));
      };
      const roles = loaded.filter(({ role }) => isTaken(role.profile.role));
      if (roles.length === 0) return undefined;
      const { matrixOf } = await import('./matrix.ts');
      const speech = await speechOf(roles);
      const rows = matrixOf(
        roles.map(({ role }) => role),
        speech,
      );
      const matrix = await inSteps(rows, { pause, token, every: rolesBetweenPauses });
      return answer(workspace, roles, matrix, speech.lang);
    },
  };
}

/** Whether a file that was not read may hold a role that this one names; what has blanks in it is words, and no id. */
function namesUnknownRoles({ next, reportsTo }: Neighbours): boolean {
  const lead = reportsTo && !/\s/.test(reportsTo.id) ? [reportsTo] : [];
  return [...next, ...lead].some(({ target }) => target === undefined);
}

interface LoadOptions {
  readonly withNeighbours: boolean;
  readonly token: CancellationToken | undefined;
}

interface Loaded {
  readonly role: ComparedRole;
  readonly errorLine: number | undefined;
  /** Whether a file that has not been read yet could change what is shown of the role. */
  readonly isUnfinished: boolean;
}

/** The roles of these files and folders, each once; what is neither is kept, since it may be a role that nobody has read. */
function rolesIn(workspace: Workspace, uris: readonly string[]): string[] {
  const sorted = lazy(() => [...workspace.roles()].map(({ uri }) => uri).sort());
  if (uris.length === 0) return sorted();
  const found = uris.flatMap((uri) => {
    // A site asks for thousands of roles one by one, for which all of them need not be looked through.
    const below = workspace.role(uri) ? [] : beginningWith(`${uri.replace(/\/+$/, '')}/`, sorted());
    return below.length > 0 ? below : [uri];
  });
  return [...new Set(found)];
}

/** Those of a sorted list that begin with a text, which stand together. */
function beginningWith(start: string, sorted: readonly string[]): readonly string[] {
  let [from, end] = [0, sorted.length];
  while (from < end) {
    const middle = (from + end) >> 1;
    if ((sorted[middle] ?? '') < start) from = middle + 1;
    else end = middle;
  }
  while (sorted[end]?.startsWith(start)) end++;
  return sorted.slice(from, end);
}

/** The language in which several roles are shown together, and what is said in it. */
async function speechOf(loaded: readonly Loaded[]): Promise<Speech> {
  const lang = languageOfRoles(loaded.map(({ role }) => role.profile.role));
  return { lang, phrases: await phrasesFor(lang) };
}

function answer<T>(workspace: Workspace, loaded: readonly Loaded[], result: T, lang: string): Answer<T> {
  const profiles = loaded.map(({ role }) => role.profile);
  return {
    result,
    lang,
    dependencies: [...new Set(profiles.flatMap(({ dependencies }) => dependencies))],
    leftOut: profiles.flatMap(({ role }) => {
      const names = leftoverNames(role);
      return names.length === 0 ? [] : [{ uri: role.uri, names }];
    }),
    isPartial: !workspace.isSettled && loaded.some(({ isUnfinished }) => isUnfinished),
    broken: loaded.flatMap(({ role, errorLine }) =>
      errorLine === undefined ? [] : [{ uri: role.profile.role.uri, line: errorLine }],
    ),
  };
}
