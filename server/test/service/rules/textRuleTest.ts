import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluateDocument } from '../../../src/service/diagnostics/evaluateDocument.ts';
import { applyEdits } from '../../../src/service/document/edits/edits.ts';
import { spanOf } from '../../../src/service/document/places.ts';
import { findValue } from '../../../src/service/document/syntax/tree.ts';
import { withoutOverlaps } from '../../../src/service/features/codeActions/codeActions.ts';
import { inEnglish } from '../../../src/service/message.ts';
import type { Speller } from '../../../src/service/text/spelling/speller.ts';
import { type WrittenText, writings } from '../../support/writings.ts';
import { planOfRule, read } from './ruleTest.ts';

/** A text with the words marked that are reported: `Works with ‹the the› team.` Without marks nothing is reported. */
export interface TextCase {
  readonly text: string;
  /** The message of each finding, in order; any messages where left out. */
  readonly messages?: readonly string[];
  /** The text after the first fix of each finding, all applied together. */
  readonly fixed?: string;
  /** The titles of the first finding's fixes, in order. */
  readonly offers?: readonly string[];
  /** `prose` (a description) by default. */
  readonly kind?: 'name' | 'prose';
  /** `en-GB` by default. */
  readonly lang?: string;
  /** The text of `.role-profiles.yaml`. */
  readonly settings?: string;
}

/** Checks each text in all the ways in which YAML can write it, which must give the same words, messages and fixes. */
export function testTextRule(code: string, cases: readonly TextCase[], speller?: Speller): void {
  for (const one of cases) {
    test(`${code}: ${JSON.stringify(one.text)}`, () => {
      const { text, spans } = unmarked(one.text);
      const plan = planOfRule(code, one.settings, speller);
      const ways = writings(text);
      assert.ok(ways.length >= 2, 'the text can be written in several ways');
      for (const written of ways) {
        const document = documentWith(written, one);
        const found = evaluateDocument(document, plan);
        const places = found.map(({ range, code: found }) => {
          const { start, end } = spanOf(document, range);
          return `${found} ${document.text.slice(start, end)} at ${start}-${end}`;
        });
        const offset = document.text.indexOf(written.source);
        const expected = spans.map(({ start, end }) => {
          const [from, to] = [offset + (written.starts[start] ?? 0), offset + (written.ends[end - 1] ?? 0)];
          return `${code} ${document.text.slice(from, to)} at ${from}-${to}`;
        });
        assert.deepEqual(places, expected, document.text);
        if (one.messages)
          assert.deepEqual(
            found.map(({ message }) => inEnglish(message)),
            one.messages,
          );
        if (one.offers)
          assert.deepEqual(found[0]?.fixes?.(document).map(({ title }) => inEnglish(title)) ?? [], one.offers);
        if (one.fixed === undefined) continue;
        const { edits } = withoutOverlaps(found.flatMap((finding) => finding.fixes?.(document)[0] ?? []));
        const after = read('/test.role.yaml', applyEdits(document.text, edits));
        const value = findValue(after.root, keyOf(one));
        // A folded text that ends with its line has one more line break.
        const decoded = value?.kind === 'scalar' ? String(value.value).replace(/\n$/, '') : undefined;
        assert.equal(decoded, one.fixed, document.text);
        assert.deepEqual(
          evaluateDocument(after, plan).map(({ message }) => inEnglish(message)),
          [],
          after.text,
        );
      }
    });
  }
}

function documentWith(written: WrittenText, one: TextCase) {
  const rest = keyOf(one) === 'title' ? 'id: test' : 'id: test\ntitle: Test engineer';
  return read(
    '/test.role.yaml',
    `${rest}\nlang: ${one.lang ?? 'en-GB'}\n${keyOf(one)}: ${written.source}\nstatus: draft\n`,
  );
}

function keyOf({ kind }: TextCase): string {
  return kind === 'name' ? 'title' : 'summary';
}

function unmarked(marked: string) {
  const spans: { start: number; end: number }[] = [];
  let text = '';
  for (const [index, part] of marked.split(/[‹›]/).entries()) {
    if (index % 2 === 1) spans.push({ start: text.length, end: text.length + part.length });
    text += part;
  }
  return { text, spans };
}
