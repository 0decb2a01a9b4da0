import { sameName } from '../../../jobProfile/words.ts';
import type { Item } from '../../../service/document/profile/profile.ts';
import { shownItems } from '../../../service/model/shown.ts';
import { type Context, textBlock } from '../context.ts';
import { type Html, html } from '../html.ts';
import { linkLine, pointList, tagList } from './item.ts';
import { section } from './section.ts';

/** How a list of named texts is laid out: name and text side by side, or small entries in two columns. */
export type ListLook = 'rows' | 'columns';

/** The lists whose items are a name and a text: background, activities, training. */
export function listSection(
  context: Context,
  name: string,
  title: string,
  items: readonly Item[],
  look: ListLook,
): Html | undefined {
  const shown = shownItems(items);
  const entries = shown.map((item, i) => entry(context, item, title, shown[i - 1]));
  return section(
    context,
    name,
    title,
    entries.length > 0 &&
      html`<dl class="rp-${shown.some((item) => item.name ?? item.type) ? look : 'texts'}">
${entries}</dl>`,
    { place: shown[0] },
  );
}

function entry(context: Context, item: Item, title: string, before: Item | undefined): Html {
  const term = item.name ?? item.type;
  // Entries that are told apart by nothing but their text share one visible title; it is still said with each of them.
  const repeated = !item.name && !before?.name && sameName(item.type?.value, before?.type?.value);
  const type = item.name && item.type && !sameName(item.type.value, title) ? item.type : undefined;
  return html`<div class="rp-entry"${context.line(item)}>
${
  term &&
  html`<dt${context.line(term)}><span${repeated && html` class="rp-hidden"`}>${context.markdown.inline(term.value)}</span></dt>
`
}<dd>
${type && html`<p class="rp-type"${context.line(type)}>${context.markdown.inline(type.value)}</p>`}${textBlock(
  context,
  item.description,
  3,
)}${pointList(context, item.examples, 3)}${linkLine(context, item.links)}${tagList(context, item.tags)}
</dd>
</div>
`;
}
