import type { Range } from 'vscode-languageserver-types';
import type { SourceDocument, Span } from '../document/sourceDocument.ts';

/** How much a finding matters, as settings name it. */
export type Severity = 'error' | 'warning' | 'info';

/** Another place that a finding is about. */
export interface RelatedPlace {
  readonly uri: string;
  readonly range: Range;
  readonly message: string;
}

/** A word that a finding is about: the finding is silent where the settings accept it or a framework that the role names knows it. */
export interface UnknownWord {
  readonly text: string;
  /** An acronym is known where it is spelled out, any other word where a name of a framework holds it. */
  readonly as: 'word' | 'acronym';
}

/** A finding as it is told to people and programs. */
export interface ToldFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  readonly related?: readonly RelatedPlace[];
  readonly word?: UnknownWord;
}

/** A finding by offsets as it is told: without the document it was made from, and without its fixes. */
export function tell(
  document: SourceDocument,
  { code, severity, message, related, word, start, end }: Omit<ToldFinding, 'range'> & Span,
): ToldFinding {
  const range = document.rangeOf({ start, end });
  return { code, severity, message, range, ...(related ? { related } : {}), ...(word ? { word } : {}) };
}
