import {
  type AtLevelBlock,
  type EntryBlock,
  factIn,
  type GroupBlock,
  headingOf,
  isNameAlone,
} from '../../jobProfile/blocks.ts';
import { markdownOfText } from '../../jobProfile/oneLine.ts';
import { type ImportanceKey, importanceIn, type ScaleKey } from '../../jobProfile/scaleKeys.ts';
import { capitalWord } from '../../service/model/words.ts';
import { blockParts, factRuns, inCell, nameOnly, prose } from './blockParts.ts';
import type { DocxContext } from './docxContext.ts';
import { markdownHeading } from './headings.ts';
import { type ItemPart, itemRows } from './itemRows.ts';
import { levelRuns, stepRuns } from './levels.ts';
import { markdownParts, type TextStyles } from './markdownParts.ts';
import { type Cell, type Part, paragraph, table, withNext } from './parts.ts';
import { phrase, words } from './texts.ts';
import { grid } from './theme.ts';

/** What is said once before the skills: how they are read, which are essential, and what the levels of each scale mean. */
export function skillsKey(
  context: DocxContext,
  scales: readonly ScaleKey[],
  { sentence }: ImportanceKey,
  groups: readonly GroupBlock[],
): Part[] {
  const entries = groups.flatMap((group) => group.entries);
  if (!entries.some(({ level }) => level)) return [];
  const hasTexts = entries.some(({ blocks }) => blocks.some(({ kind }) => kind === 'atLevel'));
  if (scales.length === 0 && !hasTexts && sentence === undefined) return [];
  const guide =
    words(context, context.phrases.say('skills.barBefore')) +
    (hasTexts
      ? words(context, ` ${context.phrases.say('skills.blackText')}`, { bold: true }) +
        words(context, ` ${context.phrases.say('skills.greyText')} ${context.phrases.say('skills.dashes')}`, {
          muted: true,
        })
      : '') +
    (sentence === undefined ? '' : words(context, ` ${sentence}`));
  return [
    paragraph('RoleGuide', guide, { keepNext: true }),
    ...scales.flatMap((scale) => scaleParts(context, scale, scales.length > 1)),
  ];
}

function scaleParts(context: DocxContext, { name, levels }: ScaleKey, isNamed: boolean): Part[] {
  const rows = levels.map(({ level, description }, i): Cell[] => [
    { parts: [paragraph('RoleScale', stepRuns(context, level), { keepNext: i < levels.length - 1 })] },
    { parts: [paragraph('RoleScale', phrase(context, level.name, { bold: true }))] },
    { parts: description ? markdownParts(context, description.text, { ...inCell, style: 'RoleScale' }) : [] },
  ]);
  const head = isNamed ? withNext([paragraph('RoleScale', phrase(context, name, { bold: true }))]) : [];
  return [
    ...head,
    table({
      widths: [grid.strip, grid.level, grid.text],
      rows,
      ruled: true,
      caption: context.phrases.say('levels.meaning'),
    }),
  ];
}

/** A row stays in one piece by itself. */
function inRow(part: Part): Part {
  return part.kind === 'paragraph' ? { ...part, keepNext: false } : part;
}

/** The texts of a skill by what they are: its meaning quietly where a level says what is asked. */
function stylesFor(entry: EntryBlock): { readonly meaning: TextStyles; readonly asked: TextStyles } {
  const asked: TextStyles = { ...inCell, style: 'RoleSkillAsked', list: 'RoleIndicator', small: 'RoleSmall' };
  const isAsked = entry.blocks.some((block) => block.kind === 'atLevel' && block.role === 'own');
  return { asked, meaning: isAsked ? { ...asked, style: 'RoleSkillMeaning' } : asked };
}

/** What is said of a group stands above its skills. */
const aboutGroup: TextStyles = {
  ...prose,
  style: 'RoleAboutGroup',
  list: 'RoleAboutGroup',
  small: 'RoleAboutGroup',
  heading: 3,
};

