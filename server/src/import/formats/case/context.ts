import type { Claims } from '../../support/data/claims.ts';
import type { DraftBook } from '../../support/draftBook.ts';
import type { CaseTree } from './nodes.ts';

/** What the readers of the parts of a package share. */
export interface CaseContext {
  readonly tree: CaseTree;
  readonly claims: Claims;
  readonly book: DraftBook;
  /** The framework's id, from which identifiers of ours are derived. */
  readonly framework: string;
}
