import type { Range, TextEdit } from 'vscode-languageserver-types';
import type { Framework, RoleProfile, RuleSetting } from '../document/profile.ts';
import type { OffsetEdit, SourceDocument, Span } from '../document/sourceDocument.ts';
import type { RelatedPlace, Severity } from '../finding.ts';
import type { Violation } from '../schema/violation.ts';
import type { PlacedSkill } from '../workspace/compare.ts';
import type { Frameworks } from '../workspace/frameworks.ts';
import type { CareerStep } from '../workspace/ladder.ts';
import type { Workspace } from '../workspace/workspace.ts';

export type { Severity };

/**
 * What a rule looks at, and so what an edit makes stale: `item`, one list item or top-level entry; `file`, one file;
 * `workspace`, other files too.
 */
export type Reach = 'item' | 'file' | 'workspace';

/** What the page of rules, hovers and reports tell of a rule, in British English and Markdown. */
export interface RuleDocumentation {
  /** What it says, and why that matters: one to four sentences. */
  readonly text: string;
  /** How to mend what it finds, in one sentence; absent where `text` says it. */
  readonly fix?: string;
  /** Lines of YAML that it reports, and the same lines as they should be. */
  readonly bad: string;
  readonly good: string;
  /** What it rests on: a standard, a published list, a defect of real profiles. */
  readonly source: string;
}

/** One rule has one code, one file and one section of documentation. */
export interface Rule {
  /** Stable: it stands in settings, disable comments and other people's scripts. */
  readonly code: string;
  /** Unless settings say otherwise. */
  readonly severity: Severity;
  readonly reach: Reach;
  readonly documentation?: RuleDocumentation;
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
  readonly related?: readonly RelatedPlace[];
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
  /** What has to change in other files, when the defect is mended there. */
  readonly elsewhere?: readonly FileChange[];
  /** It cannot lose or change what the author meant, so that it may be applied unseen ("fix all"). */
  readonly safe: boolean;
}

/** Edits to another file. */
export interface FileChange {
  readonly uri: string;
  /** The file does not exist yet and is created with the edits' text. */
  readonly create?: boolean;
  readonly edits: readonly TextEdit[];
}

/**
 * A rule that looks at other files too. It sees values and places, no trees, so that files which are not open are checked as well
 * and as quickly. It is silent until the index is complete: nobody calls it before.
 */
export interface WorkspaceRule {
  readonly code: string;
  /** `off` for a rule that says nothing unless settings turn it on. */
  readonly severity: Severity | 'off';
  readonly reach: 'workspace';
  readonly documentation?: RuleDocumentation;
  checkRole?(role: RoleProfile, context: WorkspaceContext): Iterable<WorkspaceFinding>;
  checkFramework?(framework: Framework, context: WorkspaceContext): Iterable<WorkspaceFinding>;
}

export interface WorkspaceContext {
  readonly workspace: Workspace;
  /** The frameworks that the role names, by alias, those that it inherits included; none for a framework. */
  readonly frameworks: Frameworks;
  /** The role's skills, those that it inherits included, worked out once for all rules that ask; none for a framework. */
  readonly skills: () => readonly PlacedSkill[];
  /** Where the role leads, likewise. */
  readonly steps: () => readonly CareerStep[];
  /** What the settings say of the rule. */
  readonly options: RuleSetting['options'];
}

/** One defect at the narrowest place that shows it. */
export interface WorkspaceFinding {
  readonly range: Range;
  readonly message: string;
  readonly related?: readonly RelatedPlace[];
  /** The ways to mend it, the best first; `document` is the file that the finding is in. */
  readonly fixes?: (document: SourceDocument) => readonly Fix[];
}
