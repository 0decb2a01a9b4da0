import type { PlacedText, Point } from '../../../jobProfile/blocks.ts';
import type { Place } from '../../../service/document/profile/profile.ts';
import type { Context } from '../context.ts';
import { type Html, html } from '../html.ts';

/** A text of several paragraphs; `headings` is the degree of its headings, `holder` where it leads when it is in another file. */
export function textBlock(context: Context, { text, place }: PlacedText, headings: number, holder?: Place): Html {
  return html`<div class="rp-text"${context.line(place, holder)}>${context.markdown.block(text, headings)}</div>`;
}

/** One short text after the other, each as a point with points of its own; nothing for none. */
export function pointList(
  context: Context,
  points: readonly Point[],
  headings: number,
  holder?: Place,
): Html | undefined {
  if (points.length === 0) return undefined;
  const shown = points.map(
    ({ text, place, points: inner }) =>
      html`<li${context.line(place, holder)}>${context.markdown.block(text, headings)}${pointList(context, inner, headings, holder)}</li>
`,
  );
  return html`<ul class="rp-points">
${shown}</ul>
`;
}

/** A text of one line with its place. */
export function phrase(context: Context, { text, place }: PlacedText): Html {
  return html`<span${context.line(place)}>${context.markdown.inline(text)}</span>`;
}
