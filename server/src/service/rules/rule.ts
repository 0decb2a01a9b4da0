import type { Range, TextEdit } from 'vscode-languageserver-types';
import type { RelatedPlace, Severity, UnknownWord } from '../diagnostics/finding.ts';
import type { Framework, Profile, RoleProfile, RuleSetting } from '../document/profile/profile.ts';
import type { OffsetEdit, SourceDocument, Span } from '../document/sourceDocument.ts';
import type { TextValue } from '../document/texts/texts.ts';
import type { CareerStep } from '../model/careerSteps.ts';
import type { Frameworks } from '../model/frameworks.ts';
import type { PlacedSkill } from '../model/skills.ts';
import type { Violation } from '../schema/violation.ts';
import type { Prose, TextKind } from '../text/prose/prose.ts';
import type { English, Speller } from '../text/spelling/speller.ts';
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

/** Texts of documentation are made when somebody reads them: an editor's session mostly needs none, and they are long. */
type Documented = () => RuleDocumentation;

/** One rule has one code, one file and one section of documentation. */
export interface Rule {
  /** Stable: it stands in settings, disable comments and other people's scripts. */
  readonly code: string;
  /** Unless settings say otherwise. */
  readonly severity: Severity;
  readonly reach: Reach;
  readonly documentation: Documented;
  check(context: CheckContext): Iterable<Finding>;
}

/** What every rule may look at. Everything is read once for all rules, and when it is first asked for. */
export interface CheckContext {
  readonly document: SourceDocument;
  /** What the schema says against the document. */
  readonly violations: readonly Violation[];
  readonly profile: Profile;
  /** All texts that people read, in the order of the file. */
  readonly texts: readonly TextValue[];
  /** The language tag of the file; `en` where it names none. */
  readonly language: string;
  /**
   * What a function says of a text, worked out once for equal texts of all files: an edit of one text costs nothing for the others. The
   * function must be one and the same in all calls, and depend on nothing else.
   */
  factOf<T>(text: TextValue, fact: (prose: Prose) => T): T;
  /** What the settings say of the rule. */
  readonly options: RuleSetting['options'];
}

/**
 * A rule that judges texts one by one: what it says follows from the text, what it is and its language alone, so that equal texts are
 * judged once. It reports by offsets into the decoded text, which are mapped back to the file, however the text is written there.
 */
export interface TextRule {
  readonly code: string;
  readonly severity: Severity;
  readonly reach: 'item';
  readonly documentation: Documented;
  /** Which texts it judges. */
  readonly kinds: readonly TextKind[];
  /** What a text must hold for the rule to look at it at all: most texts are told from the others faster than they are read. */
  readonly sign?: RegExp;
  checkText(prose: Prose, context: TextContext): Iterable<TextFinding>;
}

export interface TextContext {
  /** `undefined` until the word lists are loaded, and for languages that have none. */
  readonly speller: Speller | undefined;
  /** The English that the file is written in; `undefined` for another language. */
  readonly english: English | undefined;
  /** What the settings say of the rule. */
  readonly options: RuleSetting['options'];
}

/** One defect in a text, by offsets into the decoded text. */
export interface TextFinding extends Span {
  readonly message: string;
  /** Where it differs from the rule's. */
  readonly severity?: Severity;
  readonly word?: UnknownWord;
  readonly fixes?: () => readonly TextFix[];
}

/** A way to mend a text; its edits are by offsets into the decoded text, and their new text is decoded, too. */
export interface TextFix {
  readonly kind: string;
  readonly title: string;
  readonly edits: readonly OffsetEdit[];
  readonly safe: boolean;
}

/** One defect at the narrowest place that shows it. */
export interface Finding extends Span {
  /** One sentence: what is wrong, where, and what to do, with the offending word quoted. */
  readonly message: string;
  /** The ways to mend it, the best first; worked out only when somebody asks. */
  readonly fixes?: () => readonly Fix[];
  readonly related?: readonly RelatedPlace[];
  /** Where it differs from the rule's. */
  readonly severity?: Severity;
  /** The finding is about a word that the settings or a framework may know. */
  readonly word?: UnknownWord;
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
  readonly documentation: Documented;
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
