import type { Range } from 'vscode-languageserver-types';
import type { SourceDocument, Span } from './document/sourceDocument.ts';

/** How much a finding matters, as settings name it. */
export type Severity = 'error' | 'warning' | 'info';

/** Another place that a finding is about. */
export interface RelatedPlace {
  readonly uri: string;
  readonly range: Range;
  readonly message: string;
}

/** A finding as it is told to people and programs. */
export interface ToldFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  readonly related?: readonly RelatedPlace[];
}

/** A finding by offsets as it is told: without the document it was made from, and without its fixes. */
export function tell(
  document: SourceDocument,
  { code, severity, message, related, start, end }: Omit<ToldFinding, 'range'> & Span,
): ToldFinding {
  return { code, severity, message, range: document.rangeOf({ start, end }), ...(related ? { related } : {}) };
}
