import type { OffsetEdit, SourceDocument, Span } from '../document/sourceDocument.ts';
import type { Violation } from '../schema/violation.ts';

/** How much a finding matters, as settings name it. */
export type Severity = 'error' | 'warning' | 'info';

/**
 * What a rule looks at, and so what an edit makes stale: `item`, one list item or top-level entry; `file`, one file;
 * `workspace`, other files too.
 */
export type Reach = 'item' | 'file' | 'workspace';

/** One rule has one code, one file and one section of documentation. */
export interface Rule {
  /** Stable: it stands in settings, disable comments and other people's scripts. */
  readonly code: string;
  /** Unless settings say otherwise. */
  readonly severity: Severity;
  readonly reach: Reach;
  check(context: CheckContext): Iterable<Finding>;
}

/** What every rule may look at. */
export interface CheckContext {
  readonly document: SourceDocument;
  /** What the schema says against the document, read once for all rules. */
  readonly violations: readonly Violation[];
}

/** One defect at the narrowest place that shows it. */
export interface Finding extends Span {
  /** One sentence: what is wrong, where, and what to do, with the offending word quoted. */
  readonly message: string;
  /** The ways to mend it, the best first; worked out only when somebody asks. */
  readonly fixes?: () => readonly Fix[];
}

/** A finding together with the rule that made it. */
export interface CodedFinding extends Finding {
  readonly code: string;
  readonly severity: Severity;
}

/** A way to mend a defect. */
export interface Fix {
  /**
   * Fixes of findings with the same code do the same thing when their kinds are equal, so that they can be applied together:
   * `rename`, `remove`, `quote`.
   */
  readonly kind: string;
  /** What the author reads in the menu: an imperative, with the word that will stand there. */
  readonly title: string;
  /** Never overlapping, in any order; comments, quotes and spacing around them stay as they are. */
  readonly edits: readonly OffsetEdit[];
  /** It cannot lose or change what the author meant, so that it may be applied unseen ("fix all"). */
  readonly safe: boolean;
}
