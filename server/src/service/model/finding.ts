import type { Range } from 'vscode-languageserver-types';
import type { FileChange } from '../document/edits/fileChange.ts';
import type { OffsetEdit, SourceDocument } from '../document/sourceDocument.ts';
import type { Message } from '../message.ts';

/*
 * What is found in a file. These types are in the model, since the workspace's index keeps findings and must know neither the rules that
 * make them nor the diagnostics that evaluate the rules.
 */

/** How much a finding matters, as settings name it. */
export type Severity = 'error' | 'warning' | 'info';

/** One defect in a file: what a rule reports, with the rule's code, its severity and a range. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  /** One sentence: what is wrong, where, and what to do, with the offending word quoted. */
  readonly message: Message;
  /** The narrowest place that shows the defect. */
  readonly range: Range;
  readonly related?: readonly RelatedPlace[];
  /** The finding is about a word that the settings or a framework may know. */
  readonly word?: UnknownWord;
  /**
   * The ways to fix it, the best first; worked out only on request. `document` is the version of the file that the finding was made
   * from. Findings of files that are not open have none where fixes need the file's tree.
   */
  readonly fixes?: (document: SourceDocument) => readonly Fix[];
}

/** Another place that a finding is about. */
export interface RelatedPlace {
  readonly uri: string;
  readonly range: Range;
  readonly message: Message;
}

/** A word that a finding is about: it is not reported where the settings accept the word or a framework that the role names knows it. */
export interface UnknownWord {
  readonly text: string;
  /** An acronym is known where it is spelled out, any other word where a name of a framework holds it. */
  readonly as: 'word' | 'acronym';
}

/** A way to fix a defect. */
export interface Fix {
  /**
   * Fixes of findings with the same code do the same thing when their kinds are equal, so that they can be applied together:
   * `rename`, `remove`, `quote`.
   */
  readonly kind: Message;
  /** What the author reads in the menu: an imperative, with the word that will stand there. */
  readonly title: Message;
  /** Never overlapping, in any order; comments, quotes and spacing around them stay as they are. */
  readonly edits: readonly OffsetEdit[];
  /** What has to change in other files, when the defect is fixed there. */
  readonly elsewhere?: readonly FileChange[];
  /** It takes away words that a person wrote: never offered as the best, nor for several findings at once. */
  readonly removes?: true;
  /** It is not what the author meant, though it may be the only one: never offered as the best. */
  readonly isStopgap?: true;
  /** It cannot lose or change what the author meant, so that it may be applied without being looked at ("fix all"). */
  readonly safe: boolean;
}
