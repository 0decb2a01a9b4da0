import type { Profile } from '../document/profile.ts';
import { readFramework } from '../document/readFramework.ts';
import { readRole } from '../document/readRole.ts';
import { readSettings } from '../document/readSettings.ts';
import type { SourceDocument } from '../document/sourceDocument.ts';
import { readSuppressions, type Suppressions } from '../document/suppressions.ts';
import type { ToldFinding } from '../finding.ts';
import { type Occurrence, occurrencesOf } from './occurrences.ts';

/** What the index remembers of a file: its values and their places, not its tree. */
export interface Entry {
  readonly uri: string;
  readonly profile: Profile;
  readonly suppressions: Suppressions;
  /** What the file's own rules say of it, without settings and disable comments applied. */
  readonly local: readonly ToldFinding[];
  /** Where the file defines an id or refers to one. */
  readonly occurrences: readonly Occurrence[];
}

/** Reads what is remembered of a file; `local` is what its own rules say. */
export function entryOf(document: SourceDocument, local: readonly ToldFinding[]): Entry {
  return {
    uri: document.uri,
    profile: profileOf(document),
    local,
    suppressions: readSuppressions(document),
    occurrences: occurrencesOf(document),
  };
}

function profileOf(document: SourceDocument): Profile {
  switch (document.kind) {
    case 'role':
      return readRole(document);
    case 'framework':
      return readFramework(document);
    case 'config':
      return readSettings(document);
  }
}
