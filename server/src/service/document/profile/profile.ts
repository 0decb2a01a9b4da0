import type { Range } from 'vscode-languageserver-types';
import type { ItemTextKey, ItemTextListKey } from '../../format/items.ts';
import type { ItemSectionKey, TextSectionKey } from '../../format/sections.ts';

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
  /** Only with `extends`: the matching item is dropped. */
  readonly remove: boolean;
}

export interface SkillGroup extends Place {
  readonly title?: Text;
  readonly type?: Text;
  /** Default framework alias of its items. */
  readonly framework?: Text;
  readonly scale?: Text;
  /** Category ids, outermost first. */
  readonly category: readonly Text[];
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
  readonly id?: Text;
  readonly title?: Text;
  readonly family?: Text;
  readonly organisation?: Text;
  readonly grade?: Text;
  readonly status?: Text;
  readonly lang?: Text;
  readonly source?: Source;
  readonly frameworks: readonly FrameworkUse[];
  readonly extends?: Text;
  readonly progressesTo: readonly Text[];
  readonly skills: readonly SkillGroup[];
  readonly links: readonly Link[];
}

export interface ScaleLevel {
  readonly id: string;
  /** The level's number, when it has one. */
  readonly value?: number;
  readonly name: string;
  readonly description?: Text;
  readonly aliases: readonly string[];
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
}

export interface Category {
  readonly id: string;
  readonly name: string;
  readonly parent?: string;
  /** The parent with its place. */
  readonly parentReference?: Text;
  readonly description?: Text;
}

export interface Grade {
  readonly id: string;
  readonly name: string;
  readonly track?: string;
  readonly description?: Text;
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
  readonly links: readonly Link[];
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
  readonly grades: readonly Grade[];
  readonly skills: ReadonlyMap<string, Skill>;
  /** The place for one more skill; absent unless the skills are a list with dashes. */
  readonly skillsEnd?: ListEnd;
}

/** The place after the last item of a list, or the last key of a mapping. */
export interface ListEnd {
  /** Empty: text is only inserted. */
  readonly range: Range;
  /** What comes before one more item or key: the line break and the indentation. */
  readonly lead: string;
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
}

export type Profile = RoleProfile | Framework | Settings;
