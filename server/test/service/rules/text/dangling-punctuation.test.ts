import { testRule } from '../ruleTest.ts';
import { testTextRule } from '../textRuleTest.ts';

const code = 'text/dangling-punctuation';

testTextRule(code, [
  {
    text: 'Plans releases with the team‹,›',
    messages: ['The text ends in ",": remove it, or add what is missing behind it.'],
    fixed: 'Plans releases with the team',
    offers: ['Remove ","'],
  },
  { text: 'Plans releases with the team‹;›', fixed: 'Plans releases with the team' },
  { text: 'Plans releases with the team ‹,›', fixed: 'Plans releases with the team' },
  { text: 'Plans “releases”‹,›', fixed: 'Plans “releases”' },
  { text: 'Plans releases‹,;›', fixed: 'Plans releases' },
  { text: 'Plans releases‹:›', kind: 'name', fixed: 'Plans releases' },
  // What introduces a list that stands elsewhere.
  { text: 'The postholder will:' },
  { text: 'MINIMUM REQUIREMENTS:' },
  { text: 'Plans releases ‹–›', fixed: 'Plans releases' },
  {
    text: 'Plans releases:\n\n- of software\n- of documents‹,›',
    fixed: 'Plans releases:\n\n- of software\n- of documents',
  },
  { text: 'Release planning‹,›', kind: 'name', fixed: 'Release planning' },
  { text: 'Plant Lieferungen‹,›', lang: 'de', fixed: 'Plant Lieferungen' },
  { text: 'Plans releases in line with‹,›', offers: ['Remove ","'] },
  { text: 'Plans releases.' },
  { text: 'Plans releases with the team' },
  { text: 'Plans releases:\n\n- of software\n- of documents' },
  { text: 'Plans the first half (software, documents, etc.)' },
  { text: 'Knows how to read `a,`' },
  { text: 'Works on pre- and post-' },
  { text: 'Keeps the files in &old-dir;' },
  { text: ':,;' },
  { text: '- one, two' },
]);

const examples = (lines: string) => `id: a
title: Engineer
skills:
  - title: Skills
    items:
      - name: Releases
        examples:
${lines}`;

testRule(code, [
  {
    name: 'a list whose items all end in semicolons is written like that on purpose',
    text: examples('          - plans them;\n          - tests them;\n          - and announces them.\n'),
  },
  {
    name: 'so is one of two items',
    text: examples('          - plans them;\n          - announces them.\n'),
  },
  {
    name: 'the last but one may say "and"',
    text: examples('          - plans them;\n          - tests them; and\n          - announces them.\n'),
  },
  {
    name: 'one of many is a slip',
    text: examples(
      '          - plans them\n          - tests them,\n#                     ^ warning text/dangling-punctuation\n          - announces them\n',
    ),
  },
  {
    name: 'two of many in semicolons are a list within them, and so is one that begins with a small letter',
    text: examples(
      '          - Plans them.\n          - Tests them;\n          - Watches them;\n          - Knows them.\n          - Learns.\n          - tells the others;\n          - Announces them\n',
    ),
  },
  {
    name: 'two of many in a row that end in commas are a list within them',
    text: examples(
      '          - Plans them.\n          - Keeps the keys,\n          - Keeps the lists,\n          - Keeps the books.\n          - Tests them.\n          - Watches them.\n          - Learns.\n',
    ),
  },
  {
    name: 'an item may go on in the next one',
    text: examples(
      '          - To find out what is wrong,\n          - asks the others, and\n          - looks it up.\n',
    ),
  },
  {
    name: 'a comma in one of two items is a slip',
    text: examples(
      '          - plans them,\n#                     ^ warning text/dangling-punctuation\n          - announces them\n',
    ),
  },
  {
    name: 'a colon announces the items behind it; the last item and a name announce nothing',
    text: `id: a
title: Caretaker
workActivities:
  - description: "Looks after what the school lends, such as:"
  - description: Ladders and tools.
  - name: "Keys:"
#              ^ warning text/dangling-punctuation
    description: "Hands out the keys to:"
#                                      ^ warning text/dangling-punctuation
  - name: Doors
`,
  },
  {
    name: 'an item that is a sentence announces the items behind it',
    text: `id: a
title: Caretaker
workActivities:
  - "Send us a letter that says:"
  - Why you would like to do this
  - "What you have done before, too:"
#                                  ^ warning text/dangling-punctuation
`,
  },
  {
    name: 'a type announces the items that have it',
    text: `id: a
title: Caretaker
workActivities:
  - { type: "The duties include:", description: Looks after the keys. }
  - { type: "The duties include:", description: Hands them out. }
`,
  },
  {
    name: 'a colon announces the list below it',
    text: `id: a
title: Engineer
workActivities:
  - name: Releases
    description: "Among other things:"
    links: [{ label: Plans, url: "https://example.org/" }]
`,
  },
  {
    name: 'a stop takes its place where the others have one',
    text: examples(
      '          - Plans them with care.\n          - Tests all of them.\n          - Tells everybody.\n          - Learns from what went wrong,\n#                                      ^ warning text/dangling-punctuation\n',
    ),
    after: {
      'Replace "," with a stop': examples(
        '          - Plans them with care.\n          - Tests all of them.\n          - Tells everybody.\n          - Learns from what went wrong.\n',
      ),
    },
    offers: ['Replace "," with a stop', 'Remove ","'],
  },
  {
    name: 'other lists have their own way',
    text: `id: a
title: Engineer
workActivities:
  - { name: Releases, description: "Plans them;" }
#                                             ^ warning text/dangling-punctuation
training:
  - { name: Releases, description: How to plan them. }
`,
  },
]);
