import {
  type AtLevelBlock,
  type Block,
  type EntryBlock,
  type FactRole,
  factIn,
  factsIn,
  type GroupBlock,
  headingOf,
  isNameAlone,
} from '../../jobProfile/blocks.ts';
import { markdownOfText } from '../../jobProfile/oneLine.ts';
import { type ImportanceKey, importanceIn, type ScaleKey } from '../../jobProfile/scaleKeys.ts';
import { capitalWord } from '../../service/model/words.ts';
import { type Area, block } from './blocks.ts';
import { besideLabel, inTexts, items, overlined, underlined } from './grid.ts';
import { type LayoutLine, spaced, together, under, whole, withNext } from './layoutLines.ts';
import { besideStrip, levelLabel, levelName, stepLabel } from './levels.ts';
import { breakLines } from './lines.ts';
import { type Tag, tag } from './pdfCanvas.ts';
import { text } from './richTexts.ts';
import { baselineOf, type PdfContext, paragraph, phrase, smallLine, span } from './texts.ts';
import { grid, room, textStyles } from './theme.ts';

/** What is said of the levels is kept on one page where it is no higher. */
const highestKey = room.height * 0.35;

/** What is said once, before the skills: how this part is read, what is essential, and what the levels of each scale mean. */
export function skillsKey(
  context: PdfContext,
  scales: readonly ScaleKey[],
  importance: ImportanceKey,
  groups: readonly GroupBlock[],
  parent: Tag,
): LayoutLine[] {
  const entries = groups.flatMap((group) => group.entries);
  const hasLevels = entries.some(({ level }) => level);
  const hasTexts = entries.some(({ blocks }) => blocks.some(({ kind }) => kind === 'atLevel'));
  if (!hasLevels || (scales.length === 0 && !hasTexts && importance.sentence === undefined)) return [];
  const style = textStyles.body;
  const hasExamples = entries.some(({ blocks }) => blocks.some(({ kind }) => kind === 'points'));
  const words = [
    span(context, context.phrases.say('skills.barBefore'), style),
    ...(hasTexts
      ? [
          span(context, ` ${context.phrases.say('skills.blackText')}`, { ...style, bold: true }),
          span(
            context,
            ` ${context.phrases.say('skills.greyText')}${hasExamples ? ` ${context.phrases.say('skills.dashes')}` : ''}`,
            { ...style, colour: 'muted' },
          ),
        ]
      : []),
    ...(importance.sentence === undefined ? [] : [span(context, ` ${importance.sentence}`, style)]),
  ];
  const label = paragraph([span(context, context.phrases.say('skills.howToRead'), textStyles.small)], {
    width: grid.label,
    style: { ...textStyles.small, leading: style.leading },
    tag: tag('P', parent),
  });
  const how = together(besideLabel(label, paragraph(words, { width: grid.width, style, tag: tag('P', parent) })));
  const key = [...how, ...scales.flatMap((scale) => spaced(scaleLines(context, scale, scales.length > 1, parent), 7))];
  return whole(key, highestKey);
}

/** What the levels of a scale mean, the highest first. */
function scaleLines(context: PdfContext, { name, levels }: ScaleKey, isNamed: boolean, parent: Tag): LayoutLine[] {
  const node = tag('L', parent);
  const head = isNamed
    ? inTexts(
        paragraph(phrase(context, name, textStyles.listedGroup), {
          width: grid.width,
          style: textStyles.listedGroup,
          tag: tag('P', parent),
        }),
      )
    : [];
  const rows = levels.map(({ level, description }) => {
    const item = tag('LBody', tag('LI', node));
    const label = stepLabel(context, level, level.name, { style: textStyles.fact, start: besideStrip }, item);
    const meaning = { ...textStyles.small, colour: 'ink' } as const;
    const said = description ? text(context, description.text, { width: grid.width, style: meaning, tag: item }) : [];
    return together(besideLabel(label, said));
  });
  const lines = rows.flatMap((row, i) => overlined(context, spaced(row, i === 0 && head.length === 0 ? 3.5 : 4), 1.75));
  return together([...withNext(head), ...lines]);
}

