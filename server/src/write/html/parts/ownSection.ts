import type { EntryBlock, TextBlock } from '../../../jobProfile/blocks.ts';
import type { Context } from '../context.ts';
import { type Html, html } from '../html.ts';
import { entryList } from './entries.ts';
import { textBlock } from './texts.ts';

/** A section of the author's own: its text, then its items. */
export function ownSection(context: Context, blocks: readonly (TextBlock | EntryBlock)[]): Html {
  const texts = blocks.filter((block) => block.kind === 'text');
  const entries = blocks.filter((block) => block.kind === 'entry');
  return html`${texts.map((text) => textBlock(context, text, 3))}${
    entries.length > 0 && entryList(context, entries, 'rows')
  }`;
}
