import { belongsTo, type JobProfile } from '../../jobProfile/jobProfile.ts';
import { nameOfRole } from '../../jobProfile/ladder.ts';
import { ladderSteps } from './ladder.ts';
import { type LayoutLine, spaced, withNext } from './layoutLines.ts';
import type { Span } from './lines.ts';
import { type Tag, tag } from './pdfCanvas.ts';
import { type PdfContext, paragraph, phrase, smallLine, span } from './texts.ts';
import { colours, room, type TextStyle, textStyles } from './theme.ts';

/** The small lines around the title. */
const around: TextStyle = { ...textStyles.small, size: 9.5, leading: 14 };

/** More lines than this are a text rather than a header, which cannot be kept on one page with what follows. */
const mostKept = 40;

/** Who this is: where the role belongs, its title, grade and status, and where it stands on its ladder. */
export function header(context: PdfContext, profile: JobProfile, parent: Tag): LayoutLine[] {
  const { width } = room;
  const belongs = belongsTo(profile).map(({ text }) => text);
  const lines = smallLine(context, belongs, { width, style: around, tag: parent });
  const title = paragraph(phrase(context, profile.title.text, textStyles.title), {
    width,
    style: textStyles.title,
    tag: tag('H1', parent),
  });
  lines.push(...spaced(title, lines.length === 0 ? 0 : 2));
  lines.push(...spaced(facts(context, profile, parent), 5));
  lines.push(...spaced(record(context, profile, parent), 2));
  lines.push(...spaced(ladderSteps(context, profile.ladder, parent), 11));
  lines.push(...spaced(nextRoles(context, profile, parent), 6));
  return [...withNext(lines.slice(0, mostKept)), ...lines.slice(mostKept)];
}

function nextRoles(context: PdfContext, { next, nextLabel }: JobProfile, parent: Tag): LayoutLine[] {
  if (next.length === 0) return [];
  const names = next.map((role) => nameOfRole(role, context.rich.plain)).join(', ');
  const style = textStyles.small;
  return paragraph([span(context, `${nextLabel}: ${names}`, style)], {
    width: room.width,
    style,
    tag: tag('P', parent),
  });
}

/** Who answers for the profile, and of when it is. */
function record(context: PdfContext, { record: said }: JobProfile, parent: Tag): LayoutLine[] {
  if (said.length === 0) return [];
  const spans = said.flatMap(({ label, parts: [part] }, i) => [
    ...(i === 0 ? [] : [span(context, '  \u00a0·\u00a0  ', around)]),
    span(context, `${label}: `, around),
    ...phrase(context, part?.text ?? '', around),
  ]);
  return paragraph(spans, { width: room.width, style: around, tag: tag('P', parent) });
}

/** Grade, status, the role that this one builds on, and how many skills there are. */
function facts(context: PdfContext, { facts: known, skillCount }: JobProfile, parent: Tag): LayoutLine[] {
  const style = around;
  const strong = { ...style, colour: colours.text, bold: true };
  const all: Span[][] = known.map(({ label, parts: [part] }) => [
    span(context, `${label}: `, style),
    ...phrase(context, part?.text ?? '', strong),
  ]);
  if (skillCount > 0) all.push([span(context, `${skillCount} ${skillCount === 1 ? 'skill' : 'skills'}`, style)]);
  const spans = all.flatMap((fact, i) => [...(i === 0 ? [] : [span(context, '  \u00a0·\u00a0  ', style)]), ...fact]);
  return paragraph(spans, { width: room.width, style, tag: tag('P', parent) });
}
