import { type Glance, type GlanceEntry, type GlanceName, glanceTitle } from '../../jobProfile/glance.ts';
import type { DocxContext } from './docxContext.ts';
import { levelRuns } from './levels.ts';
import { type Part, paragraph, withNext } from './parts.ts';
import { type Cell, table } from './tables.ts';
import { phrase, words } from './texts.ts';
import { room } from './theme.ts';
import type { Xml } from './xml.ts';

/** Every skill and its level in one view. */
export function glance(context: DocxContext, { groups }: Glance): Part[] {
  return groups.flatMap(({ group, entries, levels }) => {
    const head = group.title ? [paragraph('GlanceGroup', phrase(context, group.title.text))] : [];
    return [...withNext(head), levels.length > 0 ? levelsTable(context, entries) : names(context, entries)];
  });
}

/** The width of a name, in twentieths of a point. */
const nameWidth = 2500;

/** Skills in two columns, to be read down the left one first. */
function levelsTable(context: DocxContext, entries: readonly GlanceEntry[]): Part {
  const half = Math.ceil(entries.length / 2);
  const rows = entries.slice(0, half).map((left, i): Cell[] => {
    const right = entries[half + i];
    return [...cells(context, left), ...(right ? cells(context, right) : [{ parts: [] }, { parts: [] }])];
  });
  const name = nameWidth;
  const level = Math.floor(room / 2) - name;
  return table(context, { widths: [name, level, name, level], rows, ruled: false, caption: glanceTitle });
}

function cells(context: DocxContext, { entry, name }: GlanceEntry): Cell[] {
  const level = entry.level ? levelRuns(context, entry.level.level, { withPosition: false }) : '';
  return [{ parts: [paragraph('GlanceText', nameRuns(context, name))] }, { parts: [paragraph('GlanceText', level)] }];
}

/** Skills without levels, one after the other in a line. */
function names(context: DocxContext, entries: readonly GlanceEntry[]): Part {
  const dot = words(context, ' · ', { muted: true });
  return paragraph('GlanceText', entries.map(({ name }) => nameRuns(context, name)).join(dot));
}

function nameRuns(context: DocxContext, { from, text }: GlanceName): Xml {
  return from === 'name' ? phrase(context, text) : words(context, text);
}