/** Skills with a heading in common; those without one are directly below the section's. */
export function groupParts(context: DocxContext, group: GroupBlock, importance: ImportanceKey): Part[] {
  const { title, description, facts, entries } = group;
  const head = title === undefined ? [] : [markdownHeading(context, title.text, 2)];
  const heading = title === undefined ? 2 : 3;
  const about = [
    ...facts.map((fact) => paragraph('RoleAboutGroup', factRuns(context, fact))),
    ...(description ? markdownParts(context, description.text, aboutGroup) : []),
  ];
  if (entries.every(isNameAlone))
    return [...head, ...withNext(about), ...entries.flatMap((entry) => nameOnly(context, entry))];
  const rows = entries.flatMap((entry) =>
    itemRows([
      { label: labelParts(context, entry, importance), parts: skillParts(context, entry, heading) },
      ...levelsOf(entry).map((block) => levelRow(context, entry, block)),
    ]),
  );
  const named = title && context.rich.plain(title.text).slice(0, 200);
  const caption = named || context.phrases.say('framework.skills');
  return [
    ...head,
    ...withNext(about),
    table({ widths: [grid.label, grid.text], rows, ruled: true, caption }),
    ...(title === undefined ? [paragraph('RoleLevelName', '')] : []),
  ];
}

/** What stands beside a skill: its strip, "4 of 5", the name of its level, and its importance where that is marked. */
function labelParts(context: DocxContext, entry: EntryBlock, { marked }: ImportanceKey): Part[] {
  const { level, blocks } = entry;
  const written = factIn(blocks, 'level');
  const word = importanceIn(entry);
  return [
    ...(level
      ? [
          paragraph('RoleLevel', levelRuns(context, level.level)),
          paragraph('RoleLevelName', phrase(context, level.level.name)),
        ]
      : []),
    ...(written && !level ? [paragraph('RoleLevelName', factRuns(context, written))] : []),
    ...(word !== undefined && marked.has(word)
      ? [paragraph('RoleMark', words(context, ` ${capitalWord(context.phrases, word)} `, { style: 'RoleDesirable' }))]
      : []),
  ];
}

/** The levels of a skill that has several, each with what it means. */
function levelsOf({ blocks }: EntryBlock): AtLevelBlock[] {
  return blocks.flatMap((block) => (block.kind === 'atLevel' && block.role === 'named' ? [block] : []));
}

/** One of several levels: its strip and its name beside what it means. */
function levelRow(context: DocxContext, entry: EntryBlock, { level, label, blocks }: AtLevelBlock): ItemPart {
  const strip = level ? stepRuns(context, level) + words(context, '\u2002') : '';
  return {
    label: [paragraph('RoleLevel', strip + words(context, label, { bold: true }))],
    parts: blockParts(context, blocks, stylesFor(entry).asked),
  };
}

function skillParts(context: DocxContext, entry: EntryBlock, heading: number): Part[] {
  const name = headingOf(entry);
  const { meaning, asked } = stylesFor(entry);
  const inside = name ? heading : heading - 1;
  return [
    ...(name ? [inRow(markdownHeading(context, name.text, heading))] : []),
    ...entry.blocks.flatMap((block): Part[] => {
      if (block.kind === 'atLevel' && block.role === 'named') return [];
      switch (block.kind) {
        case 'fact':
          return block.role === 'level' || block.role === 'importance'
            ? []
            : [paragraph('RoleSmall', factRuns(context, block))];
        case 'text':
          return markdownParts(context, markdownOfText(block), { ...meaning, heading: inside });
        case 'links':
        case 'details':
          return blockParts(context, [block], { ...asked, style: 'RoleSmall', list: 'RoleSmall', heading: inside });
        default:
          return blockParts(context, [block], { ...asked, heading: inside });
      }
    }),
  ];
}
