import { type GlanceEntry, type GlanceName, glanceTitle } from '../../jobProfile/glance.ts';
import { belongsTo, type JobProfile } from '../../jobProfile/jobProfile.ts';
import { nameOfRole } from '../../jobProfile/ladder.ts';
import type { DocxContext } from './docxContext.ts';
import { levelRuns } from './levels.ts';
import { type Part, paragraph, withNext } from './parts.ts';
import { type Cell, table } from './tables.ts';
import { phrase, words } from './texts.ts';
import { colours, room } from './theme.ts';
import type { Xml } from './xml.ts';

/** Who this is: where the role belongs, its title, what is known of it in a line, and where it stands on its ladder. */
export function titleBlock(context: DocxContext, profile: JobProfile): Part[] {
  const { title, facts, ladder, next, skillCount } = profile;
  const belongs = belongsTo(profile);
  const parts: Part[] = [];
  const line = (texts: readonly string[]) => texts.join(words(context, ' · ', { muted: true }));
  if (belongs.length > 0) parts.push(paragraph('Belongs', line(belongs.map(({ text }) => phrase(context, text)))));
  parts.push(paragraph('Title', phrase(context, title.text)));
  const known = facts.map(
    ({ label, parts: [part] }) =>
      words(context, `${label}: `, { muted: true }) + phrase(context, part?.text ?? '', { bold: true }),
  );
  if (skillCount > 0)
    known.push(words(context, `${skillCount} ${skillCount === 1 ? 'skill' : 'skills'}`, { muted: true }));
  if (known.length > 0) parts.push(paragraph('Facts', line(known)));
  if (ladder.steps.length > 0) {
    const arrow = words(context, context.rightToLeft ? '  ←  ' : '  →  ', { muted: true });
    const steps = ladder.steps.map(({ name, current }) =>
      phrase(context, name, current ? { bold: true, colour: colours.accent } : {}),
    );
    parts.push(paragraph('Ladder', steps.join(arrow)));
  }
  if (next.length > 0) {
    const names = next.map((role) => nameOfRole(role, context.rich.plain));
    parts.push(paragraph('Ladder', words(context, 'Next: ', { muted: true }) + words(context, names.join(', '))));
  }
  return withNext(parts);
}

/** Every skill and its level in one view; nothing while no skill has a level. */
export function glance(context: DocxContext, { glance: all }: JobProfile): Part[] {
  return (all?.groups ?? []).flatMap(({ group, entries, levels }) => {
    const head = group.title ? [paragraph('GlanceGroup', phrase(context, group.title.text))] : [];
    return [...withNext(head), levels.length > 0 ? levelsTable(context, entries) : names(context, entries)];
  });
}

/** Two skills in a row, to be read down the left one first. */
function levelsTable(context: DocxContext, entries: readonly GlanceEntry[]): Part {
  const half = Math.ceil(entries.length / 2);
  const rows = entries.slice(0, half).map((left, i): Cell[] => {
    const right = entries[half + i];
    return [...cells(context, left), ...(right ? cells(context, right) : [{ parts: [] }, { parts: [] }])];
  });
  const name = 2500;
  const level = Math.floor(room / 2) - name;
  return table(context, { widths: [name, level, name, level], rows, ruled: false, caption: glanceTitle });
}

function cells(context: DocxContext, { entry, name }: GlanceEntry): Cell[] {
  const level = entry.level ? levelRuns(context, entry.level.level, { place: false }) : '';
  return [{ parts: [paragraph('GlanceText', nameRuns(context, name))] }, { parts: [paragraph('GlanceText', level)] }];
}

/** Without levels the names say enough in a row. */
function names(context: DocxContext, entries: readonly GlanceEntry[]): Part {
  const dot = words(context, ' · ', { muted: true });
  return paragraph('GlanceText', entries.map(({ name }) => nameRuns(context, name)).join(dot));
}

function nameRuns(context: DocxContext, { from, text }: GlanceName): Xml {
  return from === 'name' ? phrase(context, text) : words(context, text);
}
