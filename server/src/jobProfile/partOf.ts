import type { Place } from '../service/document/profile/profile.ts';
import type { Block, GroupBlock, TableBlock } from './blocks.ts';
import type { JobProfile, Section } from './jobProfile.ts';

/** Lines of the role's own file, 0-based, the last one included. */
export interface Lines {
  readonly first: number;
  readonly last: number;
}

/**
 * What of a profile stands in some lines of its file: of one line the whole section that it is in, of several the items that they touch, below the
 * headings of their sections. A value reaches to the next one that is written below it. `undefined` where the lines are above all sections,
 * or hold none: then the profile as a whole is meant.
 */
export function partOf({ uri, sections }: JobProfile, lines: Lines): readonly Section[] | undefined {
  const touches = reachOf(
    sections.flatMap((section) => linesIn(section.blocks, uri)),
    lines,
  );
  const touched = sections.flatMap((section): Section[] => {
    if (!linesIn(section.blocks, uri).some(touches)) return [];
    return [
      lines.first === lines.last ? section : ({ ...section, blocks: kept(section.blocks, uri, touches) } as Section),
    ];
  });
  return touched.length === 0 ? undefined : touched;
}

/** Whether the value that begins at a line reaches into the lines, given where all values begin. */
function reachOf(starts: readonly number[], { first, last }: Lines): (start: number) => boolean {
  const before = Math.max(...starts.filter((start) => start <= first), Number.NEGATIVE_INFINITY);
  return (start) => start === before || (start >= first && start <= last);
}

function kept(blocks: readonly Block[], uri: string, touches: (start: number) => boolean): readonly Block[] {
  return blocks.flatMap((block): Block[] => {
    if (!linesIn([block], uri).some(touches)) return [];
    if (block.kind === 'group') return [keptOfGroup(block, uri, touches)];
    return [block.kind === 'table' ? keptOfTable(block, uri, touches) : block];
  });
}

/** A group whose own lines are touched, such as its title, is meant as a whole. */
function keptOfGroup(group: GroupBlock, uri: string, touches: (start: number) => boolean): GroupBlock {
  const entries = group.entries.filter((entry) => linesIn([entry], uri).some(touches));
  return entries.length === 0 ? group : { ...group, entries };
}

function keptOfTable(table: TableBlock, uri: string, touches: (start: number) => boolean): TableBlock {
  return { ...table, rows: table.rows.filter(({ place }) => lineOf(place, uri).some(touches)) };
}

/** The lines at which values of these blocks begin in a file. */
function linesIn(blocks: readonly Block[], uri: string): number[] {
  return blocks.flatMap((block) => placesIn(block).flatMap((place) => lineOf(place, uri)));
}

/** Where the values of a block are written, as far as they have a place. */
function placesIn(block: Block): (Place | undefined)[] {
  switch (block.kind) {
    case 'text':
    case 'name':
      return [block.place];
    case 'fact':
      return block.parts.map(({ place }) => place);
    case 'details':
      return block.details.flatMap(({ place, values }) => [place, ...values.map((value) => value.place)]);
    case 'atLevel':
      return block.blocks.flatMap(placesIn);
    case 'points':
      return block.points.map(({ place }) => place);
    case 'links':
      return block.links.map(({ url }) => url.place);
    case 'table':
      return block.rows.map(({ place }) => place);
    case 'entry':
      return [block.place, block.name?.place, ...block.blocks.flatMap(placesIn)];
    case 'group':
      return [block.place, block.title?.place, block.description?.place, ...block.entries.flatMap(placesIn)];
  }
}

function lineOf(place: Place | undefined, uri: string): number[] {
  return place?.uri === uri ? [place.range.start.line] : [];
}
