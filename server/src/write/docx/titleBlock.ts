import { belongsTo, type JobProfile } from '../../jobProfile/jobProfile.ts';
import { nameOfRole } from '../../jobProfile/ladder.ts';
import type { DocxContext } from './docxContext.ts';
import { type Part, paragraph, withNext } from './parts.ts';
import { phrase, words } from './texts.ts';
import { colours } from './theme.ts';

/** Who this is: where the role belongs, its title, what is known of it in a line, and where it stands on its ladder. */
export function titleBlock(context: DocxContext, profile: JobProfile): Part[] {
  const { title, facts, record, ladder, next, nextLabel, skillCount } = profile;
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
  if (record.length > 0) {
    const said = record.map(
      ({ label, parts: [part] }) =>
        words(context, `${label}: `, { muted: true }) + phrase(context, part?.text ?? '', { muted: true }),
    );
    parts.push(paragraph('Facts', line(said)));
  }
  if (ladder.steps.length > 0) {
    const arrow = words(context, context.rightToLeft ? '  ←  ' : '  →  ', { muted: true });
    const steps = ladder.steps.map(({ name, current }) =>
      phrase(context, name, current ? { bold: true, colour: colours.accent } : {}),
    );
    parts.push(paragraph('Ladder', steps.join(arrow)));
  }
  if (next.length > 0) {
    const names = next.map((role) => nameOfRole(role, context.rich.plain));
    parts.push(
      paragraph('Ladder', words(context, `${nextLabel}: `, { muted: true }) + words(context, names.join(', '))),
    );
  }
  return withNext(parts);
}
