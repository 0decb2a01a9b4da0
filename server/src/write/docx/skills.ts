import { type EntryBlock, factIn, type GroupBlock, headingOf, isNameAlone } from '../../jobProfile/blocks.ts';
import { markdownOfText } from '../../jobProfile/oneLine.ts';
import { type ImportanceKey, importanceIn, type ScaleKey } from '../../jobProfile/scaleKeys.ts';
import { capitalWord } from '../../service/model/words.ts';
import { blockParts, factRuns, inCell, nameOnly } from './blockParts.ts';
import type { DocxContext } from './docxContext.ts';
import { markdownHeading } from './headings.ts';
import { levelRuns, stepRuns } from './levels.ts';
import { markdownParts, type TextStyles } from './markdownParts.ts';
import { type Part, paragraph, withNext } from './parts.ts';
import { type Cell, table } from './tables.ts';
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
    table(context, {
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

/** Skills with a heading in common; those without one are directly below the section's. */
export function groupParts(context: DocxContext, group: GroupBlock, importance: ImportanceKey): Part[] {
  const { title, description, facts, entries } = group;
  const head = title === undefined ? [] : [markdownHeading(context, title.text, 2)];
  const heading = title === undefined ? 2 : 3;
  const about = [
    ...facts.map((fact) => paragraph('RoleSmall', factRuns(context, fact))),
    ...(description
      ? markdownParts(context, description.text, { ...inCell, style: 'RoleSmall', list: 'RoleSmall', heading: 3 })
      : []),
  ];
  if (entries.every(isNameAlone))
    return [...head, ...withNext(about), ...entries.flatMap((entry) => nameOnly(context, entry))];
  const rows = entries.map((entry): Cell[] => [
    { parts: labelParts(context, entry, importance) },
    { parts: skillParts(context, entry, heading) },
  ]);
  const named = title && context.rich.plain(title.text).slice(0, 200);
  const caption = named || context.phrases.say('framework.skills');
  return [
    ...head,
    ...withNext(about),
    table(context, { widths: [grid.label, grid.text], rows, ruled: true, caption }),
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

function skillParts(context: DocxContext, entry: EntryBlock, heading: number): Part[] {
  const name = headingOf(entry);
  const { meaning, asked } = stylesFor(entry);
  const inside = name ? heading : heading - 1;
  return [
    ...(name ? [inRow(markdownHeading(context, name.text, heading))] : []),
    ...entry.blocks.flatMap((block): Part[] => {
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
