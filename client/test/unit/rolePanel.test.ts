import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { RenderResult } from '../../../server/src/protocol.ts';
import { parsePanelMessage, parseRoleMessage, parseRolePageState, zoomAfter } from '../../src/panels/role/messages.ts';
import { pageAfterFailure, pageAfterRender } from '../../src/panels/role/nextPage.ts';
import { parseDraft } from '../../src/panels/shared/editMessages.ts';
import { emptyPage } from '../../src/panels/shared/shownPage.ts';

const whole: RenderResult = {
  html: '<main data-role="a">whole</main>',
  title: 'Engineer',
  lang: 'en-GB',
  dependencies: ['file:///a.role.yaml', 'file:///old.framework.yaml'],
  broken: false,
};
const broken: RenderResult = {
  html: '<main data-role="a">rest</main>',
  title: 'Eng',
  lang: 'en',
  dependencies: ['file:///a.role.yaml', 'file:///new.framework.yaml'],
  broken: true,
};

describe('the content of a preview', () => {
  it('is the last whole page while the text is broken, with a notice', () => {
    const content = pageAfterRender(pageAfterRender(emptyPage, whole), broken);
    assert.equal(content.html, whole.html);
    assert.equal(content.title, 'Engineer');
    assert.equal(content.notice?.text, 'The YAML has an error; this is the last version that could be read.');
    assert.equal(content.notice.action?.id, 'problem');
  });

  it('depends on the files of the page and on those of the broken text', () => {
    const content = pageAfterRender(pageAfterRender(emptyPage, whole), broken);
    assert.deepEqual(content.dependencies, [
      'file:///a.role.yaml',
      'file:///old.framework.yaml',
      'file:///new.framework.yaml',
    ]);
  });

  it('is what could be read when there has been no whole page, and follows the text', () => {
    const first = pageAfterRender(emptyPage, broken);
    assert.equal(first.html, broken.html);
    assert.equal(first.notice?.text, 'The YAML has an error; this is what could be read.');
    assert.equal(pageAfterRender(first, { ...broken, html: '<main>more</main>' }).html, '<main>more</main>');
  });

  it('loses the notice with the error', () => {
    const content = pageAfterRender(pageAfterRender(emptyPage, broken), whole);
    assert.equal(content.notice, undefined);
    assert.equal(content.html, whole.html);
  });

  it('stays when the server fails, with a notice that offers a restart', () => {
    const content = pageAfterFailure(pageAfterRender(emptyPage, whole), 'server');
    assert.equal(content.html, whole.html);
    assert.equal(content.notice?.action?.id, 'restart');
    assert.match(content.notice.text, /the last version/);
  });

  it('offers nothing to do when the file is gone', () => {
    assert.deepEqual(pageAfterFailure(emptyPage, 'file').notice, {
      text: 'The role file cannot be opened; there is nothing to show.',
      action: undefined,
    });
  });

  it('is still kept as whole after a failure', () => {
    const failed = pageAfterFailure(pageAfterRender(emptyPage, whole), 'server');
    assert.equal(pageAfterRender(failed, broken).html, whole.html);
  });
});

describe('a message of the page of a role', () => {
  it('is accepted when it is one that the page sends', () => {
    assert.deepEqual(parseRoleMessage({ type: 'reveal', line: 12 }), { type: 'reveal', line: 12 });
    assert.deepEqual(parseRoleMessage({ type: 'scrolled', line: 2.5 }), { type: 'scrolled', line: 2.5 });
    const link = { type: 'openFile', uri: 'file:///a.role.yaml', line: 3 };
    assert.deepEqual(parseRoleMessage(link), link);
  });

  it('is ignored when it is anything else', () => {
    const strange = [
      undefined,
      null,
      'ready',
      {},
      { type: 'unknown' },
      { type: 'reveal' },
      { type: 'reveal', line: -1 },
      { type: 'reveal', line: 1.5 },
      { type: 'reveal', line: '3' },
      { type: 'scrolled', line: Number.NaN },
      { type: 'scrolled', line: -1 },
      { type: 'openFile', uri: 'file:///a' },
      { type: 'openFile', line: 3 },
    ];
    for (const message of strange) assert.equal(parseRoleMessage(message), undefined, JSON.stringify(message));
  });
});

describe('a message of the panel', () => {
  it('is told from what others send to the page', () => {
    const message = { type: 'scroll', line: 3 };
    assert.equal(parsePanelMessage(message), message);
    for (const strange of [undefined, 'scroll', {}, { type: 'ready' }, { channel: 'x' }]) {
      assert.equal(parsePanelMessage(strange), undefined);
    }
  });
});

describe('zooming', () => {
  it('goes in steps to either end and back to the middle', () => {
    assert.equal(zoomAfter(1, 'in'), 1.1);
    assert.equal(zoomAfter(1, 'out'), 0.9);
    assert.equal(zoomAfter(3, 'in'), 3);
    assert.equal(zoomAfter(0.5, 'out'), 0.5);
    assert.equal(zoomAfter(1.05, 'in'), 1.1);
    assert.equal(zoomAfter(2, 'reset'), 1);
  });
});

describe('the state of an earlier page', () => {
  it('is read as it was saved', () => {
    const draft = { path: '/training', kind: 'item', index: 1, was: null, text: 'First a' };
    const folds = { technical: false };
    const state = { uri: 'file:///a.role.yaml', locked: true, line: 12.5, folds, zoom: 1.25, editing: true, draft };
    assert.deepEqual(parseRolePageState(state), state);
  });

  it('is nothing without the file that was shown', () => {
    for (const state of [undefined, null, 'file:///a', {}, { uri: 1 }])
      assert.equal(parseRolePageState(state), undefined);
  });

  it('gives way to a fresh one part by part', () => {
    assert.deepEqual(
      parseRolePageState({
        uri: 'file:///a',
        locked: 1,
        line: 'far',
        folds: { a: true, b: 'open' },
        zoom: 99,
      }),
      {
        uri: 'file:///a',
        locked: false,
        line: 0,
        folds: { a: true },
        zoom: 1,
        editing: false,
        draft: undefined,
      },
    );
    assert.equal(parseDraft({ text: 1 }), undefined);
  });
});

describe('an edit that the page asks for', () => {
  it('is read when it has its number, the version of the page and operations', () => {
    const operations = [{ op: 'set', path: '/title', value: 'A', was: 'B' }];
    const edit = { type: 'edit', id: 1, uri: 'file:///a', version: 3, operations };
    assert.deepEqual(parseRoleMessage(edit), edit);
    assert.deepEqual(parseRoleMessage({ type: 'undo', more: 1 }), { type: 'undo' });
  });

  it('is nothing without them', () => {
    for (const wrong of [
      { id: -1 },
      { uri: undefined },
      { version: 'x' },
      { operations: {} },
      { operations: [{ op: 'set' }] },
    ]) {
      assert.equal(
        parseRoleMessage({ type: 'edit', id: 1, uri: 'file:///a', version: 3, operations: [], ...wrong }),
        undefined,
      );
    }
  });
});
