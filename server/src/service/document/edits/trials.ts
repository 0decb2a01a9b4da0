import type { SourceDocument } from '../sourceDocument.ts';

/** In characters: how much text is read again to see whether what an action would make of the file is right. */
const mostRead = 300_000;

/** How many edits may be tried out on a file, each of which reads it anew: dozens, but a few for a file that is far longer than any role. */
export function trialsFor({ text }: Pick<SourceDocument, 'text'>): number {
  return Math.max(2, Math.floor(mostRead / Math.max(1, text.length)));
}
