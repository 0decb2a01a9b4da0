import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseFixture } from '../../../support/fixture.ts';
import { accept, completeAt, documentOf } from './support.ts';

/** A text with a cursor, and what is offered there. */
export interface CompletionCase {
  readonly text: string;
  /** The first labels, in order; with `only` all of them; none at all when empty. */
  readonly labels: readonly string[];
  readonly only?: boolean;
  readonly absent?: readonly string[];
  /** A label to accept, and the text after it. */
  readonly accept?: string;
  readonly gives?: string;
}

/** The key by which a role names the framework of `support.ts`. */
export const frameworks = 'frameworks:\n  house: ./house.framework.yaml\n';

/** A test for each text of a table, by its name. */
export function testCompletions(cases: Readonly<Record<string, CompletionCase>>): void {
  for (const [name, expected] of Object.entries(cases)) {
    test(name, async () => {
      const fixture = parseFixture(expected.text);
      const { items } = await completeAt(fixture);
      const labels = items.map((item) => item.label);
      const count = expected.only || expected.labels.length === 0 ? labels.length : expected.labels.length;
      assert.deepEqual(labels.slice(0, count), expected.labels, expected.text);
      for (const label of expected.absent ?? [])
        assert.ok(!labels.includes(label), `${label} is offered in\n${expected.text}`);
      assert.deepEqual(
        items.map((item) => item.sortText),
        items.map((item) => item.sortText).toSorted(),
      );
      if (expected.accept === undefined) return;
      const item = items.find(({ label }) => label === expected.accept);
      assert.ok(item, `${expected.accept} is missing in\n${expected.text}`);
      const { path, text } = fixture.main;
      assert.equal(accept(documentOf(path, text), item), parseFixture(expected.gives ?? '').main.text, expected.text);
    });
  }
}
