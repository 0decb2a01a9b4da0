import { type Data, type DataMap, firstOf, itemsOf, valueAt, wordsOf } from '../../support/data/data.ts';

/** A track where it stands. */
export interface Track {
  /** The key under which it is, or its own id; empty where it has none. */
  readonly key: string;
  readonly data: DataMap;
}

/** Constants nest tracks in disciplines and these in departments, hardly deeper. */
const deepest = 6;

/** All tracks in some data: mappings with milestones, in their order. */
export function tracksIn(data: Data, key = '', depth = 0): Track[] {
  if (data.kind === 'scalar' || depth > deepest) return [];
  if (data.kind === 'list') return data.items.flatMap((item) => tracksIn(item, '', depth + 1));
  if (isTrack(data)) return [{ key: key || wordsOf(firstOf(data, 'id', 'key')) || '', data }];
  return [...data.entries].flatMap(([name, value]) => tracksIn(value, name, depth + 1));
}

function isTrack(data: DataMap): boolean {
  const milestones = valueAt(data, 'milestones');
  return (
    milestones !== undefined &&
    milestones.kind !== 'scalar' &&
    milestonesOf(data).some(({ data }) => data.kind === 'map')
  );
}

export interface Milestone {
  readonly level: number;
  readonly data: Data;
}

/** The milestones of a track with their levels: the first of a list is 1, and keys that are numbers say them. */
export function milestonesOf(track: Data): Milestone[] {
  const milestones = valueAt(track, 'milestones');
  if (milestones?.kind !== 'map')
    return itemsOf(milestones).map((data, index) => ({ level: levelOf(data) ?? index + 1, data }));
  return [...milestones.entries].map(([key, data], index) => {
    const number = /\d{1,3}/.exec(key)?.[0];
    return { level: levelOf(data) ?? (number === undefined ? index + 1 : Number(number)), data };
  });
}

/** A level that a milestone states itself. */
function levelOf(milestone: Data): number | undefined {
  const words = wordsOf(firstOf(milestone, 'level', 'milestone'));
  return words !== undefined && /^\d{1,3}$/.test(words) ? Number(words) : undefined;
}
