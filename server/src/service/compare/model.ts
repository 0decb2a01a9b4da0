import type { Place } from '../document/profile/profile.ts';
import type { ResolvedLevel } from '../model/levels.ts';
import type { ResolvedProfile } from '../model/resolveProfile.ts';
import type { Phrases } from '../text/phrases/phrases.ts';
import type { Sender } from './sender.ts';
import type { WordChange } from './wordDiff.ts';

/*
 * Roles side by side, as every page, table and comment shows them. Each column is compared with the one before it, so that a ladder reads
 * from left to right. Texts are CommonMark as the author wrote them. The order of the items of a list is no difference.
 */

/**
 * What can be said of a row from one column to the next: `changed` is what is other, but neither higher nor lower nor a text (a status,
 * a level on another scale); `moved` stands in another group.
 */
export const changes = ['new', 'gone', 'raised', 'lowered', 'changed', 'reworded', 'moved', 'same'] as const;

export type Change = (typeof changes)[number];

/**
 * What became of a skill from the first role to the last; `reworded` is what has the same level, but other words, another importance, another
 * group or a level on another scale.
 */
export const skillChanges = ['new', 'raised', 'lowered', 'gone', 'reworded', 'same'] as const;

export type SkillChange = (typeof skillChanges)[number];

/** Skills with the same fate; at least one. */
export interface SkillsOfChange {
  readonly change: SkillChange;
  readonly rows: readonly Row[];
}

/** A role that takes part. */
export interface ComparedRole {
  readonly profile: ResolvedProfile;
  /** What a version is called beside the role's title. */
  readonly label?: string;
  /** The places are not those of the file as it is now, so that nothing may lead to them. */
  readonly isOtherVersion?: boolean;
}

/** The language of a view of several roles, and what it says beside their texts. */
export interface Speech {
  /** BCP 47 tag. */
  readonly lang: string;
  readonly phrases: Phrases;
}

export interface Comparison extends Speech {
  readonly sender: Sender;
  readonly columns: readonly Column[];
  /** Those that have rows. */
  readonly sections: readonly ComparedSection[];
  /** The rows of skills, which also stand in their section, by what became of them. */
  readonly skills: readonly SkillsOfChange[];
  /** How many rows show each change, those with several ones several times; without those that no row shows. */
  readonly counts: readonly { readonly change: Change; readonly count: number }[];
}

export interface Column {
  readonly uri: string;
  /** One line of Markdown. */
  readonly title: string;
  readonly label?: string;
  /** One line of Markdown. */
  readonly grade?: string;
  /** One line of Markdown. */
  readonly version?: string;
  /** The role is not agreed yet. */
  readonly isDraft?: boolean;
  /** The day on which it was last changed, as its language writes it. */
  readonly updated?: string;
  /** Who answers for it, and what that is called. Each is one line of Markdown. */
  readonly owner?: { readonly label: string; readonly text: string };
  /** BCP 47 tag. */
  readonly lang: string;
  /** Where the file says who this is; absent for another version of it. */
  readonly place?: Place;
}

export interface ComparedSection {
  readonly id: string;
  /** Plain words, or one line of Markdown where it says so. */
  readonly title: string;
  /** The title is the author's own. */
  readonly isMarkdown?: boolean;
  readonly rows: readonly Row[];
}

/** One item, or one fact, as each role has it. */
export interface Row {
  readonly isSkill?: boolean;
  /** The title of its group where there are groups; rows of one group follow one another. One line of Markdown. */
  readonly group?: string;
  /**
   * As the last role with it calls it, a skill without a name by the first words of its text. One line of Markdown; absent for any other item
   * without a name.
   */
  readonly name?: string;
  /** Without repetition, in the order of `changes`; `same` stands alone. */
  readonly changes: readonly Change[];
  /** One for each column. */
  readonly cells: readonly Cell[];
  readonly parts: readonly Part[];
}

export interface Cell {
  readonly isPresent: boolean;
  readonly place?: Place;
  /** Where it is written, in whichever version of the file. */
  readonly source?: Pick<Place, 'uri' | 'path'>;
  readonly level?: ResolvedLevel;
  /** A level that is on no known scale, as it is written. */
  readonly writtenLevel?: string;
  /** How many steps the level lies above that of the column before, below zero where it is lower; absent where the two have no common scale. */
  readonly steps?: number;
  /** How much the role needs a skill: a word of ours, or what the author wrote. One line of Markdown. */
  readonly importance?: string;
  /** The group that the item stands in here. One line of Markdown. */
  readonly group?: string;
  /** Against the column before; empty in the first column, where both lack it, and where both are the same. */
  readonly changes: readonly Change[];
}

/** One text, or one list of short texts, of an item. */
export interface Part {
  readonly key: string;
  /** What it is, in plain words; absent for the main text. */
  readonly label?: string;
  /** `line` for words that stand for themselves, such as a status. */
  readonly shape: 'text' | 'points' | 'line';
  /** One for each column; `undefined` where the role does not have it. */
  readonly cells: readonly (PartCell | undefined)[];
  /** All columns have it, and all say the same. */
  readonly isSame: boolean;
}

export interface PartCell {
  readonly texts: readonly string[];
  /** How deep each text stands below those before it, from 0; absent where all are of one depth. */
  readonly depths?: readonly number[];
  /** The column before has it, too, and says the same. */
  readonly isRepeated: boolean;
  /** The words of the column before and of this one, where it makes sense to mark them. */
  readonly words?: readonly WordChange[];
}