/** The groups of skills one after the other, each with what is said of its skills. */
export function groupsLines(
  context: PdfContext,
  groups: readonly GroupBlock[],
  importance: ImportanceKey,
  parent: Tag,
): LayoutLine[] {
  return groups.flatMap((group, i) => spaced(groupLines(context, group, importance, parent), i === 0 ? 0 : 14));
}

function groupLines(context: PdfContext, group: GroupBlock, importance: ImportanceKey, parent: Tag): LayoutLine[] {
  const { title, description, facts, entries } = group;
  const node = tag('Sect', parent);
  const head = title === undefined ? [] : groupHead(context, group, node);
  const types = facts.filter(({ role }) => role === 'type');
  const about: LayoutLine[] = [
    ...types.flatMap((fact) =>
      smallLine(
        context,
        fact.parts.map(({ text: part }) => part),
        { width: grid.width, style: textStyles.small, tag: node },
      ),
    ),
    ...(description
      ? spaced(
          text(context, description.text, { width: grid.width, style: textStyles.quiet, tag: node }),
          types.length > 0 ? 2 : 0,
        )
      : []),
  ];
  const intro = about.length === 0 ? [] : withNextTail(spaced(inTexts(about), head.length > 0 ? 3.5 : 0));
  const degree = title === undefined ? 'H3' : 'H4';
  const body = entries.every(isNameAlone)
    ? items(
        context,
        entries.map((entry) => inTexts(nameOnly(context, entry, node))),
      )
    : entries.flatMap((entry, i) => {
        const lines = skill(context, entry, importance, node, degree);
        if (i === 0) return spaced(lines, head.length + intro.length === 0 ? 0 : 5.25);
        return overlined(context, spaced(lines, 10.75), 5.25);
      });
  const made = entries.every(isNameAlone) ? spaced(body, head.length + intro.length === 0 ? 0 : 3.5) : body;
  return [...withNext(bookmarked(head, context.plain(title?.text ?? ''))), ...intro, ...under(made)];
}

/** The introduction of a group stays with its skills by its last lines. */
function withNextTail(lines: readonly LayoutLine[]): LayoutLine[] {
  return [...lines.slice(0, -2), ...withNext(lines.slice(-2))];
}

/** The name of a group above its rule. */
function groupHead(context: PdfContext, { title }: GroupBlock, parent: Tag): LayoutLine[] {
  const style = textStyles.group;
  return underlined(
    context,
    paragraph(phrase(context, title?.text ?? '', style), { width: room.width, style, tag: tag('H3', parent) }),
  );
}

function bookmarked(lines: readonly LayoutLine[], title: string): LayoutLine[] {
  return lines.map((line, i) =>
    i > 0
      ? line
      : {
          ...line,
          draw: (canvas, x, y, gap) => {
            canvas.bookmark(title, 2, y);
            line.draw(canvas, x, y, gap);
          },
        },
  );
}

function nameOnly(context: PdfContext, entry: EntryBlock, parent: Tag): LayoutLine[] {
  return paragraph(phrase(context, entry.name?.text ?? '', textStyles.body), {
    width: grid.width,
    style: textStyles.body,
    tag: tag('P', parent),
  });
}

