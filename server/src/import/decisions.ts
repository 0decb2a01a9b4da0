import type { Piece } from './piece.ts';

/** What a heading, a column, a bold line or a row label of a source means. */
export const meanings = [
  'title',
  'summary',
  'background',
  'workActivities',
  'skills',
  'training',
  'developmentActivities',
  'qualifications',
  'links',
  'notes',
  /** A section of the author's own. */
  'section',
  /** A group of skills within `skills`. */
  'group',
  'item',
  /** The texts of an item. */
  'name',
  'description',
  'examples',
  'type',
  'level',
  'levelDescription',
  /** A grade, and so a role of its own. */
  'grade',
  /** A fact about the post: a label and its value in `details`. */
  'fact',
  'family',
  'organisation',
  'leaveOut',
] as const;

export type Meaning = (typeof meanings)[number];

/** Whether a word is one of the meanings. */
export function isMeaning(word: unknown): word is Meaning {
  return meanings.some((meaning) => meaning === word);
}

/** One thing that a person may decide otherwise. */
export interface Decision {
  /** What is decided, the same for every import of such a source: `heading: Responsibilities`, `column: Depth`, `bold: Location`. */
  readonly key: string;
  readonly piece: Piece;
  /** What the importer took it for. */
  readonly meaning: Meaning;
  /** What it may be, the likeliest first; holds `meaning`. */
  readonly choices: readonly Meaning[];
  /** False where the importer guessed. */
  readonly sure: boolean;
}

/** Meanings by `Decision.key`, as a person or a mapping file said; they come before the importer's own. */
export type Decided = ReadonlyMap<string, Meaning>;
