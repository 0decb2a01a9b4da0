import type { Range } from 'vscode-languageserver-types';
import type { ItemTextKey, ItemTextListKey } from '../../format/items.ts';
import type { ItemSectionKey, TextSectionKey } from '../../format/sections.ts';
import type { ListEnd } from '../edits/listEnd.ts';

/**
 * The typed form of role and framework files. It is partial: what is missing, of the wrong type or empty is left out (the rules
 * report it), so that everything that uses it works on files that are half written. Every value has its place.
 */

/** Where a value is written. */
export interface Place {
  readonly uri: string;
  readonly range: Range;
  /** The value's JSON Pointer (RFC 6901) within its file as it is written there; empty for the whole file. */
  readonly path: string;
}

/** A value and the place of its source. */
export interface Sourced<T> extends Place {
  readonly value: T;
}

/** A text of the file: one line or CommonMark Markdown, never empty, decoded. */
export type Text = Sourced<string>;

/** A level as it is written: a level's id, its number, or a range of them. */
export interface LevelReference extends Place {
  readonly min: Sourced<string | number>;
  /** The same as `min` unless a range is written. */
  readonly max: Sourced<string | number>;
}

export interface Link extends Place {
  readonly label?: Text;
  readonly url: Text;
}

/** A fact: what is said of the thing, under a label of the author's own. */
export interface Detail extends Place {
  /** The key, whose path is that of the value. */
  readonly label: Text;
  /** One text as a rule, several where a list is written. */
  readonly values: readonly Text[];
}

/** What others call the thing. It has a `code` or an address. */
export interface Code extends Place {
  readonly scheme?: Text;
  readonly code?: Text;
  /** Its key in the file is `uri`. */
  readonly address?: Text;
  readonly label?: Text;
  readonly match?: Text;
}

export interface Source extends Place {
  readonly name?: Text;
  readonly url?: Text;
  readonly version?: Text;
  readonly licence?: Text;
}

type ItemTexts = { readonly [key in ItemTextKey]?: Text };
type ItemTextLists = { readonly [key in ItemTextListKey]: readonly Text[] };

/** One type for the items of every list; the schema defines which keys may occur where. Its place is that of the whole item. */
export interface Item extends Place, ItemTexts, ItemTextLists {
  readonly level?: LevelReference;
  readonly links: readonly Link[];
  readonly details: readonly Detail[];
  /** Of a qualification. */
  readonly codes: readonly Code[];
  /** Only with `extends`: the matching item is dropped. */
  readonly remove: boolean;
}

/** A group of skills. A run of skills that stand in no group is a group without a title. */
export interface SkillGroup extends Place {
  readonly title?: Text;
  /** An introduction. */
  readonly description?: Text;
  readonly type?: Text;
  /** Default framework alias of its items. */
  readonly framework?: Text;
  readonly scale?: Text;
  /** Category ids, outermost first. */
  readonly category: readonly Text[];
  readonly items: readonly Item[];
}

/** A section of the author's own. */
export interface OwnSection extends Place {
  readonly title?: Text;
  readonly text?: Text;
  readonly items: readonly Item[];
}

export interface FrameworkUse {
  readonly alias: Text;
  /** Relative to the role's file. */
  readonly path: Text;
}

/** The sections of a role that are lists of items. */
type ItemSections = { readonly [key in ItemSectionKey]: readonly Item[] };
/** The sections of a role that are one text. */
type TextSections = { readonly [key in TextSectionKey]?: Text };

export interface RoleProfile extends Place, ItemSections, TextSections {
  readonly kind: 'role';
  /** As it is written, else the name of the file, whose place is then an empty range at its beginning. */
  readonly id?: Text;
  readonly title?: Text;
  readonly family?: Text;
  readonly organisation?: Text;
  /** Who answers for the profile. */
  readonly owner?: Text;
  readonly version?: Text;
  /** An ISO date, as it is written. */
  readonly updated?: Text;
  readonly details: readonly Detail[];
  readonly grade?: Text;
  readonly status?: Text;
  readonly lang?: Text;
  readonly source?: Source;
  readonly frameworks: readonly FrameworkUse[];
  readonly extends?: Text;
  readonly progressesTo: readonly Text[];
  /** A role's id, or words. */
  readonly reportsTo?: Text;
  /** Of a retired role, the id of the one that takes its place. */
  readonly replacedBy?: Text;
  readonly codes: readonly Code[];
  readonly skills: readonly SkillGroup[];
  readonly sections: readonly OwnSection[];
  readonly links: readonly Link[];
  /** What is written in the file but has no place in the profile. */
  readonly leftovers: readonly UnplacedText[];
}

/** A text that has no place in the profile. */
export interface UnplacedText extends Place {
  /** The author's words for it, such as its key; empty where there are none. */
  readonly label: string;
  readonly text: string;
}

