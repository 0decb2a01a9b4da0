import type { EditChoices } from '../../jobProfile/editChoices.ts';
import type { Translate } from '../../service/message.ts';
import type { Logo } from '../logo/logo.ts';
import type { PageParts } from './pageParts.ts';

/** A place in a file: a role, or a skill of a framework. */
export interface LinkTarget {
  readonly uri: string;
  /** 0-based. */
  readonly line: number;
}

/** How a page leads to other files. Without options the page stands alone, and what could lead to another file is plain text. */
export interface RenderOptions {
  /** The address of a place in another file, for whoever opens this page; `undefined` where it cannot be reached. */
  readonly linkTo?: (target: LinkTarget) => string | undefined;
  /**
   * Whether elements name places in files: links to other files in `data-uri` and `data-line`, values of the role's own file in
   * `data-path`. Only an editor can go there, and no other reader needs to know in which folders files are kept.
   */
  readonly namesPlaces?: boolean;
  /** Whether the page shows what the file holds besides the profile, which concerns its author alone. */
  readonly showsLeftovers?: boolean;
  /** The day of which a copy is, as an ISO date. */
  readonly printed?: string | undefined;
  /** The picture of the organisation. */
  readonly logo?: Logo | undefined;
  /** What can be chosen where somebody edits in the page; absent for a page to be read. */
  readonly editing?: EditChoices;
  /** Puts what the page says to its author alone into the author's language; English unless given. */
  readonly translate?: Translate;
  /** The page that its reader has: what is the same in both is left out, see `keptPart`. */
  readonly shown?: PageParts | undefined;
}

/** The options of a page inside an editor. Its links have addresses so that they can be reached with the keyboard; the editor itself follows them. */
export const editorLinks: RenderOptions = {
  linkTo: ({ uri, line }) => `${uri}#L${line + 1}`,
  namesPlaces: true,
  showsLeftovers: true,
};
