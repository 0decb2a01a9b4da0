import type { PlacedText, Point } from '../../../jobProfile/blocks.ts';
import type { Place } from '../../../service/document/profile/profile.ts';
import type { Context } from '../context.ts';
import { overlaidPlace, textPlace } from '../editing.ts';
import { type Html, html } from '../html.ts';

/**
 * A text of any length. `headings` is the degree that a first-degree heading in it becomes; `holder` is the place that the element leads to
 * when the text is in another file.
 */
export function textBlock(context: Context, placed: PlacedText, headings: number, holder?: Place): Html {
  return html`<div class="rp-text"${textPlace(context, 'text', placed, holder)}>${context.markdown.block(placed.text, headings)}</div>`;
}

/** The text of a skill, which the item that refers to the skill can have otherwise below a key of its own. */
export function overlaidText(
  context: Context,
  placed: PlacedText,
  headings: number,
  item: Place | undefined,
  key: 'description' | 'levelDescription',
): Html {
  return html`<div class="rp-text"${overlaidPlace(context, placed, item, key)}>${context.markdown.block(placed.text, headings)}</div>`;
}

/** Texts as a list of points, each with points of its own; `undefined` for an empty list. */
export function pointList(
  context: Context,
  points: readonly Point[],
  headings: number,
  holder?: Place,
): Html | undefined {
  if (points.length === 0) return undefined;
  const shown = points.map(
    ({ text, place, points: inner }) =>
      html`<li${textPlace(context, 'text', { text, place }, holder)}>${context.markdown.block(text, headings)}${pointList(context, inner, headings, holder)}</li>
`,
  );
  return html`<ul class="rp-points">
${shown}</ul>
`;
}

/** A text of one line with its place. */
export function phrase(context: Context, placed: PlacedText): Html {
  return html`<span${textPlace(context, 'line', placed)}>${context.markdown.inline(placed.text)}</span>`;
}
