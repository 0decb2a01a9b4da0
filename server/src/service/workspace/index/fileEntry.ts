import type { DocumentKind } from '../../document/kind.ts';
import type { Profile } from '../../document/profile/profile.ts';
import type { SourceDocument } from '../../document/sourceDocument.ts';
import { readSuppressions, type Suppressions } from '../../document/suppressions.ts';
import type { Finding } from '../../model/finding.ts';
import { whenAsked } from '../../support/lazy.ts';
import type { Steps } from '../../support/steps.ts';
import { type Occurrence, occurrencesOf } from '../references/occurrences.ts';

/** What the index remembers of a file: its values and their places, not its tree. */
export interface FileEntry {
  readonly uri: string;
  readonly profile: Profile;
  readonly suppressions: Suppressions;
  /**
   * What the file's own rules find, before settings and disable comments are applied; without fixes, which may need the tree. Of an open file it is worked out
   * when somebody asks: a page that is renewed after an edit need not wait for it.
   */
  readonly local: readonly Finding[];
  /** The key of the plan of rules that found this; `undefined` for a file that has been read and not been judged yet. */
  readonly plan: string | undefined;
  /** Where the file defines an id or refers to one; worked out when somebody asks, of a file that has only been read. */
  readonly occurrences: readonly Occurrence[];
  /** Of a framework that is stored or has just been opened: what was read, by which a buffer that holds just that is known without being read. */
  readonly text?: string;
}

/** Whether a file has something that cannot be read as YAML, so that less of it may be known than it says. */
export function hasSyntaxErrors({ local }: FileEntry): boolean {
  return local.some(({ code }) => code === 'yaml/syntax');
}

/** What is known of a file by itself. */
export interface FileEvaluation {
  readonly profile: Profile;
  /** What the file's own rules find, without fixes; of an open file worked out when somebody asks. */
  readonly findings: readonly Finding[];
  /** The key of the plan of rules that finds this; `undefined` where it is no more than what says whether the file can be read. */
  readonly plan: string | undefined;
  /** Whether somebody may ask where ids stand; nobody does who only reads roles; it is rarely asked while all files are read first, and of a version that the next edit follows. */
  readonly findsIds: boolean | 'whenAsked';
}

/** Evaluates files by themselves, under the plan of rules that counts for each. */
export interface FileEvaluator {
  /** For who only reads files: nobody is told which other files a change concerns. */
  readonly isForReading?: boolean;
  /** Reads a stored file for who needs little of it; `undefined` for one that has to be read as a whole. */
  readonly readLittle?: (uri: string, kind: DocumentKind, version: number, text: string) => SourceDocument | undefined;
  /** `isStored` for a file that is read once and not edited. */
  evaluate(document: SourceDocument, isStored: boolean): FileEvaluation;
  /**
   * Reads a stored file without judging it, which is done when all files have been read: who waits for those need not wait for that. Absent where files are
   * judged as they are read. Of a document that is kept until then, the skills of a catalogue and where ids stand are found when somebody asks.
   */
  read?(document: SourceDocument, isKept: boolean): FileEvaluation;
  /**
   * Evaluates a long stored file, or the part of it that has been read so far, in steps of which none is felt: once that has been done part by part, the whole
   * of it takes no longer than an edit does. Absent where nobody waits meanwhile.
   */
  evaluating?(part: SourceDocument): Steps<FileEvaluation>;
  /** The key of the plan that counts for a file now: what was found under another one is out of date. */
  planKey(uri: string): string;
}

/** The same as `fileEntryOf` in steps; all that is worked out of a part of a file is kept with its blocks. */
export function* readingEntry(
  document: SourceDocument,
  evaluating: (document: SourceDocument) => Steps<FileEvaluation>,
  isEdit = true,
): Steps<FileEntry> {
  const evaluation = yield* evaluating(document);
  yield;
  return fileEntryOf(document, evaluation, isEdit);
}

/** Reads what is remembered of a file. As long as nobody has asked for what is found when somebody asks, the document is, too. */
export function fileEntryOf(document: SourceDocument, evaluation: FileEvaluation, isEdit = true): FileEntry {
  const { profile, plan, findsIds } = evaluation;
  const known = {
    uri: document.uri,
    profile,
    plan,
    suppressions: readSuppressions(document),
    ...(!isEdit && document.kind === 'framework' ? { text: document.text } : {}),
  };
  if (findsIds !== 'whenAsked') {
    return { ...known, local: evaluation.findings, occurrences: findsIds ? occurrencesOf(document) : [] };
  }
  const withIds = withOccurrences(() => occurrencesOf(document.leftOut?.whole() ?? document), known);
  return withLocal(() => evaluation.findings, withIds);
}

const withLocal = whenAsked('local');
const withOccurrences = whenAsked('occurrences');
