import assert from 'node:assert/strict';
import { type changed, filesOf, workbookOf } from './changedBook.ts';

/** Two roles of a bakery and their framework, written in many styles. */
const marked = `--- /w/f.framework.yaml
# The bakers' own catalogue.
id: f
name: F
defaultScale: s
scales:
  s:
    name: Levels
    levels:
      - { id: low, value: 1, name: Low }
      - { id: mid, value: 2, name: Middling }
      - { id: high, value: 3, name: High }
skills:
  # Bread first.
  - id: baking
    name: Baking # as the guild says
    description: >- # agreed in May
      Bread and rolls, every day of the week, whatever the weather is like outside, and cakes on
      Sundays.
    levels:
      low: Bakes rolls.
      mid: Bakes bread.
      high:
        description: 'You can:'
        indicators:
          - bake all # really
          - teach
  - id: selling
    name: Selling
  - id: cleaning
    name: Cleaning
--- /w/a.role.yaml
id: a
title: Baker
family: Food
frameworks: { f: ./f.framework.yaml } # one catalogue
skills:
  - title: Craft
    items:
      # The heart of it.
      - ref: f/baking
        level: low # for now
      - ref: f/selling
        level: 2
      - { name: Singing, level: { min: low, max: mid }, description: Loud. } # odd
      - Whistling
--- /w/b.role.yaml
id: b
title: Chief baker
family: Food
extends: a
frameworks: { f: ./f.framework.yaml }
skills:
  - title: Craft
    items:
      - { ref: f/baking, level: high }
      - ref: f/cleaning
`;

/** The files by their paths, and the workbook that is made of them. */
export const files = filesOf(marked);
export const bytes = await workbookOf(marked);

/** Where a role's column is and a skill's row. */
export function at(rows: readonly (readonly unknown[])[], skill: string, role: string): [row: number, column: number] {
  const row = rows.findIndex((cells) => cells[2] === skill);
  const column = rows[2]?.indexOf(role) ?? -1;
  assert.ok(row > 0 && column > 0, `${skill} ${role}`);
  return [row, column];
}

export type Sheets = Parameters<Parameters<typeof changed>[1]>[0];

/** Writes into the cell of a skill and a role. */
export function set(sheets: Sheets, skill: string, role: string, value: string | null): void {
  const rows = sheets.Food?.rows ?? [];
  const [row, column] = at(rows, skill, role);
  const cells = rows[row];
  if (cells) cells[column] = value;
}

/** Writes another text in the sheet of texts. */
export function setText(sheets: Sheets, before: string, after: string): void {
  const row = sheets.Texts?.rows.find((cells) => cells[3] === before);
  assert.ok(row, before);
  row[3] = after;
}
