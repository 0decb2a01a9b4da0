import { testRule } from '../ruleTest.ts';

const code = 'text/inconsistent-spelling';

testRule(code, [
  {
    name: 'British English has "-ise" and "-ize", but not both in one file',
    text: `id: a
title: A
lang: en-GB
workActivities:
  - description: Organises the work, and prioritises it.
  - description: Maximizes throughput.
#                ^^^^^^^^^ info ${code}: "Maximizes" is spelled with "z", and "Organises" in this file with "s": use one of the two throughout.
`,
    offers: ['Write "-ise" throughout', 'Write "-ize" throughout'],
    after: {
      'Write "-ise" throughout':
        'id: a\ntitle: A\nlang: en-GB\nworkActivities:\n  - description: Organises the work, and prioritises it.\n  - description: Maximises throughput.\n',
      'Write "-ize" throughout':
        'id: a\ntitle: A\nlang: en-GB\nworkActivities:\n  - description: Organizes the work, and prioritizes it.\n  - description: Maximizes throughput.\n',
    },
  },
  {
    name: 'a British file that writes "-ize" throughout is right, with the words that have only one ending',
    text: `id: a
title: A
lang: en-GB
summary: Organizes, recognizes and prioritizes work; an organization of the right size that won a prize.
workActivities:
  - description: Exercises care, supervises and advises others, raises issues, revises, improvises, practises and liaises.
  - description: Has expertise in enterprises, franchises and merchandise, and analyses surprises precisely.
`,
  },
  {
    name: 'a British file that writes "-ise" throughout is right',
    text: `id: a
title: A
lang: en-GB
summary: Organises, recognises and prioritises work of every size; seizes the prize, downsizes and resizes.
`,
  },
  {
    name: 'of two spellings the rarer one is reported',
    text: `id: a
title: A
workActivities:
  - description: Plans the hand-over to operations.
  - description: Checks each handover.
#                            ^^^^^^^^ info ${code}: "handover" is spelled "hand-over" elsewhere in this file: use one of the two throughout.
  - description: |
      Signs hand-overs off.
`,
    offers: ['Write "hand-over" throughout', 'Write "handover" throughout'],
    after: {
      'Write "hand-over" throughout':
        'id: a\ntitle: A\nworkActivities:\n  - description: Plans the hand-over to operations.\n  - description: Checks each hand-over.\n  - description: |\n      Signs hand-overs off.\n',
      'Write "handover" throughout':
        'id: a\ntitle: A\nworkActivities:\n  - description: Plans the handover to operations.\n  - description: Checks each handover.\n  - description: |\n      Signs handovers off.\n',
    },
  },
  {
    name: 'of two that are equally rare the later one is, and adverbs count',
    text: `id: a
title: A
workActivities:
  - { description: "Encourages pro-active work." }
  - { description: 'Works proactively.' }
#                         ^^^^^^^^^^^ info ${code}: "proactively" is spelled "pro-actively" elsewhere in this file: use one of the two throughout.
`,
    after: {
      'Write "pro-actively" throughout':
        'id: a\ntitle: A\nworkActivities:\n  - { description: "Encourages pro-active work." }\n  - { description: \'Works pro-actively.\' }\n',
    },
  },
  {
    name: 'a word is reported once, however often it occurs',
    text: `id: a
title: A
summary: >-
  An e-mail, an email, an e-mail, an e-mail
#               ^^^^^ info ${code}
  and an email.
`,
    after: {
      'Write "e-mail" throughout':
        'id: a\ntitle: A\nsummary: >-\n  An e-mail, an e-mail, an e-mail, an e-mail\n  and an e-mail.\n',
    },
  },
  {
    name: 'titles and the beginnings of sentences count with their capitals',
    text: `id: a
title: A
workActivities:
  - name: Back-Up of data
#         ^^^^^^^ info ${code}: "Back-Up" is spelled "backup" elsewhere in this file: use one of the two throughout.
    description: Backups are kept. A backup a day.
`,
    after: {
      'Write "backup" throughout':
        'id: a\ntitle: A\nworkActivities:\n  - name: Backup of data\n    description: Backups are kept. A backup a day.\n',
    },
  },
  {
    name: 'where both varieties are right, a file keeps to one of them',
    text: `id: a
title: A
workActivities:
  - description: Organises events and optimises them.
  - description: The organization of events, organized well.
#                    ^^^^^^^^^^^^ info ${code}: "organization" is spelled "organisation" elsewhere in this file: use one of the two throughout.
  - description: Keeps an organised desk, and organising it.
`,
    after: {
      'Write "organisation" throughout':
        'id: a\ntitle: A\nworkActivities:\n  - description: Organises events and optimises them.\n  - description: The organisation of events, organised well.\n  - description: Keeps an organised desk, and organising it.\n',
    },
  },
]);

testRule(code, [
  {
    name: 'what is right in both spellings at once is left alone',
    text: `id: a
title: A
lang: en
workActivities:
  - description: Can set up a setup, log in with a login, and back up a backup. Decision making and decision-making.
  - description: Re-signs contracts after resigning, and re-forms reforms; re-creation is no recreation.
  - description: Analyses data, and analyzes it. Exercises, advises and prizes.
`,
  },
  {
    name: 'names, acronyms, code and quoted words are no spellings',
    text: `id: a
title: A
workActivities:
  - description: Uses the tool HandOver, HANDOVER, \`handover\` and the Handover app.
  - description: Writes hand-over rather than "handover", as in “handover”.
  - description: See https://example.org/handover and handover.md, and three-hand-over-parts.
`,
  },
  {
    name: 'other languages have their own rules',
    text: 'id: a\ntitle: A\nlang: de\nsummary: Das hand-over, der handover, organise und organize.\n',
  },
  {
    name: 'where the language has one variety, the other is for another rule',
    text: 'id: a\ntitle: A\nlang: en-US\nsummary: Organises what others organize.\n',
  },
  {
    name: 'the name of an organisation is its owner’s business',
    text: 'id: a\ntitle: A\norganisation: The Onboard Company\nsummary: The on-board team.\n',
  },
  {
    name: 'a file that keeps to one spelling is well',
    text: 'id: a\ntitle: A\nsummary: On-call, on-site; hand-overs and a hand-over.\n',
  },
]);
