import { testTextRule } from '../textRuleTest.ts';

/*
 * What stands in the cells of a table is no sentence: nothing says how it has to end, how long it may be, or what stands around its bars.
 */

const words = 'plans and builds and tests and runs what people use and need and love '.repeat(4).trim();

testTextRule('text/truncated', [
  { text: 'Leads these groups.\n\n| Group | Works with |\n| --- | :-: |\n| users | staff and the |' },
  { text: 'Leads these groups.\n\nGroup | Works\n--- | ---\nusers | staff and the' },
  { text: '- Leads these groups:\n\n  | Group |\n  | - |\n  | staff and the' },
  { text: 'Leads a | works with staff and ‹the›' },
]);

testTextRule('text/dangling-punctuation', [
  { text: 'Leads these groups:\n\n| Group | Works |\n| --- | --- |\n| users | staff, |' },
  { text: 'Group | Works\n--- | ---\nusers | staff,' },
  { text: 'Leads a | works with staff‹,›' },
]);

testTextRule('text/spacing', [
  { text: '| Group   | Works |\n|  ---   |  ---  |\n| users   |  staff  |\n|   , x  |  .  |' },
  { text: 'Group   | Works\n---   |  ---\nusers   |  staff  use' },
]);

testTextRule('text/repeated-word', [{ text: 'Works | works\n--- | ---\nteam | team\nteam | leads\nleads | team' }]);

testTextRule('style/long-sentence', [
  { text: `| Group | Works |\n| --- | --- |\n| ${words} | ${words} |` },
  { text: `| a |\n| --- |\n${'| plans and builds |\n'.repeat(30)}` },
]);
