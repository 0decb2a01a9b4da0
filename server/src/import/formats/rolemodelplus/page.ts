import { say } from '../../../service/message.ts';
import type { DraftText } from '../../draft.ts';
import type { Piece } from '../../piece.ts';
import { levelIdOf } from '../../support/knownLevels.ts';

/*
 * A page of RoleModelPlus as all its forms are read: sections of rows of cells. What the form had broken is put right here, what the words mean
 * is decided behind it.
 */

/** A cell: its lines, none for an empty cell. */
export type PageCell = readonly DraftText[];

export type PageRow = readonly PageCell[];

export interface PageSection {
  /** The words of its heading. */
  readonly title: string;
  readonly heading: Piece;
  /** The heads of its columns; empty where no row says what is in them. */
  readonly columns: readonly string[];
  readonly rows: readonly PageRow[];
  /** Texts outside of the table. */
  readonly texts: readonly DraftText[];
}

export interface Page {
  /** What stands before the first section: the title first, if there is one. */
  readonly before: readonly DraftText[];
  readonly sections: readonly PageSection[];
  /** Whose page it is. */
  readonly attribution: readonly DraftText[];
}

const known =
  /^(?:summary|background|work(?:ing)? activit(?:y|ies)|(?:knowledge|skills)(?:\s*(?:\/|and|&)\s*(?:knowledge|skills))?|training(?: activities)?|pdas?|(?:professional |personal )?development activit(?:y|ies)|qualifications?|organi[sz]ation(?:al)? skills)$/i;

/** Whether a line is the heading of a section that such pages have. */
export function isKnownHeading(line: string): boolean {
  return line.length < 60 && known.test(line.replace(/\s+/g, ' ').replace(/:$/, '').trim());
}

/** `Work Activity Components` stands above the table of a section, and repeats its heading in other words. */
const components = /^(.{1,60}?)\s+Components$/i;

/** The words before "Components", where a line is such a heading. */
export function headingOfComponents(line: string): string | undefined {
  return components.exec(line)?.[1];
}

/** The sentence by which a page says who made it. */
export function isAttribution(line: string): boolean {
  return /\brole ?model ?plus\b/i.test(line) || /\bcreated in (?:collaboration|partnership) with\b/i.test(line);
}

/** The first cell of an organisation's skill: its framework and where in it. */
export function isCategoryPath(words: string): boolean {
  return words.length < 300 && /\S\s*»\s*\S/.test(words);
}

/** The scale of the skills of the organisation. */
export const organisationScale = 'ddat';

/** `3 – Practitioner`, a level of the organisation's skills with its number: what the number is, and the name. */
export function numberedLevel(words: string): { readonly number: string; readonly name: string } | undefined {
  const [, number, name] = /^(\d{1,2}\s*[-–—.:]?)\s+(\p{L}[\p{L} ]{1,30})$/u.exec(words) ?? [];
  if (number === undefined || name === undefined || levelIdOf(organisationScale, name) === undefined) return undefined;
  return { number, name };
}

export const numberReason = say`it is the number of the level behind it, which the scale knows`;
