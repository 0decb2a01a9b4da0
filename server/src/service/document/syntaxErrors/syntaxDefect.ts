import type { Span } from '../sourceDocument.ts';

/** What can be wrong with a text as YAML, named by what the author did rather than by the error of the parser. */
export type DefectKind =
  | 'missing-colon'
  | 'missing-space-after-colon'
  | 'missing-space-after-dash'
  | 'missing-space-before-comment'
  | 'missing-space-after-property'
  | 'missing-comma'
  | 'colon-in-value'
  | 'unclosed-quote'
  | 'text-after-value'
  | 'unclosed-bracket'
  | 'mismatched-bracket'
  | 'unexpected-bracket'
  | 'unexpected-comma'
  | 'block-in-brackets'
  | 'reserved-start'
  | 'list-on-key-line'
  | 'list-beside-keys'
  | 'indentation'
  | 'tab'
  | 'bad-escape'
  | 'text-after-block-indicator'
  | 'key-over-lines'
  | 'key-not-text'
  | 'missing-key-before-colon'
  | 'merge-not-mapping'
  | 'unknown-alias'
  | 'too-many-aliases'
  | 'anchor'
  | 'tag'
  | 'directive'
  | 'second-document'
  | 'too-deep'
  | 'other';

/** One defect of a text as YAML, on one line. */
export interface SyntaxDefect extends Span {
  readonly kind: DefectKind;
  /** True when the lines after it may have been misread, so that nothing is reported there. */
  readonly structural: boolean;
  /** The parser's own sentence. */
  readonly detail: string;
  /** Where the value begins that the defect spoils, if that is not where the defect is. */
  readonly valueStart?: number;
}
