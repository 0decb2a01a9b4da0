import type { EntryBlock } from '../../../jobProfile/blocks.ts';
import type { Context } from '../context.ts';
import { type Html, html } from '../html.ts';

/** Items that are no more than names, as a list; each has the anchor that others lead to, where it has one. */
export function nameList(context: Context, entries: readonly EntryBlock[]): Html {
  return html`<ul class="rp-points rp-plain-names">
${entries.map((entry) => {
  const { name, place } = entry;
  const anchor = context.anchorOf(entry);
  const namePlace = name?.from === 'id' ? undefined : name?.place;
  const text = name && html`<span${context.line(namePlace, place)}>${context.markdown.inline(name.text)}</span>`;
  return html`<li${anchor !== undefined && html` id="${anchor}"`}${context.line(place)}>${text}</li>
`;
})}</ul>
`;
}
