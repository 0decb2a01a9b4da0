import { isSafeUrl } from '../../../jobProfile/markdownParser.ts';
import type { Link, Text } from '../../../service/document/profile/profile.ts';
import type { Context, Place } from '../context.ts';
import { type Html, html, joinHtml } from '../html.ts';

/** One link; an address that must not be followed is text. */
export function link(context: Context, { label, url }: Pick<Link, 'label' | 'url'>): Html {
  const line = context.line(label ?? url, url);
  if (!isSafeUrl(url.value)) {
    return html`<span${line}>${label && html`${context.markdown.inline(label.value)} – `}${url.value}</span>`;
  }
  const attributes = html`href="${url.value}" rel="noreferrer noopener"${line}`;
  return label
    ? html`<a ${attributes}>${context.markdown.phrase(label.value)}</a>`
    : html`<a class="rp-bare" ${attributes}>${url.value}</a>`;
}

/** The links that go with an item, in one line. */
export function linkLine(context: Context, links: readonly Link[]): Html | undefined {
  if (links.length === 0) return undefined;
  const shown = links.map((one) => link(context, one));
  return html`<p class="rp-item-links">${joinHtml(shown, html`<span class="rp-dot"> · </span>`)}</p>
`;
}

export function tagList(context: Context, tags: readonly Text[]): Html | undefined {
  if (tags.length === 0) return undefined;
  const shown = tags.map((tag) => html`<li${context.line(tag)}>${context.markdown.inline(tag.value)}</li>`);
  return html`<ul class="rp-tags" aria-label="Tags">${shown}</ul>
`;
}

/** One short text after the other, each as a point. */
export function pointList(
  context: Context,
  texts: readonly Text[],
  headings: number,
  holder?: Place,
): Html | undefined {
  if (texts.length === 0) return undefined;
  const shown = texts.map(
    (text) => html`<li${context.line(text, holder)}>${context.markdown.block(text.value, headings)}</li>
`,
  );
  return html`<ul class="rp-points">
${shown}</ul>
`;
}
