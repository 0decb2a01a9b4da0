import type { OwnSection } from '../service/document/profile/profile.ts';
import { isShownItem } from '../service/model/shown.ts';
import type { Phrases } from '../service/text/phrases/phrases.ts';
import type { EntryBlock, PlacedText, TextBlock } from './blocks.ts';
import { entriesOf, placed, textBlocks } from './entries.ts';

/** A section of the author's own with what it says. */
export interface SectionContent {
  /** Its name within a page, which no other section has. */
  readonly id: string;
  /** One line of Markdown; absent for a section without a title. */
  readonly heading?: PlacedText;
  readonly section: OwnSection;
  readonly blocks: readonly (TextBlock | EntryBlock)[];
}

/** The sections of the author's own that say something: those with a heading alone are absent, as are all sections without content. */
export function ownSections(phrases: Phrases, sections: readonly OwnSection[]): SectionContent[] {
  const taken = new Map<string, number>();
  return sections
    .filter(({ text, items }) => text || items.some(isShownItem))
    .map((section) => {
      const { title, text, items } = section;
      const wanted = `own-${wordsOf(title?.value ?? '')}`.replace(/-$/, '');
      let count = taken.get(wanted) ?? 1;
      let id = count === 1 ? wanted : `${wanted}-${count}`;
      // Another title may end in this number.
      while (taken.has(id)) id = `${wanted}-${++count}`;
      taken.set(id, 1);
      taken.set(wanted, count + 1);
      return {
        id,
        section,
        blocks: [...textBlocks(text), ...entriesOf(phrases, items, title?.value ?? '')],
        ...(title ? { heading: placed(title) } : {}),
      };
    });
}

/** Letters and digits of any script, the rest as single dashes. */
function wordsOf(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-/, '')
    .slice(0, 60);
}
