import type { EntryBlock } from '../../../jobProfile/blocks.ts';
import type { Context } from '../context.ts';
import { itemPlace, namePlace } from '../editing.ts';
import { type Html, html } from '../html.ts';

/** Items that are no more than names, as a list; each has the anchor that others lead to, where it has one. */
export function nameList(context: Context, entries: readonly EntryBlock[]): Html {
  return html`<ul class="rp-points rp-plain-names">
${entries.map((entry) => {
  const { name, place } = entry;
  const anchor = context.anchorOf(entry);
  const attributes = !name || name.from === 'id' ? context.line(place) : namePlace(context, name, place);
  const text = name && html`<span${attributes}>${context.markdown.inline(name.text)}</span>`;
  return html`<li${anchor !== undefined && html` id="${anchor}"`}${itemPlace(context, place)}>${text}</li>
`;
})}</ul>
`;
}
