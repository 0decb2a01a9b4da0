import type { DraftText } from '../../draft.ts';
import { joinTexts, plainOf } from '../../support/draftText.ts';
import { saysCumulative } from '../../support/ladder/gradeWords.ts';
import type { LadderIndicator, LadderText } from '../../support/ladder/ladderModel.ts';
import type { DocumentBlock } from '../block.ts';
import { blocksText, cellTexts, textOf } from '../blockText.ts';

/** What stands at a level: paragraphs are its text, items its indicators with what is below them as examples. The order stays. */
export function levelTextOf(blocks: readonly DocumentBlock[]): LadderText | undefined {
  const firstList = blocks.findIndex(({ kind }) => kind === 'list');
  const introduction = firstList < 0 ? blocks : blocks.slice(0, firstList);
  const description = blocksText(introduction);
  const indicators = firstList < 0 ? [] : blocks.slice(firstList).flatMap(indicatorsOf);
  return description || indicators.length > 0 ? { description, indicators } : undefined;
}

function indicatorsOf(block: DocumentBlock): LadderIndicator[] {
  if (block.kind !== 'list') {
    const text = blocksText([block]);
    return text ? [{ text, examples: [] }] : [];
  }
  return block.items.flatMap(({ words, blocks }): LadderIndicator[] => {
    if (!words) return blocks.flatMap(indicatorsOf);
    return [{ text: textOf(words), examples: cellTexts(blocks) }];
  });
}

/** Several texts of one level, such as two parts of a page about the same skill at the same grade. */
export function mergeTexts(a: LadderText | undefined, b: LadderText): LadderText {
  if (!a) return b;
  const texts = [a.description, b.description].filter((text) => text !== undefined);
  return { description: joinTexts(texts, '\n\n'), indicators: [...a.indicators, ...b.indicators] };
}

export function isCumulative({ description, indicators }: LadderText): boolean {
  return [description, ...indicators.map(({ text }) => text)].some(
    (text: DraftText | undefined) => text && saysCumulative(plainOf(text.text)),
  );
}
