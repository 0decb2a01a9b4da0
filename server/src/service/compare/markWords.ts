import { tablesAsPoints } from '../text/prose/markdownTables.ts';
import type { ComparedSection, Part, PartCell } from './model.ts';
import { diffBudget, wordDiff } from './wordDiff.ts';

/**
 * The sections with the words that differ from one column to the next. All share one budget: where a comparison holds more differences than
 * can be marked in good time, the later texts stand one beside the other, as those with little in common do.
 */
export function withMarkedWords(sections: readonly ComparedSection[]): ComparedSection[] {
  const budget = diffBudget();
  const cellOf = (shape: Part['shape'], own: PartCell | undefined, before: PartCell | undefined) => {
    if (!own || !before || own.isRepeated || shape === 'line') return own;
    const words = wordDiff(joined(before.texts), joined(own.texts), budget);
    return words ? { ...own, words } : own;
  };
  const partOf = (part: Part): Part => ({
    ...part,
    cells: part.cells.map((cell, i) => cellOf(part.shape, cell, part.cells[i - 1])),
  });
  return sections.map((section) => ({
    ...section,
    rows: section.rows.map((row) => ({ ...row, parts: row.parts.map(partOf) })),
  }));
}

/** Several short texts as one, each in a line of its own. Marked words are not read as Markdown, so that bars would be shown as bars. */
function joined(given: readonly string[]): string {
  const texts = given.map(tablesAsPoints);
  return texts.length === 1 ? (texts[0] ?? '') : texts.map((text) => `• ${text}`).join('\n');
}
