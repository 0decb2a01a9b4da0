import { readProfile } from '../../src/service/document/profile/readProfile.ts';
import type { SourceDocument } from '../../src/service/document/sourceDocument.ts';
import type { Steps } from '../../src/service/support/steps.ts';
import { type FileEntry, type FileEvaluation, fileEntryOf } from '../../src/service/workspace/index/fileEntry.ts';

/** The index entry of a file that no rule has evaluated. */
export function bareEntry(document: SourceDocument): FileEntry {
  return fileEntryOf(document, bareEvaluation(document));
}

/** What is known of a file that no rule has evaluated. */
export function bareEvaluation(document: SourceDocument): FileEvaluation {
  return { profile: readProfile(document), findings: [], plan: '', findsIds: true };
}

/** The same in steps. */
export function* bareEvaluating(document: SourceDocument): Steps<FileEvaluation> {
  yield;
  return bareEvaluation(document);
}
