import { tablesAsPoints } from '../text/prose/markdownTables.ts';
import type { Cell, ComparedSection, Part, PartCell, Row } from './model.ts';
import { diffBudget, wordDiff } from './wordDiff.ts';

/**
 * The sections with the words that differ from one column to the next, where the level is the same: another level is said in words of its own. Of
 * different roles, rather than versions of one, the examples differ anyway. All share one budget: where a comparison holds more differences than
 * can be marked in good time, the later texts stand one beside the other, as those with little in common do.
 */
export function withMarkedWords(sections: readonly ComparedSection[], ofVersions: boolean): ComparedSection[] {
  const budget = diffBudget();
  const cellOf = (shape: Part['shape'], own: PartCell | undefined, before: PartCell | undefined) => {
    if (!own || !before || own.isRepeated || shape === 'line') return own;
    const words = wordDiff(joined(before), joined(own), budget);
    return words ? { ...own, words } : own;
  };
  const partOf = (part: Part, { cells }: Row): Part => {
    if (part.key === 'examples' && !ofVersions) return part;
    return {
      ...part,
      cells: part.cells.map((cell, i) =>
        isSameLevel(cells[i - 1], cells[i]) ? cellOf(part.shape, cell, part.cells[i - 1]) : cell,
      ),
    };
  };
  return sections.map((section) => ({
    ...section,
    rows: section.rows.map((row) => ({ ...row, parts: row.parts.map((part) => partOf(part, row)) })),
  }));
}

function isSameLevel(before: Cell | undefined, cell: Cell | undefined): boolean {
  if (!before?.level && !cell?.level) return before?.writtenLevel === cell?.writtenLevel;
  return cell?.steps === 0;
}

/** Several short texts as one, each in a line of its own. Marked words are not read as Markdown, so that bars would be shown as bars. */
function joined({ texts: given, depths }: PartCell): string {
  const texts = given.map(tablesAsPoints);
  if (texts.length === 1) return texts[0] ?? '';
  return texts.map((text, i) => ((depths?.[i] ?? 0) > 0 ? `  – ${text}` : `• ${text}`)).join('\n');
}
