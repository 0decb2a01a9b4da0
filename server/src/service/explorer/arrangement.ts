import type { TextEdit } from 'vscode-languageserver-types';
import type { Operation } from '../editing/operations.ts';
import type { Message, Refusal } from '../message.ts';

/** What somebody does in the explorer that edits files. */
export type Arrangement =
  /** The role has these skills as well, where skills of their kind stand, at the level that is usual at its grade. */
  | { readonly kind: 'addSkills'; readonly role: string; readonly skills: readonly SkillName[] }
  /** The role and the one above or below it on their ladder change places. */
  | { readonly kind: 'moveRole'; readonly role: string; readonly to: 'up' | 'down' }
  /** The role stands where the other one stands, which is one step further then; of another ladder or none it is one step above it. */
  | { readonly kind: 'placeRole'; readonly role: string; readonly at: string }
  /** A skill of a framework, or a role where no `id` is given, is retired; `replacedBy` is the id of what takes its place. */
  | { readonly kind: 'retire'; readonly uri: string; readonly id?: string | null; readonly replacedBy?: string | null }
  /** All roles that are not retired use what takes the place of a retired skill, or of a retired role where no `id` is given. */
  | { readonly kind: 'useReplacement'; readonly uri: string; readonly id?: string | null };

/** A skill by its framework's file and its id there. */
export interface SkillName {
  readonly uri: string;
  readonly id: string;
  /** The id of the level that it is added at; the usual one when it is left out. */
  readonly level?: string | null;
}

/** The edits of several files, all of which are to be made together. */
export interface ArrangedEdits {
  readonly files: readonly {
    readonly uri: string;
    readonly edits: readonly TextEdit[];
    /** Of the open document; `null` for a file that is not open. */
    readonly version: number | null;
  }[];
  /** What they do, in a sentence for the person. */
  readonly message: Message;
}

/** What is to be changed in which files, before it is written. */
export interface ArrangementPlan {
  readonly files: ReadonlyMap<string, readonly Operation[]>;
  readonly message: Message;
}

export function refusal(sentence: Message): Refusal {
  return { refusal: sentence };
}
