/** A place of a role into which people paste, and the key whose value holds what was pasted. */
export interface PastePlace {
  readonly name: string;
  readonly key: string;
  /** The file with what was pasted, all of whose lines but the first begin where the clipboard has them. */
  readonly file: (pasted: string) => string;
}

const head = 'id: ward-sister\ntitle: Ward sister\n';

export const pastePlaces: readonly PastePlace[] = [
  { name: 'the summary', key: 'summary', file: (pasted) => `${head}summary: ${pasted}\nlang: en-GB\n` },
  {
    name: 'the description of an item',
    key: 'workActivities',
    file: (pasted) =>
      `${head}summary: Runs it.\nworkActivities:\n  - name: Ward\n    description: ${pasted}\n  - name: Rota\n    description: Plans it.\nlang: en-GB\n`,
  },
  {
    name: 'a list of items',
    key: 'workActivities',
    file: (pasted) =>
      `${head}summary: Runs it.\nworkActivities:\n  - name: First\n  - name: ${pasted}\n  - name: Last\nlang: en-GB\n`,
  },
  {
    name: 'the first column below a key',
    key: 'summary',
    file: (pasted) => `${head}summary:\n${pasted}\nlang: en-GB\n`,
  },
  {
    name: 'a value in quotes',
    key: 'summary',
    file: (pasted) => `${head}summary: "Begins here. ${pasted} Ends here."\nlang: en-GB\n`,
  },
  {
    name: 'a folded block',
    key: 'summary',
    file: (pasted) => `${head}summary: >-\n  Begins here.\n  ${pasted}\n  Ends here.\nlang: en-GB\n`,
  },
  {
    name: 'braces',
    key: 'training',
    file: (pasted) =>
      `${head}summary: Runs it.\ntraining:\n  - { name: Coaching, description: ${pasted} }\n  - { name: Other }\nlang: en-GB\n`,
  },
  { name: 'the end of the file', key: 'notes', file: (pasted) => `${head}summary: Runs it.\nnotes: ${pasted}` },
];

/** What people paste from word processors, web pages, spreadsheets and mail. */
export const pastedTexts: readonly string[] = [
  'Leads the night shift.',
  'Leads the shift: nights and weekends.',
  'Leads the shift.\nPlans the rota.',
  'Leads the shift.\n\nPlans the rota.\n\nAnswers for stock.',
  '• Leads the shift\n• Plans the rota\n• Answers for stock',
  '•\tLeads the shift\n•\tPlans the rota',
  'The nurse will:\n• lead the shift\n• plan the rota: every month\n• order stock',
  'The nurse will:\n- lead the shift\n- plan the rota\n- order stock',
  'The nurse will:\n* lead the shift\n* plan the rota',
  'The nurse will:\n– lead the shift\n– plan the rota',
  '– lead the shift\n– plan the rota',
  '1. Lead the shift\n2. Plan the rota\n3. Order stock',
  '1) Lead the shift\n2) Plan the rota: monthly',
  'a) lead the shift\nb) plan the rota',
  '1.\tLead the shift\n2.\tPlan the rota',
  'o\tLead the shift\no\tPlan the rota',
  '▪ Lead the shift\n    ▪ by night\n    ▪ by day\n▪ Plan the rota',
  '- Lead the shift\n  - by night\n  - by day\n- Plan the rota',
  '“Every day counts” is on our wall: we mean it.',
  '"Every day counts" is on our wall and we mean it.',
  "'Calling' the shift, with cues given in good time",
  "'Tis the nurse's task to lead.\nDon't forget the rota.",
  'Ranks #1 in the region.',
  '#1 in the region\n#2 in the country',
  'Answers for ward #7 and ward #8.\n#9 is planned ahead.',
  '100% of time on site',
  '% of time on site: 80',
  '@ the clinic: two days a week',
  '& other tasks as asked',
  '*Please note* that shifts rotate.',
  '**Please note** that shifts rotate.\nShifts are long.',
  '[Draft] Leads the shift',
  '{product} leads the shift, nights included',
  '> 5 years on wards',
  'Ward sister – nights\nLeads the shift — with care.',
  'Ward\tBeds\tShift\nLarch\t20\tNight\nOak\t14\tDay: long',
  '# Heading of the text\n\nLeads the shift.\n\n## Second heading\n\n- plans the rota',
  'What the nurse does\n===================\nLeads the shift.',
  'Leads the shift.\n---\nPlans the rota.',
  'Leads the shift.\n...\nPlans the rota.',
  'Note: the rota: see below.\n\nWhen asked: plan it.\nWho asks: the matron.',
  'See https://example.org/rota?x=1#top, or call 01632 960 001: ask for Jo.',
  'Leads, plans and answers: all of it, always.',
  'Leads the shift (nights),\nplans the rota [monthly],\nanswers for {stock}.',
  'Leads\u00a0the shift:\u00a0nights.\n\u00a0\u00a0Plans the rota.',
  '   Leads the shift.\n      Plans the rota.\n   Orders stock.',
  '\tLeads the shift.\n\tPlans the rota: monthly.',
  'Leads the shift.\r\n\r\nPlans the rota: monthly.\r\n• orders stock',
  'Why work here?\nBecause we care: ask anyone!\n\nWhat else?\nParking.',
  'Says "yes" to rotas, \'no\' to waste: always.',
  'Path C:\\wards\\rota, and a backslash \\ too.',
  '? Who leads the shift\n! The sister leads it',
  '| Ward | Beds |\n| --- | --- |\n| Larch | 20 |',
  '`code` and ~tilde~ and !bang',
];
