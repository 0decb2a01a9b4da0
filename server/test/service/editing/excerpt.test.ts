import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { applyEdits } from '../../../src/service/document/edits/edits.ts';
import { readFramework } from '../../../src/service/document/profile/readFramework.ts';
import { readDocument } from '../../../src/service/document/sourceDocument.ts';
import { editByPlace, editInWhole, editStored } from '../../../src/service/editing/edit.ts';
import { excerptsFor } from '../../../src/service/editing/excerpt.ts';
import type { Operation } from '../../../src/service/editing/operations.ts';
import { storedExcerpt } from '../../../src/service/editing/storedExcerpt.ts';
import { englishIn } from '../../support/englishIn.ts';
import { randomIntegers } from '../../support/random.ts';
import { rounds } from '../../support/thorough.ts';

function frameworkOf(count: number): string {
  const skills = Array.from({ length: count }, (_, at) => {
    const blank = at % 3 === 0 ? '\n' : '';
    const comment = at % 4 === 0 ? `  # about ${at}\n` : '';
    return `${blank}${comment}  - id: skill-${at}\n    name: Skill ${at} # beside ${at}\n    levels:\n      a: >-\n        You can do ${at} and much else that\n        is written here.\n      b: { description: You do ${at} }\n`;
  });
  return `id: f\nname: F\nscales:\n  s:\n    name: S\n    levels:\n      - { id: a, name: A }\n      - { id: b, name: B }\nskills:\n${skills.join('')}categories:\n  - { id: c, name: C }\n`;
}

function randomOperation(random: (below: number) => number, count: number): Operation {
  const at = [0, 1, count - 1, count - 2, random(count), random(count)][random(6)] ?? 0;
  const other = [0, count - 1, at, at + 1, at - 1, random(count)][random(6)] ?? 0;
  const operations: readonly Operation[] = [
    { op: 'set', path: `/skills/${at}/name`, value: 'New: name' },
    {
      op: 'set',
      path: `/skills/${at}/levels/a`,
      value: 'Other words that are rather long, so that they need a second line.',
    },
    { op: 'set', path: `/skills/${at}/levels/b/description`, value: 'One\n\nTwo' },
    { op: 'set', path: `/skills/${at}/status`, value: 'retired', was: null },
    { op: 'set', path: `/skills/${at}/category`, value: ['c'] },
    { op: 'remove', path: `/skills/${at}/levels/a` },
    { op: 'remove', path: `/skills/${at}` },
    { op: 'insert', path: '/skills', index: [at, count][random(2)] ?? at, value: { id: 'new', name: 'New' } },
    { op: 'move', path: `/skills/${at}`, to: '/skills', index: Math.min(count - 1, Math.max(0, other)) },
    { op: 'set', path: '/name', value: 'G' },
    { op: 'insert', path: '/categories', index: 1, value: { id: 'd', name: 'D' } },
  ];
  return operations[random(operations.length)] ?? { op: 'remove', path: '/name' };
}

function movesItems({ op, path }: Operation): boolean {
  return op === 'move' || path === '/skills' || (op === 'remove' && /^\/skills\/\d+$/.test(path));
}

suite('excerpts of long files', () => {
  const count = 350;
  const text = frameworkOf(count);
  const document = readDocument('file:///f.framework.yaml', 'framework', 1, text);

  test('edits that were proved in an excerpt are those of the whole', () => {
    let inExcerpt = 0;
    for (let seed = 0; seed < 30; seed++) {
      const operation = randomOperation(randomIntegers(seed), count);
      if (excerptsFor(document, [operation])) inExcerpt++;
      const results = [editByPlace(document, [operation]), editInWhole(document, [operation])];
      const [left, right] = results.map((result) => ('refused' in result ? result : applyEdits(text, result.edits)));
      assert.deepEqual(left, right, JSON.stringify(operation));
    }
    assert.ok(inExcerpt > 25, `${inExcerpt}`);
  });

  for (const [name, operations] of [
    [
      'keys of one item',
      [
        ['/skills/200/status', 'retired'],
        ['/skills/200/replacedBy', 'skill-3'],
      ],
    ],
    [
      'keys of items apart',
      [
        ['/skills/3/status', 'retired'],
        ['/skills/300/status', 'retired'],
      ],
    ],
    [
      'a key and what stands below it',
      [
        ['/skills/200/levels/a', 'One.'],
        ['/skills/200/levels/b/description', 'Two.'],
      ],
    ],
  ] as const) {
    test(`what is set together is edited as in the whole: ${name}`, () => {
      const set = operations.map(([path, value]): Operation => ({ op: 'set', path, value }));
      const results = [editByPlace(document, set), editInWhole(document, set)];
      const [left, right] = results.map((result) => ('refused' in result ? result : applyEdits(text, result.edits)));
      assert.equal(typeof left, 'string');
      assert.equal(left, right);
    });
  }

  const sequences = rounds(6);
  test(`operations one after another are proved in excerpts as in the whole: ${sequences} sequences`, () => {
    let inExcerpts = 0;
    for (let seed = 0; seed < sequences; seed++) {
      const random = randomIntegers(1000 + seed);
      const all = Array.from({ length: 2 + random(12) }, () => randomOperation(random, count));
      // Half of them leave the items where they are until the end.
      const operations = all.filter((one, at) => seed % 2 === 0 || at === all.length - 1 || !movesItems(one));
      if (excerptsFor(document, operations)) inExcerpts++;
      const results = [editByPlace(document, operations), editInWhole(document, operations)];
      const [left, right] = results.map((result) => ('refused' in result ? result : applyEdits(text, result.edits)));
      assert.deepEqual(left, right, JSON.stringify(operations));
    }
    assert.ok(inExcerpts * 3 > sequences, `${inExcerpts}`);
  });

  test('what many operations are about is divided among short excerpts', () => {
    const operations = Array.from(
      { length: 40 },
      (_, at): Operation => ({ op: 'set', path: `/skills/${at * 8 + 5}/status`, value: 'retired' }),
    );
    const excerpts = excerptsFor(document, operations) ?? [];
    assert.ok(excerpts.length > 3 && excerpts.every((one) => one.document.text.length * 3 < text.length));
    const [left, right] = [editByPlace(document, operations), editInWhole(document, operations)];
    assert.deepEqual(left, right);
  });

  test('an excerpt is as long for many skills as for some', () => {
    const length = (skills: number): number => {
      const long = readDocument('file:///f.framework.yaml', 'framework', 1, frameworkOf(skills));
      const [excerpt] = excerptsFor(long, [{ op: 'set', path: `/skills/${skills >> 1}/name`, value: 'N' }]) ?? [];
      return excerpt?.document.text.length ?? Number.POSITIVE_INFINITY;
    };
    assert.ok(length(500) < 6000);
    assert.ok(length(1500) < length(500) + 200);
  });

  test('what an excerpt refuses is refused with the indexes of the whole', () => {
    const result = editByPlace(document, [{ op: 'remove', path: '/skills/200/id' }]);
    assert.deepEqual(englishIn(result), {
      refused: { reason: 'invalid', message: 'Without id, skills, item 201 would not be complete.' },
    });
  });

  test('short files, broken ones, and those with anchors are read as a whole', () => {
    const operation: Operation = { op: 'set', path: '/skills/9/name', value: 'N' };
    for (const other of [frameworkOf(20), `${text}x: &a b\ny: *a\n`, `${text}"open\n`]) {
      const read = readDocument('file:///f.framework.yaml', 'framework', 1, other);
      assert.equal(excerptsFor(read, [operation]), undefined);
    }
  });
});

