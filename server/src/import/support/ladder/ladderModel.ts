import type { DraftMapping, DraftText } from '../../draft.ts';

/*
 * A ladder as all sources of ladders and matrices give it: grades, skills in categories, and what each skill means at each grade. `ladderFiles`
 * makes files of it.
 */

/** A statement of a level, with what its author put below it. */
export interface LadderIndicator {
  readonly text: DraftText;
  readonly examples: readonly DraftText[];
}

/** What a skill means at a grade. */
export interface LadderText {
  readonly description: DraftText | undefined;
  readonly indicators: readonly LadderIndicator[];
}

export interface LadderGrade {
  /** One line. */
  readonly label: DraftText;
  readonly description: DraftText | undefined;
  readonly track: DraftText | undefined;
  /** Facts about the grade: label and text. */
  readonly details: readonly (readonly [DraftText, DraftText])[];
  /** What the role of this grade says itself, in the keys of a role, such as duties that no other grade has. */
  readonly role?: DraftMapping;
}

export interface LadderCategory {
  readonly label: DraftText;
  readonly description: DraftText | undefined;
  /** Its place in the model's list. */
  readonly parent: number | undefined;
}

export interface LadderSkill {
  readonly name: DraftText;
  readonly description: DraftText | undefined;
  /** Its place in the model's list. */
  readonly category: number | undefined;
  /** Facts about the skill: label and text. */
  readonly details: readonly (readonly [DraftText, DraftText])[];
  /** By the place of the grade in the model's list. */
  readonly levels: ReadonlyMap<number, LadderText>;
}

export interface LadderModel {
  /** What the framework is called: words of the source, or what the importer calls it. */
  readonly name: DraftText | string;
  /** Everything else that the source says about the ladder as a whole. */
  readonly description: DraftText | undefined;
  readonly lang: string | undefined;
  /** The lowest first. With none the framework has no roles. */
  readonly grades: readonly LadderGrade[];
  /** `grades` where each is a role's; `levels` where they are the levels of a scale and no roles are made. */
  readonly gradesAre: 'grades' | 'levels';
  readonly cumulative: boolean;
  readonly categories: readonly LadderCategory[];
  readonly skills: readonly LadderSkill[];
}
