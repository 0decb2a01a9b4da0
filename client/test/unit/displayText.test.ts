import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { oneLine, withoutLinks } from '../../src/common/displayText.ts';

describe('a name in a list or a tab', () => {
  it('is one line', () => {
    assert.equal(oneLine(' Lead\n  engineer\t'), 'Lead engineer');
  });

  it('is cut off when it is long, and never within a character', () => {
    assert.equal(oneLine('x'.repeat(100_000)).length, 120);
    assert.equal(oneLine(`${'x'.repeat(118)}😀😀`), `${'x'.repeat(118)}…`);
  });
});

describe('a message', () => {
  it('has no links, whatever a file is called', () => {
    assert.equal(
      withoutLinks('Saved [here](command:workbench.action.quit).pdf.'),
      'Saved [here] (command:workbench.action.quit).pdf.',
    );
  });
});
