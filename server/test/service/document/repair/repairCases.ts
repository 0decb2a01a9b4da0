/** A text, what becomes of it, and the kinds of the repairs, those that are not safe with a question mark. */
export interface RepairCase {
  readonly name: string;
  readonly text: string;
  readonly repaired: string;
  readonly kinds: string;
}

export const cases: readonly RepairCase[] = [
  {
    name: 'two keys whose colons touch their only words',
    text: 'title:Cook\nsummary:Soup\n',
    repaired: 'title: Cook\nsummary: Soup\n',
    kinds: 'missing-space missing-space',
  },
  {
    name: 'a second paragraph at the first column',
    text: 'id: a\nsummary: Leads the ward.\n\nPlans the rota.\nnotes: After.\n',
    repaired: 'id: a\nsummary: |-\n  Leads the ward.\n\n  Plans the rota.\nnotes: After.\n',
    kinds: 'lines-of-text',
  },
  {
    name: 'bullets at the first column below the beginning of a text',
    text: 'summary: The post holder will:\n•\tLead the ward\n•\tPlan the rota\nlang: en\n',
    repaired: 'summary: |-\n  The post holder will:\n  - Lead the ward\n  - Plan the rota\nlang: en\n',
    kinds: 'bullets',
  },
  {
    name: 'a colon in a line that goes on with a text',
    text: 'summary: Leads the ward.\n  Duties: plan the rota.\nlang: en\n',
    repaired: 'summary: |-\n  Leads the ward.\n  Duties: plan the rota.\nlang: en\n',
    kinds: 'lines-of-text',
  },
  {
    name: 'stars before lines of a text',
    text: 'summary:\n  * Leads the ward.\n  * Plans the rota.\n',
    repaired: 'summary: |-\n  * Leads the ward.\n  * Plans the rota.\n',
    kinds: 'lines-of-text',
  },
  {
    name: 'a line within a block that looks like a comment',
    text: 'summary: >-\n  Runs the shift\n# on call\n  and leads the ward.\nlang: en\n',
    repaired: 'summary: |-\n  Runs the shift\n  # on call\n  and leads the ward.\nlang: en\n',
    kinds: 'lines-of-text',
  },
  {
    name: 'a block at the first column',
    text: 'summary: >\nLeads the ward.\nMore: text here.\nlang: en\n',
    repaired: 'summary: |-\n  Leads the ward.\n  More: text here.\nlang: en\n',
    kinds: 'lines-of-text',
  },
  {
    name: 'a text behind the sign of a block',
    text: 'summary: | Leads the ward.\n  Plans.\nlang: en\n',
    repaired: 'summary: |-\n  Leads the ward.\n  Plans.\nlang: en\n',
    kinds: 'lines-of-text',
  },
  {
    name: 'lines pasted into the text of an item, with the list going on behind them',
    text: 'workActivities:\n  - name: Ward\n    description: Leads.\n\nPlans: all of them.\n• one\n• two\n  - name: Rota\n',
    repaired:
      'workActivities:\n  - name: Ward\n    description: |-\n      Leads.\n\n      Plans: all of them.\n      - one\n      - two\n  - name: Rota\n',
    kinds: 'lines-of-text',
  },
  {
    name: 'hyphens below a text',
    text: 'responsibilities: The nurse will\n- visit\n- write\nlang: en\n',
    repaired: 'responsibilities: |-\n  The nurse will\n  - visit\n  - write\nlang: en\n',
    kinds: 'lines-of-text',
  },
  {
    name: 'a comma inside braces',
    text: 'training:\n  - { name: Coaching, description: Learn, practise and teach. }\n',
    repaired: 'training:\n  - { name: Coaching, description: "Learn, practise and teach." }\n',
    kinds: 'flow-comma',
  },
  {
    name: 'a comma and a colon inside braces',
    text: 'training:\n  - { name: Coaching, description: Note: this, and that }\n',
    repaired: 'training:\n  - { name: Coaching, description: "Note: this, and that" }\n',
    kinds: 'flow-comma',
  },
  {
    name: 'a comma inside braces whose keys are several words',
    text: 'details: { Salary: £27,000, Hours a week: 37 }\n',
    repaired: 'details: { Salary: "£27,000", Hours a week: 37 }\n',
    kinds: 'flow-comma',
  },
  {
    name: 'words with a colon behind a comma of a text inside braces',
    text: 'training:\n  - { name: Coaching, description: Learn the craft, Teaching of others: all of it }\n',
    repaired: 'training:\n  - { name: Coaching, description: "Learn the craft, Teaching of others: all of it" }\n',
    kinds: 'flow-comma',
  },
  {
    name: 'long dashes in the place of hyphens',
    text: 'workActivities:\n  – name: Ward\n  — name: Rota\n',
    repaired: 'workActivities:\n  - name: Ward\n  - name: Rota\n',
    kinds: 'dash',
  },
  {
    name: 'a no-break space behind a colon',
    text: 'id: a\nsummary:\u00a0 Leads the ward.\n',
    repaired: 'id: a\nsummary:  Leads the ward.\n',
    kinds: 'lookalike',
  },
  {
    name: 'no-break spaces as indentation',
    text: 'workActivities:\n  - name: Ward\n\u00a0\u00a0\u00a0\u00a0description: Leads.\n',
    repaired: 'workActivities:\n  - name: Ward\n    description: Leads.\n',
    kinds: 'lookalike',
  },
  {
    name: 'a full-width colon',
    text: 'id: a\nsummary：Leads the ward.\n',
    repaired: 'id: a\nsummary: Leads the ward.\n',
    kinds: 'lookalike',
  },
  {
    name: 'a question mark alone',
    text: 'training:\n  - name: ?\n',
    repaired: 'training:\n  - name: "?"\n',
    kinds: 'question',
  },
  {
    name: 'bullets straight under a key, at the first column',
    text: 'Duties:\n• Sign on\n• Walk round: check\nRing: 01632\n',
    repaired: 'Duties:\n- Sign on\n- "Walk round: check"\nRing: 01632\n',
    kinds: 'bullets',
  },
  {
    name: 'bullets straight under a key, which YAML folds to one line',
    text: 'Duties:\n  • Sign on\n  • Walk round\n',
    repaired: 'Duties:\n  - Sign on\n  - Walk round\n',
    kinds: 'bullets',
  },
  {
    name: 'numbers, which are kept',
    text: 'Duties:\n  1) Sign on\n  2) Walk round: check\n',
    repaired: 'Duties:\n  - 1) Sign on\n  - "2) Walk round: check"\n',
    kinds: 'bullets',
  },
  {
    name: 'bullets in a block',
    text: 'summary: |-\n  • Leads\n  • Plans\n',
    repaired: 'summary: |-\n  - Leads\n  - Plans\n',
    kinds: 'bullets',
  },
  {
    name: 'lines of brackets at the first column',
    text: 'training: [\n{ name: X },\n{ name: Z }\n]\nlang: en\n',
    repaired: 'training: [\n  { name: X },\n  { name: Z }\n ]\nlang: en\n',
    kinds: 'indentation',
  },
  {
    name: 'a tab before the second key of an item',
    text: 'workActivities:\n  - name: Ward\n\tdescription: Leads.\n',
    repaired: 'workActivities:\n  - name: Ward\n    description: Leads.\n',
    kinds: 'tab',
  },
  {
    name: 'tabs before all items',
    text: 'Duties:\n\t- Sign on\n\t- Walk round\nlang: en\n',
    repaired: 'Duties:\n    - Sign on\n    - Walk round\nlang: en\n',
    kinds: 'tab',
  },
  {
    name: 'tabs before keys',
    text: 'Shifts:\n\tTuesday: 10 till close\n\tFriday: split\nlang: en\n',
    repaired: 'Shifts:\n    Tuesday: 10 till close\n    Friday: split\nlang: en\n',
    kinds: 'tab',
  },
  {
    name: 'items at three indents',
    text: 'work:\n    - boilers\n  - landlords\n      - bathrooms\n   - call outs\n',
    repaired: 'work:\n    - boilers\n    - landlords\n    - bathrooms\n    - call outs\n',
    kinds: 'indentation',
  },
  {
    name: 'lines below a key that has a value',
    text: 'Software: See below\n  Revit: daily\n  Rhino: now and then\nHours: 9 to 5\n',
    repaired: 'Software: |-\n  See below\n  Revit: daily\n  Rhino: now and then\nHours: 9 to 5\n',
    kinds: 'lines-of-text',
  },
  {
    name: 'a key of the format below another one',
    text: 'id: a\n  lang: en\nsummary: x\n',
    repaired: 'id: a\nlang: en\nsummary: x\n',
    kinds: 'indentation',
  },
  {
    name: 'keys below the text of an item',
    text: 'skills:\n  - Excel\n    level: advanced\n  - Word\n',
    repaired: 'skills:\n  - name: Excel\n    level: advanced\n  - Word\n',
    kinds: 'name',
  },
  {
    name: 'texts that begin with a sign',
    text: 'summary: @home\ngrade: %x\nfamily: `code`\nnotes: *bold* text\n',
    repaired: 'summary: "@home"\ngrade: "%x"\nfamily: "`code`"\nnotes: "*bold* text"\n',
    kinds: 'quotes quotes quotes quotes',
  },
  {
    name: 'items that begin with a sign',
    text: 'Duties:\n  - @ the flume: set up\n  - % of time: 20\n  - "Every day counts" is on our wall\n  - & more\n  - !important\n  - [Draft] plans\n  - {x} and y\n',
    repaired:
      'Duties:\n  - "@ the flume: set up"\n  - "% of time: 20"\n  - \'"Every day counts" is on our wall\'\n  - "& more"\n  - "!important"\n  - "[Draft] plans"\n  - "{x} and y"\n',
    kinds: 'quotes quotes quotes quotes quotes quotes quotes',
  },
  {
    name: 'a text that begins with the sign of a quotation in Markdown',
    text: 'summary: > 5 years\nlang: en\n',
    repaired: 'summary: "> 5 years"\nlang: en\n',
    kinds: 'quotes',
  },
  {
    name: 'colons in a text, and a comment behind it',
    text: 'summary: Note: see: "below" # c\nlang: en\n',
    repaired: 'summary: \'Note: see: "below"\' # c\nlang: en\n',
    kinds: 'quotes',
  },
  {
    name: 'no space behind colons',
    text: 'id:a\nbackground:\n    - name:B\n      type: C\n',
    repaired: 'id: a\nbackground:\n    - name: B\n      type: C\n',
    kinds: 'missing-space missing-space',
  },
  {
    name: 'a quote that is not closed',
    text: 'items:\n  - name: "Leads\n    description: foo\n  - name: Y\n',
    repaired: 'items:\n  - name: "Leads"\n    description: foo\n  - name: Y\n',
    kinds: 'unclosed-quote',
  },
  {
    name: 'apostrophes',
    text: "summary: 'tis the season\nnotes: 'Leads the trust's team'\n",
    repaired: 'summary: "\'tis the season"\nnotes: "Leads the trust\'s team"\n',
    kinds: 'unclosed-quote quotes',
  },
  {
    name: 'quotes within quotes',
    text: 'summary: "Leads the "A" team"\n',
    repaired: 'summary: \'Leads the "A" team\'\n',
    kinds: 'quotes',
  },
  {
    name: 'smart quotes around a value',
    text: 'summary: “Leads” the team: yes\n',
    repaired: 'summary: "“Leads” the team: yes"\n',
    kinds: 'quotes',
  },
  {
    name: 'lines between parts of a file',
    text: '---\nRole: Watch\n---\nDuties:\n  - Drill\n---\nFitness: 42.3\n...\n',
    repaired: '---\nRole: Watch\nDuties:\n  - Drill\nFitness: 42.3\n...\n',
    kinds: 'marker marker',
  },
  {
    name: 'a table below a key',
    text: 'Skills:\nSkill\tLevel\nCash\tHigh: always\nReward:\n- Salary\n',
    repaired: 'Skills: |-\n  Skill\tLevel\n  Cash\tHigh: always\nReward:\n- Salary\n',
    kinds: 'table',
  },
  {
    name: 'prose at the first column below its key',
    text: 'About us:\nWe care for 400 families a year.\nOur values:\n- Kindness\n',
    repaired: 'About us: |-\n  We care for 400 families a year.\nOur values:\n- Kindness\n',
    kinds: 'lines-of-text',
  },
  {
    name: 'a heading without a colon',
    text: 'DBS: Not required\n\nPhysical demands\n  Sitting at a screen\n\nLast reviewed: 02/2025\n',
    repaired: 'DBS: Not required\n\nPhysical demands:\n  Sitting at a screen\n\nLast reviewed: 02/2025\n',
    kinds: 'missing-colon',
  },
  {
    name: 'a file written as Markdown',
    text: '# Nurse\n\nWorks in the community.\n\n**Grade:** Band 6\n\n## Responsibilities\n\n- Visit\n- *Write* notes\n\n## Skills\n\n### Essential\n\n* Excel\n',
    repaired:
      'title: Nurse\n\nsummary: |-\n  Works in the community.\n\nGrade: Band 6\n\nResponsibilities:\n\n- Visit\n- "*Write* notes"\n\nSkills:\n\n  Essential:\n\n  - Excel\n',
    kinds: 'markdown',
  },
  {
    name: 'labels in bold type',
    text: '**Job Title:** Audit Senior\n**Firm**: Kestrel\n\n**Essential:**\n- ACA\n- Tax\n',
    repaired: 'Job Title: Audit Senior\nFirm: Kestrel\n\nEssential:\n- ACA\n- Tax\n',
    kinds: 'markdown',
  },
  {
    name: 'a heading of Markdown below keys',
    text: 'title: Nurse\nid: n\nlang: en\n\n## Responsibilities\n- Visit\n- Write\n',
    repaired: 'title: Nurse\nid: n\nlang: en\n\nResponsibilities:\n- Visit\n- Write\n',
    kinds: 'heading',
  },
  {
    name: 'braces over lines that YAML cannot read',
    text: 'training:\n  - { name: Coaching, description: Leads: the\n• team\n• rota }\n  - { name: Other }\n',
    repaired:
      'training:\n  - name: Coaching\n    description: |-\n      Leads: the\n      - team\n      - rota\n  - { name: Other }\n',
    kinds: 'flow-comma',
  },
  {
    name: 'keys below braces that are not closed',
    text: 'source: { name: B\nlang: en\n',
    repaired: 'source: { name: B }\nlang: en\n',
    kinds: 'bracket?',
  },
  {
    name: 'a text that a number sign cuts',
    text: 'summary: Leads team #1 in the region.\nx: #nofilter honest\nnotes: Leads the team that is\n  #1 here.\n',
    repaired:
      'summary: "Leads team #1 in the region."\nx: "#nofilter honest"\nnotes: "Leads the team that is\n  #1 here."\n',
    kinds: 'hash hash hash',
  },
  {
    name: 'line breaks of Windows and a byte-order mark',
    text: '\ufeffid: a\r\nsummary: Leads.\r\n\r\nPlans.\r\nlang: en\r\n',
    repaired: '\ufeffid: a\r\nsummary: |-\r\n  Leads.\r\n\r\n  Plans.\r\nlang: en\r\n',
    kinds: 'lines-of-text',
  },
  {
    name: 'carriage returns alone',
    text: 'id: a\rsummary: Leads.\r\rPlans.\r',
    repaired: 'id: a\nsummary: |-\n  Leads.\n\n  Plans.\n',
    kinds: 'lines-of-text',
  },
  {
    name: 'words that are half typed',
    text: 'id: a\ntitle\nlang: en\nsumm\n',
    repaired: 'id: a\ntitle:\nlang: en\nsumm:\n',
    kinds: 'missing-colon? missing-colon?',
  },
  {
    name: 'a word that is half typed below a long text and above the lines of a key',
    text: 'summary: Leads all of the wards by night.\ntrai\n  - name: x\ngrade: lead # of four grades in all\nsta\nlang: en\n',
    repaired:
      'summary: Leads all of the wards by night.\ntrai:\n  - name: x\ngrade: lead # of four grades in all\nsta:\nlang: en\n',
    kinds: 'missing-colon missing-colon?',
  },
  {
    name: 'braces that are half typed above others',
    text: 'training:\n  - { name: a, type: b\n  - { name: c }\n',
    repaired: 'training:\n  - { name: a, type: b }\n  - { name: c }\n',
    kinds: 'bracket?',
  },
  {
    name: 'a bracket that is half typed',
    text: 'id: a\nprogressesTo: [b, c\nlang: en\n',
    repaired: 'id: a\nprogressesTo: [b, c]\nlang: en\n',
    kinds: 'bracket?',
  },
  {
    name: 'a text of an item at the first column, where the list goes on below',
    text: 'name: House\nskills:\n  - id: a\ndescription: Plans it,\n      and says so.\n    kind: skill\n  - id: b\n',
    repaired:
      'name: House\nskills:\n  - id: a\n    description: Plans it,\n      and says so.\n    kind: skill\n  - id: b\n',
    kinds: 'indentation',
  },
  {
    name: 'a key of an item with lines below it at the first column, where the list goes on below',
    text: 'name: House\nskills:\n  - id: a\nlevels:\n      low: Plans it.\n  - id: b\n',
    repaired: 'name: House\nskills:\n  - id: a\n    levels:\n          low: Plans it.\n  - id: b\n',
    kinds: 'indentation',
  },
  {
    name: 'a text of the file behind a list, with bullets below it',
    text: 'skills:\n  - name: A\nsummary: For all who:\n  - plan\n  - lead\n',
    repaired: 'skills:\n  - name: A\nsummary: |-\n  For all who:\n  - plan\n  - lead\n',
    kinds: 'lines-of-text',
  },
];
