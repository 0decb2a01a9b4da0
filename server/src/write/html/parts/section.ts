import type { Context, Place } from '../context.ts';
import { type Html, type HtmlValue, html, toMarkup } from '../html.ts';

export interface SectionOptions {
  /** The first thing in it, to which its heading leads. */
  readonly place?: Place | undefined;
  /** The heading is there for those who move by headings only. */
  readonly quiet?: boolean;
}

/** A landmark of the page with its heading; nothing at all when it would be empty. */
export function section(
  context: Context,
  name: string,
  title: string,
  body: HtmlValue,
  { place, quiet = false }: SectionOptions = {},
): Html | undefined {
  if (toMarkup(body) === '') return undefined;
  const id = context.anchor('', name);
  const heading = html`<h2 id="${id}" class="${quiet ? 'rp-hidden' : 'rp-heading'}"${context.line(place)}>${title}</h2>`;
  return html`<section class="rp-section rp-${name}" aria-labelledby="${id}">
${heading}
<div class="rp-body">
${body}
</div>
</section>
`;
}
