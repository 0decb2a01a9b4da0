import type { Range } from 'vscode-languageserver-types';
import type { SourceDocument } from '../document/sourceDocument.ts';

/** What an id may name. */
export type SymbolKind = 'skill' | 'level' | 'scale' | 'category' | 'grade' | 'role' | 'alias' | 'framework';

/** A place where a file defines an id or refers to one. */
export interface Occurrence {
  readonly kind: SymbolKind;
  /** The id itself, without the alias before it. */
  readonly id: string;
  /** The characters of the id, without quotes and without the alias before it. */
  readonly range: Range;
  readonly isDefinition: boolean;
}

/** All places of a document that define or name an id. */
export function occurrencesOf(_document: SourceDocument): readonly Occurrence[] {
  return [];
}
