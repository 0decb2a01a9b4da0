/**
 * A piece of a source's words as its author wrote them: a line, a paragraph, a cell, a value. A source is its pieces in their order, so that
 * what went where can be shown piece by piece, and no word can be lost unseen.
 */
export interface Piece {
  /** The words, without marks of the source's format such as tags, pipes and quotes. */
  readonly text: string;
  /** The file, as `Source.name` has it. */
  readonly file: string;
  /** Where it is, for people: `line 12`, `Skills!B7`, `paragraph 3`, `competencies[4].summary`. */
  readonly place: string;
  /** The 0-based line in the decoded text, where the source is a text. */
  readonly line?: number;
}
