import { importanceOf } from '../../../service/format/otherWords.ts';
import { sameName } from '../../../service/text/names.ts';
import { wordsOfId } from '../../../service/text/slug.ts';
import type { DraftText } from '../../draft.ts';
import { labelOf, plainOf, textFrom } from '../../support/draftText.ts';
import type { Notes } from '../../support/notes.ts';
import type { DocumentBlock } from '../block.ts';
import { textOf } from '../blockText.ts';
import { factTableOf } from './factTable.ts';
import { keyOfHeading } from './headingWords.ts';
import type { Part } from './outline.ts';
import { isSectionName } from './sectionMeaning.ts';

/** The title of a text, and what stands below it. The first heading is the title unless it is the name of a section. */
export function titled(
  root: Part,
  front: DraftText | undefined,
  page: DraftText | undefined,
  fallback: string,
  notes: Notes,
): { title: DraftText | undefined; blocks: readonly DocumentBlock[]; parts: readonly Part[] } {
  const said = front ?? page;
  const [first, ...others] = root.parts;
  if (!first?.heading) return withoutHeading(said, root);
  const label = labelOf(textOf(first.heading));
  const isSection = keyOfHeading(label.text) !== undefined || importanceOf(label.text) !== undefined;
  const isOnlyOfDegree = others.every(({ degree }) => degree > first.degree);
  const isTitle =
    first.degree === 1 ||
    (first.kind === 'heading' && (isOnlyOfDegree || isAmongSections(first, others, label, fallback))) ||
    first.parts.length > 0;
  // Where front matter has the title, a heading of a lower degree is that of a section.
  const isBelow = front !== undefined && first.degree > 1 && !sameName(plainOf(front.text), label.text);
  const guess = isTitle && !isBelow && (!isSection || (isOnlyOfDegree && first.parts.length > 0)) ? 'title' : 'section';
  const sure = guess === 'title' ? isOnlyOfDegree : isSection;
  const meaning =
    guess === 'title' || root.blocks.length === 0
      ? notes.decide(first.kind, label, guess, ['title', 'section', 'leaveOut'], sure)
      : guess;
  if (meaning !== 'title') return withoutHeading(said, root);
  return { title: unquoted(label), blocks: [...root.blocks, ...first.blocks], parts: [...first.parts, ...others] };
}

/** Marks behind the title of a post in an advert, which say that everybody is meant: "(m/w/d)", "(H/F)". */
const forEverybody = /\((?:[mwdfhvkxi]\s*[/|,*]\s*){1,3}[mwdfhvkxi]\)|(?<=\s)[hf]\/[hf](?=\s|$)/i;

/** A longer line is a sentence, in UTF-16 units. */
const longestTitle = 100;

/** The title where no heading has it: what is said elsewhere, else the line of an advert before its first section that has a mark of a post. */
function withoutHeading(
  said: DraftText | undefined,
  { blocks, parts }: Part,
): { title: DraftText | undefined; blocks: readonly DocumentBlock[]; parts: readonly Part[] } {
  const marked = said
    ? undefined
    : blocks.find((block) => {
        const text = block.kind === 'paragraph' ? plainOf(block.words.markdown) : '';
        return text.length <= longestTitle && !/[.!?]$/.test(text) && forEverybody.test(text);
      });
  if (marked?.kind !== 'paragraph') return { title: said, blocks, parts };
  return { title: labelOf(textOf(marked.words)), blocks: blocks.filter((block) => block !== marked), parts };
}

/** A title without the quotes around the whole of it. */
function unquoted(title: DraftText): DraftText {
  const inner = /^(?:\\?["“”„«])\s*([^"“”„«»\\]+?)\s*(?:\\?["“”»])$/u.exec(title.text)?.[1];
  return inner === undefined ? title : textFrom(title, inner);
}

/**
 * Whether the first heading is a title although sections have headings of its degree: the file is called like it, or it has facts alone below
 * it, before the first section.
 */
function isAmongSections(first: Part, others: readonly Part[], label: DraftText, fallback: string): boolean {
  if (!others.some(({ heading }) => heading && isSectionName(labelOf(textOf(heading)).text))) return false;
  const hasFactsAlone = first.blocks.every((block) => block.kind === 'table' && factTableOf(block) !== undefined);
  return hasFactsAlone || sameName(wordsOfId(fallback), plainOf(label.text));
}
