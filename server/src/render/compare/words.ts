import type { Cell, Change, Column, Comparison } from '../../service/compare/model.ts';

/** "3 new", as a summary counts rows. */
export function countOf(change: Change, count: number): string {
  return `${count} ${change === 'same' ? 'the same' : change}`;
}

/** "3 new, 1 gone, 4 raised, 31 the same". */
export function summaryOf({ counts }: Pick<Comparison, 'counts'>): string {
  return counts.map(({ change, count }) => countOf(change, count)).join(', ');
}

/** "A, B and C". */
export function enumeration(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

/** How a column is called in running words: its title, and its label where several columns have that title. */
export function nameOfColumn({ title, label }: Column, plain: (markdown: string) => string): string {
  const name = plain(title) || 'Untitled role';
  return label === undefined ? name : `${name} (${label})`;
}

/** One sentence for each change of a cell against the cell before. Names of levels and groups are Markdown. */
export function changeWords(
  cell: Cell,
  before: Cell | undefined,
): { readonly change: Change; readonly words: string }[] {
  return cell.changes.map((change) => ({ change, words: wordsFor(change, cell, before) }));
}

function wordsFor(change: Change, cell: Cell, before: Cell | undefined): string {
  const [from, to] = [levelName(before), levelName(cell)];
  switch (change) {
    case 'new':
      return 'New';
    case 'gone':
      return 'Gone';
    case 'raised':
      return `Raised from ${from ?? ''} to ${to ?? ''}`;
    case 'lowered':
      return `Lowered from ${from ?? ''} to ${to ?? ''}`;
    case 'moved':
      return before?.group === undefined ? 'Moved into a group' : `Moved here from ${before.group}`;
    case 'reworded':
      return 'Reworded';
    case 'same':
      return 'The same';
    case 'changed':
      return levelChanged(before, cell);
  }
}

function levelChanged(before: Cell | undefined, cell: Cell): string {
  const [from, to] = [levelName(before), levelName(cell)];
  if (from === to && before?.level?.scaleName === cell.level?.scaleName) return 'Changed';
  if (from === undefined) return `Level added: ${to ?? ''}`;
  if (to === undefined) return `Level taken away: ${from}`;
  return from === to ? 'Level on another scale' : `Level changed from ${from} to ${to}`;
}

/** One line of Markdown. */
export function levelName(cell: Cell | undefined): string | undefined {
  return cell?.level?.name ?? cell?.writtenLevel;
}
