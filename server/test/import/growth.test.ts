import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DraftFile, DraftMapping, DraftValue } from '../../src/import/draft.ts';
import { comparedWords } from '../../src/import/files/comparedWords.ts';
import { wordShareOf } from '../../src/import/files/words.ts';
import { writeDraft } from '../../src/import/files/writeDraft.ts';
import { editsFor } from '../../src/import/merge/applyTree.ts';
import { fileTree } from '../../src/import/merge/mergeFile.ts';
import { mergeTrees } from '../../src/import/merge/mergeTrees.ts';
import { printOf } from '../../src/import/merge/print.ts';
import { renamedSkills } from '../../src/import/merge/skillChanges.ts';
import type { Branch, Tree } from '../../src/import/merge/tree.ts';
import type { Piece } from '../../src/import/piece.ts';
import { readDocument } from '../../src/service/document/sourceDocument.ts';
import { textOf } from './support/pieces.ts';

// Work is counted at two sizes: twice as much of a source may cost twice as much, with a little for what grows by logarithms.

function assertGrowsWithSize(workOf: (size: number) => number, size = 200): void {
  const [once, twice] = [workOf(size), workOf(size * 2)];
  assert(once > size, `${once} looks are too few to say anything`);
  assert(twice < once * 2.2, `${twice} looks for twice as much as took ${once}`);
}

function skillsOf(size: number, name: (index: number) => string): DraftMapping[] {
  return Array.from({ length: size }, (_, index) => ({
    id: `skill-${index}`,
    name: textOf(name(index)),
    description: textOf(`What ${name(index)} is about, in a sentence that is as long as most are, number ${index}.`),
  }));
}

const drafts: Readonly<Record<string, (size: number) => DraftFile>> = {
  'a catalogue': (size) => ({
    kind: 'framework',
    stem: 'f',
    value: { id: 'f', name: 'F', skills: skillsOf(size, (index) => `skill number ${index}`) },
  }),
  'texts that have to be written with their keys': (size) => ({
    kind: 'role',
    stem: 'r',
    value: {
      title: 'R',
      workActivities: skillsOf(size, (index) => `Excel ${index}: advanced`).map(({ name }) => ({ name })),
    },
  }),
  'many facts': (size) => ({
    kind: 'role',
    stem: 'r',
    value: {
      title: 'R',
      details: Object.fromEntries(Array.from({ length: size }, (_, index) => [`Label ${index}`, textOf('a')])),
    },
  }),
  'groups without a title': (size) => ({
    kind: 'role',
    stem: 'r',
    value: {
      title: 'R',
      skills: Array.from({ length: size }, (_, index) => ({ items: [{ name: textOf(`Skill ${index}`) }] })),
    },
  }),
};

for (const [name, draft] of Object.entries(drafts)) {
  test(`writing and reading back ${name} takes work in proportion to it`, () => {
    assertGrowsWithSize((size) => {
      let looks = 0;
      const counted = (value: DraftValue): DraftValue => {
        if (typeof value !== 'object') return value;
        if (Array.isArray(value)) return value.map(counted);
        const entries = Object.entries(value).map(([key, inner]) => [key, key === 'from' ? inner : counted(inner)]);
        return new Proxy(Object.fromEntries(entries), {
          get(target, key, receiver): unknown {
            looks++;
            return Reflect.get(target, key, receiver);
          },
        });
      };
      const { kind, stem, value } = draft(size);
      writeDraft({ kind, stem, value: counted(value) as DraftMapping });
      return looks;
    });
  });
}

test('finding the words of a source takes work in proportion to it, also where all texts begin alike and none is found', () => {
  for (const found of [true, false]) {
    assertGrowsWithSize((size) => {
      let looks = 0;
      const texts = Array.from({ length: size }, (_, index) => `At this level you will do part ${index} of the work`);
      const pieces = texts.map((text): Piece => {
        const piece = { file: 'a', place: 'b', text: found ? text : text.replace('part', 'some') };
        return new Proxy(piece, {
          get(target, key, receiver): unknown {
            looks += comparedWords(target.text).length;
            return Reflect.get(target, key, receiver);
          },
        });
      });
      const document = readDocument(
        'a',
        'role',
        0,
        `workActivities:\n${texts.map((text) => `  - ${text}\n`).join('')}`,
      );
      const { total, missing } = wordShareOf(pieces, [], [document]);
      assert.equal(missing.length, found ? 0 : size);
      return looks + total;
    });
  }
});

/** A tree that counts how often a key or an item of it is looked at. */
function countedTree(tree: Tree, count: () => void): Tree {
  if (tree.kind === 'leaf') return tree;
  if (tree.kind === 'list') {
    const items = tree.items.map((item) => countedTree(item, count));
    return {
      ...tree,
      items: new Proxy(items, {
        get(target, key, receiver): unknown {
          if (typeof key === 'string' && /^\d/.test(key)) count();
          return Reflect.get(target, key, receiver);
        },
      }),
    };
  }
  class CountedMap extends Map<string, Tree> {
    override get(key: string): Tree | undefined {
      count();
      return super.get(key);
    }
  }
  return {
    ...tree,
    entries: new CountedMap([...tree.entries].map(([key, inner]) => [key, countedTree(inner, count)])),
  };
}

test('merging a catalogue takes work in proportion to it', () => {
  assertGrowsWithSize((size) => {
    let looks = 0;
    const count = () => {
      looks++;
    };
    const textFor = (name: (index: number) => string, skip = 0) =>
      writeDraft({
        kind: 'framework',
        stem: 'f',
        value: { id: 'f', name: 'F', skills: skillsOf(size, name).slice(skip) },
      }).file.text;
    const [before, now] = [
      textFor((index) => `skill ${index}`),
      textFor((index) => `${index % 3 === 0 ? 'new' : 'skill'} ${index}`, 5),
    ];
    const local = fileTree('f', 'framework', before);
    const [ours, theirs] = [local.tree, fileTree('f', 'framework', now).tree].map(
      (tree) => countedTree(tree, count) as Branch,
    );
    assert(ours && theirs);
    const { tree } = mergeTrees(printOf(local.tree), ours, theirs);
    const edits = editsFor(local.document, ours, tree);
    assert(edits && edits.length > size / 4);
    return looks;
  });
});

test('finding renamed skills takes work in proportion to the catalogue, also where all have a text in common', () => {
  assertGrowsWithSize((size) => {
    let looks = 0;
    const count = () => {
      looks++;
    };
    const same = 'a text that all of these skills have in common, word for word';
    const tree = (prefix: string): Branch => {
      const skills = Array.from(
        { length: size },
        (_, index) => `  - id: ${prefix}-${index}\n    description: ${same}\n`,
      );
      return fileTree('f', 'framework', `id: f\nskills:\n${skills.join('')}`).tree;
    };
    const past = new Map(
      Array.from({ length: size }, (_, index) => [
        `old-${index}`,
        printOf((tree('old').entries.get('skills') as Tree & { items: readonly Tree[] }).items[index] as Tree),
      ]),
    );
    renamedSkills(past, countedTree(tree('new'), count) as Branch);
    return looks;
  }, 60);
});
