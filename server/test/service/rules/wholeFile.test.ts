import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { createLanguageService } from '../../../src/service/languageService.ts';
import { applyWorkspaceEdit } from '../../support/applyWorkspaceEdit.ts';
import { MemoryHost } from '../../support/memoryHost.ts';

/*
 * What the preferred fixes of errors make of files that are no roles at all, or in which one key cannot be mended alone: each is taken in turn
 * until there is none.
 */

interface Case {
  readonly name: string;
  readonly text: string;
  readonly titles: readonly string[];
  readonly after: string;
}

const keep = 'Keep it under "details"';
const usual = 'Write it in the usual form';
const whole = 'Write the whole file in the usual form';

const cases: readonly Case[] = [
  {
    name: 'a flat list with headings among its items',
    text: `# from the board
- Ship's Cook
- Duties
- Cook for twelve
- Contact
- galley@example.org # no calls
`,
    titles: [usual],
    after: `# from the board
# no calls
title: Ship's Cook
workActivities:
  - Cook for twelve
details:
  Contact: galley@example.org
`,
  },
  {
    name: 'a list of mappings with one key each, some of them unknown',
    text: `- job: Cook
- how good:
    - Pastry: 3 out of 5
- must have:
    - Sea legs
`,
    titles: [usual],
    after: `title: Cook
skills:
  - title: must have
    items:
      - name: Sea legs
        importance: essential
sections:
  - title: how good
    items:
      - name: Pastry
        description: 3 out of 5
`,
  },
  {
    name: 'texts of nobody in a list are kept below the first of them',
    text: `- job: Cook
- Ask the mate
- Bring a knife
- duties:
    - Cook
`,
    titles: [usual],
    after: `title: Cook
workActivities:
  - Cook
sections:
  - title: Ask the mate
    items:
      - Bring a knife
`,
  },
  {
    name: 'a file in braces as programs write it',
    text: `{
  "title": "Cook",
  "pay": {"min": 31000, "currency": "GBP"},
  "duties": ["Cook", "Order: every Friday"],
  "requirements": {"essential": ["Sea legs"]}
}
`,
    titles: [whole],
    after: `title: "Cook"
details:
  pay – min: 31000
  pay – currency: "GBP"
workActivities:
  - "Cook"
  - "Order: every Friday"
skills:
  - name: "Sea legs"
    importance: essential
`,
  },
  {
    name: 'a file in braces with a mapping of skills',
    text: '{"title": "Cook", "skills": {"Pastry": 3, "Fish": 4}}\n',
    titles: [whole],
    after: `title: "Cook"
skills:
  - name: Pastry
    level: 3
  - name: Fish
    level: 4
`,
  },
  {
    name: 'a list below a key that is only spelt like another one stays a list',
    text: `title: Cook
like:
\t- A boat of one's own
`,
    titles: ['Replace tabs by spaces', 'Keep it as a section'],
    after: `title: Cook
sections:
    - title: like
      items:
          - A boat of one's own
`,
  },
  {
    name: 'words for a language tag are none above a table',
    text: `title: Cook
languages:
  | Language | Speaking |
  | Dutch | fluent |
`,
    titles: ['Make them one text', 'Write it as "skills"'],
    after: `title: Cook
skills:
  - title: languages
    items:
      - name: Language
        description: Speaking
      - name: Dutch
        level: fluent
`,
  },
  {
    name: 'a table in a block, of which words would be lost, stays a text below the key that is meant',
    text: `title: Cook
competencies: |
  | Competency | E/D |
  |------------|-----|
  | Pastry     | E   |
`,
    titles: ['Write it as "skills"'],
    after: `title: Cook
skills: |
  | Competency | E/D |
  |------------|-----|
  | Pastry     | E   |
`,
  },
  {
    name: 'a text that a number sign cuts is put in quotes before it moves',
    text: `title: Cook
Berth: Cabin #4, below
Ladder: "no"
`,
    titles: [usual, 'Write it as "details"'],
    after: `title: Cook
details:
  Berth: "Cabin #4, below"
  Ladder: "no"
`,
  },
  {
    name: 'mappings of skills that say whether they are essential',
    text: `title: Cook
skills:
  Pastry:
    essential: yes
    level: good
  Fish:
    essential: no
`,
    titles: [usual],
    after: `title: Cook
skills:
  - name: Pastry
    importance: essential
    level: good
    details:
      essential: yes
  - name: Fish
    details:
      essential: no
`,
  },
  {
    name: 'rows with keys of their own',
    text: `title: Cook
knowledge:
  - {topic: Stores, seen: yearly}
  - {topic: Galley, seen: daily}
`,
    titles: ['Write it as "background"'],
    after: `title: Cook
background:
  - description: Stores
    details:
      seen: yearly
  - description: Galley
    details:
      seen: daily
`,
  },
  {
    name: 'a key that is the second line of a text',
    text: `title: Cook
summary: We feed twelve people and
all of them are hungry, so: no small plates please.
`,
    titles: ['Join it with the text above'],
    after: `title: Cook
summary: "We feed twelve people and all of them are hungry, so: no small plates please."
`,
  },
  {
    name: 'a key below a text that is complete stays a key',
    text: `title: Cook
summary: We feed twelve people
all of them hungry: yes
`,
    titles: ['Write it as "details"'],
    after: `title: Cook
summary: We feed twelve people
details:
  All of them hungry: yes
`,
  },
  {
    name: 'a text behind a box to tick is never removed',
    text: `title: Cook
nice:
  - [ ] & knives
  - [ ] Bread
`,
    titles: ['Put the value in quotes', 'Put the value in quotes', 'Keep it as a section'],
    after: `title: Cook
sections:
  - title: nice
    items:
      - "[ ] & knives"
      - "[ ] Bread"
`,
  },
  {
    name: 'a list in brackets with one text of nobody',
    text: `[
  {"title": "Cook"},
  "ring the mate first"
]
`,
    titles: [usual],
    after: `title: "Cook"
sections:
  - title: Other
    text: "ring the mate first"
`,
  },
  {
    name: 'rows that begin with a key of the author keep its words',
    text: `title: Cook
duties:
  - {thing: Stores, share: 50%}
  - {thing: Bread, share: 20%}
`,
    titles: ['Write it as "workActivities"'],
    after: `title: Cook
workActivities:
  - name: Stores
    details:
      share: 50%
    type: thing
  - name: Bread
    details:
      share: 20%
    type: thing
`,
  },
  {
    name: 'words below keys that cannot hold them',
    text: `title: Cook
status: we need you now
lang: English and Dutch
updated: last week
frameworks: none
links: ask the mate
`,
    titles: [keep, keep, keep, keep, keep],
    after: `title: Cook
details:
  Status: we need you now
  Lang: English and Dutch
  Updated: last week
  Frameworks: none
  Links: ask the mate
`,
  },
  {
    name: 'an importance in other words is kept beside the item',
    text: `title: Cook
skills:
  - name: Pastry
    importance: only on Sundays
`,
    titles: [keep],
    after: `title: Cook
skills:
  - name: Pastry
    details:
      importance: only on Sundays
`,
  },
  {
    name: 'two titles',
    text: `title: Cook
title: Head cook
details:
  Ship: Tern
`,
    titles: ['Keep both, one of them under "details"'],
    after: `title: Head cook
details:
  Ship: Tern
  Title: Cook
`,
  },
];

