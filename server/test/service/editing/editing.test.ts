import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { applyEdits } from '../../../src/service/document/edits/edits.ts';
import { readDocument } from '../../../src/service/document/sourceDocument.ts';
import { findValue } from '../../../src/service/document/syntax/tree.ts';
import { editByPlace } from '../../../src/service/editing/edit.ts';
import type { Operation } from '../../../src/service/editing/operations.ts';
import { proved } from '../../../src/service/editing/proved.ts';
import { createLanguageService } from '../../../src/service/languageService.ts';
import { MemoryHost } from '../../support/memoryHost.ts';

const uri = 'file:///a.role.yaml';

function opened(text: string, version = 1) {
  return { uri, languageId: 'yaml', version, text };
}

const service = () => createLanguageService(new MemoryHost());

suite('the file that is edited', () => {
  test('lines that end in carriage returns alone stay so', async () => {
    const open = opened('title: T\rskills:\r  - A\r');
    const result = await service().edit({ uri, open, seen: 1 }, [
      { op: 'insert', path: '/skills', index: 1, value: 'B' },
    ]);
    assert.ok(!('refused' in result));
    assert.deepEqual(
      result.edits.map(({ newText }) => newText),
      ['\r  - B'],
    );
  });

  test('a stored file is edited without being open', async () => {
    const host = new MemoryHost();
    host.write('file:///f.framework.yaml', 'id: f\nname: F\n');
    const file = { uri: 'file:///f.framework.yaml', open: undefined, seen: undefined };
    const result = await createLanguageService(host).edit(file, [{ op: 'set', path: '/name', value: 'G' }]);
    assert.deepEqual(result, {
      edits: [{ range: { start: { line: 1, character: 6 }, end: { line: 1, character: 7 } }, newText: 'G' }],
      version: null,
    });
  });

  test('what is no file of ours, and what is not there, is not found', async () => {
    for (const other of ['file:///notes.txt', 'file:///gone.role.yaml']) {
      const result = await service().edit({ uri: other, open: undefined, seen: undefined }, []);
      assert.equal('refused' in result && result.refused.reason, 'not-found');
    }
  });

  test('an old version of a file is not written', async () => {
    const old = 'git:/a.role.yaml?ref=HEAD';
    const open = { ...opened('title: T\n'), uri: old };
    const result = await service().edit({ uri: old, open, seen: 1 }, [{ op: 'set', path: '/title', value: 'U' }]);
    assert.equal('refused' in result && result.refused.reason, 'read-only');
  });
});

suite('what the person has seen', () => {
  const open = opened('title: T\nfamily: F\nskills:\n  - A\n', 7);
  const cases: readonly (readonly [string, Operation, string])[] = [
    ['the place is as it was', { op: 'set', path: '/title', value: 'U', was: 'T' }, 'edited'],
    ['the place has changed', { op: 'set', path: '/title', value: 'U', was: 'S' }, 'stale'],
    ['nobody says what was there', { op: 'set', path: '/title', value: 'U' }, 'stale'],
    ['the list is as it was', { op: 'insert', path: '/skills', index: 1, value: 'B', was: ['A'] }, 'edited'],
    ['the list has changed', { op: 'insert', path: '/skills', index: 1, value: 'B', was: ['A', 'B'] }, 'stale'],
    ['the item has changed', { op: 'move', path: '/skills/0', to: '/skills', index: 0, was: 'B' }, 'stale'],
    ['the item is gone', { op: 'remove', path: '/skills/1', was: 'B' }, 'stale'],
    ['there still is nothing', { op: 'insert', path: '/training', index: 0, value: 'B', was: [] }, 'edited'],
  ];
  for (const [name, operation, expected] of cases) {
    test(`an older version in which ${name}`, async () => {
      const result = await service().edit({ uri, open, seen: 5 }, [operation]);
      assert.equal('refused' in result ? result.refused.reason : 'edited', expected);
    });
  }
});

suite('what is inherited', () => {
  const text = 'title: T\nextends: base\n';

  test('is overlaid by an item with the same reference and what differs', () => {
    const document = readDocument(uri, 'role', 1, text);
    const result = editByPlace(document, [
      {
        op: 'insert',
        path: '/skills',
        index: 0,
        value: { title: 'Technical', items: [{ ref: 'f/sql', level: 'expert' }] },
      },
      { op: 'set', path: '/skills/0/items/0/levelDescription', value: 'Only here.' },
    ]);
    assert.ok(!('refused' in result));
    assert.equal(
      applyEdits(text, result.edits),
      `${text}skills:\n  - title: Technical\n    items:\n      - ref: f/sql\n        level: expert\n        levelDescription: Only here.\n`,
    );
  });
});

suite('edits of long files', () => {
  function roleOf(count: number): string {
    const skills = Array.from(
      { length: count },
      (_, at) => `      - name: Skill ${at} # its comment\n        level: working\n`,
    );
    return `title: T\nskills:\n  - title: G\n    items:\n${skills.join('')}`;
  }

  for (const count of [100, 1000]) {
    test(`only the block that is edited is parsed again, among ${count} skills`, () => {
      const document = readDocument(uri, 'role', 1, roleOf(count));
      const operations: readonly Operation[] = [
        { op: 'set', path: `/skills/0/items/${count - 1}/level`, value: 'expert' },
        { op: 'set', path: `/skills/0/items/${count - 1}/name`, value: 'a: b' },
        { op: 'insert', path: '/skills/0/items', index: count, value: { name: 'N' } },
        { op: 'remove', path: `/skills/0/items/${count - 1}` },
      ];
      for (const operation of operations) {
        const result = proved(document, operation);
        assert.ok(!('refused' in result));
        const before = itemsOf(document.root);
        const after = itemsOf(result.document.root);
        // What stands before the block is not even copied.
        for (const at of [0, count >> 1, count - 2]) assert.equal(after[at], before[at], JSON.stringify(operation));
      }
    });
  }

  function itemsOf(root: ReturnType<typeof readDocument>['root']) {
    const groups = findValue(root, 'skills');
    const items = groups?.kind === 'sequence' ? findValue(groups.items[0], 'items') : undefined;
    return items?.kind === 'sequence' ? items.items : [];
  }

  test('the edits of a list as a whole are those of what differs', () => {
    const text = roleOf(50);
    const document = readDocument(uri, 'role', 1, text);
    const items = Array.from({ length: 50 }, (_, at) => ({
      name: `Skill ${at}`,
      level: at === 30 ? 'expert' : 'working',
    }));
    const result = editByPlace(document, [{ op: 'set', path: '/skills/0/items', value: items }]);
    assert.ok(!('refused' in result));
    assert.deepEqual(
      result.edits.map(({ start, end, newText }) => [text.slice(start, end), newText]),
      [['working', 'expert']],
    );
  });

  test('a page asks for no more changes at once than it has places', () => {
    const many = Array.from({ length: 1001 }, (): Operation => ({ op: 'set', path: '/title', value: 'U' }));
    const result = editByPlace(readDocument(uri, 'role', 1, 'title: T\n'), many);
    assert.equal('refused' in result && result.refused.reason, 'unsafe');
  });
});
