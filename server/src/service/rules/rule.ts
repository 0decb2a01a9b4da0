import type { Range } from 'vscode-languageserver-types';
import type { Framework, Item, Profile, RoleProfile, RuleSetting, SkillGroup } from '../document/profile/profile.ts';
import type { SourceDocument, Span } from '../document/sourceDocument.ts';
import type { Gathered, Gatherer, Readable } from '../document/texts/textBlocks.ts';
import type { TextValue } from '../document/texts/texts.ts';
import type { CareerStep } from '../model/careerSteps.ts';
import type { Finding, Severity } from '../model/finding.ts';
import type { Frameworks } from '../model/frameworks.ts';
import type { PlacedSkill } from '../model/skills.ts';
import type { Violation } from '../schema/violation.ts';
import type { Prints } from '../text/likeness/prints.ts';
import type { Orthography } from '../text/orthography/orthography.ts';
import type { Prose, TextKind } from '../text/prose/prose.ts';
import type { English, Speller } from '../text/spelling/speller.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** What a rule gives for the many texts in which it finds nothing. */
export const noFindings: readonly never[] = [];

/** A rule: `reach` says what it looks at, and so which of the four kinds it is. */
export type Rule = FileRule | WorkspaceRule;

/** A rule that looks at one file alone. */
export type FileRule = TextRule | DocumentRule | ItemsRule;

/** What all rules have. One rule has one code, one file and one section of documentation. */
interface RuleBase {
  /** Stable: it stands in settings, disable comments and other people's scripts. */
  readonly code: string;
  /** Unless the settings say otherwise; `off` for a rule that reports nothing until the settings give it a severity. */
  readonly severity: Severity | 'off';
  /** Made when somebody reads it: an editor's session mostly needs no documentation, and the texts are long. */
  readonly documentation: () => RuleDocumentation;
}

/** What the page of rules, hovers and reports say of a rule, in British English and Markdown. */
export interface RuleDocumentation {
  /** What it reports, and why that matters: one to four sentences. */
  readonly text: string;
  /** How to fix what it finds, in one sentence; absent where `text` says it. */
  readonly fix?: string;
  /** Lines of YAML that it reports, and the same lines as they should be. */
  readonly bad: string;
  readonly good: string;
  /** What it rests on: a standard, a published list, a defect of real profiles. */
  readonly source: string;
  /**
   * Why it is as sure as it is, and on or off by default, in one to three sentences, behind the figures of `figures.ts`; absent where the
   * figures say enough.
   */
  readonly certainty?: string;
}

/**
 * What a rule reports: one defect. The place is a span of offsets for rules that see the text, and a range for workspace rules, which see
 * values and ranges only. Offsets of a text rule, those of its fixes included, count in the decoded text.
 */
export interface RuleFinding<Place extends Span | Range = Span>
  extends Pick<Finding, 'message' | 'related' | 'word' | 'fixes'> {
  /** The narrowest place that shows the defect. */
  readonly at: Place;
  /** Where it differs from the rule's. */
  readonly severity?: Severity;
}

/**
 * A rule that evaluates texts one by one: what it reports follows from the text, its kind and its language alone, so that equal texts are
 * evaluated once. Its findings are mapped back to the file, however the text is written there.
 */
export interface TextRule extends RuleBase {
  readonly reach: 'text';
  /** Which texts it evaluates. */
  readonly kinds: readonly TextKind[];
  /** What a text must hold for the rule to look at it at all: searching for a sign is faster than reading the text. */
  readonly sign?: RegExp;
  check(prose: Prose, context: TextContext): Iterable<RuleFinding>;
}

/** What a text rule may look at besides the text. */
export interface TextContext {
  /** `undefined` until the word lists are loaded, and for languages that have none. */
  readonly speller: Speller | undefined;
  /** The English that the file is written in; `undefined` for another language. */
  readonly english: English | undefined;
  /** The spelling of the file's language; `undefined` for English, until a dictionary is loaded, and where there is none. */
  readonly orthography: Orthography | undefined;
  /** What the settings say of the rule. */
  readonly options: RuleSetting['options'];
}

/** A rule that looks at one document: at its items or top-level entries one by one (`item`), or at all of it together (`file`). */
export interface DocumentRule extends RuleBase {
  readonly reach: 'item' | 'file';
  check(context: DocumentContext): Iterable<RuleFinding>;
}

/**
 * A rule that compares the items of a role with one another. It says what two items must have in common to be compared at all, so that an edit of one
 * item has only those looked at again that share something with it.
 */
