import { readProfile } from '../../src/service/document/profile/readProfile.ts';
import type { SourceDocument } from '../../src/service/document/sourceDocument.ts';
import { type FileEntry, fileEntryOf, type LocalCheck } from '../../src/service/workspace/index/fileEntry.ts';

/** The index entry of a file that no rule has checked. */
export function bareEntry(document: SourceDocument): FileEntry {
  return fileEntryOf(document, bareCheck(document));
}

export function bareCheck(document: SourceDocument): LocalCheck {
  return { profile: readProfile(document), findings: [], plan: '' };
}
