import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PageResult } from '../../../server/src/protocol.ts';
import { parseSideBySideMessage, parseSideBySideState } from '../../src/panels/sideBySide/messages.ts';
import { emptySideBySidePage, pageAfterFailure, pageAfterResult } from '../../src/panels/sideBySide/nextPage.ts';
import { isSameSubject, movedSubject, parseSubject, type Subject } from '../../src/panels/sideBySide/subject.ts';

const [a, b] = ['file:///w/a.role.yaml', 'file:///w/b.role.yaml'];
const comparison: Subject = { kind: 'comparison', roles: [{ uri: a }, { uri: b }] };
const versions: Subject = { kind: 'comparison', roles: [{ uri: a, version: 'head' }, { uri: a }] };
const matrix: Subject = { kind: 'matrix', uris: ['file:///w'], family: 'Operations' };

const page: PageResult = {
  html: '<main>two</main>',
  title: 'A and B compared',
  lang: 'en-GB',
  dependencies: [a, b],
  broken: [],
};

describe('what a page about several roles is about', () => {
  it('is read as it was kept', () => {
    for (const subject of [comparison, versions, matrix, { kind: 'matrix', uris: [] }]) {
      assert.deepEqual(parseSubject(JSON.parse(JSON.stringify(subject))), subject);
    }
  });

  it('is nothing when it cannot be shown', () => {
    const strange = [
      undefined,
      null,
      'comparison',
      { kind: 'comparison' },
      { kind: 'comparison', roles: [{ uri: a }] },
      { kind: 'comparison', roles: Array.from({ length: 7 }, () => ({ uri: a })) },
      { kind: 'comparison', roles: [{ uri: a }, { uri: 7 }] },
      { kind: 'matrix' },
      { kind: 'matrix', uris: [7] },
      { kind: 'role', uri: a },
    ];
    for (const value of strange) assert.equal(parseSubject(value), undefined, JSON.stringify(value));
  });

  it('is the same with the same roles in the same order, in the same versions', () => {
    assert.equal(isSameSubject(comparison, { kind: 'comparison', roles: [{ uri: a }, { uri: b }] }), true);
    assert.equal(isSameSubject(comparison, { kind: 'comparison', roles: [{ uri: b }, { uri: a }] }), false);
    assert.equal(isSameSubject(versions, { kind: 'comparison', roles: [{ uri: a }, { uri: a }] }), false);
    assert.equal(isSameSubject(matrix, { kind: 'matrix', uris: ['file:///w'] }), false);
    assert.equal(isSameSubject(matrix, comparison), false);
  });

  it('goes along with a file and with a folder that get other names', () => {
    const c = 'file:///w/c.role.yaml';
    assert.deepEqual(movedSubject(comparison, b, c), { kind: 'comparison', roles: [{ uri: a }, { uri: c }] });
    assert.deepEqual(movedSubject(matrix, 'file:///w', 'file:///x'), { ...matrix, uris: ['file:///x'] });
    assert.deepEqual(movedSubject(versions, 'file:///w', 'file:///x'), {
      kind: 'comparison',
      roles: [{ uri: 'file:///x/a.role.yaml', version: 'head' }, { uri: 'file:///x/a.role.yaml' }],
    });
    assert.deepEqual(movedSubject(matrix, 'file:///w2', 'file:///x'), matrix);
  });
});

describe('a message of a page about several roles', () => {
  it('is taken when it is one that the page sends', () => {
    assert.deepEqual(parseSideBySideMessage({ type: 'export', extra: 1 }), { type: 'export' });
    assert.deepEqual(parseSideBySideMessage({ type: 'reveal', uri: a, line: 3 }), { type: 'reveal', uri: a, line: 3 });
  });

  it('is ignored when it is anything else', () => {
    const strange = [
      undefined,
      'ready',
      { type: 'reveal', uri: a },
      { type: 'reveal', uri: a, line: -1 },
      { type: 'reveal', line: 2 },
    ];
    for (const message of strange) assert.equal(parseSideBySideMessage(message), undefined, JSON.stringify(message));
  });
});

