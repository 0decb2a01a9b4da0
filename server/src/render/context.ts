import type { Range } from 'vscode-languageserver-types';
import type { RoleProfile, Text } from '../service/document/profile.ts';
import { type Html, html } from './html.ts';
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
  /** An anchor that no other element of the page has, the same one whenever the same page is rendered. */
  anchor(kind: string, name: string | undefined): string;
}

export function createContext(role: RoleProfile): Context {
  const taken = new Set<string>();
  return {
    markdown: createMarkdown(),
    line: (...places) => {
      const own = places.find((place) => place?.uri === role.uri);
      return own && html` data-line="${own.range.start.line}"`;
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
