/*
 * What the page of a table of skills and its panel say to each other about levels that are chosen in it. These are plain types and functions,
 * since the panel, the script of the page and the tests, which have no API and no library in common, all import them.
 */

import { isLine, isRecord } from '../../common/typeGuards.ts';
import type { Refusal } from '../shared/editMessages.ts';

/** A skill in a role, or a role that does not ask for the skill. */
export interface AskedSkill {
  readonly role: string;
  readonly item?: { readonly uri: string; readonly path: string } | undefined;
  readonly skill?: { readonly uri: string; readonly id: string } | undefined;
}

/** What becomes of its level; see the server’s `roleProfile/changeLevels`. */
export type LevelChange =
  | { readonly kind: 'set'; readonly level: string; readonly upTo?: string }
  | { readonly kind: 'step'; readonly by: number }
  | { readonly kind: 'none' };

/** A cell of the table. */
export interface Cell {
  readonly asked: AskedSkill;
  /** What its row is known by: the skill of a catalogue, else the name. */
  readonly row: string;
  /** What it shows; empty for a role that does not ask for the skill. */
  readonly shown: string;
}

/** From the page. */
export type LevelPageMessage =
  | { readonly type: 'levels'; readonly id: number; readonly asked: AskedSkill }
  | {
      readonly type: 'changeLevels';
      readonly id: number;
      readonly cells: readonly Cell[];
      readonly change: LevelChange;
    }
  | { readonly type: 'saveAll' }
  /** Adds skills of the catalogue to a role. */
  | { readonly type: 'addSkills'; readonly role: string }
  | { readonly type: 'undo' | 'redo' };

/** The levels that can be chosen. */
export interface LevelOffer {
  readonly skill: string;
  readonly role: string;
  readonly choices: readonly { readonly value: string; readonly label: string; readonly text?: string }[];
  readonly now?: string;
  readonly usual?: string;
}

/** A cell that says something else than its file on the disk. */
export interface UnsavedCell {
  readonly role: string;
  readonly row: string;
  /** What it showed; empty for not asked. */
  readonly was: string;
}

/** From the panel. */
export type LevelPanelMessage =
  | {
      readonly type: 'levels';
      readonly id: number;
      readonly offer: LevelOffer | undefined;
      readonly refused: Refusal | undefined;
    }
  | { readonly type: 'changed'; readonly id: number; readonly refused: Refusal | undefined }
  | { readonly type: 'unsaved'; readonly cells: readonly UnsavedCell[] };

/** Reads a message about levels; gives `undefined` for any other value. The server looks at the rest of what is asked. */
export function parseLevelMessage(message: Readonly<Record<string, unknown>>): LevelPageMessage | undefined {
  const { type, id, asked, cells, change, role } = message;
  switch (type) {
    case 'levels':
      return isLine(id) && isAsked(asked) ? { type, id, asked } : undefined;
    case 'changeLevels':
      return isLine(id) && Array.isArray(cells) && cells.every(isCell) && isChange(change)
        ? { type, id, cells, change }
        : undefined;
    case 'addSkills':
      return typeof role === 'string' ? { type, role } : undefined;
    case 'saveAll':
    case 'undo':
    case 'redo':
      return { type };
    default:
      return undefined;
  }
}

function isAsked(value: unknown): value is AskedSkill {
  return isRecord(value) && typeof value.role === 'string';
}

function isCell(value: unknown): value is Cell {
  return isRecord(value) && isAsked(value.asked) && typeof value.row === 'string' && typeof value.shown === 'string';
}

function isChange(value: unknown): value is LevelChange {
  return isRecord(value) && (value.kind === 'set' || value.kind === 'step' || value.kind === 'none');
}
