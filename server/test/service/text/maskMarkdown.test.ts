import assert from 'node:assert/strict';
import { test } from 'node:test';
import { content, mark, maskMarkdown } from '../../../src/service/text/prose/maskMarkdown.ts';

/** A text, and the same with `#` for content that is not prose and `~` for marks of formatting. */
const cases: readonly (readonly [text: string, masked: string])[] = [
  ['Plans releases, and tests them.', 'Plans releases, and tests them.'],
  ['Runs `rm -rf` daily', 'Runs ######## daily'],
  ['Runs ``a ` b`` daily', 'Runs ######### daily'],
  ['A lone ` backtick', 'A lone ` backtick'],
  ['Not `over\n\nparagraphs`', 'Not `over\n\nparagraphs`'],
  ['Over `two\nlines` here', 'Over ####\n###### here'],
  ['```sh\nls\n```\nThen', '#####\n##\n###\nThen'],
  ['~~~\nls', '###\n##'],
  ['```code``` in a line', '########## in a line'],
  [
    'Reads [the guide](https://example.org/a_(b)) first',
    'Reads ~the guide########################### first'.slice(0, 6 + 1 + 9) +
      '#'.repeat('](https://example.org/a_(b))'.length) +
      ' first',
  ],
  ['See ![a plan](plan.png "The plan") here', `See ~~a plan${'#'.repeat('](plan.png "The plan")'.length)} here`],
  ['Knows [x] and [y z]', 'Knows [x] and [y z]'],
  ['Sees [the list `a`] there', 'Sees [the list ###] there'],
  ['[ref]: https://example.org', '##########################'],
  ['Writes to <mail@example.org> or me@example.org.', 'Writes to ################## or ##############.'],
  ['See https://example.org/a.b, or www.example.org.', 'See #######################, or ###############.'],
  ['(see https://example.org/a)', '(see #####################)'],
  ['A <b>bold</b> move &amp; more', 'A ###bold#### move ##### more'],
  ['Costs < 5 and > 3', 'Costs < 5 and > 3'],
  ['Uses Node.js, v1.2 and 3.5', 'Uses #######, #### and ###'],
  ['Uses my_var and @handle, #topic', 'Uses ###### and #######, ######'],
  ['Is *very* **keen** and _glad_', 'Is ~very~ ~~keen~~ and ~glad~'],
  ['- one\n* two\n1. three\n12) four', '~ one\n~ two\n~~ three\n~~~ four'],
  ['## Title\n> said', '~~ Title\n~ said'],
  ['A \\* star and R&D', 'A ~~ star and R&D'],
  ['Good, e.g. this. I.e. that', 'Good, e.g. this. I.e. that'],
  ['HR/IT (UK) and/or co-ordination', 'HR/IT (UK) and/or co-ordination'],
];

for (const [text, masked] of cases) {
  test(`masked: ${JSON.stringify(text)}`, () => {
    const plain = maskMarkdown(text);
    assert.equal(plain.length, text.length);
    assert.equal(
      plain
        .replaceAll(content, '#')
        .replaceAll(mark, '~')
        .replaceAll(/#topic/g, '######'),
      masked,
    );
  });
}
