import { readProfile } from '../../src/service/document/readProfile.ts';
import type { SourceDocument } from '../../src/service/document/sourceDocument.ts';
import { type Entry, entryOf, type LocalCheck } from '../../src/service/workspace/entry.ts';

/** What the index remembers of a file that no rule has judged. */
export function bareEntry(document: SourceDocument): Entry {
  return entryOf(document, bareCheck(document));
}

export function bareCheck(document: SourceDocument): LocalCheck {
  return { profile: readProfile(document), findings: [], plan: '' };
}
