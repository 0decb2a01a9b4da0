import { loadSpeller } from '../../../../src/service/text/spelling/load.ts';
import { testTextRule } from '../textRuleTest.ts';

const speller = await loadSpeller();

testTextRule(
  'text/broken-hyphen',
  [
    {
      text: 'Planning, directing, ‹co- ordinating› and checking.',
      messages: ['"co- ordinating" has a blank behind its hyphen: write "co-ordinating".'],
      offers: ['Write "co-ordinating"'],
      fixed: 'Planning, directing, co-ordinating and checking.',
    },
    { text: 'Specifies ‹non- functional› needs.', fixed: 'Specifies non-functional needs.' },
    { text: 'Makes ‹long- term› plans, ‹face-to- face›.', fixed: 'Makes long-term plans, face-to-face.' },
    { text: '‹Self- service› tools and ‹customer- facing› work', fixed: 'Self-service tools and customer-facing work' },
    // A word that was broken at the end of a line.
    { text: 'Is ‹respon- sible› for risk ‹manage- ment›.', fixed: 'Is responsible for risk management.' },
    {
      text: 'Writes a ‹re- port› a week.',
      messages: ['"re- port" has a blank behind its hyphen: write "re-port" or "report".'],
      offers: ['Write "re-port"', 'Write "report"'],
    },
    { text: '‹Co-\nordinating› work', fixed: 'Co-ordinating work' },
    // Hyphens that stand for a word to come.
    { text: 'Does pre- and post-sales work, short- or long-term, on- to off-site.' },
    { text: 'Runs in-, out- and up-bound calls; user- as well as customer-facing.' },
    // Dashes and bullets.
    { text: 'Support - helps users; escalation -asks others; delivery- makes things.' },
    { text: 'Duties:\n- non\n- functional' },
    { text: 'Level 2- term contracts, and ITIL- based ones.' },
    { text: 'Holds a ‹post- mortem› after each release.', fixed: 'Holds a post-mortem after each release.' },
    {
      text: 'Is ‹self -motivated› and finds ‹cost -effective› ways.',
      messages: [
        '"self -motivated" has a blank before its hyphen: write "self-motivated".',
        '"cost -effective" has a blank before its hyphen: write "cost-effective".',
      ],
      fixed: 'Is self-motivated and finds cost-effective ways.',
    },
    { text: 'Handles ‹follow -up› calls.', fixed: 'Handles follow-up calls.' },
    { text: 'Leads the team -based in Leeds- and runs it with -up or -verbose.' },
    { text: 'Uses tools -effective or not- that others made, - driven by need.' },
    // Words that are in no list of compounds.
    {
      text: 'Reviews the plans, ‹course- corrects› when needed.',
      messages: ['"course- corrects" has a blank behind its hyphen: write "course-corrects".'],
      fixed: 'Reviews the plans, course-corrects when needed.',
    },
    { text: 'Leads teams to ‹problem- solve› each week.', fixed: 'Leads teams to problem-solve each week.' },
    { text: 'Helps with ‹fund- raising› and ‹develop- ment›.', fixed: 'Helps with fundraising and development.' },
    {
      text: 'Checks ‹in- coming› goods for ‹customer -facing› staff.',
      fixed: 'Checks incoming goods for customer-facing staff.',
    },
    { text: '‹Multi -agency› work', fixed: 'Multi-agency work' },
    {
      text: 'Is ‹self--employed› and does ‹pre - flight› checks.',
      messages: [
        '"self--employed" has two hyphens: write "self-employed".',
        '"pre - flight" has blanks around its hyphen: write "pre-flight".',
      ],
      fixed: 'Is self-employed and does pre-flight checks.',
    },
    {
      text: 'Does ‹drywall-ing› and is on call ‹24-hours› a day.',
      messages: [
        '"drywall-ing" has a hyphen before its ending: write "drywalling", or say it in other words.',
        '"24-hours" needs no hyphen: write "24 hours".',
      ],
      fixed: 'Does drywalling and is on call 24 hours a day.',
    },
    { text: 'Keeps ‹up-to -date› records.', fixed: 'Keeps up-to-date records.' },
    { text: '‹Counter -terrorism› work', fixed: 'Counter-terrorism work' },
    { text: 'Plays ‹first- chair› clarinet.', fixed: 'Plays first-chair clarinet.' },
    { text: 'Has ‹high - net-worth› clients.', fixed: 'Has high-net-worth clients.' },
    { text: 'Runs a ‹state-of- the›-art shop, and ‹day -to-day› work.' },
    { text: 'Makes ‹three -dimensional› plans.' },
    { text: 'Draws up ‹year- end› lists.' },
    { text: 'Writes ‹search- engine›-friendly pages.' },
    { text: 'Gives ‹one- to-one› help with ‹problem - solving›.' },
    { text: 'Writes “co- ordinating” as an example; comes first- then rests.' },
    { text: 'Serves at the counter - sales are good.' },
    { text: 'Is on call in 24-hour shifts, for 12-week terms, DJ-ing and OK-ing; plans--and tests--the work.' },
    { text: 'Plans the work, tests- sometimes- and rests; to plan- this is new; and rests- which helps.' },
    { text: 'Works pre- or post- sales, in short- and long- term plans, first- or second- line.' },
    { text: 'Lead - non of these - self; a test - multi' },
    { text: 'Runs `co- ordinating` and co-ordinating.' },
    { text: 'Planung der Vor- arbeiten, co- ordinating', lang: 'de' },
  ],
  speller,
);

testTextRule('text/broken-hyphen', [
  { text: 'Without word lists ‹co- ordinating› is found by its beginning.' },
  { text: 'But manage- ment is not.' },
]);