/** A skill: its level beside its name and what is said of it. */
function skill(
  context: PdfContext,
  entry: EntryBlock,
  { marked }: ImportanceKey,
  parent: Tag,
  degree: string,
): LayoutLine[] {
  const { level, blocks } = entry;
  const sect = tag('Sect', parent);
  const name = headingOf(entry);
  const heading = tag(degree, sect);
  const side = tag('Sect', sect);
  const style = textStyles.skill;
  const head = name ? paragraph(phrase(context, name.text, style), { width: grid.width, style, tag: heading }) : [];
  // Of a skill of a catalogue each level stands beside what it means.
  const firstNamed = blocks.findIndex(isNamedLevel);
  const body = skillBody(context, firstNamed < 0 ? blocks : blocks.slice(0, firstNamed), sect);
  const levels = blocks.filter(isNamedLevel).flatMap((one) => spaced(namedLevel(context, one, sect), 3.5));
  const after =
    firstNamed < 0
      ? []
      : skillBody(
          context,
          blocks.slice(firstNamed).filter((one) => !isNamedLevel(one)),
          sect,
        );
  const word = importanceIn(entry);
  const written = factIn(blocks, 'level');
  const label = [
    ...(level ? levelLabel(context, level.level, side) : []),
    ...(written && !level
      ? levelName(
          context,
          `${written.label ? `${written.label}${context.phrases.say('labels.colon')} ` : ''}${written.parts[0]?.text ?? ''}`,
          { ...textStyles.fact, leading: 14 },
          side,
        )
      : []),
    ...(word !== undefined && marked.has(word) ? [wordTag(context, word, side)] : []),
    ...factsIn(blocks)
      .filter(({ role }) => role === 'type')
      .flatMap(({ parts }) =>
        paragraph(phrase(context, parts[0]?.text ?? '', textStyles.small), {
          width: grid.label,
          style: textStyles.small,
          tag: tag('P', side),
        }),
      ),
  ];
  const texts = [...withNext(head), ...(head.length > 0 ? under(body) : body)];
  const lines = besideLabel(label, texts.length > 0 ? texts : [], (canvas) => {
    canvas.open(sect);
    if (name) canvas.open(heading);
  });
  const rest = [...levels, ...spaced(inTexts(after), 3.5)];
  const shown = lines.length > 0 ? lines : label;
  return rest.length === 0
    ? together(shown)
    : [...together(shown.map((line, i) => (i < shown.length - 1 ? line : { ...line, keep: 2 }))), ...rest];
}

function isNamedLevel(block: Block): block is AtLevelBlock {
  return block.kind === 'atLevel' && block.role === 'named';
}

/** What one of several levels means, beside its strip and its name. */
function namedLevel(context: PdfContext, { level, label, blocks }: AtLevelBlock, parent: Tag): LayoutLine[] {
  const sect = tag('Sect', parent);
  const area: Area = { width: grid.width, style: textStyles.body, tag: sect };
  // What is on no scale has its name alone.
  const start = level ? besideStrip : 0;
  const side = stepLabel(context, level, label, { style: textStyles.fact, start }, tag('P', sect));
  const body = blocks.flatMap((one, i) => spaced(block(context, one, area), i === 0 ? 0 : 2));
  return together(besideLabel(side, body));
}

/** What stands in the column of labels. */
const besideSkill: ReadonlySet<FactRole> = new Set<FactRole>(['level', 'importance', 'type']);

/** The texts of a skill: what it means quietly, what is asked in ink, then examples and links. A skill without a level's text has its meaning in ink. */
function skillBody(context: PdfContext, blocks: readonly Block[], parent: Tag): LayoutLine[] {
  const isAsked = blocks.some((one) => one.kind === 'atLevel' && one.role === 'own');
  const area: Area = { width: grid.width, style: textStyles.body, tag: parent };
  const lines: LayoutLine[] = [];
  const add = (made: readonly LayoutLine[], space: number) => {
    for (const line of spaced(made, lines.length === 0 ? 0 : space)) lines.push(line);
  };
  for (const one of blocks) {
    switch (one.kind) {
      case 'fact':
        if (!besideSkill.has(one.role)) add(block(context, one, { ...area, style: textStyles.small }), 2);
        break;
      case 'text':
        add(text(context, markdownOfText(one), { ...area, style: isAsked ? textStyles.quiet : textStyles.body }), 0);
        break;
      case 'atLevel':
        add(
          one.blocks.flatMap((inner, i) => spaced(block(context, inner, area), i === 0 ? 0 : 2)),
          3.5,
        );
        break;
      case 'points':
        add(block(context, one, { ...area, style: textStyles.quiet }), 2);
        break;
      default:
        add(block(context, one, { ...area, style: textStyles.small }), 2.5);
    }
  }
  return lines;
}

/** A word in a frame. */
function wordTag(context: PdfContext, word: string, parent: Tag): LayoutLine {
  const style = textStyles.tag;
  const [line] = breakLines([span(context, capitalWord(context.phrases, word), style)], grid.label);
  const padding = 3;
  return {
    space: 2,
    keep: 0,
    height: style.leading + 1.5,
    draw: (canvas, x, y) => {
      if (!line) return;
      canvas.artifact(() =>
        canvas.frame(x, y, line.width + 2 * padding, style.leading + 1.5, context.palette.ink, 1.5),
      );
      canvas.line(line, x + padding, baselineOf(y + 0.75, style), tag('P', parent));
    },
  };
}
