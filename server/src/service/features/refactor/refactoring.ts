import type { FileChange } from '../../document/edits/fileChange.ts';
import type { RoleProfile } from '../../document/profile/profile.ts';
import type { OffsetEdit, Span } from '../../document/sourceDocument.ts';
import type { Message } from '../../message.ts';
import type { FileContext } from '../support/fileContext.ts';
import type { RefactoringKind } from './kinds.ts';

/** A change that fixes no problem: it is offered where it applies, and the profile says the same after it. */
export interface Refactoring {
  /** A kind of the protocol's, by which clients ask: `refactor.move`, `refactor.inline`, … */
  readonly kind: RefactoringKind;
  offers(context: RefactorContext): Promise<readonly Offer[]> | readonly Offer[];
}

/** A role without syntax errors, and what is selected in it. */
export interface RefactorContext extends Pick<FileContext, 'document' | 'frameworks' | 'workspace' | 'read'> {
  readonly role: RoleProfile;
  /** What is selected; empty for a cursor. */
  readonly span: Span;
}

export interface Offer {
  /** What the author reads in the menu. */
  readonly title: Message;
  readonly edits: readonly OffsetEdit[];
  readonly elsewhere?: readonly FileChange[];
}
