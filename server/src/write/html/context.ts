import type { Range } from 'vscode-languageserver-types';
import type { RoleProfile, Text } from '../../service/document/profile/profile.ts';
import { type Html, html } from './html.ts';
import type { LinkTarget, RenderOptions } from './links.ts';
import { createMarkdown, type Markdown } from './markdown.ts';

/** Where something was written. */
export interface Place {
  readonly uri: string;
  readonly range: Range;
}

/** What every part of one page needs: made anew for each page. */
export interface Context {
  readonly markdown: Markdown;
  /**
   * The attribute that leads from an element to its source: of the first of these places that is in the role's own file, so
   * that a text of a catalogue can fall back on the item that refers to it.
   */
  line(...places: readonly (Place | undefined)[]): Html | undefined;
  /** The attributes of a link to a place in another file; `undefined` where the page has no such links. */
  linkTo(target: LinkTarget): Html | undefined;
  /** An anchor that no other element of the page has, the same one whenever the same page is rendered. */
  anchor(kind: string, name: string | undefined): string;
}

export function createContext(role: RoleProfile, { linkTo, namesPlaces = false }: RenderOptions = {}): Context {
  const taken = new Set<string>();
  return {
    markdown: createMarkdown(),
    line: (...places) => {
      const own = places.find((place) => place?.uri === role.uri);
      return own && html` data-line="${own.range.start.line}"`;
    },
    linkTo: (target) => {
      const href = linkTo?.(target);
      if (href === undefined) return undefined;
      const place = namesPlaces && html` data-uri="${target.uri}" data-line="${target.line}"`;
      return html` href="${href}"${place}`;
    },
    anchor: (kind, name) => {
      const wanted = ['rp', kind, slug(name ?? '')].filter((part) => part !== '').join('-');
      let anchor = wanted;
      for (let count = 2; taken.has(anchor); count++) anchor = `${wanted}-${count}`;
      taken.add(anchor);
      return anchor;
    },
  };
}

/** Letters and digits of any script, the rest as single dashes. */
function slug(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60);
}

/** A text of several paragraphs with the place it comes from; of a catalogue's text that is the item's. */
export function textBlock(
  context: Context,
  text: Text | undefined,
  headings: number,
  holder?: Place,
): Html | undefined {
  return (
    text &&
    html`<div class="rp-text"${context.line(text, holder)}>${context.markdown.block(text.value, headings)}</div>`
  );
}

/** A text that leads to a place in another file where the page can lead there. It must not have links of its own. */
export function linked(context: Context, target: LinkTarget | undefined, text: Html): Html {
  const attributes = target && context.linkTo(target);
  return attributes ? html`<a${attributes}>${text}</a>` : text;
}
