import { testTextRule } from '../textRuleTest.ts';

testTextRule('text/leftover', [
  {
    text: '‹{Speciality}› engineer',
    kind: 'name',
    messages: ['"{Speciality}" is a variable of a template that was not filled in: write what it stands for.'],
    offers: [],
  },
  { text: 'Works in the ‹{team_name}› team, for ‹$\u007bcustomer.name}› and ‹<%= client %>›.' },
  { text: 'Greets ‹%s› and ‹%(guest)s› at the door.' },
  {
    text: 'Reports to the board.‹Â› Writes the minutes.',
    messages: ['"Â" is the rest of a character whose encoding was mistaken: remove it.'],
    offers: ['Remove "Â"'],
    fixed: 'Reports to the board. Writes the minutes.',
  },
  {
    text: 'Doesn‹â€™›t wait to be asked.',
    messages: ['"â€™" is a character whose encoding was mistaken: write "’".'],
    offers: ['Write "’"'],
    fixed: 'Doesn’t wait to be asked.',
  },
  { text: 'Runs the caf‹Ã©› ‹â€“› up to ‹Â£›500 a day.', fixed: 'Runs the café – up to £500 a day.' },
  { text: '‹ï»¿›Leads the team.', fixed: 'Leads the team.' },
  {
    text: '‹<strong>›Mindset‹</strong>›',
    kind: 'name',
    messages: [
      '"<strong>" is a tag of HTML, which readers see as it stands: remove it, or write the text in Markdown.',
      '"</strong>" is a tag of HTML, which readers see as it stands: remove it, or write the text in Markdown.',
    ],
    offers: ['Remove "<strong>"'],
  },
  { text: 'Line one‹<br />›line two, ‹<a href="https://example.org">›here‹</a>›.' },
  {
    text: 'Designs the city‹&rsquo;›s bridges.',
    messages: ['"&rsquo;" is a character reference of HTML: write "’" itself.'],
    fixed: 'Designs the city’s bridges.',
  },
  { text: 'Research ‹&amp;› development, ‹&#163;›40,000 ‹&#x2013;› ‹&nbsp;›day rate' },
  { text: 'Speaks of ‹&lt;›strong‹&gt;› words.' },
  {
    text: 'Writes the word fix‹`› into each message. ‹**›Please add a letter to it.',
    messages: [
      'This code mark has no partner, so that readers see it: close it, or remove it.',
      'These signs for bold words are never closed, so that readers see them: close them, or remove them.',
    ],
  },
  {
    text: 'Keeps the list of donors‹\\n› and thanks them.',
    messages: ['"\\n" is how a program writes a line break, and readers see it: break the line there, or remove it.'],
    offers: ['Remove "\\n"'],
    fixed: 'Keeps the list of donors and thanks them.',
  },
  {
    text: 'Covers Eden and ‹undefined› on a rota with ‹[object Object]›.',
    messages: [
      '"undefined" is what a program writes where it knows no name: write the one that is meant.',
      '"[object Object]" is what a program writes where it knows no name: write the one that is meant.',
    ],
    offers: [],
  },
  { text: 'Runs the caf‹\\u00e9› each day.', fixed: 'Runs the café each day.' },
  { text: 'Answers letters‹`› by post.' },
  { text: '‹## ›Cuts and styles hair.', fixed: 'Cuts and styles hair.' },
  { text: 'Plans lessons‹\\n›and marks homework.' },
  { text: 'Works for the ‹{team_name}› team and for ‹%s›.' },
  // What assistants and word processors say.
  {
    text: '‹Sure, here is a revised version:› Answers the phone.',
    messages: [
      '"Sure, here is a revised version:" is a remark of another program, or of who worked on the text, and not meant for its readers: remove it.',
    ],
  },
  { text: 'Fits pumps and valves ‹[citation needed]›' },
  { text: 'Leads new people. ‹[deleted: and contractors]›' },
  { text: 'Serves at the till. ‹Commented [JS1]: too long›' },
  { text: 'Of course, all staff are welcome. Here is where they meet: the hall.' },
  // What is meant to be there.
  { text: '## Duties' },
  { text: '# 1 of all aims is the safety of the crew.' },
  { text: 'Edits mails, in which fields such as {first_name} and {last_name} are filled in.' },
  { text: 'Puts files into {Installation}/share; %s will return the rest.' },
  { text: 'a = {b over c} + d' },
  {
    text: 'Finds undefined behaviour, for undefined values and terms that are defined and undefined; it is undefined.',
  },
  { text: 'Writes to C:\\new and \\\\nas\\new folders.' },
  { text: "Quotes `so' as others do." },
  { text: 'Uses the format %s, writes "%s", and uses *%(tag)s* too.' },
  { text: 'Knows what <b> and <i> do in HTML.' },
  { text: 'Writes %Y-%m and %d in dates.' },
  { text: 'Writes `<b>`, `{name}` and `%s` in code; **bold** and `code` words.' },
  { text: 'Research & development; R&D; AT&T, Marks & Spencer; a < b > c; I <3 tea.' },
  { text: 'From {1, 2} and {name, date}; 50%; 5 % of it; 10 %s; 2 ** 3; fees** apply; A* and A** grades.' },
  { text: 'Âge de raison', lang: 'fr' },
  { text: 'The café…” and É” and GMBHÄ“, naïve Ångström, Ærø, SÃO, â bord.' },
  { text: 'The ``quoted´´ word, don`t, and \\<b> \\` escaped.' },
  { text: 'Works in the <name of team> team with the {{manager}}.' },
]);
