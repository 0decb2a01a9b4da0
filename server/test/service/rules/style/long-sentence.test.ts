import { testTextRule } from '../textRuleTest.ts';

/** A text of `count` words. */
function words(count: number): string {
  return Array.from({ length: count }, () => 'word').join(' ');
}

const five = 'rules: { style/long-sentence: { maxWords: 5 } }';

testTextRule('style/long-sentence', [
  {
    text: `‹Every ${words(35)}.› Short.`,
    messages: [
      'The sentence that begins "Every word word word word …" has 36 words, more than 35: split it, or make a list of it.',
    ],
  },
  { text: `Every ${words(34)}. Short.` },
  { text: '‹Restores files, servers and whole services.› Tests them.', settings: five },
  { text: '‹Restores files (and servers); tests both.›', settings: five },
  { text: 'Writes up. ‹Uses `tar` to pack old logs.› Rests.', settings: five },
  { text: '‹Restores files\nand servers at night.›', settings: five },
  { text: 'Restores self-hosted and/or third-party services.', settings: five },
  { text: 'Restores files – and whole servers.', settings: five },
  { text: '- Restores files and servers\n- Tests what it restored\n- Rests', settings: five },
  { text: 'Restores files, e.g. mail. Tests them.', settings: five },
  { text: `‹${words(36)}›`, settings: 'rules: { style/long-sentence: { maxWords: none } }' },
  { text: `‹${words(36)}›`, settings: 'rules: { style/long-sentence: { maxWords: 0 } }' },
  { text: words(36), settings: 'rules: { style/long-sentence: { maxWords: 40 } }' },
  { text: words(36), kind: 'name' },
  { text: `‹Jede ${words(35)}.›`, lang: 'de' },
]);
