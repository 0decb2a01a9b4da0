import { say } from '../../../service/message.ts';
import { nameKey } from '../../../service/text/names.ts';
import type { DraftText } from '../../draft.ts';
import { lineOf } from '../draftText.ts';
import type { LadderCategory } from '../ladder/ladderModel.ts';
import type { Notes } from '../notes.ts';
import type { GridReading, GridSkill } from './readGrid.ts';

/** What is known about tables from where they stand. */
export interface GridOptions {
  /** What the framework is called: the source's title, or words that stand for it, such as the name of the file. */
  readonly name: DraftText | string;
  /** What else the source says; the framework's description. */
  readonly description: DraftText | undefined;
  readonly lang: string | undefined;
  /** What is said of skills outside of the tables, by the keys of their names (`nameKey`). */
  readonly descriptions?: ReadonlyMap<string, DraftText>;
  /** Gives each text a file name that no other of the draft has. One of its own if left out. */
  readonly stems?: (text: string, fallback: string) => string;
}

/** Groups within the tables, below the titles of the tables where there are several. */
export function categoriesOf(
  { name }: GridOptions,
  notes: Notes,
): {
  categories: LadderCategory[];
  categoryOf: (reading: GridReading, skill: GridSkill) => number | undefined;
  /** Adds the groups that have no skills; to be called when all skills have asked for theirs. */
  addEmpty: (readings: readonly GridReading[]) => void;
} {
  const categories: LadderCategory[] = [];
  const places = new Map<string, number>();
  const seen = new Set<DraftText>();
  const place = (labels: readonly DraftText[]): number | undefined => {
    let parent: number | undefined;
    let key = '';
    for (const label of labels) {
      key += `${nameKey(label.text)}\n`;
      const known = places.get(key);
      if (!seen.has(label) && known !== undefined) notes.leave(label, say`the group is named above`);
      seen.add(label);
      if (known === undefined) {
        categories.push({ label: lineOf(label), description: undefined, parent });
        places.set(key, categories.length - 1);
      }
      parent = known ?? categories.length - 1;
    }
    return parent;
  };
  const isNamed = (title: DraftText | undefined): title is DraftText => title !== undefined && title !== name;
  const below = (title: DraftText | undefined, groups: readonly DraftText[]) =>
    place(isNamed(title) ? [title, ...groups] : groups);
  return {
    categories,
    categoryOf: ({ title }, { groups }) => below(title, groups),
    addEmpty(readings) {
      for (const { title, emptyGroups } of readings) for (const group of emptyGroups) below(title, [group]);
    },
  };
}
