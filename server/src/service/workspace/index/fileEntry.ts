import type { ToldFinding } from '../../diagnostics/finding.ts';
import type { Profile } from '../../document/profile/profile.ts';
import type { SourceDocument } from '../../document/sourceDocument.ts';
import { readSuppressions, type Suppressions } from '../../document/suppressions.ts';
import { type Occurrence, occurrencesOf } from '../references/occurrences.ts';

/** What the index remembers of a file: its values and their places, not its tree. */
export interface FileEntry {
  readonly uri: string;
  readonly profile: Profile;
  readonly suppressions: Suppressions;
  /** What the file's own rules say of it, without settings and disable comments applied. */
  readonly local: readonly ToldFinding[];
  /** The key of the plan of checks that found this. */
  readonly plan: string;
  /** Where the file defines an id or refers to one. */
  readonly occurrences: readonly Occurrence[];
}

/** What a file says of itself, and under which plan of checks. */
export interface LocalCheck {
  readonly profile: Profile;
  readonly findings: readonly ToldFinding[];
  /** The key of the plan. */
  readonly plan: string;
}

/** Reads what is remembered of a file. */
export function fileEntryOf(document: SourceDocument, { profile, findings, plan }: LocalCheck): FileEntry {
  return {
    uri: document.uri,
    profile,
    local: findings,
    plan,
    suppressions: readSuppressions(document),
    occurrences: occurrencesOf(document),
  };
}
