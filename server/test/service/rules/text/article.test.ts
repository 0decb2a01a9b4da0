import { testTextRule } from '../textRuleTest.ts';

const code = 'text/article';

testTextRule(code, [
  {
    text: 'Is part of ‹a excellent› team.',
    messages: ['"excellent" begins with the sound of a vowel: write "an" before it.'],
    offers: ['Write "an"'],
    fixed: 'Is part of an excellent team.',
  },
  {
    text: 'Holds ‹an unique› post in ‹an university›.',
    messages: [
      '"unique" begins with the sound of a consonant: write "a" before it.',
      '"university" begins with the sound of a consonant: write "a" before it.',
    ],
    fixed: 'Holds a unique post in a university.',
  },
  {
    text: '‹A office› manager with ‹a in-depth› view and ‹a “open›” door.',
    fixed: 'An office manager with an in-depth view and an “open” door.',
  },
  { text: 'Works ‹a hour› a day for ‹a honest› owner, ‹a heir› of ‹a honorary› kind.' },
  { text: 'Runs ‹an one-off› event for ‹an euro›, with ‹an ewe›, ‹an user› and ‹an useful› tool.' },
  { text: 'Works ‹a 8-hour› day or ‹a 18-month› post, ‹a 11th› and ‹an 12-week› one.' },
  { text: 'Sends people for ‹a MRI›, to ‹a FBI› or ‹a NHS› desk, with ‹a MSc›, on ‹a M25› bus.' },
  { text: 'Drives ‹an BMW› to ‹an UK› town with ‹an USB› stick, ‹an T-shirt› and ‹a X-ray›.' },
  { text: 'Drives ‹a HGV› or ‹a LGV›, for ‹a SME›; ‹a HR› desk, and an HGV.' },
  { text: 'Uses ‹a iPad› and ‹an phone›.', fixed: 'Uses an iPad and a phone.' },
  { text: 'Owns ‹a application›,\nand ‹an\nbudget›.', fixed: 'Owns an application,\nand a\nbudget.' },
  { text: 'Lead of ‹a engineering› team', kind: 'name', fixed: 'Lead of an engineering team' },
  { text: 'Coaches teams ‹an reports› on them.', offers: ['Write "a"', 'Write "and"'] },
  ...[
    // As they sound.
    'Is a European in an hourly post, a one-to-one tutor, an honest user of a unit, an MRI and a UN desk.',
    'Holds an MBA, an LLB or a BSc, an HND, an A-level and a B in maths; an 8 a.m. start, a 1-hour break, an 80/20 split, an 0800 number.',
    'Is an unidentified, unimportant and uninterested user: an uninsured one, a unidirectional, unimodal, unanimous, uniformed one.',
    'Writes an unannounced, an unarmed and an unusual text; a ubiquitous, urological, useful utensil.',
    // Said in two ways.
    'Writes a SQL query and an SQL query, a URL and an URL, an FAQ and a FAQ, an LED and a LED, an SAP and a SAP desk.',
    'Marks an historic day and a historic day in an hotel or a hotel, with a herb and an herb, an HRIS and a HRIS.',
    'Plans an 1800-seat hall, a LTD company, a MS Word file, an FL licence, a NY office and a NZ visa.',
    'Helps an unionised and a unionised workforce, a nginx server, an mRNA test and an f-string.',
    // A letter, and no article.
    'Knows that option a is first, a and b, vitamin a intake, hepatitis a immunisation, and grade A applicants.',
    'Joins Team A and Schedule A income; A Alvarez and An Nguyen; works with An Garda Síochána and an Garda station.',
    'Works à la carte, at 7 a.m. or 5 p.m., and/or a/an hour, P&A a/c offers.',
    'Runs `a apple`, a _option_ and a https://example.org/ page, a e_mail name.',
  ].map((text) => ({ text })),
  { text: 'Grade A Electrician', kind: 'name' },
  { text: 'A Ideal', kind: 'name' },
  { text: 'Fala a esposa e a irmã.', lang: 'pt' },
]);
