import { testTextRule } from '../textRuleTest.ts';

testTextRule('text/slash-spacing', [
  {
    text: 'Resolves ‹exceptions/ issues› in time.',
    messages: ['"exceptions/ issues" has a blank on one side of a slash: write "exceptions/issues".'],
    offers: ['Write "exceptions/issues"'],
    fixed: 'Resolves exceptions/issues in time.',
  },
  { text: '‹Tailoring/ installation/ testing›', kind: 'name', fixed: 'Tailoring/installation/testing' },
  {
    text: 'Buys ‹hardware /software› (‹cloud/ virtualisation›).',
    fixed: 'Buys hardware/software (cloud/virtualisation).',
  },
  { text: 'Plans ‹and/ or› does, ‹and /or› checks.', fixed: 'Plans and/or does, and/or checks.' },
  { text: 'The ‹IT/ IS› plan, **‹build/ run›**', fixed: 'The IT/IS plan, **build/run**' },
  { text: '‹Design/build/  run›.', fixed: 'Design/build/run.' },
  { text: 'Planung ‹und/ oder› Betrieb', lang: 'de', fixed: 'Planung und/oder Betrieb' },
  // Blanks on both sides, and none at all.
  { text: 'Design / build, design/build, and either / or.' },
  // Paths, addresses, commands, folders.
  { text: 'Reads /etc and the /deploy folder, uses /remind, and checks http://example.org/ daily.' },
  { text: 'Keeps docs/ and src/ in order; and tests/ folders.' },
  { text: 'Writes `exceptions/ issues` in code, in a/b/ c.' },
  // Dates, numbers, abbreviations.
  { text: 'From 24/ 7 to 1/ 2 and 2024/ 25; w/ customers, c/ o others, n/ a.' },
  { text: 'Ein-/ Ausgabe', lang: 'de' },
  { text: 'Copies /data/maps/ each night, and dumps /org/app/ on the disk.' },
]);
