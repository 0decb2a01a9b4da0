import type { Draft, EditedMessage } from '../../shared/editMessages.ts';
import type { CatalogueMessage } from '../catalogueMessages.ts';
import type { FixesMessage, Problem, RoleOnlyMessage, RoleUpdate } from '../messages.ts';
import type { AnswerMessage } from '../questions.ts';

/** What the panel says to an editor alone. */
export type EditorAnswer = EditedMessage | FixesMessage | CatalogueMessage | AnswerMessage;

/** What an editor is given of the page. */
export interface EditorParts {
  readonly page: HTMLElement;
  /** Holds what stands above the page, so that the page can be patched without it. */
  readonly frame: HTMLElement;
  post(message: RoleOnlyMessage): void;
  /** What was being typed when the page went away, as it was kept. */
  draft(): unknown;
  keep(draft: Draft | undefined): void;
  /** The element of the page that was made from a 0-based line, or else from the nearest one. */
  partOf(line: number): HTMLElement | undefined;
  /** To be called when elements of the page have moved. */
  moved(): void;
}

/** Edits a role in its page: texts where they stand, items of lists, levels, and what is missing. */
export interface RoleEditor {
  /** Called when the page has been patched. */
  updated(update: RoleUpdate): void;
  answered(message: EditorAnswer): void;
  setProblems(problems: readonly Problem[]): void;
  place(): void;
}
