import type { Place } from '../../../service/document/profile/profile.ts';
import type { Context } from '../context.ts';
import { type Html, html } from '../html.ts';

export interface SectionHead {
  /** Its name within the page. */
  readonly id: string;
  readonly title: string;
  /** Where its heading leads. */
  readonly place?: Place | undefined;
  /** The heading is hidden, for those alone who move from heading to heading. */
  readonly isQuiet?: boolean;
}

/** A section of the page, which is a landmark named by its heading. */
export function section(context: Context, { id, title, place, isQuiet = false }: SectionHead, body: Html): Html {
  const heading = html`<h2 id="rp-${id}" class="${isQuiet ? 'rp-hidden' : 'rp-heading'}"${context.line(place)}>${title}</h2>`;
  return html`<section class="rp-section rp-${id}" aria-labelledby="rp-${id}">
${heading}
<div class="rp-body">
${body}
</div>
</section>
`;
}
