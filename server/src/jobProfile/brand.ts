/** What a reader holds. */
export type DocumentKind = 'Role profile' | 'Role summary' | 'Skill framework';

/** How whoever hands the document out wants it to look. */
export interface Brand {
  /** A colour, `#rrggbb` or `#rgb`, as it is written. */
  readonly accent?: string;
}
