import type { FileChange } from '../../document/edits/fileChange.ts';
import type { RoleProfile } from '../../document/profile/profile.ts';
import type { OffsetEdit, SourceDocument, Span } from '../../document/sourceDocument.ts';
import type { Frameworks } from '../../model/frameworks.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/** A change for the better that mends nothing: it is offered where it applies, and the profile says the same after it. */
export interface Refactoring {
  /** A kind of the protocol's, by which clients ask: `refactor.move`, `refactor.inline`, … */
  readonly kind: string;
  offers(context: RefactorContext): Promise<readonly Offer[]> | readonly Offer[];
}

export interface RefactorContext {
  /** A role without syntax errors. */
  readonly document: SourceDocument;
  readonly role: RoleProfile;
  /** What is selected; empty for a cursor. */
  readonly span: Span;
  /** The frameworks that the role names, those that it inherits included. */
  readonly frameworks: Frameworks;
  readonly workspace: Workspace;
  /** Another file as it is open or stored; `undefined` when it cannot be read. */
  readonly read: (uri: string) => Promise<SourceDocument | undefined>;
}

export interface Offer {
  /** What the author reads in the menu. */
  readonly title: string;
  readonly edits: readonly OffsetEdit[];
  readonly elsewhere?: readonly FileChange[];
}