suite('files that are written anew', () => {
  for (const { name, text, titles, after } of cases) {
    test(name, async () => {
      const fixed = await withPreferredFixes(text);
      assert.equal(fixed.text, after);
      assert.deepEqual(fixed.titles, titles);
      assert.deepEqual(fixed.errors, []);
    });
  }
});

async function withPreferredFixes(
  given: string,
): Promise<{ readonly text: string; readonly titles: string[]; readonly errors: string[] }> {
  const uri = 'file:///staff/cook.role.yaml';
  let text = given;
  const titles: string[] = [];
  for (let round = 0; ; round++) {
    const host = new MemoryHost();
    host.folderUris = ['file:///staff/'];
    host.write(uri, text);
    const service = createLanguageService(host);
    const document = { uri, languageId: 'role-profile', version: 1, text };
    const errors = (await service.diagnostics(document)).filter(({ severity }) => severity === 1);
    let edited: string | undefined;
    for (const error of errors) {
      const actions = await service.codeActions(document, error.range, { diagnostics: [error], only: ['quickfix'] });
      const preferred = actions.find(({ isPreferred, diagnostics }) => isPreferred && diagnostics?.includes(error));
      if (!preferred?.edit) continue;
      titles.push(preferred.title);
      edited = applyWorkspaceEdit(new Map([[uri, text]]), preferred.edit).get(uri);
      break;
    }
    if (edited === undefined || round > 20) return { text, titles, errors: errors.map(({ code }) => String(code)) };
    text = edited;
  }
}
