import { loadSpeller } from '../../../../src/service/text/spelling/load.ts';
import { testTextRule } from '../textRuleTest.ts';

const speller = await loadSpeller();

testTextRule(
  'text/locale-spelling',
  [
    {
      text: 'Tunes systems whose ‹behavior› varies.',
      messages: ['"behavior" is the American spelling, and this file is written in en-GB: write "behaviour".'],
      offers: ['Write "behaviour"'],
      fixed: 'Tunes systems whose behaviour varies.',
    },
    { text: 'Orders the ‹catalog›.', fixed: 'Orders the catalogue.' },
    // British English has "-ize" as well, as in Oxford, but no "-yze".
    { text: 'Emphasizes prevention, organizes and prioritizes work; an organization that recognized apologizers.' },
    {
      text: '‹Analyzing› and ‹catalyzing› organizational change.',
      fixed: 'Analysing and catalysing organizational change.',
    },
    { text: '‹Anesthetizes› patients.', fixed: 'Anaesthetises patients.' },
    // Spellings that are at home in both varieties.
    {
      text: 'Catalogues the catalogue of a theatre; an archaeologist’s grey artefacts, the judgement that was cancelled.',
      lang: 'en-US',
    },
    { text: 'Builds artifacts, tests sulfate and fetal samples, and writes acknowledgments on aging.' },
    { text: 'Lends the ‹labour› of the ‹centre›.', lang: 'en-US', fixed: 'Lends the labor of the center.' },
    {
      text: 'First this. “‹Analyzing› the ‹behavior› of users.”',
      fixed: 'First this. “Analysing the behaviour of users.”',
    },
    {
      text: 'The data ‹center›’s staff and a ‹color›-blind colleague',
      fixed: 'The data centre’s staff and a colour-blind colleague',
    },
    { text: '‹Modeling›/‹labeling› of data', kind: 'name', fixed: 'Modelling/labelling of data' },
    { text: '‹Centers› of excellence', lang: 'en-IE', fixed: 'Centres of excellence' },
    {
      text: '‹Prioritises› what the ‹programme› needs.',
      lang: 'en-US',
      messages: [
        '"Prioritises" is the British spelling, and this file is written in en-US: write "Prioritizes".',
        '"programme" is the British spelling, and this file is written in en-US: write "program".',
      ],
      fixed: 'Prioritizes what the program needs.',
    },
    { text: '- ‹Analyzed› plans\n- ‹Colors› them', lang: 'en-AU', fixed: '- Analysed plans\n- Colours them' },
    // Names keep their spelling.
    { text: 'Follows the World Health Organization and the Center for Internet Security.' },
    { text: 'Center for Internet Security benchmarks are followed. Color Lab tools, too.' },
    { text: 'Data Center Operations', kind: 'name' },
    { text: 'COLOR MANAGEMENT', kind: 'name' },
    // Right in both, or in one sense.
    { text: 'Practice and license a program; check the story, a judgment and a dialog.' },
    { text: 'Exercises, advises, supervises, revises and improvises; size, prize, seize.', lang: 'en-US' },
    // Both varieties, other languages, and other varieties of English.
    { text: 'Organizes the colour catalog.', lang: 'en' },
    { text: 'Organizes the colour catalog.', lang: 'en-CA' },
    { text: 'Organizes the colour, as Oxford does.', lang: 'en-GB-oxendict' },
    { text: 'Le color maximize.', lang: 'fr-FR' },
    // Code, and words that are mentioned.
    { text: 'Sets `color` in colors.css, and says "color" there.' },
  ],
  speller,
);

testTextRule('text/locale-spelling', [{ text: 'Nothing is known of maximize yet.' }]);
