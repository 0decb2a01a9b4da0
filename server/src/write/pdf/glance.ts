import { factIn } from '../../jobProfile/blocks.ts';
import {
  countsInWords,
  type Glance,
  type GlanceEntry,
  type GlanceGroup,
  glanceTitle,
} from '../../jobProfile/glance.ts';
import { positionOf } from '../../jobProfile/levels.ts';
import type { ImportanceKey } from '../../jobProfile/scaleKeys.ts';
import { importanceIn } from '../../jobProfile/scaleKeys.ts';
import type { ResolvedLevel } from '../../service/model/levels.ts';
import { wordOfFormat } from '../../service/model/words.ts';
import { besideLabel, inTexts, overlined } from './grid.ts';
import { heightOf, type LayoutLine, spaced, together, under, withNext } from './layoutLines.ts';
import { besideStrip, stepLabel } from './levels.ts';
import { breakLines, type Span } from './lines.ts';
import { type Tag, tag } from './pdfCanvas.ts';
import { sectionHead } from './sectionHead.ts';
import { baselineOf, type PdfContext, paragraph, phrase, span } from './texts.ts';
import { grid, room, type TextStyle, textStyles } from './theme.ts';

/** A place that the glance tells the page of. */
export const detailAnchor = 'skills';

/** What the glance needs besides. */
interface GlanceOptions {
  readonly importance: ImportanceKey;
  /** Whether what the levels mean is explained further on. */
  readonly isExplained: boolean;
  /** What is left of the first page below what stands above it, in points; nothing where that goes on to the second page. */
  readonly free: number;
  /** Whether the document is to be one page. */
  readonly isSummary: boolean;
}

/** How the names of skills stand: one line each, or after one another for each level. */
type Form = 'listed' | 'dense';

/**
 * Every skill and its level in one view: a line a skill where all of them fit on the first page, else a line a level and group. Where that does not
 * fit either, whole groups go on to the next page, which says so, as does the first.
 */
export function glance(
  context: PdfContext,
  { groups, isCounted = false }: Glance,
  parent: Tag,
  options: GlanceOptions,
): LayoutLine[] {
  const { free, isSummary } = options;
  const head = sectionHead(context, {
    title: isSummary ? context.phrases.say('glance.levels') : glanceTitle(context.phrases),
    parent,
    note: (pages) => noteOf(context, options, pages),
  });
  const made = (form: Form) => groups.map((group) => groupLines(context, group, parent, form, options.importance));
  const joined = (parts: readonly (readonly LayoutLine[])[]) => ruledApart(context, parts);
  if (isCounted)
    return [
      ...withNext(head),
      ...under(spaced(joined(groups.map((group) => countedGroup(context, group, parent))), 5)),
    ];
  if (isSummary) return [...withNext(head), ...under(spaced(joined(made('dense')), 5))];
  const listed = [...withNext(head), ...under(spaced(joined(made('listed')), 5))];
  const available = free > heightOf(head, true) + 60 ? free : room.height;
  if (heightOf(listed, true) <= available) return listed;
  const dense = made('dense');
  const all = [...withNext(head), ...under(spaced(joined(dense), 5))];
  if (heightOf(all, true) <= available) return all;
  return spread(context, groups, dense, { head, available, parent });
}

/** Room above and below the hairline between two groups. */
const space = 3.75;

/** Groups below each other, with a hairline between two of them. */
function ruledApart(context: PdfContext, groups: readonly (readonly LayoutLine[])[]): LayoutLine[] {
  return groups.flatMap((lines, i) => (i === 0 ? lines : overlined(context, spaced(lines, space * 2), space)));
}