export interface ScaleLevel {
  readonly id: string;
  /** The level's number, when it has one. */
  readonly value?: number;
  readonly name: string;
  readonly description?: Text;
  readonly aliases: readonly string[];
  readonly codes?: readonly Code[];
  /** Whether the name is written, rather than being the id. */
  readonly isNamed?: boolean;
  /** `undefined` for built-in scales. */
  readonly uri?: string;
  readonly range?: Range;
  readonly path?: string;
}

/** Levels in order, lowest first. */
export interface Scale {
  readonly id: string;
  readonly name: string;
  /** How a level is shown, `{value}`, `{name}` and `{id}` standing for the level's own; its name alone when left out. */
  readonly display?: string;
  readonly levels: readonly ScaleLevel[];
  /** Whether the name is written, rather than being the id. */
  readonly isNamed?: boolean;
  /** The JSON Pointer of the scale; absent for built-in ones. */
  readonly path?: string;
}

export interface Category {
  readonly id: string;
  readonly name: string;
  /** Whether the name is written, rather than being the id. */
  readonly isNamed: boolean;
  /** The JSON Pointer of the category. */
  readonly path: string;
  readonly parent?: string;
  /** The parent with its place. */
  readonly parentReference?: Text;
  readonly description?: Text;
  readonly codes: readonly Code[];
}

export interface Grade {
  readonly id: string;
  readonly name: string;
  /** Whether the name is written, rather than being the id. */
  readonly isNamed: boolean;
  /** The JSON Pointer of the grade. */
  readonly path: string;
  readonly track?: string;
  readonly description?: Text;
  readonly details: readonly Detail[];
  readonly codes: readonly Code[];
  readonly progressesTo: readonly string[];
  /** The same with their places. */
  readonly nextReferences: readonly Text[];
}

export interface Indicator {
  readonly text: Text;
  readonly examples: readonly Text[];
}

/** What one level of one skill means. */
export interface SkillLevel {
  readonly level: Sourced<string>;
  readonly description?: Text;
  readonly indicators: readonly Indicator[];
  readonly examples: readonly Text[];
  /** What to read or attend to get there. */
  readonly links: readonly Link[];
  /** What to ask in an interview. */
  readonly questions: readonly Text[];
}

export interface Skill extends Place {
  readonly id: Text;
  readonly name?: Text;
  readonly kind?: Text;
  readonly category: readonly Text[];
  readonly aliases: readonly Text[];
  readonly description?: Text;
  readonly guidance?: Text;
  readonly scale?: Text;
  readonly status?: Text;
  readonly replacedBy?: Text;
  readonly url?: Text;
  readonly details: readonly Detail[];
  readonly codes: readonly Code[];
  /** What shows the skill at any level. */
  readonly indicators: readonly Indicator[];
  readonly links: readonly Link[];
  /** What to ask in an interview, whatever the level. */
  readonly questions: readonly Text[];
  readonly levels: readonly SkillLevel[];
  /** The place for one more level; absent where it cannot be determined. */
  readonly levelsEnd?: ListEnd;
}

export interface Framework {
  readonly kind: 'framework';
  readonly uri: string;
  readonly id?: Text;
  readonly name?: Text;
  readonly version?: Text;
  readonly description?: Text;
  readonly lang?: Text;
  readonly source?: Source;
  readonly defaultScale?: Text;
  readonly scales: ReadonlyMap<string, Scale>;
  readonly categories: readonly Category[];
  /** Whether a higher grade includes what the lower ones ask for without repeating it; absent where that is not said. */
  readonly cumulative?: boolean;
  readonly grades: readonly Grade[];
  readonly skills: ReadonlyMap<string, Skill>;
  /** The place for one more skill; absent unless the skills are a list with dashes. */
  readonly skillsEnd?: ListEnd;
}

export type SettingSeverity = 'off' | 'info' | 'warning' | 'error';

export interface RuleSetting {
  readonly code: Text;
  /** Absent to keep the rule's own. */
  readonly severity?: SettingSeverity;
  /** What else is written below the rule's code, by key. */
  readonly options: ReadonlyMap<string, string | number | boolean | null>;
}

/** The content of a `.role-profiles.yaml`, which applies to the files at and below its folder. */
export interface Settings {
  readonly kind: 'config';
  readonly uri: string;
  /** By code. */
  readonly rules: ReadonlyMap<string, RuleSetting>;
  /** Absent to keep the default packs on. */
  readonly packs?: readonly Text[];
  readonly words: readonly Text[];
  /** Glob patterns, relative to the file's folder. */
  readonly exclude: readonly Text[];
  readonly organisation?: Organisation;
  /** What sections and facts are called, by their keys. */
  readonly labels: ReadonlyMap<string, Label>;
  /** The keys of the sections that come first. */
  readonly order: readonly Text[];
}

/** Whose documents these are. */
export interface Organisation {
  readonly name?: Text;
  /** The path of a picture, relative to the file. */
  readonly logo?: Text;
  /** `#rrggbb` or `#rgb`. */
  readonly accent?: Text;
}

/** What something is called, by language tag; under the empty tag for all languages. */
export type Label = ReadonlyMap<string, Text>;

export type Profile = RoleProfile | Framework | Settings;
