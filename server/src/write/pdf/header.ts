import { belongsTo, type JobProfile } from '../../jobProfile/jobProfile.ts';
import { nameOfRole } from '../../jobProfile/ladder.ts';
import { breakLines, type Line, type Span } from './lines.ts';
import { type Paper, type Tag, tag } from './pdfCanvas.ts';
import { type Strip, spaced, withNext } from './strips.ts';
import { baselineOf, paragraph, phrase, type Setting, smallLine, span } from './texts.ts';
import { colours, looks, room } from './theme.ts';

/** Who this is: where the role belongs, its title, grade and status, and where it stands on its ladder. */
export function header(setting: Setting, profile: JobProfile, parent: Tag): Strip[] {
  const { title, ladder, next } = profile;
  const width = room.width;
  const strips = smallLine(
    setting,
    belongsTo(profile).map(({ text }) => text),
    {
      width,
      look: { ...looks.small, size: 9.5, leading: 14 },
      tag: parent,
    },
  );
  const titleStrips = paragraph(phrase(setting, title.text, looks.title), {
    width,
    look: looks.title,
    tag: tag('H1', parent),
  });
  strips.push(...spaced(titleStrips, strips.length === 0 ? 0 : 2));
  strips.push(...spaced(facts(setting, profile, parent), 5));
  if (ladder.steps.length > 0) strips.push(...spaced(steps(setting, profile, parent), 11));
  if (next.length > 0) {
    const line = next.map((role) => nameOfRole(role, setting.rich.plain)).join(', ');
    strips.push(
      ...spaced(
        paragraph([span(setting, `Next: ${line}`, looks.small)], { width, look: looks.small, tag: tag('P', parent) }),
        6,
      ),
    );
  }
  return withNext(strips.slice(0, 40)).concat(strips.slice(40));
}

function facts(setting: Setting, profile: JobProfile, parent: Tag): Strip[] {
  const look = { ...looks.small, size: 9.5, leading: 14 };
  const strong = { ...look, colour: colours.text, bold: true };
  const all: Span[][] = profile.facts.map(({ label, parts: [part] }) => [
    span(setting, `${label}: `, look),
    ...phrase(setting, part?.text ?? '', strong),
  ]);
  const { skillCount } = profile;
  if (skillCount > 0) all.push([span(setting, `${skillCount} ${skillCount === 1 ? 'skill' : 'skills'}`, look)]);
  const spans = all.flatMap((fact, i) => [...(i === 0 ? [] : [span(setting, '  \u00a0·\u00a0  ', look)]), ...fact]);
  return paragraph(spans, { width: room.width, look, tag: tag('P', parent) });
}

const stepLook = { size: 9, leading: 13, colour: colours.text } as const;
const padding = 9;
const height = 19;
const between = 20;

interface Step {
  readonly current: boolean;
  readonly lines: readonly Line[];
  readonly x: number;
  readonly width: number;
  readonly tag: Tag;
}

/** Grades as small boxes from left to right, this one filled, in as many rows as they need. */
function steps(setting: Setting, { ladder }: JobProfile, parent: Tag): Strip[] {
  const node = tag('L', parent);
  const rows: Step[][] = [[]];
  let x = 0;
  for (const { name, current } of ladder.steps) {
    const look = current ? { ...stepLook, colour: '#ffffff', bold: true } : stepLook;
    const spans = phrase(setting, name, look).map((part) => withoutLink(part, look.colour));
    const lines = breakLines(spans, room.width - 2 * padding);
    const width = Math.max(0, ...lines.map((line) => line.width)) + 2 * padding;
    if (x > 0 && x + between + width + between > room.width) {
      rows.push([]);
      x = 0;
    }
    const left = x === 0 ? 0 : x + between;
    rows.at(-1)?.push({ current, lines, x: left, width, tag: tag('LBody', tag('LI', node)) });
    x = left + width;
  }
  return rows.flatMap((row, i) => rowOf(row, i === rows.length - 1));
}

function withoutLink({ text, face, size }: Span, colour: string): Span {
  return { text, face, size, colour };
}

function rowOf(row: readonly Step[], last: boolean): Strip[] {
  const most = Math.max(1, ...row.map(({ lines }) => lines.length));
  // A name that needs a page is text as any other.
  if (most > 8) return row.flatMap(stepAsText);
  const tall = height + (most - 1) * stepLook.leading;
  const draw = (paper: Paper, left: number, y: number) => {
    for (const [i, { current, lines, x, width, tag: node }] of row.entries()) {
      paper.artifact(() => {
        if (current) paper.fill(left + x, y, width, tall, colours.accent, 3);
        else paper.frame(left + x, y, width, tall, colours.outline, 3);
        if (i < row.length - 1 || !last) paper.arrow(left + x + width + 4.5, y + tall / 2, between - 9);
      });
      const above = (tall - lines.length * stepLook.leading) / 2;
      for (const [j, line] of lines.entries()) {
        paper.line(line, left + x + padding, baselineOf(y + above + j * stepLook.leading, stepLook), node);
      }
    }
  };
  return [{ space: 5, keep: 0, height: tall, draw }];
}

function stepAsText({ lines, tag: node, current }: Step): Strip[] {
  return lines.map((line) => ({
    space: 0,
    keep: 0,
    height: stepLook.leading,
    draw: (paper, x, y) => {
      if (current) paper.bar(x, y, line.width + 2 * padding, stepLook.leading, colours.accent);
      paper.line(line, x + padding, baselineOf(y, stepLook), node);
    },
  }));
}
