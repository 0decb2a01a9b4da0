import { suite, test } from 'node:test';
import { type Case, check, items, list, table } from './pasteCase.ts';

const lists: Record<string, Case> = {
  'behind the key': ['workActivities:<|>\n', list, `workActivities:\n${items}\n`, 'Paste as items'],
  'on the line below it': [
    'workActivities:\n<|>\nskills: []\n',
    list,
    `workActivities:\n${items}\nskills: []\n`,
    'Paste as items',
  ],
  'further in below it': ['workActivities:\n    <|>\n', list, `workActivities:\n${items}\n`, 'Paste as items'],
  'behind a dash': ['workActivities:\n  - <|>\n', list, `workActivities:\n${items}\n`, 'Paste as items'],
  'behind a dash without a blank': ['workActivities:\n  -<|>\n', list, `workActivities:\n${items}\n`, 'Paste as items'],
  'between items': [
    'workActivities:\n  - A\n  <|>\n  - B\n',
    list,
    `workActivities:\n  - A\n${items}\n  - B\n`,
    'Paste as items',
  ],
  'behind items': [
    'workActivities:\n  - name: A\n    type: T\n  <|>\nskills: []\n',
    list,
    `workActivities:\n  - name: A\n    type: T\n${items}\nskills: []\n`,
    'Paste as items',
  ],
  'behind items, in the first column': [
    'workActivities:\n  - A\n<|>',
    list,
    `workActivities:\n  - A\n${items}`,
    'Paste as items',
  ],
  'behind the text of an item': [
    'workActivities:\n  - A<|>\n  - B\n',
    list,
    `workActivities:\n  - A\n${items}\n  - B\n`,
    'Paste as items',
  ],
  'behind a key that has items': [
    'workActivities:<|>\n  - B\n',
    list,
    `workActivities:\n${items}\n  - B\n`,
    'Paste as items',
  ],
  'over the only item': ['workActivities:\n  - ‹|A|>\n', list, `workActivities:\n${items}\n`, 'Paste as items'],
  'where dashes are not indented': [
    'skills:\n- A\nworkActivities:<|>\n',
    '• a\n• b',
    'skills:\n- A\nworkActivities:\n- a\n- b\n',
    'Paste as items',
  ],
  'plain lines': [
    'training:<|>\n',
    'Visit patients\nWrite notes',
    'training:\n  - Visit patients\n  - Write notes\n',
    'Paste as items',
  ],
  'names in bold': [
    'workActivities:<|>\n',
    {
      html: '<ul><li><b>Care.</b> You care.</li><li><strong>Notes</strong> – you write</li><li>You <b>never</b> sleep</li></ul>',
    },
    'workActivities:\n  - name: Care\n    description: You care.\n  - name: Notes\n    description: you write\n  - You **never** sleep\n',
    'Paste as items',
  ],
  'names in bold as typed Markdown': [
    'training:<|>\n',
    '- **Care:** You care.',
    'training:\n  - name: Care\n    description: You care.\n',
    'Paste as items',
  ],
  'headings are types': [
    'workActivities:<|>\n',
    { html: '<h3>Care</h3><ul><li>Visit</li></ul><p><b>Notes</b></p><ul><li>Write: daily</li></ul>' },
    'workActivities:\n  - name: Visit\n    type: Care\n  - name: Write\n    description: daily\n    type: Notes\n',
    'Paste as items',
  ],
  'headings with texts are names': [
    'training:<|>\n',
    '# Care\nYou care.\n\n# Notes\nYou write.',
    'training:\n  - name: Care\n    description: You care.\n  - name: Notes\n    description: You write.\n',
    'Paste as items',
  ],
  'background takes texts': [
    'background:<|>\n',
    'A degree\n\nThree years',
    'background:\n  - A degree\n  - Three years\n',
    'Paste as items',
  ],
  'skills with a table': [
    'skills:\n  <|>\n',
    { html: table },
    'skills:\n  - name: Excel\n    level: 3\n    details:\n      Used: daily\n  - name: Word\n    level: Basic\n',
    'Paste as items',
  ],
  'a table of two columns without a head': [
    'skills:<|>\n',
    'Excel\tbasic\nWord\texpert',
    'skills:\n  - name: Excel\n    level: basic\n  - name: Word\n    level: expert\n',
    'Paste as items',
  ],
  'a table whose second column is prose': [
    'training:<|>\n',
    'Care\tYou care.\nNotes\tYou write.',
    'training:\n  - name: Care\n    description: You care.\n  - name: Notes\n    description: You write.\n',
    'Paste as items',
  ],
  'skills below headings are groups': [
    'skills:<|>\n',
    { html: '<h2>Technical</h2><ul><li>Excel</li></ul><h2>Personal:</h2><p>Calm</p>' },
    'skills:\n  - title: Technical\n    items:\n      - Excel\n  - title: Personal\n    items:\n      - Calm\n',
    'Paste as items',
  ],
  'skills with levels': [
    'skills:<|>\n',
    'Excel: advanced\nWord: You write letters.',
    'skills:\n  - name: Excel\n    level: advanced\n  - name: Word\n    description: You write letters.\n',
    'Paste as items',
  ],
  'items of a group': [
    'skills:\n  - title: T\n    items:<|>\n',
    '• a\n• b',
    'skills:\n  - title: T\n    items:\n      - a\n      - b\n',
    'Paste as items',
  ],
  'lists of texts': [
    'skills:\n  - name: A\n    examples:<|>\n',
    '• Did: this\n• Did that',
    'skills:\n  - name: A\n    examples:\n      - "Did: this"\n      - Did that\n',
    'Paste as items',
  ],
  links: [
    'links:<|>\n',
    { html: '<ul><li><a href="https://example.org/a">A page</a></li><li>https://example.org/b</li></ul>' },
    'links:\n  - label: A page\n    url: https://example.org/a\n  - url: https://example.org/b\n',
    'Paste as items',
  ],
  'between brackets that stand for a list': [
    'workActivities: [<|>]\nskills: []\n',
    list,
    `workActivities:\n${items}\nskills: []\n`,
    'Paste as items',
  ],
  'between brackets': [
    'skills:\n  - { name: A, tags: [<|>] }\n',
    '• a: b\n• c',
    'skills:\n  - { name: A, tags: ["a: b", c] }\n',
    'Paste as items',
  ],
  'between items in brackets': [
    'skills:\n  - { name: A, tags: [x, <|>] }\n',
    '• a, b\n• c',
    'skills:\n  - { name: A, tags: [x, "a, b", c] }\n',
    'Paste as items',
  ],
  'a value in braces': [
    'skills:\n  - { name: <|> }\n',
    'a, b: c',
    'skills:\n  - { name: "a, b: c" }\n',
    'Paste as one line',
  ],
  'before an item, in the first column': [
    'workActivities:\n  - A\n<|>  - B\n',
    list,
    `workActivities:\n  - A\n${items}\n  - B\n`,
    'Paste as items',
  ],
  'before the dash of an item': [
    'workActivities:\n  <|>- B\n',
    list,
    `workActivities:\n${items}\n  - B\n`,
    'Paste as items',
  ],
  'over whole lines of items': [
    'workActivities:\n  - A\n‹|  - B\n  - C\n|>  - D\n',
    list,
    `workActivities:\n  - A\n${items}\n  - D\n`,
    'Paste as items',
  ],
  'over all items': [
    'workActivities:\n  ‹|- A\n  - B|>\nskills: []\n',
    list,
    `workActivities:\n${items}\nskills: []\n`,
    'Paste as items',
  ],
  sections: [
    'sections:<|>\n',
    {
      html: '<h2>How we work</h2><p>In the open.</p><p>Always.</p><h2>What we offer</h2><ul><li>Time: yours</li></ul>',
    },
    'sections:\n  - title: How we work\n    text: |-\n      In the open.\n\n      Always.\n  - title: What we offer\n    items:\n      - name: Time\n        description: yours\n',
    'Paste as items',
  ],
  'items of ours, further out': [
    'workActivities:\n    <|>\n',
    '- name: A\n      description: "B: c"\n    - D',
    'workActivities:\n  - name: A\n    description: "B: c"\n  - D\n',
    'Paste as items',
  ],
  'items of ours behind a dash': [
    'workActivities:\n  - <|>\n',
    'name: A\ndescription: |-\n  B\n',
    'workActivities:\n  - name: A\n    description: |-\n      B\n'.replace('      B', '      B'),
    'Paste as items',
  ],
};

suite('a list', () => {
  for (const [name, one] of Object.entries(lists)) test(name, () => check(one));
});