export interface ItemsRule<Key = unknown, Found extends Likeness = Likeness> extends RuleBase {
  readonly reach: 'items';
  /** What an item shares with every other one that it may be compared with; a key may come several times. It must follow from the item and its list alone. */
  keysOf(item: ComparedItem): ArrayLike<Key>;
  /** Whether only items that stand under the same key of the role are compared; groups of skills are one. */
  readonly inOneSection: boolean;
  /** A key that more items than these share says nothing; left out where all count. */
  readonly mostSharing?: number;
  /** What an item is too much like; `sharing` gives the items with a key, the item itself among them, in any order, and none where it is alone. */
  find?(item: ComparedItem, sharing: (key: Key) => readonly ComparedItem[]): Found | undefined;
  /** Where a key alone decides: what is found among all items that share it, in the order of the file. */
  findAmong?(key: Key, items: readonly ComparedItem[]): Found | undefined;
  findingFor(document: SourceDocument, found: Found): RuleFinding;
  /** What it reports in a framework. */
  checkFramework?(document: SourceDocument, framework: Framework): Iterable<RuleFinding>;
}

/** An item of a role as it is compared. The same in all versions of a file as long as nobody edits the item. */
export interface ComparedItem {
  /** With its places in the version that is looked at. */
  readonly item: Item;
  readonly list: ComparedList;
  /** Where it stands among all items of the file. */
  readonly place: number;
  /** Its description and its examples, as far as they are texts that people read. */
  readonly texts: readonly ComparedText[];
}

/** A list of items. The same in all versions of a file. */
export interface ComparedList {
  /** The key of the role that holds it; all groups of skills share one. */
  readonly key: string;
  readonly group: SkillGroup | undefined;
  /** Another one for each list. */
  readonly id: number;
}

/** A text of an item that is compared. */
export interface ComparedText {
  readonly owner: ComparedItem;
  readonly key: 'description' | 'examples';
  readonly value: string;
  readonly kind: TextKind;
  readonly prints: Prints;
  /** The span in a version of the file of a span of the text. */
  placeIn(document: SourceDocument, span: Span): Span;
}

/** An item that is like another one; a rule adds what it has to remember of that. */
export interface Likeness {
  readonly item: ComparedItem;
  readonly other: ComparedItem;
}

/** What a document rule may look at. Everything is read once for all rules, when the first of them asks. */
export interface DocumentContext {
  readonly document: SourceDocument;
  /** Where the document does not follow its schema. */
  readonly violations: readonly Violation[];
  readonly profile: Profile;
  /** All texts that people read, in the order of the file. */
  readonly texts: readonly TextValue[];
  /**
   * What a function gives for each text, in the order of the texts; it is kept with the blocks of the file, so that an edit has the function called for
   * the texts of its block alone. It must be one and the same in all calls and depend on nothing but the text, its kind, its key, its language and what is
   * asked `about`; `tools` are what it does that with, such as a pattern made of what is asked. What takes all texts of a file, such as `texts`, is best
   * left to those of which it gives something.
   */
  gather<T, About>(gatherer: Gatherer<T, About, undefined>, about: About): readonly Gathered<T>[];
  gather<T, About, Tools>(gatherer: Gatherer<T, About, Tools>, about: About, tools: Tools): readonly Gathered<T>[];
  /** The language tag of the file; `en` where it names none. */
  readonly language: string;
  /**
   * What a function gives for a text, worked out once for equal texts of all files: an edit of one text costs nothing for the others. The
   * function must be one and the same in all calls, and depend on nothing else.
   */
  factOf<T>(text: Readable, fact: (prose: Prose) => T): T;
  /** `undefined` until the word lists are loaded. */
  readonly speller: Speller | undefined;
  /** What the settings say of the rule. */
  readonly options: RuleSetting['options'];
}

/**
 * A rule that looks at other files too. It sees values and ranges, no trees, so that files which are not open are checked as well and as
 * quickly. It is called only when the index is complete.
 */
export interface WorkspaceRule extends RuleBase {
  readonly reach: 'workspace';
  checkRole?(role: RoleProfile, context: WorkspaceContext): Iterable<RuleFinding<Range>>;
  checkFramework?(framework: Framework, context: WorkspaceContext): Iterable<RuleFinding<Range>>;
}

/** What a workspace rule may look at besides the file. */
export interface WorkspaceContext {
  readonly workspace: Workspace;
  /** The frameworks that the role names, by alias, those that it inherits included; none for a framework. */
  readonly frameworks: Frameworks;
  /** The role's skills, those that it inherits included, worked out once for all rules that ask; none for a framework. */
  readonly skills: () => readonly PlacedSkill[];
  /** The same one by one, for a rule that mostly knows after a few of them that it has nothing to say. */
  readonly skillsInTurn: () => Iterable<PlacedSkill>;
  /** The steps from the role to those that it progresses to, likewise. */
  readonly steps: () => readonly CareerStep[];
  /** What the settings say of the rule. */
  readonly options: RuleSetting['options'];
}
