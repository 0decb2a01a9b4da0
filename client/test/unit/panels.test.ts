import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseSharedPageMessage } from '../../src/panels/shared/messages.ts';
import { pageFrame } from '../../src/panels/shared/pageFrame.ts';

describe('a message that the pages of all panels send', () => {
  it('is accepted when it is one of these', () => {
    assert.deepEqual(parseSharedPageMessage({ type: 'ready', extra: 1 }), { type: 'ready' });
    assert.deepEqual(parseSharedPageMessage({ type: 'act', action: 'restart' }), { type: 'act', action: 'restart' });
  });

  it('is ignored when it is anything else', () => {
    const strange = [
      undefined,
      null,
      'ready',
      {},
      { type: 'unknown' },
      { type: 'act', action: 'delete' },
      { type: 'act', action: 'explode' },
      { type: 'open' },
      { type: 'open', href: 7 },
    ];
    for (const message of strange) assert.equal(parseSharedPageMessage(message), undefined, JSON.stringify(message));
  });

  it('opens web pages and mail addresses and nothing else', () => {
    const open = (href: string) => parseSharedPageMessage({ type: 'open', href });
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

describe('the frame of a page', () => {
  const frame = pageFrame({
    cspSource: 'https://src',
    nonce: 'n0',
    script: 'https://src/a.js?x=1&y="',
    style: 's.css',
    language: 'en',
  });

  it('allows our script, our styles and pictures, and nothing else', () => {
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(frame)?.[1];
    assert.equal(policy, "default-src 'none'; style-src https://src; script-src 'nonce-n0'; img-src https://src data:");
    assert.deepEqual(frame.match(/<script[^>]*>/g), [
      '<script nonce="n0">',
      '<script nonce="n0" src="https://src/a.js?x=1&amp;y=&quot;" data-left="3">',
    ]);
  });

  it('gives its script the words of the language of the window, and nothing in English', () => {
    const parts = { cspSource: 'https://src', nonce: 'n0', script: 'a.js', style: 's.css' };
    const german = pageFrame({ ...parts, language: 'de', words: { 'Sort by "{0}"': 'Nach "{0}" sortieren' } });
    assert.match(german, /<html lang="de">/);
    assert.ok(german.includes(String.raw`<body data-words="{&quot;Sort by \&quot;{0}\&quot;&quot;:`));
    assert.match(frame, /<body>/);
  });

  it('has no inline handlers or styles', () => {
    assert.doesNotMatch(frame, /\son\w+=|style=|<style/);
  });

  it('has the place of the notice from the start, so that screen readers announce what comes in', () => {
    assert.match(frame, /<div id="preview-notice" role="status" aria-live="polite"><\/div>/);
  });
});
