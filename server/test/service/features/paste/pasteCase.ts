import assert from 'node:assert/strict';
import { pasteInto } from '../../../support/pasting.ts';

/* What is pasted, and what has to come of it. */

export const list = '•\tVisit patients: at home\n•\tWrite notes # daily\no\tby hand\no\tby day\n•\tLead the team';
export const prose = 'You run the ward: day and night.\n\nYou lead:\n\n• nurses\n• porters';
export const html = '<p><b>You</b> run: all</p><ul><li>a</li></ul>';
export const table =
  '<table><tr><th>Skill</th><th>Level</th><th>Used</th></tr><tr><td>Excel</td><td>3</td><td>daily</td></tr><tr><td>Word</td><td>Basic</td><td></td></tr></table>';

/** A file with its cursor, the clipboard, the file after pasting, and what the paste is called. */
export type Case = readonly [
  marked: string,
  pasted: string | { readonly html: string },
  expected: string,
  title: string,
];

export async function check([marked, pasted, expected, title]: Case, path?: string): Promise<void> {
  const { text, edit } =
    typeof pasted === 'string'
      ? await pasteInto(marked, pasted, undefined, path)
      : await pasteInto(marked, 'x', pasted.html, path);
  assert.equal(text, expected);
  assert.equal(edit?.title, title);
}

export const block = `|-
  You run the ward: day and night.

  You lead:

  - nurses
  - porters`;

export const items = `  - name: Visit patients
    description: at home
  - name: "Write notes # daily"
    description: |-
      - by hand
      - by day
  - Lead the team`;