/** Groups that fit, then a line that says which ones do not; the page after begins with the heading once more. */
function spread(
  context: PdfContext,
  groups: readonly GlanceGroup[],
  made: readonly (readonly LayoutLine[])[],
  { head, available, parent }: { head: readonly LayoutLine[]; available: number; parent: Tag },
): LayoutLine[] {
  const note = 20;
  let used = heightOf(head, true) + 5 + note;
  let fitting = 0;
  while (fitting < made.length && used + heightOf(made[fitting] ?? [], false) + 2 * space <= available) {
    used += heightOf(made[fitting] ?? [], false) + 2 * space;
    fitting++;
  }
  const continued = sectionHead(context, {
    title: context.phrases.say('document.continued', { title: glanceTitle(context.phrases) }),
    parent,
    isRepeated: true,
  })[0];
  const repeated = (lines: readonly LayoutLine[]) =>
    continued ? lines.map((line) => ({ ...line, head: withSpaceBelow(continued) })) : [...lines];
  const joined = (from: number, to: number) => ruledApart(context, made.slice(from, to));
  if (fitting === 0 || fitting === made.length)
    return [...withNext(head), ...under(spaced(repeated(joined(0, made.length)), 5))];
  const left = groups
    .slice(fitting)
    .map(
      ({ group, entries }) =>
        `${group.title ? context.plain(group.title.text) : context.phrases.say('skills.others')} (${entries.length})`,
    );
  const anchor = 'glance';
  const style = textStyles.small;
  const told: LayoutLine = {
    space: space * 2,
    keep: 0,
    height: style.leading,
    draw: (canvas, x, y) => {
      const page = context.pages.get(anchor) ?? 2;
      const words = context.phrases.say('glance.onPage', { groups: left.join(', '), page });
      const [line] = breakLines([span(context, words, style)], Number.POSITIVE_INFINITY);
      const [cut] = breakLines([span(context, words, style)], grid.width);
      const shown = line && line.width <= grid.width ? line : cut;
      if (shown) canvas.artifact(() => canvas.words(shown, x + grid.text, baselineOf(y, style)));
    },
  };
  const rest = repeated(joined(fitting, made.length)).map((line, i) =>
    i === 0 ? { ...line, anchor, space: room.height } : line,
  );
  return [...withNext(head), ...under(spaced(joined(0, fitting), 5)), told, ...rest];
}

function withSpaceBelow(line: LayoutLine): LayoutLine {
  return { ...line, height: line.height + 5 };
}

/** What the head of the glance says at its right. */
function noteOf(
  context: PdfContext,
  { importance, isExplained }: GlanceOptions,
  pages: ReadonlyMap<string, number>,
): Span[] {
  const style = textStyles.small;
  const { marked, note } = importance;
  const number = pages.get(detailAnchor);
  const spans: Span[] = [];
  if (note !== undefined) {
    // The word that skills are marked with stands in the letters of the mark.
    const [value = ''] = marked;
    const word = wordOfFormat(context.phrases, value) ?? value;
    const at = word === '' ? -1 : note.lastIndexOf(word);
    if (at < 0) spans.push(span(context, note, style));
    else
      spans.push(
        span(context, note.slice(0, at), style),
        span(context, word, markStyle(value)),
        span(context, note.slice(at + word.length), style),
      );
  } else if (marked.has('essential')) {
    spans.push(span(context, context.phrases.say('importance.boldEssential'), markStyle('essential')));
  }
  if (isExplained && number !== undefined) {
    spans.push(
      span(
        context,
        `${spans.length > 0 ? ' ' : ''}${context.phrases.say('glance.explainedOn', { page: number })}`,
        style,
      ),
    );
  }
  return spans;
}

function markStyle(word: string): TextStyle {
  return word === 'essential'
    ? { ...textStyles.small, colour: 'ink', bold: true }
    : { ...textStyles.small, italic: true };
}

function groupLines(
  context: PdfContext,
  glanceGroup: GlanceGroup,
  parent: Tag,
  form: Form,
  importance: ImportanceKey,
): LayoutLine[] {
  const { group, entries } = glanceGroup;
  const node = tag('Sect', parent);
  const style = textStyles.listedGroup;
  const count =
    form === 'dense' ? [span(context, ` ${entries.length}`, { ...style, colour: 'muted', bold: false })] : [];
  const head =
    group.title === undefined
      ? []
      : inTexts(
          paragraph([...phrase(context, group.title.text, style), ...count], {
            width: grid.width,
            style,
            tag: tag('H3', node),
          }),
        );
  const list = tag('L', node);
  const body =
    form === 'listed'
      ? listedSkills(context, entries, list, importance)
      : denseLevels(context, entries, list, importance);
  return together([...withNext(head), ...under(body)]);
}

