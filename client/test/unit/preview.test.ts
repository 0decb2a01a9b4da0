import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { RenderResult } from '../../../server/src/protocol.ts';
import { contentAfterFailure, contentAfterRender, emptyContent } from '../../src/preview/content.ts';
import { parsePageMessage, parsePageState, parsePanelMessage, zoomAfter } from '../../src/preview/messages.ts';
import { pageShell } from '../../src/preview/shell.ts';

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
    const content = contentAfterRender(contentAfterRender(emptyContent, whole), broken);
    assert.equal(content.html, whole.html);
    assert.equal(content.title, 'Engineer');
    assert.equal(content.notice?.text, 'The YAML has an error; this is the last version that could be read.');
    assert.equal(content.notice.action?.id, 'problem');
  });

  it('depends on the files of the page and on those of the broken text', () => {
    const content = contentAfterRender(contentAfterRender(emptyContent, whole), broken);
    assert.deepEqual(content.dependencies, [
      'file:///a.role.yaml',
      'file:///old.framework.yaml',
      'file:///new.framework.yaml',
    ]);
  });

  it('is what could be read when there has been no whole page, and follows the text', () => {
    const first = contentAfterRender(emptyContent, broken);
    assert.equal(first.html, broken.html);
    assert.equal(first.notice?.text, 'The YAML has an error; this is what could be read.');
    assert.equal(contentAfterRender(first, { ...broken, html: '<main>more</main>' }).html, '<main>more</main>');
  });

  it('loses the notice with the error', () => {
    const content = contentAfterRender(contentAfterRender(emptyContent, broken), whole);
    assert.equal(content.notice, undefined);
    assert.equal(content.html, whole.html);
  });

  it('stays when the server fails, with a notice that offers a restart', () => {
    const content = contentAfterFailure(contentAfterRender(emptyContent, whole), 'server');
    assert.equal(content.html, whole.html);
    assert.equal(content.notice?.action?.id, 'restart');
    assert.match(content.notice.text, /the last version/);
  });

  it('offers nothing to do when the file is gone', () => {
    assert.deepEqual(contentAfterFailure(emptyContent, 'file').notice, {
      text: 'The role file cannot be opened; there is nothing to show.',
      action: undefined,
    });
  });

  it('is still kept as whole after a failure', () => {
    const failed = contentAfterFailure(contentAfterRender(emptyContent, whole), 'server');
    assert.equal(contentAfterRender(failed, broken).html, whole.html);
  });
});

describe('a message of the page', () => {
  it('is taken when it is one that the page sends', () => {
    assert.deepEqual(parsePageMessage({ type: 'ready', extra: 1 }), { type: 'ready' });
    assert.deepEqual(parsePageMessage({ type: 'reveal', line: 12 }), { type: 'reveal', line: 12 });
    assert.deepEqual(parsePageMessage({ type: 'scrolled', line: 2.5 }), { type: 'scrolled', line: 2.5 });
    const link = { type: 'openFile', uri: 'file:///a.role.yaml', line: 3 };
    assert.deepEqual(parsePageMessage(link), link);
    assert.deepEqual(parsePageMessage({ type: 'act', action: 'restart' }), { type: 'act', action: 'restart' });
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
      { type: 'act', action: 'delete' },
      { type: 'open' },
      { type: 'open', href: 7 },
      { type: 'scrolled', line: Number.NaN },
      { type: 'scrolled', line: -1 },
      { type: 'openFile', uri: 'file:///a' },
      { type: 'openFile', line: 3 },
    ];
    for (const message of strange) assert.equal(parsePageMessage(message), undefined, JSON.stringify(message));
  });

  it('opens web pages and mail addresses and nothing else', () => {
    const open = (href: string) => parsePageMessage({ type: 'open', href });
    assert.deepEqual(open('https://example.org/a?b=c#d'), { type: 'open', href: 'https://example.org/a?b=c#d' });
    assert.deepEqual(open('mailto:jobs@example.org'), { type: 'open', href: 'mailto:jobs@example.org' });
    for (const href of [
      'command:workbench.action.quit',
      'file:///etc/passwd',
      'javascript:alert(1)',
      'vscode://settings/a',
      '//example.org',
      'other.role.yaml',
      '',
    ]) {
      assert.equal(open(href), undefined, href);
    }
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
    const state = { uri: 'file:///a.role.yaml', locked: true, line: 12.5, folds: { technical: false }, zoom: 1.25 };
    assert.deepEqual(parsePageState(state), state);
  });

  it('is nothing without the file that was shown', () => {
    for (const state of [undefined, null, 'file:///a', {}, { uri: 1 }]) assert.equal(parsePageState(state), undefined);
  });

  it('gives way to a fresh one part by part', () => {
    assert.deepEqual(
      parsePageState({ uri: 'file:///a', locked: 1, line: 'far', folds: { a: true, b: 'open' }, zoom: 99 }),
      {
        uri: 'file:///a',
        locked: false,
        line: 0,
        folds: { a: true },
        zoom: 1,
      },
    );
  });
});

describe('the shell of a page', () => {
  const shell = pageShell({
    cspSource: 'https://src',
    nonce: 'n0',
    script: 'https://src/a.js?x=1&y="',
    style: 's.css',
  });

  it('allows our script, our styles and pictures, and nothing else', () => {
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(shell)?.[1];
    assert.equal(policy, "default-src 'none'; style-src https://src; script-src 'nonce-n0'; img-src https://src data:");
    assert.deepEqual(shell.match(/<script[^>]*>/g), ['<script nonce="n0" src="https://src/a.js?x=1&amp;y=&quot;">']);
  });

  it('has no inline handlers or styles', () => {
    assert.doesNotMatch(shell, /\son\w+=|style=|<style/);
  });

  it('has the place of the notice from the start, so that screen readers announce what comes in', () => {
    assert.match(shell, /<div id="preview-notice" lang="en" role="status" aria-live="polite"><\/div>/);
  });
});
