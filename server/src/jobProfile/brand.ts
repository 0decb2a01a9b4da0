/** What a reader holds: a role, the page that sums it up, or a framework. */
export type DocumentKind = 'role' | 'summary' | 'framework';

/** How whoever hands the document out wants it to look. */
export interface Brand {
  /** A colour, `#rrggbb` or `#rgb`, as it is written. */
  readonly accent?: string;
}