describe('the state of an earlier page about several roles', () => {
  it('is read as it was saved', () => {
    const view = {
      filter: 'raised',
      hideSame: true,
      search: 'inc',
      onlyDifferences: false,
      ungrouped: false,
      sort: { column: '1', descending: true },
      editing: true,
    };
    const state = { subject: versions, scroll: 12, frame: { left: 3, top: 40.5 }, view };
    assert.deepEqual(parseSideBySideState(JSON.parse(JSON.stringify(state))), state);
  });

  it('is nothing without what was shown, and gives way to a fresh one part by part', () => {
    assert.equal(parseSideBySideState({ scroll: 1 }), undefined);
    const left = { subject: matrix, scroll: 'far', frame: { top: -1 }, view: { sort: 7 } };
    const { scroll, frame, view } = parseSideBySideState(left) ?? {};
    assert.equal(scroll, 0);
    assert.deepEqual(frame, { left: 0, top: 0 });
    assert.deepEqual(view, {
      filter: 'all',
      hideSame: false,
      search: '',
      onlyDifferences: false,
      ungrouped: false,
      sort: undefined,
      editing: false,
    });
  });
});

describe('the content of a page about several roles', () => {
  const shown = pageAfterResult(emptySideBySidePage, comparison, page);

  it('is what the server made', () => {
    const { broken: _, ...made } = page;
    const next = { changes: [], revision: '', notice: undefined, whole: true, problem: undefined };
    assert.deepEqual(shown, { ...made, ...next });
  });

  it('stays while a file has YAML errors, and says which', () => {
    const part: PageResult = {
      ...page,
      html: '<main>part</main>',
      dependencies: [a, b, 'file:///w/new.framework.yaml'],
      broken: [{ uri: 'file:///w/b%20c.role.yaml', line: 4 }],
    };
    const kept = pageAfterResult(shown, comparison, part);
    assert.equal(kept.html, page.html);
    assert.deepEqual(kept.dependencies, part.dependencies);
    assert.equal(
      kept.notice?.text,
      'b c.role.yaml has a YAML error in line 5. This is the last version that could be read.',
    );
    assert.equal(kept.notice?.action?.id, 'problem');
    assert.deepEqual(kept.problem, part.broken[0]);
    assert.deepEqual(pageAfterResult(kept, comparison, page), shown);
    const begun = pageAfterResult(emptySideBySidePage, comparison, part);
    assert.equal(begun.html, part.html);
    assert.equal(begun.notice?.text, 'b c.role.yaml has a YAML error in line 5. This is what could be read.');
    const worse = { ...part, html: '<main>less</main>', broken: [...part.broken, { uri: a, line: 0 }] };
    const less = pageAfterResult(begun, comparison, worse);
    assert.equal(less.html, worse.html);
    assert.equal(less.notice?.text, '2 roles have YAML errors. This is what could be read.');
  });

  it('stays when there is no new one, and says why', () => {
    const gone = pageAfterResult(shown, comparison, null);
    assert.equal(gone.html, page.html);
    assert.equal(
      gone.notice?.text,
      'One of the roles cannot be read, or is not a role. This is the last version that could be read.',
    );
    const failed = pageAfterFailure(shown, comparison, { kind: 'server' });
    assert.equal(failed.notice?.action?.id, 'restart');
    assert.equal(pageAfterResult(failed, comparison, page).notice, undefined);
  });

  it('says in one sentence why there is none', () => {
    const sentences = [
      pageAfterResult(emptySideBySidePage, matrix, null),
      pageAfterResult(emptySideBySidePage, { kind: 'matrix', uris: [] }, null),
      pageAfterFailure(emptySideBySidePage, versions, { kind: 'version', sentence: 'There is no Git here.' }),
    ].map(({ notice }) => notice?.text);
    assert.deepEqual(sentences, [
      'There are no roles here.',
      'There are no roles in this workspace.',
      'There is no Git here.',
    ]);
  });
});
