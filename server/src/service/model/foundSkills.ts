/** What a search for skills finds, for lists in which people choose what a role takes in. */
export interface FoundSkills {
  /** Where the skills that are chosen go: before the item at `index` (0-based) of the list at `path`, a JSON Pointer into the role as it is written. */
  readonly place: { readonly path: string; readonly index: number /** The group's title. */; readonly group?: string };
  /** Best first. A category stands once; what has none is in one with an empty name. */
  readonly categories: readonly FoundCategory[];
  /** How many skills were found, of which `categories` hold no more than were asked for. */
  readonly count: number;
}

export interface FoundCategory {
  /** The name of the innermost category. */
  readonly name: string;
  /** The framework's name. */
  readonly framework: string;
  /** What `frameworks` has to say of it first, where the role names no framework yet. */
  readonly use?: { readonly alias: string /** Relative to the role's file. */; readonly path: string };
  readonly skills: readonly FoundSkill[];
}

/** A skill of a catalogue that a role may take in. Retired ones are never found. */
export interface FoundSkill {
  /** As an item of the role refers to it: `alias/id`. */
  readonly ref: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Whether what was searched for is as a whole its name, or one of its other names; absent for neither. */
  readonly called?: 'name' | 'alias';
  /** Markdown. */
  readonly description?: string;
  /** Those that the catalogue describes, lowest first. */
  readonly levels: readonly { readonly id: string; readonly label: string /** Markdown. */; readonly text?: string }[];
  /** The id of the level that is usual for the role that asks; absent where nothing says one. */
  readonly level?: string;
  /** How the scale shows it: "2 – Working". */
  readonly levelLabel?: string;
  /** What says so: the roles of the same grade, the skills of the same group, or the catalogue. */
  readonly levelFrom?: UsualLevelSource;
  readonly usedBy: SkillUse;
  /** Whether the role has it already, written or inherited. */
  readonly isInRole: boolean;
  /** The item to be inserted at `place`. */
  readonly item: { readonly ref: string; readonly level?: string };
}

export type UsualLevelSource = 'grade' | 'group' | 'catalogue';

/** Who uses a skill, and how. */
export interface SkillUse {
  readonly count: number;
  /** The titles of no more than eight of the roles, in alphabetical order. */
  readonly titles: readonly string[];
  /** How many ask for each level, lowest first; those that name none come last, without a label. */
  readonly levels: readonly LevelCount[];
}

/** How many roles ask for a level of a skill. */
export interface LevelCount {
  /** The level's name, of a range both ends; absent for those that name no level. */
  readonly label?: string;
  readonly count: number;
}