suite('long frameworks that are not open', () => {
  const count = 350;
  const uri = 'file:///staff/f.framework.yaml';
  const text = frameworkOf(count);
  const read = (text: string) => {
    const document = readDocument(uri, 'framework', 1, text);
    return { document, stored: { uri, version: 1, text, framework: readFramework(document) } };
  };
  const retire = (at: number): readonly Operation[] => [
    { op: 'set', path: `/skills/${at}/status`, value: 'retired' },
    { op: 'set', path: `/skills/${at}/replacedBy`, value: 'skill-3' },
  ];

  for (const [name, end] of [
    ['line feeds', '\n'],
    ['carriage returns and line feeds', '\r\n'],
  ] as const) {
    test(`are edited in an excerpt of their lines as in the whole, with ${name}`, () => {
      const { document, stored } = read(text.replaceAll('\n', end));
      let inExcerpt = 0;
      const operations = Array.from({ length: 30 }, (_, seed) => [randomOperation(randomIntegers(seed), count)]);
      for (const some of [...operations, ...[0, 1, 200, count - 1].map(retire)]) {
        const edits = editStored(stored, some);
        const whole = editInWhole(document, some);
        if (edits) inExcerpt++;
        if (edits) assert.deepEqual(edits, 'refused' in whole ? whole : whole.edits, JSON.stringify(some));
      }
      assert.ok(inExcerpt > 15, `${inExcerpt}`);
    });
  }

  test('no more is read of many skills than of some', () => {
    const excerpt = (skills: number) => storedExcerpt(read(frameworkOf(skills)).stored, retire(skills >> 1));
    assert.ok((excerpt(500)?.document.text.length ?? Number.POSITIVE_INFINITY) < 6000);
    assert.equal(excerpt(900)?.document.root?.kind, 'mapping');
  });

  const head = (text: string) => text.indexOf('skills:\n') + 'skills:\n'.length;
  for (const [name, other] of [
    ['short', frameworkOf(20)],
    ['with anchors', text.replace('name: Skill 3 ', 'name: &three Skill 3 ')],
    ['with two skills of one id', text.replace('id: skill-7\n', 'id: skill-8\n')],
    ['with an item that is no skill', `${text.slice(0, head(text))}  - Listening\n${text.slice(head(text))}`],
    ['with a list in brackets', text.replace('skills:\n', 'skills: []\nmore:\n')],
    ['in which the skills are a mapping', text.replace('skills:\n', 'skills:\n  one: One\nmore:\n')],
  ] as const) {
    test(`are read as a whole where they are ${name}`, () => {
      assert.equal(storedExcerpt(read(other).stored, retire(9)), undefined);
    });
  }

  test('are read as a whole where the text is another one than the index knows', () => {
    const { framework } = read(text).stored;
    const other = text.replace('id: skill-100\n', 'id: skill-100\n    # moved\n');
    const longer = text.slice(0, head(text)) + '# more\n'.repeat(40) + text.slice(head(text));
    assert.ok(storedExcerpt({ uri, version: 2, text: other, framework }, retire(9)));
    assert.equal(storedExcerpt({ uri, version: 2, text: longer, framework }, retire(9)), undefined);
  });
});
