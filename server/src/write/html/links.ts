/** A place in a file: a role, or a skill of a framework. */
export interface LinkTarget {
  readonly uri: string;
  /** 0-based. */
  readonly line: number;
}

/** What a page is made for. Without any of it the page stands alone, and what could lead to another file is plain text. */
export interface RenderOptions {
  /** The address of a place in another file, for whoever opens this page; `undefined` where it cannot be reached. */
  readonly linkTo?: (target: LinkTarget) => string | undefined;
  /**
   * Links to other files say in `data-uri` and `data-line` which place they mean. Only an editor can go there, and nobody else need know
   * in which folders files are kept.
   */
  readonly namesPlaces?: boolean;
}

/** For a page inside an editor. The address is a real one, so that links can be reached by keyboard; the editor follows them itself. */
export const editorLinks: RenderOptions = {
  linkTo: ({ uri, line }) => `${uri}#L${line + 1}`,
  namesPlaces: true,
};
