import type { DraftText } from '../../draft.ts';
import type { DocumentBlock } from '../block.ts';
import { blocksText, textOf } from '../blockText.ts';
import type { Part } from './outline.ts';

/** What stands below a heading as values of a fact: each item of a list, and each other block. */
export function factValues(part: Part): DraftText[] {
  return part.blocks.flatMap((block) =>
    block.kind === 'list'
      ? block.items.flatMap(({ words }) => (words ? [textOf(words)] : []))
      : (blocksText([block]) ?? []),
  );
}

/** What is below a heading, with the headings further down as bold lines. */
export function allBelow({ blocks, parts }: Part): DocumentBlock[] {
  return [...blocks, ...parts.flatMap(allBlocks)];
}

/** A part with its heading. */
export function allBlocks(part: Part): DocumentBlock[] {
  const heading: DocumentBlock[] = part.heading ? [{ kind: 'heading', degree: 1, words: part.heading }] : [];
  return [...heading, ...allBelow(part)];
}
