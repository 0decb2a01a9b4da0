import { type Html, html, trustedHtml } from './html.ts';
import type { PagePart, PageParts } from './pageParts.ts';
import { type Move, moveBetween, sameAfter } from './sameAfter.ts';

/** Leaves out of a page what its reader has already. */
export class PartWriter {
  readonly #possible: () => PageParts;
  readonly #shown: PageParts | undefined;
  readonly #written = new Set<string>();

  /**
   * @param possible What can be a part of the page; it is asked for when it is needed.
   * @param shown The parts of the page that its reader has; `undefined` for one who has none.
   */
  constructor(possible: () => PageParts, shown: PageParts | undefined) {
    this.#possible = possible;
    this.#shown = shown && canKeep(shown, possible()) ? shown : undefined;
  }

  /**
   * What stands for a part, by its `id`, that the reader's page has already: an empty element with `data-kept`, with the number of lines that the
   * part has moved by in `data-lines`, and in `data-from` and `data-to` the path that its paths began with and now begin with.
   * `undefined` where the part has to be written.
   */
  kept(id: string | undefined): Html | undefined {
    if (id === undefined) return undefined;
    this.#written.add(id);
    if (!this.#shown) return undefined;
    const [was, is] = [this.#shown.parts.get(id), this.#possible().parts.get(id)];
    if (!was || !is || was.tag !== is.tag) return undefined;
    const move = moveBetween(was.place, is.place, this.#possible().uri);
    if (!move || !sameAfter(move, was.of, is.of)) return undefined;
    for (const inner of is.holds ?? []) if (this.#shown.parts.has(inner)) this.#written.add(inner);
    const [open, close] = tags[is.tag];
    return html`${open} id="${id}" data-kept=""${moveAttributes(move)}>${close}
`;
  }

  /** The parts of the page as far as it has been written. */
  get written(): PageParts {
    const { parts, ...page } = this.#possible();
    return { ...page, parts: new Map([...parts].filter(([id]) => this.#written.has(id))) };
  }
}

/** Whether parts of one page can stand in another one: whether they have in common what all of them are made of. */
function canKeep(shown: PageParts, now: PageParts): boolean {
  return shown.uri === now.uri && sameAfter({ uri: now.uri, lines: 0, from: '', to: '' }, shown.common, now.common);
}

const tags: Readonly<Record<PagePart['tag'], readonly [open: Html, close: Html]>> = {
  article: [trustedHtml('<article'), trustedHtml('</article>')],
  details: [trustedHtml('<details'), trustedHtml('</details>')],
  div: [trustedHtml('<div'), trustedHtml('</div>')],
  tr: [trustedHtml('<tr'), trustedHtml('</tr>')],
};

function moveAttributes({ lines, from, to }: Move): Html {
  return html`${lines !== 0 && html` data-lines="${lines}"`}${from !== to && html` data-from="${from}" data-to="${to}"`}`;
}
