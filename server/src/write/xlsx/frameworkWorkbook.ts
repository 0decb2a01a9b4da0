import { type CellStyle, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { createRichText } from '../../jobProfile/richText.ts';
import type { Framework, Scale, Skill } from '../../service/document/profile/profile.ts';
import { levelOfKey } from '../../service/model/levels.ts';
import { scaleOfSkill } from '../../service/model/scales.ts';
import type { Phrases } from '../../service/text/phrases/phrases.ts';
import { safeCell } from '../support/workbookState.ts';
import { fixedZip } from './fixedZip.ts';

/*
 * A framework as a list of skills for Excel: a row for each skill, a column for each level. It is the layout that lists of skills are imported
 * from.
 */

const bold: CellStyle = { font: { bold: true }, alignment: { wrapText: true, vertical: 'top' } };
const wrapped: CellStyle = { alignment: { wrapText: true, vertical: 'top' } };

/** The bytes of a workbook; the same framework gives the same bytes. A sheet for each scale that skills have. */
export async function frameworkWorkbook(framework: Framework, phrases: Phrases): Promise<Uint8Array> {
  const byScale = new Map<Scale | undefined, Skill[]>();
  for (const skill of framework.skills.values()) {
    const scale = scaleOfSkill(skill, framework);
    byScale.set(scale, [...(byScale.get(scale) ?? []), skill]);
  }
  const { plain } = createRichText();
  const sheets = [...byScale].map(([scale, skills], index) =>
    sheetOf(framework, scale, skills, index, { plain, phrases }),
  );
  const bytes = await writeXlsx({
    sheets: sheets.length > 0 ? sheets : [{ name: phrases.say('framework.skills'), rows: [headsOf(phrases)] }],
    properties: {
      creator: 'Role profiles',
      title: framework.name?.value ?? phrases.say('framework.skills'),
      created: new Date(0),
      modified: new Date(0),
    },
  });
  return fixedZip(bytes);
}

function sheetOf(
  framework: Framework,
  scale: Scale | undefined,
  skills: readonly Skill[],
  index: number,
  { plain, phrases }: { readonly plain: (markdown: string) => string; readonly phrases: Phrases },
): WriteSheet {
  const levels = scale?.levels ?? [];
  const category = (skill: Skill): string => {
    const id = skill.category.at(-1)?.value;
    return framework.categories.find((one) => one.id === id)?.name ?? id ?? '';
  };
  const rows = [
    [...headsOf(phrases), ...levels.map(({ name }) => name)],
    ...skills.map((skill) => [
      category(skill),
      plain(skill.name?.value ?? skill.id.value),
      skill.description?.value ?? '',
      ...levels.map((level) => textAt(skill, scale, level.id)),
    ]),
  ];
  const cells = new Map(
    rows.flatMap((row, at) =>
      row.map((text, column) => [
        `${at},${column}`,
        { value: text === '' ? null : safeCell(text), style: at === 0 ? bold : wrapped },
      ]),
    ),
  );
  return {
    name: `${phrases.say('framework.skills')}${index === 0 ? '' : ` ${index + 1}`}`,
    cells,
    columns: [{ width: 24 }, { width: 30 }, { width: 50 }, ...levels.map(() => ({ width: 40 }))],
    freezePane: { rows: 1, columns: 2 },
  };
}

/** The heads of the columns before those of levels, which are words that lists of skills are imported by. */
function headsOf(phrases: Phrases): string[] {
  return [phrases.say('labels.category'), phrases.say('labels.skill'), phrases.say('workbook.description')];
}

/** What a skill means at a level: its description, then what shows it, as a list. */
function textAt(skill: Skill, scale: Scale | undefined, id: string): string {
  const found = skill.levels.find(({ level }) => scale && levelOfKey(scale, level.value)?.id === id);
  if (!found) return '';
  const points = [
    ...found.indicators.flatMap(({ text, examples }) => [
      `- ${text.value}`,
      ...examples.map(({ value }) => `  - ${value}`),
    ]),
    ...found.examples.map(({ value }) => `- ${value}`),
  ];
  return [...(found.description ? [found.description.value] : []), ...points].join('\n');
}