/** How many skills of a group have which level. */
function countedGroup(context: PdfContext, group: GlanceGroup, parent: Tag): LayoutLine[] {
  const style = textStyles.listed;
  const title = group.group.title?.text;
  const node = tag('P', parent);
  const label =
    title === undefined
      ? []
      : paragraph(phrase(context, title, { ...style, bold: true }), { width: grid.label, style, tag: node });
  const words = countsInWords(context.phrases, group).flatMap((part, i) => [
    ...(i === 0 ? [] : [span(context, ', ', style)]),
    ...phrase(context, part, style),
  ]);
  return together(besideLabel(label, paragraph(words, { width: grid.width, style, tag: node })));
}

/** A skill a line: its strip, its level, its name. */
function listedSkills(
  context: PdfContext,
  entries: readonly GlanceEntry[],
  list: Tag,
  { marked }: ImportanceKey,
): LayoutLine[] {
  return entries.flatMap(({ entry, name }) => {
    const item = tag('LI', list);
    const label = tag('Lbl', item);
    const node = tag('LBody', item);
    const word = importanceIn(entry);
    const style = textStyles.listed;
    const isMarked = word !== undefined && marked.has(word);
    const spans = [
      ...phrase(context, name.text, isMarked && word === 'essential' ? { ...style, bold: true } : style),
      ...(isMarked && word !== 'essential'
        ? [
            span(context, ` \u00a0${wordOfFormat(context.phrases, word) ?? word}`, {
              ...textStyles.quiet,
              italic: true,
            }),
          ]
        : []),
    ];
    const text = paragraph(spans, { width: grid.width, style, tag: node });
    const level = entry.level?.level;
    const written = factIn(entry.blocks, 'level')?.parts[0]?.text;
    return besideLabel(levelCell(context, level, written, label), text);
  });
}

/** The level of a line of the glance; what is on no scale has its words alone, where those of the others begin. */
function levelCell(
  context: PdfContext,
  level: ResolvedLevel | undefined,
  written: string | undefined,
  node: Tag,
): LayoutLine[] {
  const name = level?.name ?? written;
  return name === undefined
    ? []
    : stepLabel(context, level, name, { style: textStyles.quiet, start: besideStrip }, node);
}

/** The skills of a group that have one level, in the order in which the group has its levels first. */
function denseLevels(
  context: PdfContext,
  entries: readonly GlanceEntry[],
  list: Tag,
  { marked }: ImportanceKey,
): LayoutLine[] {
  const byLevel = new Map<string, GlanceEntry[]>();
  for (const one of entries) {
    const { level, blocks } = one.entry;
    const key = level
      ? `${level.level.name} ${positionOf(context.phrases, level.level)}`
      : (factIn(blocks, 'level')?.parts[0]?.text ?? '');
    byLevel.set(key, [...(byLevel.get(key) ?? []), one]);
  }
  const share = ([first]: readonly GlanceEntry[]) => {
    const level = first?.entry.level?.level;
    return level ? (level.to + 1) / level.steps.length : -1;
  };
  return [...byLevel.values()]
    .sort((a, b) => share(b) - share(a))
    .flatMap((some, i) => {
      const item = tag('LI', list);
      const label = tag('Lbl', item);
      const node = tag('LBody', item);
      const [first] = some;
      const style = textStyles.listed;
      const spans = some.flatMap(({ entry, name }, j) => {
        const word = importanceIn(entry);
        const isMarked = word !== undefined && marked.has(word);
        return [
          ...(j === 0 ? [] : [span(context, ' \u00a0·\u00a0 ', { ...style, colour: 'muted' })]),
          ...phrase(context, name.text, isMarked && word === 'essential' ? { ...style, bold: true } : style),
          ...(isMarked && word !== 'essential'
            ? [span(context, ` ${wordOfFormat(context.phrases, word) ?? word}`, { ...textStyles.quiet, italic: true })]
            : []),
        ];
      });
      const text = paragraph(spans, { width: grid.width, style, tag: node });
      const written = first && factIn(first.entry.blocks, 'level')?.parts[0]?.text;
      const without =
        byLevel.size > 1 || entries.some(({ entry }) => entry.level) ? context.phrases.say('levels.none') : undefined;
      return spaced(
        together(
          besideLabel(
            levelCell(context, first?.entry.level?.level, written ?? (first?.entry.level ? undefined : without), label),
            text,
          ),
        ),
        i === 0 ? 0 : 1.5,
      );
    });
}
