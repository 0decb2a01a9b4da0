import { type Block, type EntryBlock, isNameAlone } from '../../../jobProfile/blocks.ts';
import type { Context } from '../context.ts';
import { itemPlace, namePlace } from '../editing.ts';
import { type Html, html } from '../html.ts';
import { detailList } from './details.ts';
import { factLine } from './facts.ts';
import { linkLine } from './links.ts';
import { nameList } from './names.ts';
import { pointList, textBlock } from './texts.ts';

/**
 * The items of a section: `rows` are names beside texts, `columns` small entries in two columns; without any name they are texts alone, and
 * names alone are a list.
 */
export function entryList(context: Context, entries: readonly EntryBlock[], layout: 'rows' | 'columns'): Html {
  if (entries.every(isNameAlone)) return nameList(context, entries);
  return html`<dl class="rp-${entries.some(({ name }) => name) ? layout : 'texts'}">
${entries.map((entry) => listEntry(context, entry, layout === 'rows' && isNameAlone(entry)))}</dl>`;
}

/** A name that `isAlone` may take the room of its text as well. */
function listEntry(context: Context, { place, name, blocks }: EntryBlock, isAlone: boolean): Html {
  // Entries that share a type show it once; whoever has the page read aloud hears it with each of them.
  const isRepeated = name?.repeats === 'type';
  return html`<div class="rp-entry${isAlone && ' rp-alone'}"${itemPlace(context, place)}>
${
  name &&
  html`<dt${namePlace(context, name, place)}><span${isRepeated && html` class="rp-hidden"`}>${context.markdown.inline(name.text)}</span></dt>
`
}<dd>
${blocks.map((block) => listBlock(context, block))}
</dd>
</div>
`;
}

function listBlock(context: Context, block: Block): Html | undefined {
  switch (block.kind) {
    case 'text':
      return textBlock(context, block, 3);
    case 'points':
      return pointList(context, block.points, 3);
    case 'links':
      return linkLine(context, block);
    case 'fact':
      return factLine(context, block);
    case 'details':
      return detailList(context, block, 3);
    default:
      return undefined;
  }
}
