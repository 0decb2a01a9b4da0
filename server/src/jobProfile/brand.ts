import type { PlacedText } from './blocks.ts';

/** What a reader holds. */
export type DocumentKind = 'Role profile' | 'Role summary' | 'Skill framework';

/** How whoever hands the document out wants it to look. */
export interface Brand {
  /** The path of a picture as it is written, with the place of the setting, which it is relative to. */
  readonly logo?: PlacedText;
  /** A colour, `#rrggbb` or `#rgb`, as it is written. */
  readonly accent?: string;
}
