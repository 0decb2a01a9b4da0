import type { PlacedText } from '../../../jobProfile/blocks.ts';
import type { Place } from '../../../service/document/profile/profile.ts';
import type { Context } from '../context.ts';
import { textPlace } from '../editing.ts';
import { type Html, html } from '../html.ts';

export interface SectionHead {
  /** Its name within the page. */
  readonly id: string;
  readonly title: string;
  /** The same as one line of Markdown with its place, where the author wrote it. */
  readonly heading?: PlacedText;
  /** Where its heading leads. */
  readonly place?: Place | undefined;
  /** The heading is hidden, for those alone who move from heading to heading. */
  readonly isQuiet?: boolean;
  /** How the section and its heading are edited, as attributes; absent on a page to be read. */
  readonly editing?: { readonly section: Html | undefined; readonly heading: Html | undefined };
}

/** A section of the page, which is a landmark named by its heading. */
export function section(context: Context, head: SectionHead, body: Html): Html {
  const { id, title, place, isQuiet = false, editing } = head;
  const words = head.heading ? context.markdown.phrase(head.heading.text) : context.ours(title);
  const heading = html`<h2 id="rp-${id}" class="${isQuiet ? 'rp-hidden' : 'rp-heading'}"${textPlace(context, 'line', head.heading, place)}${editing?.heading}>${words}</h2>`;
  return html`<section class="rp-section rp-${head.heading ? 'own' : id}" aria-labelledby="rp-${id}"${editing?.section}>
${heading}
<div class="rp-body">
${body}
</div>
</section>
`;
}
