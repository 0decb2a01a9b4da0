import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { longFormOf } from '../../../../src/service/document/longForm/longForm.ts';
import { parseText } from '../../../../src/service/document/syntax/parse.ts';
import type { Node } from '../../../../src/service/document/syntax/tree.ts';

/** A tree that counts how often something in it is looked at. */
class CountedTree {
  looks = 0;
  readonly root: Node | undefined;

  constructor(text: string) {
    const { root } = parseText(text);
    this.root = root && this.#counted(root);
  }

  #counted(node: Node): Node {
    const count = (): void => {
      this.looks++;
    };
    if (node.kind === 'scalar') {
      const { value } = node;
      return {
        ...node,
        get value() {
          count();
          return value;
        },
      };
    }
    if (node.kind === 'mapping') {
      const pairs = node.pairs.map((pair) => ({
        ...pair,
        key: this.#counted(pair.key),
        value: this.#counted(pair.value),
      }));
      return { ...node, pairs: counting(pairs, count) };
    }
    if (node.kind === 'sequence')
      return {
        ...node,
        items: counting(
          node.items.map((item) => this.#counted(item)),
          count,
        ),
      };
    return node.target ? { ...node, target: this.#counted(node.target) } : node;
  }
}

/** An array that counts how often one of its elements is read. */
function counting<T>(elements: readonly T[], count: () => void): readonly T[] {
  return new Proxy(elements, {
    get(target, key, receiver): unknown {
      if (typeof key === 'string' && /^\d/.test(key)) count();
      return Reflect.get(target, key, receiver);
    },
  });
}

function repeated(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join('');
}

const texts: Readonly<Record<string, { kind: 'role' | 'framework'; text: (count: number) => string }>> = {
  'skills of a framework in the long form': {
    kind: 'framework',
    text: (count) =>
      `id: a\nname: A\nskills:\n${repeated(count, (i) => `  - id: s${i}\n    name: Skill ${i}\n    levels: { a: b }\n`)}`,
  },
  'skills as texts': { kind: 'framework', text: (count) => `skills:\n${repeated(count, (i) => `  - Skill ${i}\n`)}` },
  'skills of one name': { kind: 'framework', text: (count) => `skills:\n${repeated(count, () => '  - Skill\n')}` },
  'skills of a role with levels': {
    kind: 'role',
    text: (count) => `skills:\n${repeated(count, (i) => `  S${i}: advanced\n`)}`,
  },
  'one key again and again': { kind: 'role', text: (count) => repeated(count, (i) => `duties:\n  - Visit ${i}\n`) },
  'facts of one name': { kind: 'role', text: (count) => `details:\n${repeated(count, (i) => `  - Salary: ${i}\n`)}` },
  'unknown keys': { kind: 'role', text: (count) => repeated(count, (i) => `Key number ${i}: [a]\n`) },
  'bullets in a text': { kind: 'role', text: (count) => `duties: |\n${repeated(count, (i) => `  • Visit ${i}\n`)}` },
  'bullets that YAML folds': {
    kind: 'role',
    text: (count) => `duties:\n${repeated(count, (i) => `  • Visit ${i}\n`)}`,
  },
  paragraphs: { kind: 'role', text: (count) => `duties: |\n${repeated(count, (i) => `  para ${i}\n\n`)}  - end\n` },
  'commas in brackets': { kind: 'role', text: (count) => `skills: "${repeated(count, (i) => `(a${i}, `)}"\n` },
};

suite('the work for the long form', () => {
  for (const [name, { kind, text }] of Object.entries(texts)) {
    test(`grows with the file: ${name}`, () => {
      const [small, large] = [500, 2000].map((count) => {
        const tree = new CountedTree(text(count));
        longFormOf(tree.root, kind, text(count));
        return tree.looks;
      });
      assert.ok(
        small !== undefined && large !== undefined && large <= small * 4.2 + 100,
        `${small} and ${large} looks`,
      );
    });
  }

  test('a file in the long form is looked at a few times for each value', () => {
    const { kind, text } = texts['skills of a framework in the long form'] ?? assert.fail();
    const tree = new CountedTree(text(1000));
    assert.equal(longFormOf(tree.root, kind).root, tree.root);
    assert.ok(tree.looks < 1000 * 5 * 5, `${tree.looks} looks`);
  });

  test('a text with very many lines is no exception', () => {
    const text = `duties: |\n${repeated(130_000, () => '  • a\n')}`;
    const { root } = longFormOf(parseText(text).root, 'role', text);
    const list = root?.kind === 'mapping' ? root.pairs[0]?.value : undefined;
    assert.equal(list?.kind === 'sequence' ? list.items.length : 0, 130_000);
  });

  test('long runs of one character take no time of their own', () => {
    const runs = [' ', '#', '(', '*', '-', 'a ', '1. ', 'a, ', '• ', '\t|', '**', ': ', '['].map((part) =>
      part.repeat(20_000),
    );
    for (const run of runs) {
      for (const key of ['skills', 'duties', 'salary', 'links', 'codes', 'summary', 'About us']) {
        const text = `${key}: ${JSON.stringify(`x${run}y`)}\n${key} two: [${JSON.stringify(`${run}y`)}]\n`;
        assert.ok(longFormOf(parseText(text).root, 'role', text));
      }
    }
  });
});
