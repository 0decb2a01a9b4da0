import { loadSpeller } from '../../../../src/service/text/spelling/load.ts';
import { testTextRule } from '../textRuleTest.ts';

const speller = await loadSpeller();
const code = 'text/punctuation';

testTextRule(
  code,
  [
    {
      text: 'Signs the log‹..›',
      messages: ['"." stands here twice in a row: leave one.'],
      offers: ['Write "."'],
      fixed: 'Signs the log.',
    },
    { text: 'Cleans tools‹,,› signs (the log‹;;›) and “rests‹,,›” now.' },
    { text: 'Plans the rota‹,.› Signs the log‹;.›', fixed: 'Plans the rota. Signs the log.' },
    {
      text: 'Plans the rota‹.,› and signs the log‹,;› then rests.',
      messages: [
        'Two signs stand here where one is enough, ".,": leave the one that is meant.',
        'Two signs stand here where one is enough, ",;": leave the one that is meant.',
      ],
    },
    { text: 'What ends in two commas is dangling,,' },
    { text: 'Sound‹,,› light', kind: 'name', fixed: 'Sound, light' },
    {
      text: 'Is exact in ‹work.Able› to plan for the ‹team).Must› have 2 years.',
      messages: [
        '"work.Able" lacks the blank behind its ".": put one there.',
        '"team).Must" lacks the blank behind its ".": put one there.',
      ],
      offers: ['Put a blank behind "."'],
    },
    { text: 'Books the ‹rooms.Greets› all guests.' },
    {
      text: 'Opens ‹boxes,breaks› them down and ‹sorts;then› rests.',
      fixed: 'Opens boxes, breaks them down and sorts; then rests.',
    },
    ...[
      'Waits … or so ... and even .... Stops there, etc., or at 5 p.m., or at Smith & Co., or Ph.D., dept., approx., Inc.; too',
      'Uses Node.js, ASP.NET, .NET, example.org, v1.2, file.Txt, 1,000,000 rows, 3.5;2, ../up, a..z, 1..5 and std::string, and &app-name;, too.',
      'Asks “Really?”, “No!”. Says so?! And why?? See No.: 5.',
      'Writes the string.Format method and the key,value pairs of CSV files; calls `a,b` with work.Able too.',
      'Reads System.Windows and Booking.Com sites, K,Na and Pb,Zn ores, 2,4-D and x,y.',
      'Plans the rota; signs the log: then rests, and so on.',
    ].map((text) => ({ text })),
    {
      text: 'Works under the Act of ‹2014.Works› with adults.',
      fixed: 'Works under the Act of 2014. Works with adults.',
    },
    { text: 'Essential‹::› knowledge of the law.', fixed: 'Essential: knowledge of the law.' },
    { text: 'Sets up the hall‹, ,› and puts chairs away.', fixed: 'Sets up the hall, and puts chairs away.' },
    { text: 'Walks on ‹foot.Respond› to calls for help.', fixed: 'Walks on foot. Respond to calls for help.' },
    { text: 'Leads classes‹!!›', fixed: 'Leads classes!' },
    { text: 'Calls std:: in code, and reads version 2.Works.' },
    { text: 'Plant,prüft und ,,sagt‘‘ es.', lang: 'de' },
    { text: 'Plant die Arbeit‹,,› prüft sie‹..›', lang: 'de', fixed: 'Plant die Arbeit, prüft sie.' },
  ],
  speller,
);

testTextRule(code, [{ text: 'Without word lists nothing is known of boxes,breaks or work.Able to plan.' }]);
