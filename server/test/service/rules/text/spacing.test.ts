import { testRule } from '../ruleTest.ts';
import { testTextRule } from '../textRuleTest.ts';

testTextRule('text/spacing', [
  {
    text: 'Plans releases‹ ,› and reviews them.',
    messages: ['A blank stands before "," behind "releases": remove it.'],
    offers: ['Remove the blank'],
    fixed: 'Plans releases, and reviews them.',
  },
  {
    text: 'Plans‹  ›releases,‹  ›and reviews‹   ›them.',
    messages: [
      'Two blanks stand here in a row: leave one.',
      'Two blanks stand here in a row: leave one.',
      'Several blanks stand here in a row: leave one.',
    ],
    fixed: 'Plans releases, and reviews them.',
  },
  { text: 'Ends here‹ .›', fixed: 'Ends here.' },
  {
    text: 'Plans work‹ ,›tests it (twice)‹ ;›then rests.',
    messages: [
      'The blank stands before "," rather than behind it: move it.',
      'The blank stands before ";" rather than behind it: move it.',
    ],
    offers: ['Move the blank'],
    fixed: 'Plans work, tests it (twice); then rests.',
  },
  {
    text: 'Prunes trees‹( ›mostly oak) and ‹( ›small) plants.',
    messages: [
      'The blank stands behind the opening bracket rather than before it: move it.',
      'A blank stands behind the opening bracket: remove it.',
    ],
    fixed: 'Prunes trees (mostly oak) and (small) plants.',
  },
  { text: 'Prunes trees (mostly oak‹ )› each year.', fixed: 'Prunes trees (mostly oak) each year.' },
  { text: 'Prunes ( mostly oak ) trees, calls f( x ), and says so :( as it is; ( 2 ) or (- x).' },
  { text: 'Uses * for many and _ or ? for one character, and ends in .txt.' },
  { text: 'Sorts .csv, `a ,b` and 1 ,5 by ,x or :name.' },
  { text: 'Is it‹ ?› Yes (really)‹ ;› 80%‹ !›', fixed: 'Is it? Yes (really); 80%!' },
  { text: 'Lead‹  ›engineer', kind: 'name', fixed: 'Lead engineer' },
  { text: '- One‹  ›item\n- Another‹ ,› too', fixed: '- One item\n- Another, too' },
  { text: 'Un texte‹  ›long, des mots‹ ,› et plus', lang: 'fr', fixed: 'Un texte long, des mots, et plus' },
  // An old habit, line breaks and indentation of Markdown.
  { text: 'Plans releases.  Reviews them!  Does it?  “Yes.”  Good.' },
  { text: 'A line  \nthat breaks\n\n-   a list\n    in it\n\n1.  one' },
  { text: 'Name      Level\nTesting   3\nCoding    2' },
  { text: '| Name  | Level |\n|---|---|\n| Testing  | 3 |' },
  { text: 'What to do if . . .' },
  // Marks that begin something, or stand for themselves.
  { text: 'Writes .NET, waits ... and smiles :) at a ratio of 2 : 1. Engineer : lead' },
  { text: 'Uses `a  b` and `x ,` as code does' },
  { text: 'Vos missions : guider ; « agir » ! Vraiment ?', lang: 'fr-FR' },
]);

testRule('text/spacing', [
  {
    name: 'blanks at the ends of a text in quotes are not meant',
    text: `id: a
title: "Test engineer "
#                    ^ info text/spacing: This text ends with a blank: remove it.
organisation: ' Northern Water'
#              ^ info text/spacing: This text begins with a blank: remove it.
`,
    after: { 'Remove the blank': 'id: a\ntitle: "Test engineer"\norganisation: \' Northern Water\'\n' },
  },
  {
    name: 'blanks behind the lines of a block are left to whoever formats it',
    text: 'id: a\ntitle: A\nsummary: |\n  One line  \n  and another  \nnotes: >\n  Folded. \n',
  },
]);
