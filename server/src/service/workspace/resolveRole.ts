import type { RoleProfile } from '../document/profile/profile.ts';
import { repairedText } from '../document/repair/repairs.ts';
import type { SourceDocument } from '../document/sourceDocument.ts';
import { brokenKeys } from '../document/syntaxErrors/brokenKeys.ts';
import { lineOfError } from '../document/syntaxErrors/errorLine.ts';
import { effectiveRole } from '../model/effectiveRole.ts';
import { frameworksFor } from '../model/frameworks.ts';
import { endsLadder } from '../model/ladderEnd.ts';
import { leftoverNames } from '../model/leftovers.ts';
import { findNeighbours } from '../model/neighbours.ts';
import { type ResolvedProfile, resolveProfile } from '../model/resolveProfile.ts';
import type { Workspace } from './workspace.ts';
/** A role with all that a page says of it. */
export interface ResolvedRole {
  readonly profile: ResolvedProfile;
  /** The text has YAML syntax errors, so that parts of the profile may be missing. */
  readonly broken: boolean;
  /** Whether it is the highest of its ladder so far, see `endsLadder`. */
  readonly endsLadder: boolean;
  /** The 0-based line of the first of them. */
  readonly errorLine?: number;
  /** Of a broken text that is given: whether the profile has all of its texts nevertheless, since its errors could be repaired. */
  readonly isRepaired?: boolean;
  /** The keys of its file in whose lines the errors are. */
  readonly brokenKeys?: readonly string[];
  /** What of its file is in no document, since it is no part of the profile: each by its name. */
  readonly leftOut: readonly string[];
}

/** A role with the texts of its frameworks, what it inherits and the roles around it, as far as the workspace is known. */
export function resolveRole(role: RoleProfile, document: SourceDocument, workspace: Workspace): ResolvedRole {
  const whole = resolved(role, lineOfError(document), workspace);
  if (!whole.broken) return whole;
  return { ...whole, brokenKeys: brokenKeys(document), isRepaired: document.derived(repairedText).isReadable };
}

/** The same for the role of a stored file, which needs no tree of it; `undefined` for a file that is not known, or holds no role. */
export function resolveKnownRole(uri: string, workspace: Workspace): ResolvedRole | undefined {
  const role = workspace.role(uri);
  return role && resolved(role, knownErrorLine(uri, workspace), workspace);
}

/** The 0-based line of the first YAML syntax error of a file, by what is known of it. */
export function knownErrorLine(uri: string, workspace: Workspace): number | undefined {
  const error = workspace
    .entry(uri)
    ?.local.find(
      ({ code, severity }) => severity === 'error' && (code === 'yaml/syntax' || code === 'yaml/merge-conflict'),
    );
  return error?.range.start.line;
}

function resolved(role: RoleProfile, errorLine: number | undefined, workspace: Workspace): ResolvedRole {
  const whole = effectiveRole(role, workspace);
  const neighbours = findNeighbours(whole.role, workspace);
  const frameworks = frameworksFor(whole.role, workspace);
  const settings = workspace.settingsFor(role.uri);
  const profile = resolveProfile(whole.role, frameworks, whole.bases, neighbours, settings);
  return {
    profile,
    broken: errorLine !== undefined,
    endsLadder: endsLadder(role, workspace),
    ...(errorLine === undefined ? {} : { errorLine }),
    leftOut: leftoverNames(whole.role),
  };
}
