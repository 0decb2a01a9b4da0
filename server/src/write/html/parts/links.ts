import type { LinksBlock, NamedLink } from '../../../jobProfile/blocks.ts';
import { isSafeUrl } from '../../../jobProfile/markdownParser.ts';
import type { Context } from '../context.ts';
import { type Html, html, joinHtml } from '../html.ts';

/** One link; an address that must not be followed is text. */
export function link(context: Context, { label, url }: NamedLink): Html {
  const line = context.line(label?.place ?? url.place, url.place);
  if (!isSafeUrl(url.text)) {
    return html`<span${line}>${label && html`${context.markdown.inline(label.text)} – `}${url.text}</span>`;
  }
  const attributes = html`href="${url.text}" rel="noreferrer noopener"${line}`;
  return label
    ? html`<a ${attributes}>${context.markdown.phrase(label.text)}</a>`
    : html`<a class="rp-bare" ${attributes}>${url.text}</a>`;
}

/** The links that go with an item, in one line. */
export function linkLine(context: Context, { links }: LinksBlock): Html {
  const shown = links.map((one) => link(context, one));
  return html`<p class="rp-item-links">${joinHtml(shown, html`<span class="rp-dot"> · </span>`)}</p>
`;
}

/** Links one below the other. */
export function linkList(context: Context, { links }: LinksBlock): Html {
  const shown = links.map(
    (one) => html`<li>${link(context, one)}</li>
`,
  );
  return html`<ul class="rp-link-list">
${shown}</ul>`;
}
