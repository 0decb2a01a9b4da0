import { loadSpeller } from '../../../../src/service/text/spelling/load.ts';
import { testTextRule } from '../textRuleTest.ts';

const speller = await loadSpeller();

testTextRule(
  'text/locale-spelling',
  [
    {
      text: 'Tunes systems to ‹maximize› throughput.',
      messages: ['"maximize" is the American spelling, and this file is written in en-GB: write "maximise".'],
      offers: ['Write "maximise"'],
      fixed: 'Tunes systems to maximise throughput.',
    },
    { text: '‹Organizes› the ‹catalog›.', fixed: 'Organises the catalogue.' },
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
    { text: '- ‹Optimizes› plans\n- ‹Summarizes› them', lang: 'en-AU', fixed: '- Optimises plans\n- Summarises them' },
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
